#include "quality/retrieval/measures.h"

#include <gtest/gtest.h>

#include <cmath>

namespace timtin::quality {
namespace {

TEST(Measures, PerfectAndEmpty) {
  const Grades grades{{"a", 2}, {"b", 1}, {"c", 0}};
  const Measures best = judge({"a", "b"}, grades);
  EXPECT_DOUBLE_EQ(best.precision_at_1, 1);
  EXPECT_DOUBLE_EQ(best.recall_at_10, 1);
  EXPECT_DOUBLE_EQ(best.reciprocal_rank, 1);
  EXPECT_DOUBLE_EQ(best.ndcg_at_10, 1);
  const Measures none = judge({}, grades);
  EXPECT_DOUBLE_EQ(none.precision_at_1 + none.recall_at_10 + none.reciprocal_rank, 0);
  EXPECT_DOUBLE_EQ(none.ndcg_at_10, 0);
}

TEST(Measures, WorkedOutByHand) {
  const Measures m = judge({"x", "b", "c", "a"}, {{"a", 2}, {"b", 1}, {"c", 0}});
  EXPECT_DOUBLE_EQ(m.precision_at_1, 0);
  EXPECT_DOUBLE_EQ(m.recall_at_10, 1);
  EXPECT_DOUBLE_EQ(m.reciprocal_rank, 0.5);
  const double gained = 1 / std::log2(3) + 2 / std::log2(5);
  EXPECT_NEAR(m.ndcg_at_10, gained / (2 / std::log2(2) + 1 / std::log2(3)), 1e-12);
}

TEST(Measures, BeyondTheTenthDoesNotCount) {
  std::vector<std::string> hits(10, "x");
  hits.emplace_back("a");
  EXPECT_EQ(first_relevant(hits, {{"a", 1}}), 0U);
  EXPECT_DOUBLE_EQ(judge(hits, {{"a", 1}}).reciprocal_rank, 0);
}

TEST(Measures, RecallIsOfTenWhenMoreAreRelevant) {
  Grades grades;
  std::vector<std::string> hits;
  for (int i = 0; i < 20; ++i) {
    grades["a" + std::to_string(i)] = 1;
    if (i < 10) hits.push_back("a" + std::to_string(i));
  }
  EXPECT_DOUBLE_EQ(judge(hits, grades).recall_at_10, 1);
}

}  // namespace
}  // namespace timtin::quality
