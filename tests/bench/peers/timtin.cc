// Timtin through its C API, linked in as timtin-search has it: re-ranked, without snippets.
//   timtin serve INDEX
//   timtin ask INDEX QUERY
//   timtin open INDEX top|facets QUERY
// `ask` is a whole program for one query, with facets: it prints the ids of the hits and what was
// found. `open` prints the microseconds of CPU that opening takes, and opening and a first query.
// A query that begins with "smart " is asked as a person types it; any other one is explicit, and
// its marks are "ignored" or "required" as the word before the first space says.
#include <timtin/timtin.h>

#include <stdexcept>

#include "serve.h"

namespace timtin::bench {
namespace {

// `error` by reference: the call that sets it is an argument beside it.
void check(timtin_status status, timtin_error* const& error) {
  if (status == TIMTIN_OK) return;
  const std::string message = timtin_error_message(error);
  timtin_error_free(error);
  throw std::runtime_error(message);
}

timtin_index* open(const char* folder) {
  timtin_error* error = nullptr;
  timtin_index* index = nullptr;
  check(timtin_index_open(folder, TIMTIN_NUL, &index, &error), error);
  return index;
}

Found ask(timtin_index* index, const Question& question, bool print = false) {
  const std::size_t space = question.query.find(' ');
  const std::string how = question.query.substr(0, space);
  const std::string query = question.query.substr(space + 1);
  timtin_error* error = nullptr;
  timtin_request* request = nullptr;
  check(timtin_request_new(&request, &error), error);
  check(timtin_request_set_query(request, query.data(), query.size(), &error), error);
  check(timtin_request_set_snippets(request, 0, &error), error);
  check(timtin_request_set_facets(request, question.mode == Mode::facets ? 1 : 0, &error), error);
  if (how != "smart") {
    const int marks = how == "required" ? TIMTIN_MARKS_REQUIRE : TIMTIN_MARKS_IGNORE;
    check(timtin_request_set_marks(request, marks, &error), error);
  }
  if (!question.province.empty()) {
    check(timtin_request_add_province(request, question.province.data(), question.province.size(),
                                      &error),
          error);
  }
  if (question.year != 0) {
    check(timtin_request_add_years(request, question.year, question.year, &error), error);
  }
  timtin_answer* answer = nullptr;
  check(timtin_search(index, request, &answer, &error), error);
  Found found;
  found.total = timtin_answer_total(answer);
  for (std::size_t facet = 0; facet < timtin_answer_facet_count(answer); ++facet) {
    std::uint64_t& sum = facet == 0 ? found.in_provinces : found.in_years;
    for (std::size_t i = 0; i < timtin_facet_value_count(answer, facet); ++i) {
      sum += timtin_facet_value_articles(answer, facet, i);
    }
  }
  for (std::size_t hit = 0; print && hit < timtin_answer_hit_count(answer); ++hit) {
    std::puts(timtin_hit_id(answer, hit));
  }
  timtin_answer_free(answer);
  timtin_request_free(request);
  return found;
}

void ask_once(const char* folder, const Question& question) {
  timtin_index* index = open(folder);
  const Found found = ask(index, question, true);
  std::printf("%lu %lu %lu\n", found.total, found.in_provinces, found.in_years);
  timtin_index_close(index);
}

void time_opening(const char* folder, const Question& question) {
  const double begin = microseconds(CLOCK_PROCESS_CPUTIME_ID);
  timtin_index* index = open(folder);
  const double opened = microseconds(CLOCK_PROCESS_CPUTIME_ID);
  ask(index, question);
  const double asked = microseconds(CLOCK_PROCESS_CPUTIME_ID);
  std::printf("%.1f %.1f\n", opened - begin, asked - begin);
  timtin_index_close(index);
}

}  // namespace
}  // namespace timtin::bench

int main(int argc, char** argv) {
  using timtin::bench::Question;
  const std::string_view command = argc > 2 ? argv[1] : "";
  Question question;
  question.mode = timtin::bench::Mode::facets;
  if (argc > 3) question.query = argv[3];
  try {
    if (command == "serve" && argc == 3) {
      timtin_index* index = timtin::bench::open(argv[2]);
      timtin::bench::serve([&](const Question& asked) { return timtin::bench::ask(index, asked); });
      timtin_index_close(index);
    } else if (command == "ask" && argc == 4) {
      timtin::bench::ask_once(argv[2], question);
    } else if (command == "open" && argc == 5) {
      if (std::string_view(argv[3]) == "top") question.mode = timtin::bench::Mode::top;
      question.query = argv[4];
      timtin::bench::time_opening(argv[2], question);
    } else {
      return 2;
    }
  } catch (const std::exception& e) {
    std::fprintf(stderr, "timtin: %s\n", e.what());
    return 1;
  }
}
