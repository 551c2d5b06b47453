// The second look at the best candidates: pairs, title, closeness.
#pragma once

#include <span>
#include <vector>

#include "search/match/matcher.h"
#include "search/rank/candidate_reader.h"
#include "search/rank_weights.h"
#include "search/stage.h"

namespace timtin::search {

/// How many candidates get the second look. 200 are as good as an index of all pairs (measured on
/// 143,795 articles); where all units of the query must occur, 100 are as good as 200 (MRR@10 of
/// 600 short queries on 20,000 articles 48.6 and 48.5).
constexpr std::size_t most_reranked(Stage stage) noexcept {
  return stage == Stage::partial ? 200 : 100;
}

/// The parts of the candidates' scores, read from their token streams. How rare a pair is, is
/// estimated among the candidates.
std::vector<RankParts> rank_parts(const index::Index& index, const Plan& plan, const Runs& runs,
                                  std::span<const Candidate> candidates);

/// Scores the first `most` candidates anew and sorts them.
void rerank(const index::Index& index, const Plan& plan, const Runs& runs,
            const RankWeights& weights, std::size_t most, std::vector<Candidate>& candidates);

}  // namespace timtin::search
