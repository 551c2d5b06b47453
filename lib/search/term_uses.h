// Which terms of a segment are words of a query.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "search/plan.h"

namespace timtin::search {

/// A word of the query that a term stands for.
struct TermUse {
  std::uint32_t slot;  ///< index into Plan::slots
  bool exact;          ///< spelled as typed
};

/// Looks up the terms of a token stream. Nearly all of them are no words of the query: four
/// kilobytes of bits, that stay in the processor's nearest cache, tell so.
class TermUses {
 public:
  /// Of the ranked slots of a plan, in one segment.
  TermUses(const Plan& plan, std::size_t segment);

  /// False for terms that no word of the query stands for, but for one in a hundred; true for the
  /// breaks.
  bool may_have(index::TermId id) const noexcept { return may_have_[id % may_have_.size()] != 0; }

  /// The words that a term stands for; empty for other terms.
  std::span<const TermUse> operator[](index::TermId id) const noexcept;

 private:
  struct Term {
    index::TermId id = 0;
    std::uint32_t begin = 0;  // into uses_
    std::uint32_t end = 0;    // 0: a free place of the table
  };

  std::array<std::uint8_t, 4096> may_have_{};
  std::vector<Term> table_;  // open addressing; its size is a power of two
  std::vector<TermUse> uses_;
};

}  // namespace timtin::search
