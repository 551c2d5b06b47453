#include "search/spelling/slips.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace timtin::search {
namespace {

bool makes(const std::string& typed, const std::string& meant) {
  const std::vector<Slip> all = slips(typed);
  return std::ranges::any_of(all, [&](const Slip& slip) { return slip.letters == meant; });
}

TEST(Slips, OfEveryKind) {
  EXPECT_TRUE(makes("nogn", "nong"));   // swapped
  EXPECT_TRUE(makes("nog", "nong"));    // left out
  EXPECT_TRUE(makes("ong", "nong"));    // left out at the edge
  EXPECT_TRUE(makes("nonng", "nong"));  // twice
  EXPECT_TRUE(makes("npng", "nong"));   // the key beside
  EXPECT_TRUE(makes("mong", "nong"));   // the key beside, lowest row
  EXPECT_TRUE(makes("n0ng", "nong") || slips("n0ng").empty());
  EXPECT_FALSE(makes("zong", "nong"));  // far away
  EXPECT_FALSE(makes("nong", "nong"));
}

TEST(Slips, KeepQualities) {
  EXPECT_TRUE(makes("đươgn", "đương"));
  EXPECT_TRUE(makes("đươn", "đương"));
  const std::vector<Slip> all = slips("nôgn");
  const auto found = std::ranges::find(all, "nông", &Slip::letters);
  ASSERT_NE(found, all.end());
  EXPECT_EQ(found->folded, "nong");
}

TEST(Slips, SoundsThatSomeRegionsDoNotTell) {
  const std::pair<const char*, const char*> cases[] = {
      {"trung", "chung"}, {"chuyên", "truyên"}, {"xư", "sư"},    {"sư", "xư"},   {"lông", "nông"},
      {"danh", "gianh"},  {"gianh", "danh"},    {"ra", "gia"},   {"dê", "vê"},   {"ghăp", "găp"},
      {"nghac", "ngac"},  {"kac", "cac"},       {"ban", "bang"}, {"căt", "căc"}, {"minh", "min"}};
  for (const auto& [typed, meant] : cases) EXPECT_TRUE(makes(typed, meant)) << typed;
  EXPECT_FALSE(makes("lra", "nra"));  // before a vowel only
}

TEST(Slips, NothingForLongWordsAndNumbers) {
  EXPECT_TRUE(slips("nghiengngang").empty());
  EXPECT_TRUE(slips("1090").empty());
  EXPECT_TRUE(slips("h5n1").empty());
}

TEST(Slips, EachOnce) {
  std::vector<std::string> letters;
  for (const Slip& slip : slips("nnong")) letters.push_back(slip.letters);
  std::ranges::sort(letters);
  EXPECT_EQ(std::ranges::adjacent_find(letters), letters.end());
}

}  // namespace
}  // namespace timtin::search
