// From words that stand side by side to units and conditions on them.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "search/plan/plan.h"
#include "search/plan/planner.h"
#include "search/plan/slot_table.h"

namespace timtin::search {

/// Writes the units and slots of a plan.
class UnitWriter {
 public:
  /// Both are borrowed.
  UnitWriter(const Planner& planner, const Attempt& attempt);

  /// A unit of these words, spelled as the stage has it; what is left out (not `positive`) as it
  /// was typed. Throws Error (usage, with the byte) for more than 64 words.
  Condition unit(const std::vector<query::Word>& words, const query::Cut& cut, bool quoted,
                 bool positive);

  /// The same, in the stage `spellings` with at least half of the marked words as typed.
  Condition side_by_side(const std::vector<query::Word>& words, const query::Cut& cut, bool quoted,
                         bool positive);

  /// An article that has one of the index terms, which stand for the text.
  Condition has_term(const std::string& text, std::vector<std::string> terms);

  /// Puts all slots and units into the plan.
  void move_to(Plan& plan);

 private:
  using Rules = std::vector<const SpellingRule*>;  ///< by word of a unit
  Condition unit(const std::vector<query::Word>& words, const query::Cut& cut, const Rules& rules,
                 bool quoted, bool positive);

  SpellingRule rule_;
  SpellingRule typed_;   ///< of what is left out
  SpellingRule before_;  ///< of the stage before
  SlotTable slots_;
  std::vector<Unit> units_;
};

}  // namespace timtin::search
