#include "search/match/enquire_matcher.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <set>
#include <utility>

#include "index/read/postings.h"
#include "index/terms.h"
#include "search/match/bm25.h"
#include "search/plan/conditions.h"
#include "search/request.h"

namespace timtin::search {
namespace {

using Xapian::Query;

// BM25 without the rarity of the term: a query scales it by that.
class SaturationWeight final : public Xapian::Weight {
 public:
  SaturationWeight() {
    need_stat(WDF);
    need_stat(DOC_LENGTH);
    need_stat(DOC_LENGTH_MIN);
    need_stat(WDF_MAX);
    need_stat(AVERAGE_LENGTH);
  }
  Xapian::Weight* clone() const override { return new SaturationWeight(); }
  std::string name() const override { return "timtin::SaturationWeight"; }
  void init(double factor) override { factor_ = factor; }
  double get_sumpart(Xapian::termcount wdf, Xapian::termcount length,
                     Xapian::termcount) const override {
    return factor_ * saturated(wdf, length, get_average_length());
  }
  double get_maxpart() const override {
    return factor_ *
           saturated(get_wdf_upper_bound(), get_doclength_lower_bound(), get_average_length());
  }
  double get_sumextra(Xapian::termcount, Xapian::termcount) const override { return 0; }
  double get_maxextra() const override { return 0; }

 private:
  double factor_ = 0;
};

std::string day_value(const places::Date& date) {
  char text[16];
  std::snprintf(text, sizeof text, "%04d%02d%02d", date.year, date.month, date.day);
  return text;
}

// Plans in Xapian's words.
class Translator {
 public:
  Translator(const Plan& plan, const index::Index& index) : plan_(plan), index_(index) {}

  Query condition(const Condition& condition) const {
    using Kind = Condition::Kind;
    std::vector<Query> children;
    switch (condition.kind) {
      case Kind::unit:
        return slot(plan_.slots[plan_.units[condition.unit].slots.front()], false);
      case Kind::all:
      case Kind::any:
        for (const Condition& child : condition.children) {
          children.push_back(this->condition(child));
        }
        if (children.empty() && condition.kind == Kind::all) return Query::MatchAll;
        return {condition.kind == Kind::all ? Query::OP_AND : Query::OP_OR, children.begin(),
                children.end()};
      case Kind::none:
        return {Query::OP_AND_NOT, Query::MatchAll, this->condition(condition.children.front())};
      case Kind::province:
        for (const std::string& slug : condition.provinces) {
          children.emplace_back(index::province_term(slug));
        }
        return {Query::OP_OR, children.begin(), children.end()};
      case Kind::date:
        return date(condition);
      case Kind::at_least:
      case Kind::near:
        break;
    }
    return Query::MatchNothing;
  }

  // The sum of what its ranked slots are worth in an article, whatever made it match.
  Query scores(double articles, bool ours) const {
    std::vector<Query> parts;
    for (const Slot& one : plan_.slots) {
      if (!one.ranked) continue;
      const auto add = [&](double containing, double weight, bool exact) {
        if (ours) weight *= inverse_document_frequency(containing, articles);
        parts.emplace_back(Query::OP_SCALE_WEIGHT, slot(one, exact), one.word.weight * weight);
      };
      add(one.exact_articles, 1, true);
      add(one.all_articles, kFoldedWeight, false);
    }
    return {Query::OP_OR, parts.begin(), parts.end()};
  }

 private:
  // An article has one of the forms; as if they were one term.
  Query slot(const Slot& slot, bool only_exact) const {
    std::set<std::string> terms(slot.terms.begin(), slot.terms.end());
    for (std::size_t i = 0; i < slot.forms.size(); ++i) {
      for (const SlotForm& form : slot.forms[i]) {
        if (!form.accepted || (only_exact && !form.exact)) continue;
        terms.emplace(index_.segments()[i]->tokens().term(form.id));
      }
    }
    if (terms.empty()) return Query::MatchNothing;
    return {Query::OP_SYNONYM, terms.begin(), terms.end()};
  }

  // A day in the range, or no day and a whole year in it.
  Query date(const Condition& condition) const {
    const std::string from = condition.from.known() ? day_value(condition.from) : "0";
    const auto before = std::chrono::year_month_day(
        std::chrono::sys_days(std::chrono::year_month_day(
            std::chrono::year(condition.until.year),
            std::chrono::month(static_cast<unsigned>(condition.until.month)),
            std::chrono::day(static_cast<unsigned>(condition.until.day)))) -
        std::chrono::days(1));
    const std::string last =
        day_value({int(before.year()), int(unsigned(before.month())), int(unsigned(before.day()))});
    const Query days(Query::OP_VALUE_RANGE, index::kSlotDate, from, last);
    const DateRange range(condition);
    std::vector<Query> years;
    for (int year = 1; year <= 9999; ++year) {
      if (range.holds(index::kNoDate, year) && index_has_year(year)) {
        years.emplace_back(index::year_term(year));
      }
    }
    const Query whole_years(Query::OP_OR, years.begin(), years.end());
    const Query dated(Query::OP_VALUE_GE, index::kSlotDate, "0");
    return {Query::OP_OR, days, {Query::OP_AND_NOT, whole_years, dated}};
  }

