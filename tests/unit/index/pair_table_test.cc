#include "index/read/pair_table.h"

#include <gtest/gtest.h>

#include "index/read/phrase_table.h"
#include "index/read/token_streams.h"

namespace timtin::index {
namespace {

constexpr std::uint32_t kBarrier = PhraseTable::kBarrier;

TEST(PairTable, HasNeighboursThatAreNoChance) {
  std::vector<std::uint32_t> sample;
  for (std::uint32_t i = 0; i < 50; ++i) {
    sample.insert(sample.end(), {2, 3, 10 + i, kBarrier});  // 2 3 always side by side
    sample.insert(sample.end(), {4, 60 + i, 4, kBarrier});  // 4 beside everything, each once
  }
  const Pairs pairs = find_pairs(sample, 200, sample.size());
  EXPECT_EQ(pairs.lefts, (std::vector<std::uint32_t>{2}));
  EXPECT_EQ(pairs.rights, (std::vector<std::uint32_t>{3}));
  EXPECT_EQ(pairs.counts, (std::vector<std::uint32_t>{50}));
}

TEST(PairTable, FrequentWordsMeetByChance) {
  std::vector<std::uint32_t> sample;
  for (std::uint32_t i = 0; i < 1000; ++i) sample.push_back(2 + (i * i + i / 7) % 3);
  EXPECT_TRUE(find_pairs(sample, 5, sample.size()).lefts.empty());
}

TEST(PairTable, NoPairCrossesASentenceOrTheTitleOrAnArticle) {
  for (const std::uint32_t apart : {kBreak, kTitleEnd, kBarrier}) {
    std::vector<std::uint32_t> sample;
    for (int i = 0; i < 10; ++i) sample.insert(sample.end(), {2, apart, 3, kBarrier});
    EXPECT_TRUE(find_pairs(sample, 4, sample.size()).lefts.empty()) << apart;
  }
}

TEST(PairTable, CountsAreOfTheWholeSegment) {
  std::vector<std::uint32_t> sample;
  for (std::uint32_t i = 0; i < 10; ++i) {
    sample.insert(sample.end(), {2, 3, 4 + i, kBarrier, 14 + i, 24 + i, kBarrier});
  }
  EXPECT_EQ(find_pairs(sample, 40, sample.size() * 8).counts, (std::vector<std::uint32_t>{80}));
  EXPECT_TRUE(find_pairs({}, 20, 0).lefts.empty());
}

}  // namespace
}  // namespace timtin::index
