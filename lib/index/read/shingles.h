// What two articles are compared by, to tell whether one is a copy of the other.
//
// A press release goes from the province to districts and communes with a new headline and lead,
// and the papers print it. Two articles count as copies if
//   - the sets of their shingles, five folded syllables in a row across title and body, have a
//     resemblance (size of the intersection by size of the union; Broder, 1997) of at least
//     kLeastResemblance, or of kLeastOfExcerpt while kLeastContained of the smaller set is in the
//     other: one that was cut, or added to. Reports on one case, day after day, share whole
//     paragraphs too, but each has as much of its own;
//   - and of the different numbers of the one with fewer, the other has at least kLeastNumbers:
//     bulletins that come out daily (prices, weather, cases of a disease) share their sentences
//     but not their numbers, and are no copies. A copy without the tail has a part of them.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "index/read/article_ref.h"

namespace timtin::index {

class Segment;

constexpr std::size_t kShingleSyllables = 5;
constexpr double kLeastResemblance = 0.7;
constexpr double kLeastOfExcerpt = 0.5;
constexpr double kLeastContained = 0.88;
constexpr double kLeastNumbers = 0.6;
/// Shorter articles say too little to be recognised by it.
constexpr std::size_t kFewestShingles = 20;

/// Hashes of an article's shingles and numbers.
struct Shingles {
  std::vector<std::uint64_t> shingles;
  std::vector<std::uint64_t> numbers;
};

/// Digest of an article's shingles; all zero if it has fewer than kFewestShingles.
using Sketch = std::array<std::uint8_t, 32>;

/// What shingles know of a syllable: a hash, odd for a number.
std::uint64_t hash_folded(std::string_view folded) noexcept;

/// Of the hashes of an article's syllables, title and body in order; some more than once.
Shingles shingles_of(std::span<const std::uint64_t> syllables);

/// Reads shingles from a segment's token streams.
class ShingleReader {
 public:
  /// `segment` must outlive this.
  explicit ShingleReader(const Segment& segment);
  /// In the order of the text, some more than once.
  Shingles read(ArticleNo number) const;

 private:
  const Segment* segment_;
  std::vector<std::uint64_t> hashes_;  ///< of the folded syllables, by term; odd for numbers
};

/// Each value once, ascending: what are_copies() compares.
Shingles as_sets(Shingles all);

/// The rule above, of two results of as_sets().
bool are_copies(const Shingles& a, const Shingles& b);

/// Of shingles in any order: 32 minimal hashes of one permutation (Li, Owen and Zhang, 2012), empty
/// bins filled from the next one (Shrivastava and Li, 2014), eight bits of each kept (Li and König,
/// 2010).
Sketch sketch_of(const Shingles& shingles);

/// How many bins of two sketches are the same.
int agreeing(const Sketch& a, const Sketch& b);

}  // namespace timtin::index
