// Neighbours that a segment writes side by side far more often than chance.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace timtin::index {

/// A sample of this many tokens tells the pairs: of 32.8 million tokens of news it finds 113,000,
/// and cuts queries as well as all tokens do (86 and 83 of 100 queries right; a sample of one
/// million: 80). So the table has at most some 150,000 rows of 12 bytes, however large the segment.
constexpr std::uint64_t kPairSampleTokens = std::uint64_t{1} << 22;
/// A pair counts from this many occurrences in the sample on,
constexpr std::uint32_t kMinPairOccurrences = 2;
/// and if it stands there this many times as often as the frequencies of its words would have it.
constexpr double kMinPairLift = 4.0;

/// Pairs of term ids by left, then right id, with how often the whole segment has them side by
/// side, estimated from the sample.
struct Pairs {
  std::vector<std::uint32_t> lefts;
  std::vector<std::uint32_t> rights;
  std::vector<std::uint32_t> counts;
};

/// `sample`: streams of term ids (kBreak and kTitleEnd included, PhraseTable::kBarrier between
/// articles) out of `tokens` in all; every id is a barrier or below `terms`.
Pairs find_pairs(std::span<const std::uint32_t> sample, std::uint32_t terms, std::uint64_t tokens);

}  // namespace timtin::index
