#include "query/lexicon.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "places/communes.h"
#include "places/finder.h"
#include "places/table.h"
#include "query/data.h"
#include "query/parser.h"
#include "text/syllable.h"

namespace timtin::query {
namespace {

std::vector<Word> words_of(std::string_view query) {
  const Query parsed = parse("\"" + std::string(query) + "\"");
  return parsed.root.children.empty() ? std::vector<Word>{} : parsed.root.children[0].words;
}

bool has(Table table, std::string_view text) {
  const std::vector<Word> words = words_of(text);
  return is_known(table, words, 0, words.size());
}

TEST(Lexicon, EveryTermIsFoundWithItsRole) {
  std::size_t phrases = 0;
  for (const auto& row : places::read_table(data::terms, {"role", "phrases"})) {
    for (const std::string_view phrase : places::split(row[1], '|')) {
      const std::vector<Word> words = words_of(phrase);
      const std::vector<Known> found = known(Table::term, words, 0, words.size());
      EXPECT_TRUE(std::ranges::any_of(found, [&](const Known& entry) {
        return kRoles[entry.value] == row[0];
      })) << phrase;
      ++phrases;
    }
  }
  EXPECT_GT(phrases, 500U);
}

TEST(Lexicon, EveryPlaceIsFoundWithAndWithoutMarks) {
  for (const std::string_view name : places::place_names()) {
    EXPECT_TRUE(has(Table::place, name)) << name;
    EXPECT_TRUE(has(Table::place, text::fold(name))) << name;
  }
  EXPECT_FALSE(has(Table::place, "Hưng"));
  EXPECT_FALSE(has(Table::place, "Hưng Yên Nam"));
  EXPECT_FALSE(has(Table::place, "Hừng Yên"));
}

TEST(Lexicon, EveryCommuneIsFoundInAnySpelling) {
  for (const places::Commune& commune : places::communes()) {
    const std::vector<Word> words = words_of(commune.name);
    EXPECT_TRUE(is_commune(words, 0, words.size())) << commune.name;
  }
  const std::vector<Word> words = words_of("Tứ Hà Huế");  // the commune is Tứ Hạ
  EXPECT_TRUE(is_commune(words, 0, 2));
  EXPECT_FALSE(is_commune(words, 0, 3));
}

TEST(Lexicon, APhraseIsGivenAsArticlesWriteIt) {
  const std::vector<Word> words = words_of("thanh tri");
  const std::vector<Known> found = known(Table::place, words, 0, 2);
  std::vector<Phrase> phrases;
  for (const Known& entry : found) {
    phrases.push_back(entry.phrase.phrase());
    EXPECT_EQ(entry.phrase.size(), 2U);
    EXPECT_TRUE(entry.phrase.is_at(words, 0));
    EXPECT_FALSE(entry.phrase.is_at(words, 1));
  }
  EXPECT_EQ(phrases, (std::vector<Phrase>{phrase_of("Thanh Trì"), phrase_of("Thạnh Trị")}));
}

TEST(Lexicon, WordsBehindTheRunsEndAreNone) {
  const std::vector<Word> words = words_of("nông thôn mới");
  EXPECT_TRUE(is_known(Table::term, words, 0, 3));
  EXPECT_FALSE(is_known(Table::term, words, 1, 3));
  EXPECT_FALSE(is_known(Table::term, words, 3, 3));
  EXPECT_FALSE(is_known(Table::synonym, words, 0, 3));
}

}  // namespace
}  // namespace timtin::query
