#include "search/plan_writer.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "error.h"
#include "index/terms.h"
#include "places/provinces.h"
#include "query/dates.h"
#include "query/names.h"
#include "query/question_words.h"
#include "query/twins.h"
#include "search/filters.h"
#include "search/number_terms.h"
#include "search/slot_forms.h"
#include "text/document_number.h"
#include "text/syllable.h"

namespace timtin::search {
namespace {

using query::Kind;
using query::Node;
using query::Word;

// A unit is matched with one machine word of state.
constexpr std::size_t kLongestPhrase = 64;
// «Nam Định», «tỉnh Nam Định», as typed; «đã nâng» is none.
std::string province_named(const std::vector<Word>& words, std::size_t begin, std::size_t end) {
  if (!query::is_name(words, begin, end)) return {};
  std::string text;
  for (std::size_t i = begin; i < end; ++i) text += words[i].text + ' ';
  const places::Province* province = places::resolve_province(text);
  return province != nullptr ? std::string(province->slug) : std::string();
}

class PlanWriter {
 public:
  PlanWriter(const Planner& planner, const Attempt& attempt)
      : planner_(planner),
        attempt_(attempt),
        rule_{.stage = attempt.stage,
              .marks = planner.request().marks,
              .bare_query = planner.bare(),
              .any_spelling = attempt.any_word || attempt.stage == Stage::partial},
        typed_{.marks = rule_.marks, .bare_query = rule_.bare_query} {}

  Plan run() {
    plan_.root = condition(planner_.query().root, true);
    for (Condition& filter : request_filters(planner_.request(), province_as())) {
      plan_.root.children.push_back(std::move(filter));
    }
    for (Slot& slot : plan_.slots) estimate_articles(planner_.index(), slot);
    for (const auto& [typed, all] : preferred_) {
      plan_.slots[typed].exact_articles = plan_.slots[all].exact_articles;
      plan_.slots[typed].all_articles = plan_.slots[all].all_articles;
    }
    return std::move(plan_);
  }

 private:
  Condition condition(const Node& node, bool positive) {
    Condition out;
    switch (node.kind) {
      case Kind::words:
        return run_condition(node, positive);
      case Kind::phrase:
        return side_by_side(node.words, {0, node.words.size()}, true, positive);
      case Kind::near:
        out.kind = Condition::Kind::near;
        out.distance = node.distance;
        for (const Node& child : node.children) {
          const query::Cut all{0, child.words.size()};
          out.children.push_back(of_unit(unit(child.words, all, true, positive, rule(positive))));
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
    } else if (attempt_.stage == Stage::loose && two_cuts) {
      // Kept whole, the words may stand for something else than in their parts.
      Condition either;
      either.kind = Condition::Kind::any;
      add(either, std::move(out));
      add(either, all_units(node, Segmentation::whole, true));
      return either;
    } else if (attempt_.stage == Stage::partial && node.words.size() >= 3) {
      out.kind = Condition::Kind::at_least;
      out.least = attempt_.question ? (out.children.size() + 2) / 3 : (out.children.size() + 1) / 2;
    }
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
      const bool apart = attempt_.stage == Stage::loose && positive;
      either.children.push_back(apart ? words_apart(form)
                                      : side_by_side(form.run, form.unit, false, positive));
    }
    if (const auto number = document_number(words, cut, planner_.request().query)) {
      either.children.push_back(has_term(*number, {index::document_number_term('W', *number)}));
    }
    return either.children.size() == 1 ? either.children.front() : either;
  }

  // Loosely, the words of a form stand anywhere; the parts of a number stay together.
  Condition words_apart(const query::UnitForm& form) {
    Condition all;
    for (std::size_t i = form.unit.begin; i < form.unit.end;) {
      std::size_t end = i + 1;
      while (end < form.unit.end && form.run[end].glued) ++end;
      all.children.push_back(side_by_side(form.run, {i, end}, false, true));
      i = end;
    }
    return all;
  }

  // Words that stand side by side, spelled as the stage has it.
  Condition side_by_side(const std::vector<Word>& words, const query::Cut& cut, bool quoted,
                         bool positive) {
    const std::uint32_t number = unit(words, cut, quoted, positive, rule(positive));
    if (!positive || attempt_.stage != Stage::spellings) return of_unit(number);
    unsigned marked = 0;
    for (std::size_t i = cut.begin; i < cut.end; ++i) {
      if (words[i].marked && !words[i].number) ++marked;
    }
    if (marked == 0) return of_unit(number);
    plan_.units[number].least_exact = (marked + 1) / 2;
    // What lacks more of its marks than half matches as in the stage before.
    SpellingRule before = rule_;
    before.stage = Stage::marks;
    Condition either;
    either.kind = Condition::Kind::any;
    either.children = {of_unit(number), of_unit(unit(words, cut, quoted, positive, before))};
    return either;
  }

  static Condition of_unit(std::uint32_t number) {
    Condition out;
    out.kind = Condition::Kind::unit;
    out.unit = number;
    return out;
  }

  const SpellingRule& rule(bool positive) const { return positive ? rule_ : typed_; }

