// Copies of one release among the hits.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "index/read/index.h"
#include "search/answer.h"
#include "search/match/matcher.h"

namespace timtin::search {

/// Which articles of an index are copies of each other. Opening costs no work per article.
class Copies {
 public:
  explicit Copies(const index::Index& index);

  /// The first candidate of every group of copies, and all that have none; in their order.
  std::vector<Candidate> first_of_each(std::span<const Candidate> candidates) const;

  /// Tells of each hit how many copies it has in the index, live ones, whether they match or not,
  /// and whose is the earliest of those with a date. `refs`: where the hits are.
  void describe(std::vector<Hit>& hits, std::span<const index::ArticleRef> refs) const;

 private:
  std::uint32_t cluster(index::ArticleRef article) const {
    return clusters_[begins_[article.segment] + article.number];
  }
  /// In minutes; kNoDate if it is not known.
  std::int32_t date(index::ArticleRef article) const;

  const index::Index& index_;
  index::FlatArray<std::uint32_t> clusters_;  ///< by article of all segments; 0 = no copies
  std::vector<std::size_t> begins_;           ///< first article of each segment
};

}  // namespace timtin::search
