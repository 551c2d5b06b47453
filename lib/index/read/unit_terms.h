// The terms of the units of a token code (token_code.h), as queries ask for them.
#pragma once

#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

#include "index/read/token_code.h"

namespace timtin::index {

/// Knows how long units are, and which of them hold a term. Not thread-safe.
class UnitTerms {
 public:
  /// In lengths(): a break is in the unit.
  static constexpr std::uint8_t kHasBreak = 0x80;

  /// The ids of `units` stay where they are.
  explicit UnitTerms(const UnitTable& units);

  /// By unit: how many of its terms are syllables, perhaps with kHasBreak.
  const std::vector<std::uint8_t>& lengths() const noexcept { return lengths_; }

  /// The units that hold a term of [least, least + span), ascending. The spellings of a syllable
  /// lie close together. Answers are remembered: the same syllables are asked for again and again.
  /// Valid until the next call.
  const std::vector<std::uint32_t>& with(std::uint32_t least, std::uint32_t span);

 private:
  /// They are all forgotten when there are more.
  static constexpr std::size_t kMostRemembered = 1024;

  UnitTable units_;
  std::vector<std::uint8_t> lengths_;
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> by_terms_;
};

}  // namespace timtin::index
