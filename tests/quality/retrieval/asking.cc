#include "quality/retrieval/asking.h"

#include "error.h"
#include "quality/retrieval/measures.h"

namespace timtin::quality {
namespace {

struct Free {
  void operator()(timtin_answer* answer) const noexcept { timtin_answer_free(answer); }
  void operator()(timtin_error* error) const noexcept { timtin_error_free(error); }
};

/// Calls a fallible function with its last argument; throws what it reports.
template <typename Call>
void check(const Call& call) {
  timtin_error* raw = nullptr;
  const timtin_status status = call(&raw);
  const std::unique_ptr<timtin_error, Free> error(raw);
  if (status != TIMTIN_OK) {
    throw Error(static_cast<Status>(status), timtin_error_message(raw), timtin_error_hint(raw));
  }
}

}  // namespace

std::optional<Match> match_named(std::string_view text) noexcept {
  for (const Match& match : kMatches) {
    if (match.name == text) return match;
  }
  return std::nullopt;
}

Asking::Asking(const std::filesystem::path& index) {
  timtin_index* opened = nullptr;
  check([&](timtin_error** error) {
    return timtin_index_open(index.c_str(), TIMTIN_NUL, &opened, error);
  });
  index_.reset(opened);
  timtin_request* request = nullptr;
  check([&](timtin_error** error) { return timtin_request_new(&request, error); });
  request_.reset(request);
  check([&](timtin_error** error) { return timtin_request_set_limit(request, kDepth, error); });
  // Judged is every article; the one that was judged may be the copy that would be left out.
  check([&](timtin_error** error) {
    return timtin_request_set_duplicates(request, TIMTIN_DUPLICATES_SHOW, error);
  });
  check([&](timtin_error** error) { return timtin_request_set_facets(request, 0, error); });
  check([&](timtin_error** error) { return timtin_request_set_snippets(request, 0, error); });
}

Response Asking::ask(std::string_view query, const Match& match) {
  check([&](timtin_error** error) {
    return timtin_request_set_query(request_.get(), query.data(), query.size(), error);
  });
  check([&](timtin_error** error) {
    return timtin_request_set_match(request_.get(), match.value, error);
  });
  Response out;
  timtin_answer* raw = nullptr;
  try {
    check([&](timtin_error** error) {
      return timtin_search(index_.get(), request_.get(), &raw, error);
    });
  } catch (const Error& error) {
    if (error.status() != Status::usage) throw;
    out.stage = "refused";
    return out;
  }
  const std::unique_ptr<timtin_answer, Free> answer(raw);
  out.read_as = timtin_answer_read_as(raw);
  if (timtin_answer_suggestion_count(raw) > 0) out.suggestion = timtin_suggestion_text(raw, 0);
  const std::size_t hits = timtin_answer_hit_count(raw);
  out.stage = hits == 0 ? "none" : timtin_answer_stage(raw);
  for (std::size_t i = 0; i < hits; ++i) {
    out.ids.emplace_back(timtin_hit_id(raw, i));
    out.titles.emplace_back(timtin_hit_title(raw, i));
  }
  return out;
}

}  // namespace timtin::quality
