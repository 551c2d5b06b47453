// Which terms of a segment are words of a query.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "search/plan/plan.h"

namespace timtin::search {

/// A word of the query that a term stands for.
struct TermUse {
  std::uint32_t slot;  ///< index into Plan::slots
  bool exact;          ///< spelled as typed
};

/// Looks up the terms of a token stream. Nearly all of them are no words of the query: four
/// kilobytes, that stay in the processor's nearest cache, tell so.
class TermUses {
 public:
  /// Of the ranked slots of a plan, in the segment of that number, whose streams outlive this.
  TermUses(const Plan& plan, std::size_t segment, const index::TokenStreams& streams);

  const index::TokenStreams& streams() const noexcept { return streams_; }

  /// False for terms that no word of the query stands for, but for one in a hundred; true for the
  /// breaks.
  bool may_have(index::TermId id) const noexcept { return may_have_[id % may_have_.size()] != 0; }

  /// The words that a term stands for; empty for other terms.
  std::span<const TermUse> operator[](index::TermId id) const noexcept;

  /// By unit of the segment's token code: how many syllables it has, and kLook if it holds
  /// something that may be a word of the query, or the title's end. No unit is of kNoUnit.
  const std::vector<std::uint8_t>& units() const;
  static constexpr std::uint8_t kLook = 0x80;
  static constexpr std::uint32_t kNoUnit = index::kMaxUnits;

 private:
  struct Term {
    index::TermId id = 0;
    std::uint32_t begin = 0;  // into uses_
    std::uint32_t end = 0;    // 0: a free place of the table
  };

  /// All terms of a word, and perhaps others.
  struct Range {
    index::TermId least;
    std::uint32_t span;
  };

  const index::TokenStreams& streams_;
  std::vector<Range> ranges_;
  std::array<std::uint8_t, 4096> may_have_{};
  std::vector<Term> table_;  // open addressing; its size is a power of two
  std::vector<TermUse> uses_;
  mutable std::vector<std::uint8_t> units_;  // made by the first units()
};

}  // namespace timtin::search
