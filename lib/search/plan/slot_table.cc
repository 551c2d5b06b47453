#include "search/plan/slot_table.h"

#include <algorithm>

namespace timtin::search {

std::uint32_t SlotTable::word(const query::Word& word, bool ranked, const SpellingRule& rule) {
  for (std::size_t i = 0; i < slots_.size(); ++i) {
    Slot& known = slots_[i];
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
  slot.forms = slot_forms(index_, word, rule);
  const auto number = static_cast<std::uint32_t>(slots_.size());
  slots_.push_back(std::move(slot));
  stages_.push_back(rule.stage);
  if (ranked) prefer_typed(number, rule);
  return number;
}

std::uint32_t SlotTable::terms(const std::string& text, std::vector<std::string> terms) {
  Slot slot;
  slot.ranked = false;
  slot.word.text = text;
  slot.terms = std::move(terms);
  slots_.push_back(std::move(slot));
  stages_.push_back(std::nullopt);
  return static_cast<std::uint32_t>(slots_.size() - 1);
}

// A word and what means the same count as one thing, as rare as all of them together; what was
// typed counts a little more than the others.
void SlotTable::prefer_typed(std::uint32_t number, const SpellingRule& rule) {
  double weight = 1;
  for (const query::Alike& alike : slots_[number].word.alike) {
    weight = std::min(weight, alike.weight);
  }
  if (weight == 1) return;
  Slot typed = slots_[number];
  slots_[number].word.weight *= weight;
  typed.word.weight *= 1 - weight;
  typed.word.alike.clear();
  typed.forms = slot_forms(index_, typed.word, rule);
  preferred_.emplace_back(static_cast<std::uint32_t>(slots_.size()), number);
  slots_.push_back(std::move(typed));
  stages_.push_back(std::nullopt);
}

// The same word twice, likely to mean two spellings.
void SlotTable::add_exact(Slot& slot, const query::Word& word, const SpellingRule& rule) const {
  const auto more = slot_forms(index_, word, rule);
  for (std::size_t i = 0; i < slot.forms.size(); ++i) {
    for (std::size_t k = 0; k < slot.forms[i].size(); ++k) {
      slot.forms[i][k].exact = slot.forms[i][k].exact || more[i][k].exact;
    }
  }
}

std::vector<Slot> SlotTable::take() {
  for (Slot& slot : slots_) estimate_articles(index_, slot);
  for (const auto& [typed, all] : preferred_) {
    slots_[typed].exact_articles = slots_[all].exact_articles;
    slots_[typed].all_articles = slots_[all].all_articles;
  }
  return std::move(slots_);
}

}  // namespace timtin::search
