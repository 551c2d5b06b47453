// The second look at the best candidates: pairs, title, closeness.
#pragma once

#include <vector>

#include "search/matcher.h"

namespace timtin::search {

/// How many candidates get the second look: as good as an index of all pairs
/// (measured on 143,795 articles).
constexpr std::size_t kReranked = 200;

/// Scores the first kReranked candidates anew from their token streams and sorts
/// them. `words`: the runs and phrases of the query as slot numbers of the plan,
/// in the order typed; neighbours in one run make a pair.
void rerank(const index::Index& index, const Plan& plan,
            const std::vector<std::vector<std::uint32_t>>& runs, const RankWeights& weights,
            std::vector<Candidate>& candidates);

}  // namespace timtin::search
