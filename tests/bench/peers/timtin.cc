// Timtin through its C API, as an embedder asks it: re-ranked, without snippets.
//   timtin serve INDEX
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

Found ask(timtin_index* index, const Question& question) {
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
  timtin_answer_free(answer);
  timtin_request_free(request);
  return found;
}

}  // namespace
}  // namespace timtin::bench

int main(int argc, char** argv) {
  if (argc != 3 || std::string_view(argv[1]) != "serve") return 2;
  try {
    timtin_error* error = nullptr;
    timtin_index* index = nullptr;
    timtin::bench::check(timtin_index_open(argv[2], TIMTIN_NUL, &index, &error), error);
    timtin::bench::serve([&](const timtin::bench::Question& question) {
      return timtin::bench::ask(index, question);
    });
    timtin_index_close(index);
  } catch (const std::exception& e) {
    std::fprintf(stderr, "timtin: %s\n", e.what());
    return 1;
  }
}
