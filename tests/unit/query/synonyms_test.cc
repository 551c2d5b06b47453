#include "query/synonyms.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "places/table.h"
#include "query/data.h"
#include "query/parser.h"
#include "text/syllable.h"

namespace timtin::query {
namespace {

using testing::Contains;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

std::vector<Word> words_of(const std::string& query) {
  return parse(query).root.children.at(0).words;
}

std::vector<std::string> found(const std::string& query, std::size_t begin, std::size_t end,
                               double weight) {
  std::vector<std::string> shown;
  for (const Synonym& synonym : synonyms(words_of(query), begin, end)) {
    std::string text;
    for (const TokenForm& form : synonym.words) text += (text.empty() ? "" : " ") + form.key;
    EXPECT_EQ(synonym.weight, weight) << query << ": " << text;
    shown.push_back(text);
  }
  return shown;
}

std::vector<std::string> spellings(const std::string& query) {
  return found(query, 0, words_of(query).size(), kSpellingWeight);
}

std::vector<std::string> regional(const std::string& query) {
  return found(query, 0, words_of(query).size(), kRegionalWeight);
}

TEST(Synonyms, IAndYOnOpenSyllables) {
  EXPECT_THAT(spellings("kỹ"), UnorderedElementsAre("ki4"));
  EXPECT_THAT(spellings("kĩ"), UnorderedElementsAre("ky4"));
  EXPECT_THAT(spellings("Quí"), UnorderedElementsAre("quy1"));
  EXPECT_THAT(spellings("thy"), IsEmpty());
  EXPECT_THAT(spellings("tây"), IsEmpty());
}

TEST(Synonyms, ABareSyllableStandsForEverySpelling) {
  EXPECT_THAT(spellings("ky"), UnorderedElementsAre("ki1", "ki2", "ki3", "ki4", "ki5"));
}

TEST(Synonyms, BesideMarksASyllableMeansItsOwnSpelling) {
  EXPECT_THAT(found("ty điện", 0, 1, kSpellingWeight), IsEmpty());
  EXPECT_THAT(found("ký tên ky", 2, 3, kSpellingWeight), IsEmpty());
}

TEST(Synonyms, RiskyPairsOnlyInsideTheirWords) {
  EXPECT_THAT(spellings("công ty"), UnorderedElementsAre("công ti"));
  EXPECT_THAT(spellings("công ti"), UnorderedElementsAre("công ty"));
  EXPECT_THAT(spellings("cong ty"), UnorderedElementsAre("công ti"));
  EXPECT_THAT(spellings("hi vọng"), UnorderedElementsAre("hy vong5"));
  EXPECT_THAT(spellings("hi hữu"), UnorderedElementsAre("hy hưu4"));
  EXPECT_THAT(spellings("hì hữu"), IsEmpty());
}

TEST(Synonyms, WordsOfTheOtherRegion) {
  EXPECT_THAT(regional("lợn"), UnorderedElementsAre("heo"));
  EXPECT_THAT(regional("đậu phộng"), Contains("cu3 lac5"));
  EXPECT_THAT(regional("ô tô"), UnorderedElementsAre("ôtô", "xe hơi"));
  EXPECT_THAT(regional("o to"), Contains("xe hơi"));
  EXPECT_THAT(regional("mu bao hiem"), UnorderedElementsAre("non1 bao3 hiêm3"));
  EXPECT_THAT(regional("lạc"), IsEmpty());
  EXPECT_THAT(regional("ngô"), IsEmpty());
}

TEST(Synonyms, OneSyllableNeedsItsMarks) {
  EXPECT_THAT(regional("lon"), IsEmpty());
  EXPECT_THAT(regional("heo"), IsEmpty());
  EXPECT_THAT(found("đàn heo", 1, 2, kRegionalWeight), UnorderedElementsAre("lơn5"));
  EXPECT_THAT(regional("dan heo"), UnorderedElementsAre("đan2 lơn5"));
}

TEST(Synonyms, TheLongestIsTakenFirst) {
  EXPECT_EQ(longest_synonym_at(words_of("thịt lợn sạch"), 0), 2U);
  EXPECT_EQ(longest_synonym_at(words_of("thịt lợn sạch"), 1), 1U);
  EXPECT_EQ(longest_synonym_at(words_of("thịt lợn sạch"), 2), 0U);
  EXPECT_EQ(longest_synonym_at(words_of("ly hôn"), 0), 2U);
}

TEST(IyPairs, AreLegalAndDifferInOneLetter) {
  for (const auto& row : places::read_table(data::iy_pairs, {"with_i", "with_y", "inside"})) {
    const std::string with_i = text::tone_key(row[0]);
    std::string with_y = text::tone_key(row[1]);
    EXPECT_TRUE(text::is_legal_syllable(with_i)) << row[0];
    EXPECT_TRUE(text::is_legal_syllable(with_y)) << row[1];
    const std::size_t y = with_y.rfind('y');
    ASSERT_NE(y, std::string::npos) << row[1];
    with_y[y] = 'i';
    EXPECT_EQ(with_i, with_y);
    for (const std::string_view inside : places::split(row[2], '|')) {
      EXPECT_NE((" " + std::string(inside) + " ").find(" " + std::string(row[1]) + " "),
                std::string::npos)
          << inside;
    }
  }
}

TEST(RegionalTable, HoldsPhrasesThatFindEachOther) {
  const auto rows = places::read_table(data::synonyms, {"words", "note"});
  EXPECT_GE(rows.size(), 25U);
  EXPECT_LE(rows.size(), 60U);
  for (const auto& row : rows) {
    const auto terms = places::split(row[0], '|');
    ASSERT_GE(terms.size(), 2U) << row[0];
    for (const std::string_view term : terms) {
      for (const std::string_view other : terms) {
        if (term == other) continue;
        std::string keys;
        for (const TokenForm& form : phrase_of(other)) keys += (keys.empty() ? "" : " ") + form.key;
        const std::string query = std::string(term) + " đã";  // a marked word beside it
        EXPECT_THAT(found(query, 0, phrase_of(term).size(), kRegionalWeight), Contains(keys));
      }
    }
  }
}

}  // namespace
}  // namespace timtin::query
