// What the C++ peers of the comparison share: the protocol with tests/bench/run, and clocks.
#pragma once

#include <ctime>

#include <cstdint>
#include <cstdio>
#include <functional>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

namespace timtin::bench {

/// What to collect beside the ten best.
enum class Mode { top, facets };

/// One line of input: mode, province, year, repeats, query, parted by tabs. Province and year are
/// empty or 0 where nothing is filtered.
struct Question {
  Mode mode = Mode::top;
  std::string province;
  int year = 0;
  int repeats = 1;
  std::string query;
};

/// What an engine found; the sums of the facets show that they were counted.
struct Found {
  std::uint64_t total = 0;
  std::uint64_t in_provinces = 0;
  std::uint64_t in_years = 0;
};

inline std::vector<std::string> fields(const std::string& line) {
  std::vector<std::string> out;
  std::size_t begin = 0;
  for (std::size_t tab; (tab = line.find('\t', begin)) != std::string::npos; begin = tab + 1) {
    out.push_back(line.substr(begin, tab - begin));
  }
  out.push_back(line.substr(begin));
  return out;
}

inline double microseconds(clockid_t clock) {
  timespec now{};
  clock_gettime(clock, &now);
  return static_cast<double>(now.tv_sec) * 1e6 + static_cast<double>(now.tv_nsec) / 1e3;
}

/// Answers questions from standard input until its end. One line each: total, in_provinces,
/// in_years, CPU times and wall times of the repeats in microseconds.
inline void serve(const std::function<Found(const Question&)>& ask) {
  for (std::string line; std::getline(std::cin, line);) {
    const std::vector<std::string> parts = fields(line);
    Question question;
    question.mode = parts.at(0) == "top" ? Mode::top : Mode::facets;
    question.province = parts.at(1);
    question.year = std::stoi(parts.at(2));
    question.repeats = std::stoi(parts.at(3));
    question.query = parts.at(4);
    Found found;
    std::string cpu;
    std::string wall;
    for (int i = 0; i < question.repeats; ++i) {
      const double cpu_before = microseconds(CLOCK_THREAD_CPUTIME_ID);
      const double wall_before = microseconds(CLOCK_MONOTONIC);
      found = ask(question);
      wall += ' ' + std::to_string(microseconds(CLOCK_MONOTONIC) - wall_before);
      cpu += ' ' + std::to_string(microseconds(CLOCK_THREAD_CPUTIME_ID) - cpu_before);
    }
    std::printf("%lu\t%lu\t%lu\t%s\t%s\n", found.total, found.in_provinces, found.in_years,
                cpu.c_str(), wall.c_str());
    std::fflush(stdout);
  }
}

/// An article of the peers' corpus: a line of id, province, year, title and body, parted by tabs;
/// line ends of the body stand as U+2028.
struct Line {
  std::string id;
  std::string province;
  std::string year;
  std::string title;
  std::string body;
};

inline bool read_line(Line& out) {
  std::string line;
  if (!std::getline(std::cin, line)) return false;
  std::vector<std::string> parts = fields(line);
  out = {std::move(parts.at(0)), std::move(parts.at(1)), std::move(parts.at(2)),
         std::move(parts.at(3)), std::move(parts.at(4))};
  return true;
}

}  // namespace timtin::bench
