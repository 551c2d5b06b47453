// What the parts of a score are worth.
#pragma once

namespace timtin::search {

/// The parts of a score. Each is a sum over words or pairs of the query of idf times saturated
/// frequency, so that weights compare like with like.
struct RankParts {
  double exact = 0;       ///< words spelled as typed
  double folded = 0;      ///< words in any spelling
  double pair = 0;        ///< neighbours of the query side by side, any spelling
  double exact_pair = 0;  ///< the same, both spelled as typed
  double title = 0;       ///< words in the title, any spelling
  double place = 0;       ///< units that name the article's province
  double passage = 0;     ///< different words and pairs in the best passage (kPassageSyllables)
};

/// What each part counts for; chosen by timtin-choose-weights, see docs/quality.md.
using RankWeights = RankParts;
constexpr RankWeights kRankWeights{.exact = 1.0,
                                   .folded = 0.14,
                                   .pair = 0.5,
                                   .exact_pair = 0.3,
                                   .title = 0.15,
                                   .place = 2.0,
                                   .passage = 1.1};

constexpr double score(const RankParts& parts, const RankWeights& weights) noexcept {
  return weights.exact * parts.exact + weights.folded * parts.folded + weights.pair * parts.pair +
         weights.exact_pair * parts.exact_pair + weights.title * parts.title +
         weights.place * parts.place + weights.passage * parts.passage;
}

}  // namespace timtin::search
