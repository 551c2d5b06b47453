// Republished releases: articles that are nearly the same get one cluster.
//
// A press release goes from the province to districts and communes with a new headline and lead,
// and the papers print it. Two articles count as copies if
//   - the sets of their shingles, five folded syllables in a row across title and body, have a
//     resemblance (size of the intersection by size of the union; Broder, 1997) of at least
//     kLeastResemblance, checked exactly;
//   - and of the different numbers of the one with fewer, the other has at least kLeastNumbers:
//     bulletins that come out daily (prices, weather, cases of a disease) share their sentences
//     but not their numbers, and are no copies. A copy without the tail has a part of them.
// Candidates for that are found by 32 minimal hashes of one permutation (Li, Owen and Zhang, 2012),
// empty bins filled from the next one (Shrivastava and Li, 2014), eight bits of each kept (Li and
// König, 2010): articles that agree in two neighbouring ones of them. Of pairs with resemblance 0.5
// this finds 99 of 100, with 0.7 all but 3 of 100,000.
//
// The first article of a cluster is its measure: each further one resembles it, so that clusters
// do not drift from text to text. Clusters never merge, and an article stays in its own as long as
// its text is the same.
#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "index/ledger.h"

namespace timtin::index {

struct Part;

constexpr std::size_t kShingleSyllables = 5;
constexpr double kLeastResemblance = 0.5;
constexpr double kLeastNumbers = 0.6;
/// Shorter articles say too little to be recognised by it.
constexpr std::size_t kFewestShingles = 20;

/// What two articles are compared by: hashes, in any order, some more than once.
struct Shingles {
  std::vector<std::uint64_t> shingles;
  std::vector<std::uint64_t> numbers;
};

/// All zero for an article with fewer than kFewestShingles.
Sketch sketch_of(const Shingles& shingles);

/// Gives the new articles of fresh parts their sketches, and them and what they are copies of their
/// clusters. `index_folder` has the segments of all parts.
void assign_clusters(const std::filesystem::path& index_folder, std::vector<Part>& parts);

}  // namespace timtin::index
