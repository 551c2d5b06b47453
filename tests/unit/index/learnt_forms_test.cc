#include "index/write/learnt_forms.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "index/write/article_terms.h"

namespace timtin::index {
namespace {

// The words that reading a body adds to its stream, "|" for breaks.
std::string added(const std::string& body) {
  Vocabulary vocabulary;
  TermReader reader(vocabulary);
  const ArticleTerms& terms = reader.read("", body);
  std::string out;
  std::uint64_t syllables = 0;
  for (const std::uint32_t code : terms.stream) {
    if (code < kFirstTerm) {
      if (syllables >= terms.body_syllables && code == kBreak) out += out.empty() ? "|" : " |";
      continue;
    }
    if (++syllables > terms.body_syllables) {
      out += ' ' + std::string(vocabulary.term(code - kFirstTerm, TermForm::bare));
    }
  }
  return out;
}

TEST(LearntForms, AnAbbreviationIsWrittenOutAmongItsNeighbours) {
  EXPECT_EQ(
      added("Hội Bảo vệ môi trường (HBVMT) họp. Hôm qua HBVMT huyện Sông Hinh trao quà tặng."),
      "| hom qua hoi bao ve moi truong huyen song hinh trao");
}

TEST(LearntForms, WordsInFullAreAbbreviated) {
  EXPECT_EQ(added("Hội Bảo vệ môi trường (HBVMT) họp; Hội Bảo vệ môi trường huyện vui."),
            "| hbvmt huyen vui");
}

TEST(LearntForms, OnlyWhatTheArticleDefines) {
  EXPECT_EQ(added("Hôm nay HBVMT huyện họp."), "");
  EXPECT_EQ(added("Hội Bảo vệ môi trường (HBVMT) họp."), "");
  EXPECT_EQ(added("Hội Bảo vệ môi trường (HBVMT) họp, Hội Bảo vệ môi trường (HBVMT) tan."), "");
}

TEST(LearntForms, AreBounded) {
  std::string body = "Hội Bảo vệ môi trường (HBVMT) họp.";
  for (int i = 0; i < 1000; ++i) body += " Nay HBVMT vui.";
  const std::string out = added(body);
  EXPECT_EQ(static_cast<std::size_t>(std::ranges::count(out, '|')), kMostLearnt);
}

}  // namespace
}  // namespace timtin::index
