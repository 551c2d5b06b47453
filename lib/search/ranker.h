// The second look at the best candidates: pairs, title, closeness.
#pragma once

#include <vector>

#include "search/matcher.h"

namespace timtin::search {

/// How many candidates get the second look: as good as an index of all pairs
/// (measured on 143,795 articles).
constexpr std::size_t kReranked = 200;

/// Weights of the parts of a score; all parts are sums over words or pairs of
/// idf times saturated frequency, so that weights compare like with like.
struct RankWeights {
  double exact = 1.0;          ///< words spelled as typed
  double folded = 0.3;         ///< words in any spelling
  double pair = 1.0;           ///< neighbours of the query side by side, any spelling
  double exact_pair = 0.3;     ///< the same, both spelled as typed
  double title = 0.3;          ///< words in the title, any spelling
};

/// Scores the first kReranked candidates anew from their token streams and sorts
/// them. `words`: the runs and phrases of the query as slot numbers of the plan,
/// in the order typed; neighbours in one run make a pair.
void rerank(const index::Index& index, const Plan& plan,
            const std::vector<std::vector<std::uint32_t>>& runs, const RankWeights& weights,
            std::vector<Candidate>& candidates);

}  // namespace timtin::search
