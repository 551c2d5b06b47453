#include "search/plan/unit_writer.h"

#include <algorithm>

#include "error.h"
#include "places/provinces.h"
#include "query/names.h"
#include "search/stage.h"

namespace timtin::search {
namespace {

using query::Word;

// A unit is matched with one machine word of state.
constexpr std::size_t kLongestPhrase = 64;
// Of so many marked words each choice of half of them becomes a unit, 20 at most; the words as
// typed are rare, and soon found. Of more words all places of the unit are read.
constexpr std::size_t kMostChosen = 6;

// «Nam Định», «tỉnh Nam Định», as typed; «đã nâng» is none.
std::string province_named(const std::vector<Word>& words, std::size_t begin, std::size_t end) {
  if (!query::is_name(words, begin, end)) return {};
  std::string text;
  for (std::size_t i = begin; i < end; ++i) text += words[i].text + ' ';
  const places::Province* province = places::resolve_province(text);
  return province != nullptr ? std::string(province->slug) : std::string();
}

Condition of_unit(std::size_t number) {
  Condition out;
  out.kind = Condition::Kind::unit;
  out.unit = static_cast<std::uint32_t>(number);
  return out;
}

bool is_marked(const Word& word) { return word.marked && !word.number; }

}  // namespace

UnitWriter::UnitWriter(const Planner& planner, const Attempt& attempt)
    : rule_{.stage = attempt.stage,
            .marks = planner.request().marks,
            .bare_query = planner.bare(),
            .any_spelling = attempt.any_word || attempt.stage == Stage::partial},
      typed_{.marks = rule_.marks, .bare_query = rule_.bare_query},
      before_(rule_),
      slots_(planner.index()) {
  before_.stage = Stage::marks;
}

Condition UnitWriter::unit(const std::vector<Word>& words, const query::Cut& cut,
                           const Rules& rules, bool quoted, bool positive) {
  if (cut.end - cut.begin > kLongestPhrase) {
    throw Error(Status::usage, "a phrase of more than 64 words", "search for a shorter part of it",
                words[cut.begin].begin);
  }
  Unit unit;
  unit.quoted = quoted;
  unit.positive = positive;
  for (std::size_t i = cut.begin; i < cut.end; ++i) {
    const SpellingRule* rule = rules[i - cut.begin];
    unit.slots.push_back(slots_.word(words[i], unit.positive && rule == &rule_, *rule));
  }
  unit.province = province_named(words, cut.begin, cut.end);
  units_.push_back(std::move(unit));
  return of_unit(units_.size() - 1);
}

Condition UnitWriter::unit(const std::vector<Word>& words, const query::Cut& cut, bool quoted,
                           bool positive) {
  const Rules rules(cut.end - cut.begin, positive ? &rule_ : &typed_);
  return unit(words, cut, rules, quoted, positive);
}

Condition UnitWriter::side_by_side(const std::vector<Word>& words, const query::Cut& cut,
                                   bool quoted, bool positive) {
  std::vector<std::size_t> marked;  // places in the unit
  for (std::size_t i = cut.begin; i < cut.end; ++i) {
    if (is_marked(words[i])) marked.push_back(i - cut.begin);
  }
  if (!positive || rule_.stage != Stage::spellings || marked.empty()) {
    return unit(words, cut, quoted, positive);
  }
  const std::size_t least = (marked.size() + 1) / 2;
  Condition either;
  either.kind = Condition::Kind::any;
  if (marked.size() <= kMostChosen) {
    std::vector<char> chosen(marked.size());
    std::fill_n(chosen.begin(), least, 1);
    do {
      Rules rules(cut.end - cut.begin, &rule_);
      for (std::size_t i = 0; i < marked.size(); ++i) {
        if (chosen[i] != 0) rules[marked[i]] = &typed_;
      }
      either.children.push_back(unit(words, cut, rules, quoted, true));
    } while (std::ranges::prev_permutation(chosen).found);
    // Ranked are the words in all spellings.
    for (const std::size_t i : marked) slots_.word(words[cut.begin + i], true, rule_);
  } else {
    either.children.push_back(unit(words, cut, quoted, positive));
    units_.back().least_exact = static_cast<unsigned>(least);
  }
  // What lacks more of its marks than half matches as in the stage before.
  const Rules before(cut.end - cut.begin, &before_);
  either.children.push_back(unit(words, cut, before, quoted, true));
  return either;
}

Condition UnitWriter::has_term(const std::string& text, std::vector<std::string> terms) {
  Unit unit;
  unit.slots.push_back(slots_.terms(text, std::move(terms)));
  units_.push_back(std::move(unit));
  return of_unit(units_.size() - 1);
}

void UnitWriter::move_to(Plan& plan) {
  plan.slots = slots_.take();
  plan.units = std::move(units_);
}

}  // namespace timtin::search
