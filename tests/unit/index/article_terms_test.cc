#include "index/write/article_terms.h"

#include <gtest/gtest.h>

#include <map>

namespace timtin::index {
namespace {

/// Terms of an article with their occurrences.
std::map<std::string, std::uint32_t> terms_of(const std::string& title, const std::string& body) {
  Vocabulary vocabulary;
  TermReader reader(vocabulary);
  const ArticleTerms& terms = reader.read(title, body);
  std::map<std::string, std::uint32_t> found;
  for (const auto& [number, occurrences] : terms.spellings) {
    found[std::string(vocabulary.term(number, terms.form(vocabulary[number])))] = occurrences;
  }
  return found;
}

bool is_bare(const std::string& title, const std::string& body) {
  Vocabulary vocabulary;
  TermReader reader(vocabulary);
  return reader.read(title, body).bare;
}

TEST(ArticleTerms, AMarkedArticleSpellsItsUnmarkedSyllables) {
  EXPECT_EQ(terms_of("Năm nam", "1.090 người, 1090 covid, nam"),
            (std::map<std::string, std::uint32_t>{{"nam:năm", 1},
                                                  {"nam:nam", 2},
                                                  {"1090:1.090", 1},
                                                  {"1090", 1},
                                                  {"nguoi:ngươi2", 1},
                                                  {"covid:covid", 1}}));
}

TEST(ArticleTerms, ABareArticleLeavesTheSpellingOpen) {
  EXPECT_EQ(
      terms_of("", "ban dan toc nam 2020 ban hanh van ban"),
      (std::map<std::string, std::uint32_t>{
          {"ban", 3}, {"dan", 1}, {"toc", 1}, {"nam", 1}, {"2020", 1}, {"hanh", 1}, {"van", 1}}));
}

TEST(ArticleTerms, WhichArticlesAreBare) {
  struct Case {
    const char* what;
    bool bare;
    std::string text;
  };
  std::string long_bare;
  for (int i = 0; i < 40; ++i) long_bare += "hoi nghi ban ve ";
  const Case cases[] = {
      {"marked", false, "Hội nghị triển khai công tác bình đẳng giới năm 2022"},
      {"typed without marks", true, "Hoi nghi trien khai cong tac binh dang gioi nam 2022"},
      {"too short to judge", false, "Hoi nghi trien khai cong tac nam"},
      {"numbers do not count as words", false, "1 2 3 4 5 6 7 8 9 hoi nghi"},
      {"English", false, "The committee discussed the annual plan with partners from the region"},
      {"stops without their tone", true,
       "cac tap the ca nhan duoc cap giay phep va tiep tuc hop tac"},
      {"one marked name in many bare words", true, long_bare + "Nguyễn Trãi"},
      {"half marked", false, "Hội nghi trien khai công tac bình dang giới nam 2022"},
      {"nothing", false, ""},
  };
  for (const Case& c : cases) EXPECT_EQ(is_bare("", c.text), c.bare) << c.what;
}

TEST(ArticleTerms, TheStreamKeepsOrderBreaksAndTheTitlesEnd) {
  Vocabulary vocabulary;
  TermReader reader(vocabulary);
  const ArticleTerms& terms = reader.read("Lũ lụt", "Huế có lũ.\nDân chạy lũ");
  const auto code = [&](const char* text) {
    text::Tokenizer tokenizer(text);
    text::Token token;
    EXPECT_TRUE(tokenizer.next(token));
    return kFirstTerm + vocabulary.add(token);
  };
  EXPECT_EQ(terms.stream, (std::vector<std::uint32_t>{code("lũ"), code("lụt"), kTitleEnd,
                                                      code("huế"), code("có"), code("lũ"), kBreak,
                                                      code("dân"), code("chạy"), code("lũ")}));
  EXPECT_EQ(terms.title_syllables, 2u);
  EXPECT_EQ(terms.body_syllables, 6u);
}

TEST(ArticleTerms, NothingIsLeftFromTheArticleBefore) {
  Vocabulary vocabulary;
  TermReader reader(vocabulary);
  reader.read("Lũ lụt ở Huế", "Lũ lụt");
  const ArticleTerms& terms = reader.read("", "");
  EXPECT_TRUE(terms.spellings.empty());
  EXPECT_EQ(terms.stream, std::vector<std::uint32_t>{kTitleEnd});
  EXPECT_EQ(reader.read("", "Lũ").spellings,
            (std::vector<std::pair<SpellingNo, std::uint32_t>>{{0, 1}}));
}

TEST(Vocabulary, TellsEqualKeysWithOtherFoldedFormsApart) {
  // «hoà» has the key hoa2, and so has the token "hoa2" as typed.
  Vocabulary vocabulary;
  TermReader reader(vocabulary);
  const ArticleTerms& terms = reader.read("", "hoà hoa2 hòa");
  ASSERT_EQ(terms.spellings.size(), 2u);
  EXPECT_EQ(vocabulary.term(terms.spellings[0].first, TermForm::full), "hoa:hoa2");
  EXPECT_EQ(vocabulary.term(terms.spellings[1].first, TermForm::full), "hoa2:hoa2");
  EXPECT_EQ(vocabulary.key(terms.spellings[0].first), "hoa2");
}

TEST(Vocabulary, ManySpellingsKeepTheirNumbers) {
  Vocabulary vocabulary;
  std::string text;
  for (int i = 0; i < 30000; ++i) text += "x" + std::to_string(i) + " ";
  for (int round = 0; round < 2; ++round) {
    text::Tokenizer tokenizer(text);
    text::Token token;
    for (SpellingNo i = 0; tokenizer.next(token); ++i) ASSERT_EQ(vocabulary.add(token), i);
  }
  EXPECT_EQ(vocabulary.size(), 30000u);
}

}  // namespace
}  // namespace timtin::index
