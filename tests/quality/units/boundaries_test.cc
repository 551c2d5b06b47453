#include "quality/units/boundaries.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace timtin::quality {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Cutting, ReadsBrackets) {
  const Cutting cutting = read_cutting("[nông thôn mới] [Hưng Yên]");
  EXPECT_THAT(cutting.words, ElementsAre("nong", "thon", "moi", "hung", "yen"));
  EXPECT_THAT(cutting.ends, ElementsAre(3U));
  EXPECT_THAT(read_cutting("[45/KH-UBND] [rác]").ends, ElementsAre(3U));
  EXPECT_THAT(read_cutting("[lũ] nam:2019").ends, ElementsAre(1U));
  EXPECT_THAT(read_cutting("").words, IsEmpty());
  EXPECT_THAT(read_cutting("[lũ").words, ElementsAre("lu"));
}

TEST(Boundaries, CountsBothKindsOfMistake) {
  const Cutting right = read_cutting("[a b] [c] [d]");
  const Boundaries one = compare(read_cutting("[a] [b c] [d]"), {right});
  EXPECT_EQ(one.right, 2U);
  EXPECT_EQ(one.found, 2U);
  EXPECT_EQ(one.agreeing, 1U);
  EXPECT_EQ(one.perfect, 0U);
  EXPECT_DOUBLE_EQ(one.precision(), 0.5);
  EXPECT_DOUBLE_EQ(one.f1(), 0.5);
}

TEST(Boundaries, TakesTheBestAlternative) {
  const std::vector<Cutting> right{read_cutting("[a b] [c]"), read_cutting("[a] [b c]")};
  EXPECT_EQ(compare(read_cutting("[A] [b C]"), right).perfect, 1U);
  EXPECT_EQ(compare(read_cutting("[a] [b] [c]"), right).agreeing, 1U);
}

TEST(Boundaries, OtherWordsHaveNothingInCommon) {
  const Boundaries one = compare(read_cutting("[a] [x]"), {read_cutting("[a] [b]")});
  EXPECT_EQ(one.agreeing, 0U);
  EXPECT_EQ(one.right, 1U);
  EXPECT_EQ(one.found, 1U);
}

TEST(Boundaries, OneUnitIsPerfect) {
  Boundaries sum = compare(read_cutting("[a b]"), {read_cutting("[a b]")});
  EXPECT_EQ(sum.perfect, 1U);
  EXPECT_DOUBLE_EQ(sum.f1(), 1);
  sum += compare(read_cutting("[a] [b]"), {read_cutting("[a b]")});
  EXPECT_DOUBLE_EQ(sum.precision(), 0);
  EXPECT_DOUBLE_EQ(sum.recall(), 1);
}

}  // namespace
}  // namespace timtin::quality
