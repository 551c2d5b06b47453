#include "search/match/best.h"

#include <gtest/gtest.h>

#include <random>

#include "search/plan/conditions.h"

namespace timtin::search {
namespace {

// Few different scores and times, so that many are equal; in no order.
std::vector<Candidate> random_candidates(std::mt19937& random, std::uint32_t count) {
  std::vector<Candidate> candidates;
  for (std::uint32_t i = 0; i < count; ++i) {
    const std::int64_t when = random() % 5 == 0 ? kUnknownDate : std::int64_t(random() % 9);
    candidates.push_back({{0, i}, double(random() % 9), when});
  }
  std::shuffle(candidates.begin(), candidates.end(), random);
  return candidates;
}

TEST(Best, AreTheFirstOfAllInOrder) {
  std::mt19937 random(5);
  for (const Sort sort : {Sort::relevance, Sort::newest, Sort::oldest}) {
    for (const std::size_t keep : {0U, 1U, 2U, 7U, 100U, 500U}) {
      for (const std::uint32_t count : {0U, 1U, 99U, 200U, 201U, 3000U}) {
        std::vector<Candidate> all = random_candidates(random, count);
        Best best(keep, sort);
        for (const Candidate& candidate : all) {
          if (best.wants_any()) best.offer(candidate);
        }
        std::sort(all.begin(), all.end(),
                  [&](const Candidate& a, const Candidate& b) { return better(a, b, sort); });
        all.resize(std::min(all.size(), keep));
        const std::vector<Candidate> found = best.take();
        ASSERT_EQ(found.size(), all.size());
        for (std::size_t i = 0; i < all.size(); ++i) EXPECT_EQ(found[i].ref, all[i].ref);
      }
    }
  }
}

TEST(Best, SayWhatTheyNeedNotBeOffered) {
  Best best(2, Sort::relevance);
  for (std::uint32_t i = 0; i < 4; ++i) best.offer({{0, i}, double(i), 0});
  ASSERT_TRUE(best.full());
  EXPECT_EQ(best.least_score(), 2);
  EXPECT_FALSE(best.wants({{0, 9}, 2, 0})) << "equal, and behind";
  EXPECT_TRUE(best.wants({{0, 1}, 2, 0})) << "equal, and before";
  EXPECT_TRUE(best.wants({{0, 9}, 2.5, 0}));
}

}  // namespace
}  // namespace timtin::search
