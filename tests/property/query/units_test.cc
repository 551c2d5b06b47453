// Any run of words is cut into all of its words, in order; every term of the table is one unit in
// any state of marks.
#include "query/units.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

#include "places/table.h"
#include "query/data.h"
#include "query/names.h"
#include "query/parser.h"
#include "text/syllable.h"

namespace timtin::query {
namespace {

std::vector<Word> words_of(const std::string& query) {
  const Query parsed = parse(query);
  return parsed.root.children.empty() ? std::vector<Word>{} : parsed.root.children[0].words;
}

TEST(AnyWords, AreCutIntoAllOfThemInOrder) {
  std::mt19937 random(1);
  const std::vector<std::string> pool{"nông", "thon",  "mới", "Hưng",  "Yên",   "UBND", "huyện",
                                      "xã",   "219",   "KH",  "HĐND",  "số",    "XVI",  "sông",
                                      "Kôn",  "10/10", "Sở",  "Y",     "tế",    "đ*",   "2020",
                                      "TT",   "và",    "&",   "1.090", "M'Đrắk"};
  for (int round = 0; round < 2000; ++round) {
    std::string query;
    const std::size_t count = 1 + random() % 12;
    for (std::size_t i = 0; i < count; ++i) query += pool[random() % pool.size()] + ' ';
    const std::vector<Word> words = words_of(query);
    std::size_t next = 0;
    const auto links = [&](const Word&, const Word&) {
      return static_cast<double>(random() % 11) / 10;
    };
    for (const Cut& cut : cut_into_units(words, links)) {
      ASSERT_EQ(cut.begin, next) << query;
      ASSERT_LT(cut.begin, cut.end) << query;
      ASSERT_FALSE(words[cut.begin].glued && cut.begin > 0) << query;
      next = cut.end;
    }
    ASSERT_EQ(next, words.size()) << query;
  }
}

TEST(EveryTerm, IsOneUnitInAnyStateOfMarks) {
  std::size_t terms = 0;
  for (const auto& row : places::read_table(data::terms, {"role", "phrases"})) {
    if (row[0] != "body" && row[0] != "field" && row[0] != "term") continue;
    for (const std::string_view phrase : places::split(row[1], '|')) {
      for (const std::string& typed : {std::string(phrase), text::fold(phrase)}) {
        const std::vector<Word> words = words_of(typed);
        EXPECT_TRUE(is_fixed(words, 0, words.size())) << typed;
        const std::vector<Cut> cuts =
            cut_into_units(words, [](const Word&, const Word&) { return 0.0; });
        EXPECT_EQ(cuts.size(), 1U) << typed;
      }
      ++terms;
    }
  }
  EXPECT_GT(terms, 500U);
}

TEST(LongQueries, AreCutInLinearTime) {
  std::string query;
  for (std::size_t i = 0; i < kMaxWords; ++i) query += "huyện ";
  const std::vector<Word> words = words_of(query);
  ASSERT_EQ(words.size(), kMaxWords);
  std::size_t asked = 0;
  const auto cuts = cut_into_units(words, [&](const Word&, const Word&) { return ++asked, 0.5; });
  EXPECT_FALSE(cuts.empty());
  EXPECT_EQ(asked, kMaxWords - 1);
}

}  // namespace
}  // namespace timtin::query
