#include "index/read/recently_used.h"

#include <gtest/gtest.h>

namespace timtin::index {
namespace {

struct Thing {
  std::size_t size;
  std::size_t bytes() const { return size; }
};

std::shared_ptr<Thing> thing(std::size_t size) { return std::make_shared<Thing>(Thing{size}); }

TEST(RecentlyUsed, ForgetsWhatWasNotUsedForLongest) {
  RecentlyUsed<Thing> things(10);
  const auto a = things.keep("a", thing(4));
  things.keep("b", thing(4));
  EXPECT_EQ(things.find("a"), a) << "so that b is the older one";
  things.keep("c", thing(4));
  EXPECT_EQ(things.find("b"), nullptr);
  EXPECT_EQ(things.find("a"), a);
  EXPECT_NE(things.find("c"), nullptr);
  EXPECT_EQ(things.bytes(), 8U);
}

TEST(RecentlyUsed, KeepsTheLastHoweverLarge) {
  RecentlyUsed<Thing> things(10);
  things.keep("a", thing(4));
  const auto large = things.keep("b", thing(40));
  EXPECT_EQ(things.find("a"), nullptr);
  EXPECT_EQ(things.find("b"), large);
}

TEST(RecentlyUsed, KeepsTheNewerOfTwoOfOneName) {
  RecentlyUsed<Thing> things(10);
  things.keep("a", thing(4));
  const auto newer = things.keep("a", thing(5));
  EXPECT_EQ(things.find("a"), newer);
  EXPECT_EQ(things.bytes(), 5U);
  things.keep("b", thing(6));
  EXPECT_EQ(things.find("a"), nullptr);
  EXPECT_EQ(things.bytes(), 6U);
}

TEST(RecentlyUsed, WeighsWhatGrowsWhenItIsUsedAgain) {
  RecentlyUsed<Thing> things(10);
  const auto a = things.keep("a", thing(1));
  things.keep("b", thing(5));
  a->size = 6;
  EXPECT_EQ(things.find("a"), a);
  EXPECT_EQ(things.find("b"), nullptr) << "the two are too much by now";
  EXPECT_EQ(things.bytes(), 6U);
}

}  // namespace
}  // namespace timtin::index
