#include "search/article_set.h"

#include <gtest/gtest.h>

#include <vector>

namespace timtin::search {
namespace {

std::vector<index::ArticleNo> places(const ArticleSet& set) {
  std::vector<index::ArticleNo> out;
  set.each([&](index::ArticleNo place) { out.push_back(place); });
  return out;
}

TEST(ArticleSet, HoldsPlacesInOrder) {
  ArticleSet set;
  for (const index::ArticleNo place : {4095U, 0U, 64U, 63U}) set.set(place);
  EXPECT_EQ(places(set), (std::vector<index::ArticleNo>{0, 63, 64, 4095}));
  EXPECT_EQ(set.size(), 4U);
  set.reset(63);
  EXPECT_FALSE(set.has(63));
  EXPECT_TRUE(set.has(64));
  set.cut(64);
  EXPECT_EQ(places(set), std::vector<index::ArticleNo>{0});
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
  EXPECT_EQ(places(both), std::vector<index::ArticleNo>{100});
  ArticleSet either = a;
  either |= b;
  EXPECT_EQ(places(either), (std::vector<index::ArticleNo>{1, 100, 200}));
  ArticleSet rest = a;
  rest -= b;
  EXPECT_EQ(places(rest), std::vector<index::ArticleNo>{1});
  rest -= a;
  EXPECT_TRUE(rest.empty());
}

}  // namespace
}  // namespace timtin::search
