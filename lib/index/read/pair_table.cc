#include "index/read/pair_table.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>

#include "index/read/phrase_table.h"
#include "index/read/token_streams.h"

namespace timtin::index {

Pairs find_pairs(std::span<const std::uint32_t> sample, std::uint32_t terms, std::uint64_t tokens) {
  const auto is_term = [](std::uint32_t id) {
    return id >= kFirstTerm && id != PhraseTable::kBarrier;
  };
  std::vector<std::uint32_t> occurrences(terms, 0);
  PairMap counts(sample.size() / 8);
  double sampled = 0;
  for (std::size_t i = 0; i < sample.size(); ++i) {
    if (!is_term(sample[i])) continue;
    ++occurrences[sample[i]];
    ++sampled;
    if (i > 0 && is_term(sample[i - 1])) ++counts.value(sample[i - 1], sample[i]);
  }
  struct Pair {
    std::uint32_t left;
    std::uint32_t right;
    std::uint32_t count;
  };
  std::vector<Pair> kept;
  counts.each([&](std::uint32_t left, std::uint32_t right, std::uint32_t count) {
    const double expected = double{1} * occurrences[left] * occurrences[right] / sampled;
    if (count < kMinPairOccurrences || count < kMinPairLift * expected) return;
    kept.push_back({left, right, count});
  });
  std::sort(kept.begin(), kept.end(), [](const Pair& a, const Pair& b) {
    return std::tuple(a.left, a.right) < std::tuple(b.left, b.right);
  });
  const double scale =
      static_cast<double>(tokens) / static_cast<double>(std::max<std::size_t>(1, sample.size()));
  Pairs pairs;
  for (const Pair& pair : kept) {
    pairs.lefts.push_back(pair.left);
    pairs.rights.push_back(pair.right);
    pairs.counts.push_back(
        static_cast<std::uint32_t>(std::min(std::round(std::max(1.0, scale) * pair.count),
                                            double{std::numeric_limits<std::uint32_t>::max()})));
  }
  return pairs;
}

}  // namespace timtin::index
