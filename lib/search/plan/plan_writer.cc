#include "search/plan/plan_writer.h"

#include <algorithm>
#include <utility>

#include "error.h"
#include "index/terms.h"
#include "places/provinces.h"
#include "query/dates.h"
#include "query/question_words.h"
#include "query/twins.h"
#include "search/plan/filters.h"
#include "search/plan/number_terms.h"
#include "search/plan/unit_writer.h"
#include "search/request.h"
#include "search/stage.h"
#include "text/document_number.h"
#include "text/syllable.h"

namespace timtin::search {
namespace {

using query::Kind;
using query::Node;
using query::Word;

class PlanWriter {
 public:
  PlanWriter(const Planner& planner, const Attempt& attempt)
      : planner_(planner), attempt_(attempt), units_(planner, attempt) {}

  Plan run() {
    plan_.root = condition(planner_.query().root, true);
    for (Condition& filter : request_filters(planner_.request(), province_as())) {
      plan_.root.children.push_back(std::move(filter));
    }
    units_.move_to(plan_);
    return std::move(plan_);
  }

 private:
  Condition condition(const Node& node, bool positive) {
    Condition out;
    switch (node.kind) {
      case Kind::words:
        return run_condition(node, positive);
      case Kind::phrase:
        return units_.side_by_side(node.words, {0, node.words.size()}, true, positive);
      case Kind::near:
        out.kind = Condition::Kind::near;
        out.distance = node.distance;
        for (const Node& child : node.children) {
          out.children.push_back(units_.unit(child.words, {0, child.words.size()}, true, positive));
        }
        return out;
      case Kind::all:
        out.kind = Condition::Kind::all;
        break;
      case Kind::any:
        out.kind = Condition::Kind::any;
        break;
      case Kind::none:
        out.kind = Condition::Kind::none;
        positive = !positive;
        break;
      case Kind::province:
        return in_provinces({*places::find_province(node.value)}, province_as());
      case Kind::date:
        return between(node.from, node.until);
      case Kind::number:
      case Kind::source:
        return term_condition(node);
    }
    for (const Node& child : node.children) out.children.push_back(condition(child, positive));
    return out;
  }

  // What is left out is the same in every stage: else a looser one could find less.
  Condition run_condition(const Node& node, bool positive) {
    if (!positive) return all_units(node, Segmentation::whole, false);
    Condition out = all_units(node, attempt_.segmentation, true);
    const bool two_cuts = planner_.cuts(node, Segmentation::whole).size() !=
                          planner_.cuts(node, Segmentation::cut).size();
    if (attempt_.any_word) {
      out.kind = Condition::Kind::any;
      if (planner_.cuts(node, Segmentation::cut).size() < node.words.size()) {
        add(out, all_units(node, Segmentation::cut, true));
      }
      if (two_cuts) add(out, all_units(node, Segmentation::whole, true));
    } else if (words_apart() && two_cuts) {
      // Kept whole, the words may stand for something else than in their parts.
      Condition either;
      either.kind = Condition::Kind::any;
      add(either, std::move(out));
      add(either, all_units(node, Segmentation::whole, true));
      return either;
    } else if (attempt_.stage == Stage::partial && node.words.size() >= 3) {
      const std::size_t third = (out.children.size() + 2) / 3;
      return attempt_.question ? at_least(third, std::move(out.children))
                               : half_of(node, std::move(out.children));
    }
    return out;
  }

  bool words_apart() const {
    return attempt_.stage == Stage::loose && attempt_.segmentation == Segmentation::cut;
  }

  static Condition at_least(std::size_t least, std::vector<Condition> children) {
    Condition out;
    out.kind = Condition::Kind::at_least;
    out.least = least;
    out.children = std::move(children);
    return out;
  }

  // Half of the units, among them the numbers of documents: another document is none of them.
  Condition half_of(const Node& node, std::vector<Condition> units) const {
    std::size_t least = (units.size() + 1) / 2;
    const std::vector<query::Cut> cuts = planner_.cuts(node, attempt_.segmentation);
    Condition out;
    std::vector<Condition> others;
    for (std::size_t i = 0; i < cuts.size(); ++i) {
      if (document_number(node.words, cuts[i], planner_.request().query)) {
        out.children.push_back(std::move(units[i]));
        least -= std::min<std::size_t>(least, 1);
      } else {
        others.push_back(std::move(units[i]));
      }
    }
    if (least > 0) out.children.push_back(at_least(least, std::move(others)));
    return out;
  }

