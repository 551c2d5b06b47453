// Which segments an update writes into one, so that their number stays small.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "index/generations/revision.h"

namespace timtin::index {

/// Segments from `first` up to but not `last`.
struct MergeRange {
  std::size_t first = 0;
  std::size_t last = 0;

  bool operator==(const MergeRange&) const = default;
};

/// Articles of a segment.
struct SegmentSize {
  std::uint64_t live = 0;
  std::uint64_t dead = 0;
};

/// What is to be merged, the last first. `sizes`: from the oldest segment to the newest.
///
/// - The oldest segment that has no more live articles than all newer ones together is merged with
///   them. So each segment has more than all newer ones together: there are at most
///   log2(live articles) + 1, and an article is written again only into a segment of at least twice
///   the size.
/// - A segment with more dead articles than live ones is written anew: the index is at most twice
///   as large as its live articles, and ranking's statistics are never mostly of dead ones.
///
/// Neighbours alone are merged, so the articles stay in their order.
std::vector<MergeRange> plan_merges(std::span<const SegmentSize> sizes);

/// Merges the parts of the revision as planned.
void apply_merge_policy(Revision& revision, const SegmentOptions& options);

}  // namespace timtin::index
