#include "search/answer/offers.h"

#include <algorithm>

#include "search/answer/notes.h"
#include "search/request.h"
#include "search/stage.h"

namespace timtin::search {
namespace {

std::uint64_t count(const Matcher& matcher, const Plan& plan) {
  MatchOptions options;
  options.facets = false;
  return matcher.match(plan, options).total;
}

// True if the archive has articles of a province that is one with some of these today, and none of
// them.
bool has_siblings(const index::Index& index,
                  const std::vector<const places::Province*>& provinces) {
  const auto is_there = [&](const places::Province* sibling) {
    return std::ranges::count(provinces, sibling) == 0 &&
           std::ranges::any_of(index.segments(), [&](const auto& segment) {
             const auto& slugs = segment->columns().province_slugs;
             return std::ranges::find(slugs, sibling->slug) != slugs.end();
           });
  };
  return std::ranges::any_of(provinces, [&](const places::Province* one) {
    return std::ranges::any_of(places::siblings(*one), is_there);
  });
}

// All of some words, none of others: nothing may stand for anything else.
bool is_plain(const Condition& condition) {
  using Kind = Condition::Kind;
  if (condition.kind == Kind::at_least) return false;
  if (condition.kind == Kind::any) {  // of years, from an option
    return std::ranges::all_of(condition.children,
                               [](const Condition& child) { return child.kind == Kind::date; });
  }
  return std::ranges::all_of(condition.children, is_plain);
}

}  // namespace

// The words of the units anywhere.
std::uint64_t Offers::loose(const Plan& plan, const Matches& matches) const {
  const Plan loose = planner_.plan({.stage = Stage::loose, .segmentation = Segmentation::cut});
  // Counted in the same pass if the words are the same, and none stay together.
  const bool same = is_plain(plan.root) && is_plain(loose.root) && !planner_.keeps_together();
  return same ? matches.apart : count(matcher_, loose);
}

std::vector<Note> Offers::looser(const std::vector<Attempt>& tries, std::size_t used,
                                 const Plan& plan, const Matches& matches) const {
  std::vector<Note> notes;
  const Stage stage = tries[used].stage;
  std::uint64_t best = matches.total;
  if (stage == Stage::typed || stage == Stage::marks) {
    const Stage next = stage == Stage::typed ? Stage::marks : Stage::spellings;
    for (std::size_t i = used + 1; i < tries.size(); ++i) {
      if (tries[i].stage != next || tries[i].segmentation != tries[used].segmentation) continue;
      const std::uint64_t found = count(matcher_, planner_.plan(tries[i]));
      if (found > best) notes.push_back(looser_note(next, found, planner_.half_marked()));
      best = std::max(best, found);
    }
  }
  if (stage == Stage::typed) {
    const std::uint64_t found = loose(plan, matches);
    if (found > best) notes.push_back(looser_note(Stage::loose, found, planner_.half_marked()));
  }
  return notes;
}

std::vector<Note> Offers::siblings(Attempt attempt,
                                   const std::vector<const places::Province*>& provinces,
                                   const Matches& matches) const {
  std::vector<Note> notes;
  if (planner_.request().province_as == ProvinceAs::now ||
      !has_siblings(planner_.index(), provinces)) {
    return notes;
  }
  attempt.siblings = true;
  MatchOptions options;
  options.facets = true;
  const Matches wider = matcher_.match(planner_.plan(attempt), options);
  for (const auto& [slug, found] : wider.provinces) {
    const places::Province* hidden = places::find_province(slug);
    if (hidden == nullptr || std::ranges::count(provinces, hidden) != 0) continue;
    const auto shown = matches.provinces.find(slug);
    const std::uint64_t known = shown == matches.provinces.end() ? 0 : shown->second;
    if (found > known) notes.push_back(sibling_note(*hidden, found - known));
  }
  return notes;
}

}  // namespace timtin::search