  bool index_has_year(int year) const {
    const std::string term = index::year_term(year);
    return std::any_of(
        index_.segments().begin(), index_.segments().end(),
        [&](const auto& segment) { return index::open_postings(*segment).term_exists(term); });
  }

  const Plan& plan_;
  const index::Index& index_;
};

bool expressible(const Plan& plan, const Condition& condition) {
  using Kind = Condition::Kind;
  if (condition.kind == Kind::at_least || condition.kind == Kind::near) return false;
  if (condition.kind == Kind::unit) {
    const Unit& unit = plan.units[condition.unit];
    return unit.slots.size() == 1 && unit.least_exact == 0;
  }
  return std::all_of(condition.children.begin(), condition.children.end(),
                     [&](const Condition& child) { return expressible(plan, child); });
}

Xapian::Database all_postings(const index::Index& index) {
  Xapian::Database all;
  for (const auto& segment : index.segments()) all.add_database(index::open_postings(*segment));
  return all;
}

}  // namespace

EnquireMatcher::EnquireMatcher(const index::Index& index)
    : EnquireMatcher(index, all_postings(index), Scores::ours) {}

EnquireMatcher::EnquireMatcher(const index::Index& index, Xapian::Database postings, Scores scores)
    : index_(index), postings_(std::move(postings)), scores_(scores) {}

bool EnquireMatcher::can(const Plan& plan, const MatchOptions& options) const {
  return options.sort == Sort::relevance && options.watched_units.empty() &&
         std::none_of(index_.segments().begin(), index_.segments().end(),
                      [&](const auto& segment) {
                        return segment->has_dead() ||
                               index::has_any(segment->columns().flags.all(), plan.hidden);
                      }) &&
         expressible(plan, plan.root);
}

Matches EnquireMatcher::match(const Plan& plan, const MatchOptions& options) const {
  const Translator translator(plan, index_);
  double articles = 0;
  for (const index::SegmentEntry& segment : index_.manifest().segments) {
    articles += segment.articles;
  }
  Xapian::Enquire enquire(postings_);
  // The conditions decide, the scores only order.
  enquire.set_query({Query::OP_AND_MAYBE,
                     {Query::OP_SCALE_WEIGHT, translator.condition(plan.root), 0.0},
                     translator.scores(articles, scores_ == Scores::ours)});
  if (scores_ == Scores::ours) {
    enquire.set_weighting_scheme(SaturationWeight());
  } else {
    enquire.set_weighting_scheme(Xapian::BM25Weight(kBm25K1, 0, 1, kBm25B, 0));
  }
  Xapian::ValueCountMatchSpy provinces(index::kSlotProvince);
  Xapian::ValueCountMatchSpy years(index::kSlotYear);
  if (options.facets) {
    enquire.add_matchspy(&provinces);
    enquire.add_matchspy(&years);
  }
  // Everything is checked, so that totals and facets are exact.
  const Xapian::doccount all = postings_.get_doccount();
  const Xapian::MSet found = enquire.get_mset(
      0, static_cast<Xapian::doccount>(std::min<std::size_t>(options.keep, all)), all);

  Matches matches;
  matches.total = found.get_matches_lower_bound();
  matches.apart = matches.total;
  const auto segments = static_cast<Xapian::docid>(index_.segments().size());
  for (auto hit = found.begin(); hit != found.end(); ++hit) {
    // Xapian deals the ids of several databases out in turns.
    const Xapian::docid id = *hit - 1;
    matches.best.push_back({{id % segments, id / segments}, hit.get_weight(), 0});
  }
  if (options.facets) {
    std::uint64_t known = 0;
    for (auto it = provinces.values_begin(); it != provinces.values_end(); ++it) {
      matches.provinces[*it] = it.get_termfreq();
      known += it.get_termfreq();
    }
    if (known < matches.total) matches.provinces[""] = matches.total - known;
    known = 0;
    for (auto it = years.values_begin(); it != years.values_end(); ++it) {
      matches.years[std::stoi(*it)] = it.get_termfreq();
      known += it.get_termfreq();
    }
    if (known < matches.total) matches.years[0] = matches.total - known;
  }
  return matches;
}

}  // namespace timtin::search
