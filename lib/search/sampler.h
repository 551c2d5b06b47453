// The archive's own statistics of neighbouring words, from a sample.
#pragma once

#include "index/index.h"
#include "query/units.h"

namespace timtin::search {

/// Of articles that have both words (in any spelling that each may stand for),
/// how often they stand side by side.
///
/// There is no table of pairs: up to kSampled articles that have both words are
/// picked evenly over each segment and their token streams read. The answer is
/// the share of these articles in which the words are adjacent, or 0 where they
/// are adjacent no more than kLeastLift times as often as their frequencies
/// alone would make them (very common words stand side by side by chance).
class PairSampler {
 public:
  static constexpr std::size_t kSampled = 64;
  static constexpr double kLeastLift = 4.0;

  PairSampler(const index::Index& index, bool marks_matter)
      : index_(index), marks_matter_(marks_matter) {}

  double operator()(const query::Word& left, const query::Word& right) const;

 private:
  const index::Index& index_;
  bool marks_matter_;  ///< a marked word stands for its own spelling only
};

}  // namespace timtin::search
