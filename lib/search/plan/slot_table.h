// The slots of a plan while it is made.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "search/plan/plan.h"
#include "search/plan/slot_forms.h"
#include "search/stage.h"

namespace timtin::search {

/// Gives out slots by their numbers; equal words whose spellings are judged in one way share one.
class SlotTable {
 public:
  /// The index is borrowed.
  explicit SlotTable(const index::Index& index) : index_(index) {}

  /// The slot of a word. `ranked`: it counts in the ranking, also if it did not before.
  std::uint32_t word(const query::Word& word, bool ranked, const SpellingRule& rule);

  /// A slot of index terms, which stand for the text.
  std::uint32_t terms(const std::string& text, std::vector<std::string> terms);

  const Slot& operator[](std::uint32_t number) const { return slots_[number]; }

  /// All slots, with how many articles have them.
  std::vector<Slot> take();

 private:
  void prefer_typed(std::uint32_t number, const SpellingRule& rule);
  void add_exact(Slot& slot, const query::Word& word, const SpellingRule& rule) const;

  const index::Index& index_;
  std::vector<Slot> slots_;
  /// By slot: how its spellings were judged; none for what no other word may share.
  std::vector<std::optional<Stage>> stages_;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> preferred_;  ///< typed alone, and all alike
};

}  // namespace timtin::search
