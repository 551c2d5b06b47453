#include "index/generations/merge_policy.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

namespace timtin::index {
namespace {

/// What the segments are after the merges.
std::vector<SegmentSize> merged(std::vector<SegmentSize> sizes) {
  for (const MergeRange& range : plan_merges(sizes)) {
    SegmentSize sum;
    for (std::size_t i = range.first; i < range.last; ++i) sum.live += sizes[i].live;
    const auto first = sizes.begin() + static_cast<std::ptrdiff_t>(range.first);
    *first = sum;
    sizes.erase(first + 1, sizes.begin() + static_cast<std::ptrdiff_t>(range.last));
  }
  return sizes;
}

TEST(MergePolicy, LeavesASegmentThatIsLargerThanAllNewerOnes) {
  EXPECT_TRUE(plan_merges({}).empty());
  EXPECT_TRUE(plan_merges(std::vector<SegmentSize>{{7, 7}}).empty());
  EXPECT_TRUE(plan_merges(std::vector<SegmentSize>{{100, 0}, {40, 0}, {20, 0}, {19, 0}}).empty());
}

TEST(MergePolicy, MergesASegmentThatIsNotLargerThanAllNewerOnes) {
  EXPECT_EQ(plan_merges(std::vector<SegmentSize>{{100, 0}, {20, 0}, {20, 0}}),
            (std::vector<MergeRange>{{1, 3}}));
  // 20 + 20 makes 40, and with it 40 more are merged.
  EXPECT_EQ(plan_merges(std::vector<SegmentSize>{{81, 0}, {40, 0}, {20, 0}, {20, 0}}),
            (std::vector<MergeRange>{{1, 4}}));
  EXPECT_EQ(plan_merges(std::vector<SegmentSize>{{80, 0}, {40, 0}, {20, 0}, {20, 0}}),
            (std::vector<MergeRange>{{0, 4}}));
  // 50 is no more than 30 + 20, though 30 is more than 20.
  EXPECT_EQ(plan_merges(std::vector<SegmentSize>{{101, 0}, {50, 0}, {30, 0}, {20, 0}}),
            (std::vector<MergeRange>{{1, 4}}));
}

TEST(MergePolicy, WritesMostlyDeadSegmentsAnewTheLastFirst) {
  EXPECT_EQ(plan_merges(std::vector<SegmentSize>{{90, 91}, {40, 40}, {20, 30}, {5, 0}}),
            (std::vector<MergeRange>{{2, 3}, {0, 1}}));
  EXPECT_EQ(plan_merges(std::vector<SegmentSize>{{90, 91}, {5, 9}, {5, 0}}),
            (std::vector<MergeRange>{{1, 3}, {0, 1}}));
  EXPECT_EQ(plan_merges(std::vector<SegmentSize>{{90, 91}}), (std::vector<MergeRange>{{0, 1}}));
}

TEST(MergePolicy, SegmentsStayFewAndArticlesAreSeldomWrittenAgain) {
  std::mt19937 random(4);
  std::vector<SegmentSize> sizes{{1000, 0}};
  std::uint64_t live = 1000;
  std::uint64_t written = 0;
  for (int update = 0; update < 5000; ++update) {
    sizes.push_back({.live = 1 + random() % 50, .dead = 0});
    live += sizes.back().live;
    for (const MergeRange& range : plan_merges(sizes)) {
      for (std::size_t i = range.first; i < range.last; ++i) written += sizes[i].live;
    }
    sizes = merged(std::move(sizes));
    ASSERT_LE(static_cast<double>(sizes.size()), std::log2(static_cast<double>(live)) + 1);
    ASSERT_TRUE(plan_merges(sizes).empty()) << "one run of the policy is enough";
  }
  EXPECT_LT(static_cast<double>(written),
            static_cast<double>(live) * (std::log2(static_cast<double>(live)) + 1));
}

}  // namespace
}  // namespace timtin::index
