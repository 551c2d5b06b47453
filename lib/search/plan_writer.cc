#include "search/plan_writer.h"

#include <algorithm>
#include <charconv>

#include "error.h"
#include "index/terms.h"
#include "places/provinces.h"
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
// A number between these is read as a year too: «lũ 2013».
constexpr int kFirstYear = 1945;
constexpr int kLastYear = 2100;

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
              .any_spelling = attempt.any_word || attempt.stage == Stage::partial} {}

  Plan run() {
    plan_.root = condition(planner_.query().root, true);
    for (Condition& filter : request_filters(planner_.request(), province_as())) {
      plan_.root.children.push_back(std::move(filter));
    }
    for (Slot& slot : plan_.slots) estimate_articles(planner_.index(), slot);
    return std::move(plan_);
  }

 private:
  Condition condition(const Node& node, bool positive) {
    Condition out;
    switch (node.kind) {
      case Kind::words:
        return run_condition(node, positive);
      case Kind::phrase:
        out.kind = Condition::Kind::unit;
        out.unit = unit(node.words, 0, node.words.size(), true, positive);
        return out;
      case Kind::near:
        out.kind = Condition::Kind::near;
        out.distance = node.distance;
        break;
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

  Condition run_condition(const Node& node, bool positive) {
    Condition out;
    out.kind = Condition::Kind::all;
    std::vector<bool> asks(node.words.size());
    if (attempt_.question) asks = query::question_words(node.words);
    for (const query::Cut& cut : planner_.cuts(node, attempt_.segmentation)) {
      if (asks[cut.begin]) continue;
      out.children.push_back(unit_or_twins(node.words, cut, positive));
      const int year = positive ? year_of(node.words, cut) : 0;
      if (year != 0) out.children.back() = or_of_year(std::move(out.children.back()), year);
    }
    if (attempt_.any_word && positive) {
      out.kind = Condition::Kind::any;
    } else if (attempt_.stage == Stage::partial && positive && node.words.size() >= 3) {
      out.kind = Condition::Kind::at_least;
      out.least = attempt_.question ? (out.children.size() + 2) / 3 : (out.children.size() + 1) / 2;
    }
    return out;
  }

  // The year that a unit is, beside other units: articles of that year will do as well as those
  // that write the number («lũ 2013»). 0 for none, and where a part of the units is enough.
  int year_of(const std::vector<Word>& words, const query::Cut& cut) const {
    const Word& word = words[cut.begin];
    const bool beside = cut.end - cut.begin == 1 && words.size() > 1;
    if (attempt_.stage == Stage::partial || !beside || !word.number || word.prefix ||
        word.text.size() != 4) {
      return 0;
    }
    int year = 0;
    std::from_chars(word.text.data(), word.text.data() + word.text.size(), year);
    return year >= kFirstYear && year <= kLastYear ? year : 0;
  }

  Condition or_of_year(Condition written, int year) {
    plan_.years.push_back(year);
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
      Condition child;
      child.kind = Condition::Kind::unit;
      child.unit = unit(form.run, form.unit.begin, form.unit.end, false, positive);
      either.children.push_back(std::move(child));
    }
    if (const auto number = document_number(words, cut, planner_.request().query)) {
      either.children.push_back(has_term(*number, {index::document_number_term('W', *number)}));
    }
    return either.children.size() == 1 ? either.children.front() : either;
  }

  std::uint32_t unit(const std::vector<Word>& words, std::size_t begin, std::size_t end,
                     bool quoted, bool positive) {
    if (end - begin > kLongestPhrase) {
      throw Error(Status::usage, "a phrase of more than 64 words",
                  "search for a shorter part of it", words[begin].begin);
    }
    Unit unit;
    unit.quoted = quoted;
    unit.positive = positive;
    unsigned marked = 0;
    for (std::size_t i = begin; i < end; ++i) {
      unit.slots.push_back(slot(words[i], positive));
      if (words[i].marked && !words[i].number) ++marked;
    }
    if (attempt_.stage == Stage::spellings) unit.least_exact = (marked + 1) / 2;
    unit.province = province_named(words, begin, end);
    plan_.units.push_back(std::move(unit));
    return static_cast<std::uint32_t>(plan_.units.size() - 1);
  }

  std::uint32_t slot(const Word& word, bool ranked) {
    for (std::size_t i = 0; i < plan_.slots.size(); ++i) {
      Slot& known = plan_.slots[i];
      if (known.terms.empty() && known.word.key == word.key && known.word.folded == word.folded &&
          known.word.prefix == word.prefix) {
        known.ranked = known.ranked || ranked;
        known.word.weight = std::max(known.word.weight, word.weight);
        if (known.word.likely != word.likely) add_exact(known, word);
        return static_cast<std::uint32_t>(i);
      }
    }
    Slot slot;
    slot.word = word;
    slot.ranked = ranked;
    slot.forms = slot_forms(planner_.index(), word, rule_);
    plan_.slots.push_back(std::move(slot));
    return static_cast<std::uint32_t>(plan_.slots.size() - 1);
  }

  // The same word twice, likely to mean two spellings.
  void add_exact(Slot& slot, const Word& word) const {
    const auto more = slot_forms(planner_.index(), word, rule_);
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
  Plan plan_;
};

}  // namespace

Plan write_plan(const Planner& planner, const Attempt& attempt) {
  return PlanWriter(planner, attempt).run();
}

}  // namespace timtin::search
