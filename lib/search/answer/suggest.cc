#include "search/answer/suggest.h"

#include <algorithm>
#include <cmath>
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

/// True if each word that was not typed is in a unit with others, or a run by itself, and there are
/// no more units than in the query as typed.
bool holds_together(const Planner& typed, const Planner& close) {
  if (close.cut_units() > typed.cut_units()) return false;
  std::vector<std::string> keys;
  query::for_each_word(typed.query().root,
                       [&](const query::Word& word) { keys.push_back(word.key); });
  const auto visit = [&](const auto& self, const query::Node& node) -> bool {
    if (node.kind == query::Kind::words && node.words.size() > 1) {
      for (const query::Cut& cut : close.units(node)) {
        const bool alone = cut.end - cut.begin == 1;
        if (alone && std::ranges::count(keys, node.words[cut.begin].key) == 0) return false;
      }
    }
    return std::ranges::all_of(node.children,
                               [&](const query::Node& child) { return self(self, child); });
  };
  return visit(visit, close.query().root);
}

/// True if all words but numbers begin with a capital: a name.
bool is_in_capitals(const query::Query& query) {
  bool capitals = true;
  query::for_each_word(query.root, [&](const query::Word& word) {
    capitals = capitals && (word.upper || word.number);
  });
  return capitals;
}

/// What is asked of a close query.
struct Trial {
  bool loosely = false;    ///< it may find something in other stages than the first
  bool must_hold = false;  ///< see holds_together()
  bool as_is = false;      ///< it is shown as it stands
};

/// The query with the capitals of the archive, and how many articles it finds. Nothing if it would
/// read more than `left` entries; what it reads is taken off.
std::optional<Alternative> try_query(const Planner& typed, const Matcher& matcher,
                                     const std::string& text, Trial trial, std::uint64_t& left) {
  const index::Index& index = typed.index();
  Request request = typed.request();
  request.query = text;
  const query::Query query = parse_restored(index, text);
  const Planner planner(index, query, request, PairCohesion(index));
  if (trial.must_hold && !holds_together(typed, planner)) return std::nullopt;
  MatchOptions options;
  options.facets = false;
  options.keep = kShownFrom;
  for (const Attempt& attempt : attempts(planner)) {
    if (attempt.stage == Stage::partial || (attempt.stage != Stage::typed && !trial.loosely)) break;
    const Plan plan = planner.plan(attempt);
    const std::uint64_t needed = entries(plan);
    if (needed > left) return std::nullopt;
    left -= needed;
    const Matches matches = matcher.match(plan, options);
    if (matches.total == 0) continue;
    if (trial.as_is) return Alternative{text, matches.total};
    std::vector<article::Article> examples;
    for (const Candidate& candidate : matches.best)
      examples.push_back(index.article(candidate.ref));
    Alternative found{in_capitals(text, query.root, planner, examples), matches.total};
    // Capitals tell names: without them the words may be cut in another way, and find others.
    const query::Query shown = parse_restored(index, found.text);
    // What was found as a name is no slip for other words.
    if (trial.must_hold && is_in_capitals(typed.query()) && !is_in_capitals(shown)) {
      return std::nullopt;
    }
    const Planner again(index, shown, request, PairCohesion(index));
    if (again.cut_units() == planner.cut_units()) return found;
    trial.as_is = true;
    return try_query(typed, matcher, found.text, trial, left);
  }
  return std::nullopt;
}

}  // namespace

std::vector<Alternative> suggestions(const Planner& planner, const Matcher& matcher,
                                     const Worth& worth, std::size_t limit) {
  const std::vector<CloseQuery> close = close_queries(planner.index(), planner.request().query,
                                                      planner.query(), limit * kTriesPerSuggestion);
  std::vector<Alternative> out;
  std::uint64_t left = std::numeric_limits<std::uint64_t>::max();
  // Where nothing was found, words apart are better than nothing, if the archive lacks what was
  // typed.
  const bool anything = worth.gain == 0;
  for (const bool loosely : {false, true}) {
    if (loosely && !(anything && out.empty())) break;
    for (const CloseQuery& one : close) {
      if (one.gain < worth.gain || (loosely && std::isfinite(one.gain))) continue;
      const Trial trial{.loosely = loosely, .must_hold = !anything && std::isfinite(one.gain)};
      auto found = try_query(planner, matcher, one.text, trial, left);
      if (found && found->count >= worth.count) out.push_back(*std::move(found));
      left = std::min(left, kMostEntries);
      if (out.size() == limit) break;
    }
  }
  return out;
}

}  // namespace timtin::search