  std::uint32_t unit(const std::vector<Word>& words, const query::Cut& cut, bool quoted,
                     bool positive, const SpellingRule& rule) {
    if (cut.end - cut.begin > kLongestPhrase) {
      throw Error(Status::usage, "a phrase of more than 64 words",
                  "search for a shorter part of it", words[cut.begin].begin);
    }
    Unit unit;
    unit.quoted = quoted;
    unit.positive = positive;
    const bool ranked = positive && rule.stage == attempt_.stage;
    for (std::size_t i = cut.begin; i < cut.end; ++i) {
      unit.slots.push_back(slot(words[i], ranked, rule));
    }
    unit.province = province_named(words, cut.begin, cut.end);
    plan_.units.push_back(std::move(unit));
    return static_cast<std::uint32_t>(plan_.units.size() - 1);
  }

  std::uint32_t slot(const Word& word, bool ranked, const SpellingRule& rule) {
    for (std::size_t i = 0; i < plan_.slots.size(); ++i) {
      Slot& known = plan_.slots[i];
      if (known.terms.empty() && stages_[i] == rule.stage && known.word.key == word.key &&
          known.word.folded == word.folded && known.word.prefix == word.prefix &&
          known.word.alike == word.alike) {
        known.ranked = known.ranked || ranked;
        if (word.alike.empty()) known.word.weight = std::max(known.word.weight, word.weight);
        if (known.word.likely != word.likely) add_exact(known, word, rule);
        return static_cast<std::uint32_t>(i);
      }
    }
    Slot slot;
    slot.word = word;
    slot.ranked = ranked;
    slot.forms = slot_forms(planner_.index(), word, rule);
    const auto number = static_cast<std::uint32_t>(plan_.slots.size());
    plan_.slots.push_back(std::move(slot));
    stages_.push_back(rule.stage);
    if (ranked) prefer_typed(number, rule);
    return number;
  }

  // A word and what means the same count as one thing, as rare as all of them together; what was
  // typed counts a little more than the others.
  void prefer_typed(std::uint32_t number, const SpellingRule& rule) {
    double weight = 1;
    for (const query::Alike& alike : plan_.slots[number].word.alike) {
      weight = std::min(weight, alike.weight);
    }
    if (weight == 1) return;
    Slot typed = plan_.slots[number];
    plan_.slots[number].word.weight *= weight;
    typed.word.weight *= 1 - weight;
    typed.word.alike.clear();
    typed.forms = slot_forms(planner_.index(), typed.word, rule);
    preferred_.emplace_back(static_cast<std::uint32_t>(plan_.slots.size()), number);
    plan_.slots.push_back(std::move(typed));
    stages_.push_back(std::nullopt);
  }

  // The same word twice, likely to mean two spellings.
  void add_exact(Slot& slot, const Word& word, const SpellingRule& rule) const {
    const auto more = slot_forms(planner_.index(), word, rule);
    for (std::size_t i = 0; i < slot.forms.size(); ++i) {
      for (std::size_t k = 0; k < slot.forms[i].size(); ++k) {
        slot.forms[i][k].exact = slot.forms[i][k].exact || more[i][k].exact;
      }
    }
  }

  // An article that has one of the index terms, which stand for the text.
  Condition has_term(const std::string& text, std::vector<std::string> terms) {
    Slot slot;
    slot.ranked = false;
    slot.word.text = text;
    slot.terms = std::move(terms);
    plan_.slots.push_back(std::move(slot));
    stages_.push_back(std::nullopt);
    Unit unit;
    unit.slots.push_back(static_cast<std::uint32_t>(plan_.slots.size() - 1));
    plan_.units.push_back(std::move(unit));
    Condition out;
    out.kind = Condition::Kind::unit;
    out.unit = static_cast<std::uint32_t>(plan_.units.size() - 1);
    return out;
  }

  Condition term_condition(const Node& node) {
    if (node.kind == Kind::source) {
      const std::string host = text::fold(node.value);
      return has_term(node.value,
                      {index::host_term(host.starts_with("www.") ? host.substr(4) : host),
                       index::publisher_term(node.value)});
    }
    if (node.value.find('*') == std::string::npos) {
      const std::vector<text::DocumentNumber> numbers = text::find_document_numbers(node.value);
      if (numbers.size() == 1 && numbers[0].begin == 0 && numbers[0].end == node.value.size()) {
        return has_term(node.value, {index::document_number_term('W', numbers[0].whole())});
      }
    }
    Condition out;  // some parts of a number: KH-UBND, 252, */2020/NQ-HĐND
    out.kind = Condition::Kind::all;
    for (const std::vector<std::string>& terms : number_parts(text::fold(node.value))) {
      out.children.push_back(has_term(node.value, terms));
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
  SpellingRule rule_;
  SpellingRule typed_;  // of what is left out
  Plan plan_;
  // By slot: how its spellings were judged; none for what no other word may share.
  std::vector<std::optional<Stage>> stages_;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> preferred_;  // typed alone, and all alike
};

}  // namespace

Plan write_plan(const Planner& planner, const Attempt& attempt) {
  return PlanWriter(planner, attempt).run();
}

}  // namespace timtin::search
