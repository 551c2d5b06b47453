#include "search/answer/suggest.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>

#include "search/answer/shown_words.h"
#include "search/request.h"
#include "search/spelling/close_queries.h"
#include "search/spelling/cohesion.h"
#include "search/spelling/restore.h"
#include "search/stage.h"

namespace timtin::search {
namespace {

// So many close queries are tried for each suggestion wanted.
constexpr std::size_t kTriesPerSuggestion = 2;
// So many entries of posting lists are read for all of them, about 10 ms; the likeliest is tried in
// any case.
constexpr std::uint64_t kMostEntries = 400'000;

// What matching a plan reads.
std::uint64_t entries(const Plan& plan) {
  std::uint64_t sum = 0;
  for (const Slot& slot : plan.slots) {
    for (const std::vector<SlotForm>& forms : slot.forms) {
      for (const SlotForm& form : forms) sum += form.accepted ? form.articles : 0;
    }
  }
  return sum;
}

/// The query with the capitals of the archive, and how many articles it finds. With `as_is`, the
/// query as it stands. Nothing if it would read more than `left` entries; what it reads is taken
/// off.
std::optional<Alternative> found_as_typed(const index::Index& index, Request request,
                                          const Matcher& matcher, const std::string& text,
                                          std::uint64_t& left, bool as_is = false) {
  request.query = text;
  const query::Query query = parse_restored(index, text);
  const Planner planner(index, query, request, PairCohesion(index));
  MatchOptions options;
  options.facets = false;
  options.keep = kShownFrom;
  for (const Attempt& attempt : attempts(planner)) {
    if (attempt.stage != Stage::typed) continue;
    const Plan plan = planner.plan(attempt);
    const std::uint64_t needed = entries(plan);
    if (needed > left) return std::nullopt;
    left -= needed;
    const Matches matches = matcher.match(plan, options);
    if (matches.total == 0) continue;
    if (as_is) return Alternative{text, matches.total};
    std::vector<article::Article> examples;
    for (const Candidate& candidate : matches.best)
      examples.push_back(index.article(candidate.ref));
    Alternative found{in_capitals(text, query.root, planner, examples), matches.total};
    // Capitals tell names: without them the words may be cut in another way, and find others.
    const query::Query shown = parse_restored(index, found.text);
    const Planner again(index, shown, request, PairCohesion(index));
    if (again.cut_units() == planner.cut_units()) return found;
    return found_as_typed(index, request, matcher, found.text, left, true);
  }
  return std::nullopt;
}

}  // namespace

std::vector<Alternative> suggestions(const Planner& planner, const Matcher& matcher,
                                     std::size_t limit) {
  std::vector<Alternative> out;
  const Request& request = planner.request();
  std::uint64_t left = std::numeric_limits<std::uint64_t>::max();
  for (const std::string& text : close_queries(planner.index(), request.query, planner.query(),
                                               limit * kTriesPerSuggestion)) {
    if (auto found = found_as_typed(planner.index(), request, matcher, text, left)) {
      out.push_back(*std::move(found));
    }
    left = std::min(left, kMostEntries);
    if (out.size() == limit) break;
  }
  return out;
}

}  // namespace timtin::search
