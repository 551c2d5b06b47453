#include "searcher/client.h"

#include "searcher/failure.h"

namespace timtin::searcher {
namespace {

struct CloseIndex {
  void operator()(timtin_index* index) const noexcept { timtin_index_close(index); }
};
struct FreeRequest {
  void operator()(timtin_request* request) const noexcept { timtin_request_free(request); }
};
struct FreeError {
  void operator()(timtin_error* error) const noexcept { timtin_error_free(error); }
};

/// Calls a fallible function with its last argument; throws what it reports.
template <typename Call>
void check(const Call& call) {
  timtin_error* error = nullptr;
  const timtin_status status = call(&error);
  const std::unique_ptr<timtin_error, FreeError> owner(error);
  if (status != TIMTIN_OK) {
    throw Failure(status, timtin_error_message(error), timtin_error_hint(error),
                  timtin_error_offset(error));
  }
}

/// Formats that show neither snippets nor facets do not pay for them.
bool shows_snippets(const Options& options) {
  return !options.count && (options.format == Format::text || options.format == Format::jsonl ||
                            options.format == Format::tsv);
}

bool shows_facets(const Options& options) {
  return !options.count && !options.facets.empty() &&
         (options.format == Format::text || options.format == Format::jsonl);
}

void fill(timtin_request* request, const Options& options) {
  check([&](timtin_error** e) {
    return timtin_request_set_query(request, options.query.data(), options.query.size(), e);
  });
  for (const std::string& province : options.provinces) {
    check([&](timtin_error** e) {
      return timtin_request_add_province(request, province.data(), province.size(), e);
    });
  }
  for (const Years& years : options.years) {
    check([&](timtin_error** e) {
      return timtin_request_add_years(request, years.first, years.last, e);
    });
  }
  const auto set = [&](auto setter, auto value) {
    check([&](timtin_error** e) { return setter(request, value, e); });
  };
  set(timtin_request_set_province_as, options.province_as);
  set(timtin_request_set_marks, options.marks);
  set(timtin_request_set_match, options.match);
  set(timtin_request_set_sort, options.sort);
  set(timtin_request_set_duplicates, options.duplicates);
  set(timtin_request_set_offset, options.offset);
  set(timtin_request_set_limit, options.count ? 0 : options.limit);
  set(timtin_request_set_facets, shows_facets(options) ? 1 : 0);
  set(timtin_request_set_snippets, shows_snippets(options) ? 1 : 0);
  set(timtin_request_set_include, options.include);
  set(timtin_request_set_explain, options.explain ? 1 : 0);
}

}  // namespace

Answer ask(const Options& options) {
  timtin_index* index = nullptr;
  check([&](timtin_error** e) {
    return timtin_index_open(options.index.data(), options.index.size(), &index, e);
  });
  const std::unique_ptr<timtin_index, CloseIndex> index_owner(index);
  timtin_request* request = nullptr;
  check([&](timtin_error** e) { return timtin_request_new(&request, e); });
  const std::unique_ptr<timtin_request, FreeRequest> request_owner(request);
  fill(request, options);
  timtin_answer* answer = nullptr;
  check([&](timtin_error** e) { return timtin_search(index, request, &answer, e); });
  return Answer(answer);
}

}  // namespace timtin::searcher
