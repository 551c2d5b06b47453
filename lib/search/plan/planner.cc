#include "search/plan/planner.h"

#include <algorithm>

#include "query/dates.h"
#include "query/names.h"
#include "search/plan/plan_writer.h"
#include "search/plan/read_as.h"

namespace timtin::search {

using query::Kind;
using query::Node;

namespace {

constexpr std::size_t kLongestWhole = 3;  // words

// A year by itself, which articles need not write where the rest stands: «lũ 2013».
bool has_year(const std::vector<query::Word>& words, const std::vector<query::Cut>& cuts) {
  return cuts.size() > 1 && std::ranges::any_of(cuts, [&](const query::Cut& cut) {
           return cut.end - cut.begin == 1 && query::year_of(words[cut.begin]) != 0;
         });
}

}  // namespace

Planner::Planner(const index::Index& index, const query::Query& query, const Request& request,
                 query::Cohesion cohesion)
    : index_(index),
      query_(query),
      request_(request),
      cohesion_(std::move(cohesion)),
      bare_(query::is_bare(query.root)) {
  query::for_each_word(query.root, [&](const query::Word& word) {
    has_words_ = true;
    keeps_together_ = keeps_together_ || word.glued;
    const bool lacks = !word.marked && !word.likely.empty() && word.likely != word.key;
    half_marked_ = half_marked_ || (lacks && !bare_);
  });
  look_at_runs(query.root);
}

void Planner::look_at_runs(const Node& node) {
  if (node.kind == Kind::near || (node.kind == Kind::phrase && node.words.size() > 1)) {
    keeps_together_ = true;
  }
  if (node.kind == Kind::words) {
    longest_run_ = std::max(longest_run_, node.words.size());
    const std::vector<query::Cut> cut = cuts(node, Segmentation::cut);
    cut_units_ += cut.size();
    const bool some_unit = cut.size() < node.words.size();
    if (some_unit && cut.size() != cuts(node, Segmentation::whole).size()) cutting_matters_ = true;
    if (cuts(node, Segmentation::names).size() > cut.size()) has_typed_names_ = true;
  }
  for (const Node& child : node.children) look_at_runs(child);
}

void Planner::cut_anew() {
  cut_cache_.clear();
  cut_units_ = 0;
  cutting_matters_ = has_typed_names_ = false;
  look_at_runs(query_.root);
}

std::vector<query::Cut> Planner::cuts(const Node& run, Segmentation segmentation) const {
  const std::size_t count = run.words.size();
  std::vector<query::Cut> out;
  if (segmentation == Segmentation::single) {
    for (std::size_t i = 0; i < count; ++i) out.push_back({i, i + 1});
    return out;
  }
  const std::vector<query::Cut> cut = best_cut(run);
  if (segmentation == Segmentation::names) {
    for (const auto [begin, end] : cut) {
      const std::size_t type = query::type_words(run.words, begin, end);
      if (type > 0) out.push_back({begin, begin + type});
      out.push_back({begin + type, end});
    }
    return out;
  }
  if (segmentation == Segmentation::whole && count <= kLongestWhole && !has_year(run.words, cut)) {
    return {{0, count}};
  }
  return cut;
}

std::vector<query::Cut> Planner::best_cut(const Node& run) const {
  for (const auto& [node, cut] : cut_cache_) {
    if (node == &run) return cut;
  }
  // What was typed wrongly stands beside nothing: «bảo hiểm y tê» is cut as «bảo hiểm y tế».
  std::vector<query::Word> meant = run.words;
  for (query::Word& word : meant) {
    if (word.marked && !word.likely.empty()) word.key = word.likely;
  }
  cut_cache_.emplace_back(&run, query::cut_into_units(meant, cohesion_));
  return cut_cache_.back().second;
}

std::vector<query::Cut> Planner::units(const query::Node& node) const {
  if (node.kind != Kind::words) return {{0, node.words.size()}};
  return cuts(node, Segmentation::cut);
}

Plan Planner::plan(const Attempt& attempt) const {
  Plan plan = write_plan(*this, attempt);
  if (!request_.spam) plan.hidden |= index::kSpam;
  if (!request_.listings) plan.hidden |= index::kListing;
  return plan;
}

std::string Planner::read_as(Segmentation segmentation) const {
  return search::read_as(query_, request_.query,
                         [&](const Node& run) { return cuts(run, segmentation); });
}

}  // namespace timtin::search
