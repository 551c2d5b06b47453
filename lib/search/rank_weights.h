// What the parts of a score are worth.
#pragma once

namespace timtin::search {

/// Weights of the parts of a score; all parts are sums over words or pairs of
/// idf times saturated frequency, so that weights compare like with like.
struct RankWeights {
  double exact = 1.0;       ///< words spelled as typed
  double folded = 0.2;      ///< words in any spelling
  double pair = 1.0;        ///< neighbours of the query side by side, any spelling
  double exact_pair = 0.3;  ///< the same, both spelled as typed
  double title = 0.1;       ///< words in the title, any spelling
  double passage = 1.0;     ///< different words within two neighbouring sentences
};

}  // namespace timtin::search
