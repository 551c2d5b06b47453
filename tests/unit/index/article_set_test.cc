#include "index/read/article_set.h"

#include <gtest/gtest.h>

#include <vector>

namespace timtin::index {
namespace {

std::vector<ArticleNo> places(const ArticleSet& set) {
  std::vector<ArticleNo> out;
  set.each([&](ArticleNo place) { out.push_back(place); });
  return out;
}

TEST(ArticleSet, HoldsPlacesInOrder) {
  ArticleSet set;
  for (const ArticleNo place : {4095U, 0U, 64U, 63U}) set.set(place);
  EXPECT_EQ(places(set), (std::vector<ArticleNo>{0, 63, 64, 4095}));
  EXPECT_EQ(set.size(), 4U);
  set.reset(63);
  EXPECT_FALSE(set.has(63));
  EXPECT_TRUE(set.has(64));
  set.cut(64);
  EXPECT_EQ(places(set), std::vector<ArticleNo>{0});
}

TEST(ArticleSet, CountsAnyNumber) {
  ArticleSet set;
  EXPECT_EQ(set.size(), 0U);
  for (ArticleNo place = 0; place < kWindow; ++place) {
    set.set(place * 1365 % kWindow);  // in no order
    ASSERT_EQ(set.size(), place + 1);
  }
  set.clear();
  set.fill();
  EXPECT_EQ(set.size(), kWindow);
}

TEST(ArticleSet, AlgebraOfSets) {
  ArticleSet a;
  ArticleSet b;
  a.set(1);
  a.set(100);
  b.set(100);
  b.set(200);
  ArticleSet both = a;
  both &= b;
  EXPECT_EQ(places(both), std::vector<ArticleNo>{100});
  ArticleSet either = a;
  either |= b;
  EXPECT_EQ(places(either), (std::vector<ArticleNo>{1, 100, 200}));
  ArticleSet rest = a;
  rest -= b;
  EXPECT_EQ(places(rest), std::vector<ArticleNo>{1});
  rest -= a;
  EXPECT_TRUE(rest.empty());
}

}  // namespace
}  // namespace timtin::index
