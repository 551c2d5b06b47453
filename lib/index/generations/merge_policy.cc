#include "index/generations/merge_policy.h"

namespace timtin::index {

std::vector<MergeRange> plan_merges(std::span<const SegmentSize> sizes) {
  std::vector<MergeRange> plan;
  if (sizes.empty()) return plan;
  std::size_t first = sizes.size();
  std::uint64_t newer = sizes.back().live;
  for (std::size_t i = sizes.size() - 1; i-- > 0; newer += sizes[i].live) {
    if (sizes[i].live <= newer) first = i;
  }
  if (first < sizes.size()) plan.push_back({first, sizes.size()});
  while (first-- > 0) {
    if (sizes[first].dead > sizes[first].live) plan.push_back({first, first + 1});
  }
  return plan;
}

void apply_merge_policy(Revision& revision, const SegmentOptions& options) {
  revision.drop_empty_parts();
  std::vector<SegmentSize> sizes;
  for (const Part& part : revision.parts) {
    const std::uint64_t live = part.live();
    sizes.push_back({.live = live, .dead = part.articles.size() - live});
  }
  for (const MergeRange& range : plan_merges(sizes)) {
    revision.merge(range.first, range.last, options);
  }
}

}  // namespace timtin::index
