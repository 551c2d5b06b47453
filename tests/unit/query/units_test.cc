#include "query/units.h"

#include <gtest/gtest.h>

#include <map>
#include <string>

#include "query/parser.h"

namespace timtin::query {
namespace {

// Cuts a run with made-up cohesion of pairs, and shows it in brackets.
std::string cut(const std::string& text, const std::map<std::string, double>& pairs = {}) {
  const Query query = parse(text);
  const std::vector<Word>& words = query.root.children.at(0).words;
  const Cohesion cohesion = [&](const Word& left, const Word& right) {
    const auto it = pairs.find(left.text + " " + right.text);
    return it == pairs.end() ? 0.0 : it->second;
  };
  std::string out;
  for (const Cut& unit : cut_into_units(words, cohesion)) {
    out += "[";
    for (std::size_t i = unit.begin; i < unit.end; ++i) {
      if (i > unit.begin) out += " ";
      out += words[i].text;
    }
    out += "]";
  }
  return out;
}

TEST(Units, NamesOfPlacesAndBodies) {
  EXPECT_EQ(cut("nông thôn mới Hưng Yên"), "[nông thôn mới][Hưng Yên]");
  EXPECT_EQ(cut("nong thon moi hung yen"), "[nong thon moi][hung yen]");
  EXPECT_EQ(cut("Ủy ban nhân dân Thừa Thiên Huế"), "[Ủy ban nhân dân][Thừa Thiên Huế]");
  EXPECT_EQ(cut("Uỷ ban nhân dân"), "[Uỷ ban nhân dân]");
}

TEST(Units, AMarkedWordMustBeTheNames) { EXPECT_EQ(cut("nông thốn mới"), "[nông][thốn][mới]"); }

TEST(Units, PairsThatTheArchiveWritesSideBySide) {
  EXPECT_EQ(cut("lũ lụt Huế", {{"lũ lụt", 0.8}}), "[lũ lụt][Huế]");
  EXPECT_EQ(cut("lũ lụt lớn", {{"lũ lụt", 0.8}, {"lụt lớn", 0.1}}), "[lũ lụt][lớn]");
  EXPECT_EQ(cut("a b c d", {{"a b", 0.5}, {"b c", 0.9}, {"c d", 0.5}}), "[a b c d]");
}

TEST(Units, NoUnitOfStatisticsIsLongerThanFourWords) {
  const std::map<std::string, double> all{
      {"a b", 0.6}, {"b c", 0.9}, {"c d", 0.3}, {"d e", 0.9}, {"e f", 0.9}};
  EXPECT_EQ(cut("a b c d e f", all), "[a b c][d e f]");
}

TEST(Units, DocumentNumbersStayWhole) {
  EXPECT_EQ(cut("kế hoạch 219/KH-SLĐTBXH năm"), "[kế hoạch][219 KH SLĐTBXH][năm]");
  EXPECT_EQ(cut("10/10 huyện"), "[10 10][huyện]");
}

}  // namespace
}  // namespace timtin::query