  static void add(Condition& parent, Condition child) {
    parent.children.push_back(std::move(child));
  }

  Condition all_units(const Node& node, Segmentation segmentation, bool positive) {
    Condition out;
    std::vector<bool> asks(node.words.size());
    if (attempt_.question) asks = query::question_words(node.words);
    for (const query::Cut& cut : planner_.cuts(node, segmentation)) {
      if (asks[cut.begin]) continue;
      out.children.push_back(unit_or_twins(node.words, cut, positive));
      const int year = positive ? year_of(node.words, cut) : 0;
      if (year != 0) out.children.back() = or_of_year(std::move(out.children.back()), year);
    }
    return out;
  }

  // The year that a unit is, beside other units: articles of that year will do as well as those
  // that write the number («lũ 2013»). 0 for none, and where a part of the units is enough.
  int year_of(const std::vector<Word>& words, const query::Cut& cut) const {
    const bool beside = cut.end - cut.begin == 1 && words.size() > 1;
    return beside && attempt_.stage != Stage::partial ? query::year_of(words[cut.begin]) : 0;
  }

  Condition or_of_year(Condition written, int year) {
    if (std::ranges::count(plan_.years, year) == 0) plan_.years.push_back(year);
    Condition out;
    out.kind = Condition::Kind::any;
    out.children.push_back(std::move(written));
    out.children.push_back(in_years(year, year));
    return out;
  }

  // A unit, or what articles write instead of it.
  Condition unit_or_twins(const std::vector<Word>& words, const query::Cut& cut, bool positive) {
    Condition either;
    either.kind = Condition::Kind::any;
    for (const query::UnitForm& form : query::unit_forms(words, cut)) {
      either.children.push_back(words_apart() && positive
                                    ? apart(form)
                                    : units_.side_by_side(form.run, form.unit, false, positive));
    }
    if (const auto number = document_number(words, cut, planner_.request().query)) {
      either.children.push_back(
          units_.has_term(*number, {index::document_number_term('W', *number)}));
    }
    return either.children.size() == 1 ? either.children.front() : either;
  }

  // Loosely, the words of a form stand anywhere; the parts of a number stay together.
  Condition apart(const query::UnitForm& form) {
    Condition all;
    for (std::size_t i = form.unit.begin; i < form.unit.end;) {
      std::size_t end = i + 1;
      while (end < form.unit.end && form.run[end].glued) ++end;
      all.children.push_back(units_.side_by_side(form.run, {i, end}, false, true));
      i = end;
    }
    return all;
  }

  Condition term_condition(const Node& node) {
    if (node.kind == Kind::source) {
      const std::string host = text::fold(node.value);
      return units_.has_term(node.value,
                             {index::host_term(host.starts_with("www.") ? host.substr(4) : host),
                              index::publisher_term(node.value)});
    }
    if (node.value.find('*') == std::string::npos) {
      const std::vector<text::DocumentNumber> numbers = text::find_document_numbers(node.value);
      if (numbers.size() == 1 && numbers[0].begin == 0 && numbers[0].end == node.value.size()) {
        return units_.has_term(node.value, {index::document_number_term('W', numbers[0].whole())});
      }
    }
    Condition out;  // some parts of a number: KH-UBND, 252, */2020/NQ-HĐND
    out.kind = Condition::Kind::all;
    for (const std::vector<std::string>& terms : number_parts(text::fold(node.value))) {
      out.children.push_back(units_.has_term(node.value, terms));
    }
    if (out.children.empty()) {
      throw Error(Status::usage, "so: needs a part of a document number",
                  "write for example: so:219/KH-SLĐTBXH, so:KH-UBND, so:*/2020/NQ-HĐND",
                  node.begin);
    }
    return out;
  }

  ProvinceAs province_as() const {
    return attempt_.siblings ? ProvinceAs::now : planner_.request().province_as;
  }

  const Planner& planner_;
  const Attempt& attempt_;
  UnitWriter units_;
  Plan plan_;
};

}  // namespace

Plan write_plan(const Planner& planner, const Attempt& attempt) {
  return PlanWriter(planner, attempt).run();
}

}  // namespace timtin::search
