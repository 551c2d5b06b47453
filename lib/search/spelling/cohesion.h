// How strongly the archive holds two neighbouring words together.
#pragma once

#include "index/read/index.h"
#include "query/units.h"

namespace timtin::search {

/// How often the archive writes two words side by side, where that is no chance.
struct SideBySide {
  double pairs = 0;  ///< occurrences, estimated (index/read/pair_table.h)
  double left = 0;   ///< occurrences of the left word
  double right = 0;  ///< occurrences of the right word
};

/// A word with marks stands for its own spelling, one without for every spelling: which words
/// belong together does not depend on how many marks were typed.
SideBySide side_by_side(const index::Index& index, const query::Word& left,
                        const query::Word& right);

/// The cube root of the share that the pairs have in the rarer of the two words, 0..1. (The root
/// spreads the shares of real pairs, 0.001 to 1, over the scale: «cá tra» 0.15, «nông thôn» 0.8.)
class PairCohesion {
 public:
  explicit PairCohesion(const index::Index& index) : index_(index) {}
  double operator()(const query::Word& left, const query::Word& right) const;

 private:
  const index::Index& index_;
};

}  // namespace timtin::search
