#include "quality/retrieval/test_set.h"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "error.h"

namespace timtin::quality {
namespace {

namespace fs = std::filesystem;

std::ifstream opened(const fs::path& path) {
  std::ifstream in(path);
  if (!in) {
    throw Error(Status::io, "cannot read " + path.string(),
                "a test set is a folder with corpus.jsonl, queries.jsonl and qrels.tsv");
  }
  return in;
}

[[noreturn]] void refuse(const fs::path& path, std::size_t line, const std::string& reason) {
  throw Error(Status::rejected, path.string() + ", line " + std::to_string(line) + ": " + reason,
              "repair the line");
}

fs::path corpus_of(const fs::path& folder) {
  fs::path jsonl = folder / "corpus.jsonl";
  if (fs::exists(jsonl)) return jsonl;
  std::string line;
  std::ifstream in = opened(folder / "corpus.path");
  std::getline(in, line);
  return fs::canonical(folder / line);
}

std::vector<JudgedQuery> read_queries(const fs::path& path) {
  std::vector<JudgedQuery> out;
  std::ifstream in = opened(path);
  std::string line;
  for (std::size_t number = 1; std::getline(in, line); ++number) {
    try {
      const nlohmann::json record = nlohmann::json::parse(line);
      out.push_back({record.at("id").get<std::string>(), record.at("text").get<std::string>(), {}});
    } catch (const nlohmann::json::exception& e) {
      refuse(path, number, e.what());
    }
  }
  return out;
}

void read_grades(const fs::path& path, std::vector<JudgedQuery>& queries) {
  std::unordered_map<std::string_view, JudgedQuery*> by_id;
  for (JudgedQuery& query : queries) {
    if (!by_id.emplace(query.id, &query).second) {
      throw Error(Status::rejected, "two queries are called " + query.id, "rename one of them");
    }
  }
  std::ifstream in = opened(path);
  std::string line;
  std::getline(in, line);  // the header
  for (std::size_t number = 2; std::getline(in, line); ++number) {
    const std::size_t first = line.find('\t');
    const std::size_t second = line.find('\t', first + 1);
    if (first == std::string::npos || second == std::string::npos) {
      refuse(path, number, "not three fields between tabs");
    }
    const auto query = by_id.find(std::string_view(line).substr(0, first));
    if (query == by_id.end()) refuse(path, number, "no query of that id");
    int grade = -1;
    const char* end = line.data() + line.size();
    const auto read = std::from_chars(line.data() + second + 1, end, grade);
    if (read.ec != std::errc() || read.ptr != end || grade < 0 || grade > 2) {
      refuse(path, number, "the grade is not 0, 1 or 2");
    }
    query->second->grades[line.substr(first + 1, second - first - 1)] = grade;
  }
}

}  // namespace

TestSet read_test_set(const fs::path& folder) {
  TestSet set;
  const fs::path clean = fs::absolute(folder).lexically_normal();
  set.name = (clean.has_filename() ? clean : clean.parent_path()).filename().string();
  set.corpus = corpus_of(folder);
  set.queries = read_queries(folder / "queries.jsonl");
  read_grades(folder / "qrels.tsv", set.queries);
  std::erase_if(set.queries, [](const JudgedQuery& query) {
    return std::none_of(query.grades.begin(), query.grades.end(),
                        [](const auto& judged) { return judged.second > 0; });
  });
  return set;
}

void sample(TestSet& set, std::size_t most, std::uint64_t seed) {
  if (set.queries.size() <= most) return;
  std::vector<std::uint64_t> draws;
  for (const JudgedQuery& query : set.queries) draws.push_back(hash(query.id, seed));
  std::nth_element(draws.begin(), draws.begin() + static_cast<std::ptrdiff_t>(most), draws.end());
  const std::uint64_t bound = draws[most];
  std::erase_if(set.queries,
                [&](const JudgedQuery& query) { return hash(query.id, seed) >= bound; });
}

std::uint64_t hash(std::string_view text, std::uint64_t seed) noexcept {
  // Offset basis and prime of 64-bit FNV-1a (Fowler, Noll, Vo); the last steps spread the bits of
  // the last bytes, which FNV leaves in the low half.
  std::uint64_t value = 0xCBF29CE484222325U ^ seed;
  for (const char byte : text) {
    value = (value ^ static_cast<unsigned char>(byte)) * 0x100000001B3U;
  }
  value ^= value >> 32;
  value *= 0xD6E8FEB86659FD93U;
  return value ^ (value >> 32);
}

}  // namespace timtin::quality
