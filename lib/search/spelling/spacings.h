// A run of words with a space too many or too few put right.
#pragma once

#include <vector>

#include "index/read/index.h"
#include "query/tree.h"

namespace timtin::search {

/// The words of a run, two of them joined or one split.
struct Spaced {
  std::vector<query::Word> words;  ///< one that was not typed as it stands has no text
  double prior = 1;                ///< how likely this is meant, beside 1 for the run as typed
};

/// True if nothing but letters was typed: such words may be joined, split and respelled.
bool is_plain(const query::Word& word);

/// The run as typed; with two words joined; with one split in two, or in the fewest parts beyond,
/// where the archive has them side by side.
std::vector<Spaced> spacings(const index::Index& index, const std::vector<query::Word>& words);

}  // namespace timtin::search
