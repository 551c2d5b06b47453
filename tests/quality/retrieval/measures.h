// How good a list of hits is, when it is known which articles are relevant.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace timtin::quality {

/// Articles judged for one query: 0 = not relevant, 1 = relevant, 2 = what was looked for. An
/// article that is not in here was not judged and counts as not relevant.
using Grades = std::map<std::string, int, std::less<>>;

/// Hits below this rank do not count.
constexpr std::size_t kDepth = 10;

/// All between 0 and 1, 1 = best.
struct Measures {
  double precision_at_1 = 0;   ///< the first hit is relevant
  double recall_at_10 = 0;     ///< relevant ones among the first 10, of all or of 10 if fewer fit
  double reciprocal_rank = 0;  ///< 1/rank of the first relevant hit, 0 beyond 10 (MRR@10 if meant)
  double ndcg_at_10 = 0;       ///< gain = grade, discount = log2(rank + 1), divided by the best

  Measures& operator+=(const Measures& other) noexcept;
  Measures operator/(double divisor) const noexcept;
};

/// Judges the ids of hits, best first. `grades` needs at least one above 0.
Measures judge(const std::vector<std::string>& hits, const Grades& grades);

/// Rank of the first relevant hit from 1; 0 if there is none among the first 10.
std::size_t first_relevant(const std::vector<std::string>& hits, const Grades& grades);

}  // namespace timtin::quality
