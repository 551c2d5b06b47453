#include "query/abbreviations.h"

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
using testing::Not;
using testing::UnorderedElementsAre;

std::vector<Word> words_of(const std::string& query) {
  return parse(query).root.children.at(0).words;
}

/// The expansions of words [begin, end) as their keys; a guess has a question mark.
std::vector<std::string> expand(const std::string& query, std::size_t begin, std::size_t end) {
  std::vector<std::string> shown;
  for (const Expansion& expansion : expansions(words_of(query), begin, end)) {
    std::string text;
    for (const TokenForm& form : expansion.words) text += (text.empty() ? "" : " ") + form.key;
    shown.push_back(text + (expansion.certain ? "" : "?"));
  }
  return shown;
}

std::vector<std::string> expand(const std::string& query) {
  return expand(query, 0, words_of(query).size());
}

TEST(Abbreviations, BothWaysInEveryStateOfMarks) {
  for (const char* query : {"UBND", "ubnd", "Ubnd"}) {
    EXPECT_THAT(expand(query), UnorderedElementsAre("uy3 ban nhân dân")) << query;
  }
  for (const char* query : {"Ủy ban nhân dân", "Uỷ ban nhân dân", "uy ban nhan dan"}) {
    EXPECT_THAT(expand(query), UnorderedElementsAre("ubnd")) << query;
  }
  EXPECT_THAT(expand("HĐND"), UnorderedElementsAre("hôi5 đông2 nhân dân"));
  EXPECT_THAT(expand("hdnd"), UnorderedElementsAre("hôi5 đông2 nhân dân"));
  EXPECT_THAT(expand("ủy bàn nhân dân"), IsEmpty());
}

TEST(Abbreviations, WithoutMarksBesideMarkedWordsAreAnotherForm) {
  EXPECT_THAT(expand("HDND tỉnh", 0, 1), UnorderedElementsAre("hđnd", "hôi5 đông2 nhân dân"));
  EXPECT_THAT(expand("uy ban nhân dân"), UnorderedElementsAre("ubnd", "uy3 ban nhân dân"));
}

TEST(Abbreviations, EveryFormOfAnEntryFindsTheOthers) {
  const std::vector<std::pair<std::string, std::string>> forms{
      {"LĐTBXH", "lđtbxh"},
      {"LĐTB&XH", "lđtb xh"},
      {"LĐ-TB&XH", "lđ tb xh"},
      {"LĐ-TBXH", "lđ tbxh"},
      {"Lao động - Thương binh và Xã hội", "lao đông5 thương binh va2 xa4 hôi5"},
      {"lao động thương binh xã hội", "lao đông5 thương binh xa4 hôi5"},
  };
  for (const auto& [query, own] : forms) {
    const std::vector<std::string> found = expand(query);
    EXPECT_EQ(found.size(), forms.size() - 1) << query;
    for (const auto& [other, form] : forms) {
      if (other == query) continue;
      EXPECT_THAT(found, Contains(form)) << query;
    }
    EXPECT_THAT(found, Not(Contains(own))) << query;
  }
}

TEST(Abbreviations, FindWhatTheyStandFor) {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"TN&MT", "tai2 nguyên va2 môi trương2"},
      {"TNMT", "tn mt"},
      {"Nông nghiệp và PTNT", ""},
      {"NN&PTNT", "nông nghiêp5 va2 phat1 triên3 nông thôn"},
      {"GD-ĐT", "gdđt"},
      {"TP.HCM", "tphcm"},
      {"tphcm", "tp hô2 chi1 minh"},
      {"thành phố Hồ Chí Minh", "tp hcm"},
      {"UBMTTQ Việt Nam", ""},
      {"ủy ban mặt trận tổ quốc việt nam", "ubmttq"},
      {"khoa học kỹ thuật", "khkt"},
      {"ktxh", "kinh tê1 xa4 hôi5"},
      {"kinh tế - xã hội", "kt xh"},
      {"PCCC", "phong2 chay1 chưa4 chay1"},
      {"phòng cháy, chữa cháy", "pccc"},
      {"thị trường lao động", "ttlđ"},
      {"OCOP", ""},
  };
  for (const auto& [query, expected] : cases) {
    if (expected.empty()) {
      EXPECT_THAT(expand(query), IsEmpty()) << query;
    } else {
      EXPECT_THAT(expand(query), Contains(expected)) << query;
    }
  }
}

TEST(Abbreviations, AmbiguousOnesCountInCapitals) {
  EXPECT_THAT(expand("TT"), Contains("thi5 trân1?"));
  EXPECT_THAT(expand("TT"), Contains("thông tư?"));
  EXPECT_THAT(expand("tt"), IsEmpty());
  EXPECT_THAT(expand("ct xyz", 0, 1), IsEmpty());
  EXPECT_THAT(expand("BĐG"), UnorderedElementsAre("binh2 đăng3 giơi1?"));
  EXPECT_THAT(expand("bdg"), IsEmpty());
}

TEST(Abbreviations, CapitalsSayNothingAmongCapitals) {
  EXPECT_THAT(expand("LŨ LỤT TT", 2, 3), IsEmpty());
  EXPECT_THAT(expand("lũ lụt TT", 2, 3), Not(IsEmpty()));
  EXPECT_THAT(expand("LŨ LỤT UBND", 2, 3), Not(IsEmpty()));
}

TEST(Abbreviations, NeighboursDecideOnTheMeaning) {
  EXPECT_THAT(expand("tt y te huong thuy", 0, 1), UnorderedElementsAre("trung tâm"));
  EXPECT_THAT(expand("TT Y tế Phú Lộc", 0, 1), UnorderedElementsAre("trung tâm"));
  EXPECT_THAT(expand("TT Tứ Hạ", 0, 1), UnorderedElementsAre("thi5 trân1"));
  EXPECT_THAT(expand("TT 15/2022/TT-BTC", 0, 1), UnorderedElementsAre("thông tư"));
  EXPECT_THAT(expand("ct ubnd", 0, 1), UnorderedElementsAre("chu3 tich5"));
  EXPECT_THAT(expand("CT TNHH ABC", 0, 1), UnorderedElementsAre("công ty"));
  EXPECT_THAT(expand("tx huong tra", 0, 1), UnorderedElementsAre("thi5 xa4"));
  EXPECT_THAT(expand("BCH quân sự", 0, 1), UnorderedElementsAre("ban chi3 huy"));
}

TEST(Abbreviations, AnotherAbbreviationBesideAnAmbiguousOneLetsItBeGuessed) {
  EXPECT_THAT(expand("kh bhxh", 0, 1), Contains("kê1 hoach5?"));
  EXPECT_THAT(expand("kh lu lut", 0, 1), IsEmpty());
}

TEST(Abbreviations, InFullGiveAnAmbiguousOneOnlyWhereNeighboursDecide) {
  EXPECT_THAT(expand("thị trấn Tứ Hạ", 0, 2), UnorderedElementsAre("tt"));
  EXPECT_THAT(expand("thị trấn"), IsEmpty());
  EXPECT_THAT(expand("trung tâm y tế", 0, 2), UnorderedElementsAre("tt"));
  EXPECT_THAT(expand("trung tâm y tế"), UnorderedElementsAre("ttyt"));
}

TEST(Abbreviations, AmbiguousShortFormsAreForTheSameNeighbours) {
  for (const Expansion& expansion : expansions(words_of("thị trấn Tứ Hạ"), 0, 2)) {
    EXPECT_TRUE(expansion.abbreviation && expansion.beside_only && expansion.certain);
  }
  for (const Expansion& expansion : expansions(words_of("LĐTBXH"), 0, 1)) {
    EXPECT_FALSE(expansion.beside_only);
    EXPECT_EQ(expansion.abbreviation, expansion.words.size() < 4);
  }
}

TEST(Abbreviations, OrdinaryWordsAreNone) {
  for (const char* query : {"ca Huế", "tư Huế", "ca tỉnh", "tu bí thư", "hu hu"}) {
    EXPECT_THAT(expand(query, 0, 1), IsEmpty()) << query;
  }
  EXPECT_THAT(expand("CA tỉnh", 0, 1), UnorderedElementsAre("công an"));
}

TEST(Abbreviations, DocumentNumbersAndPrefixesHaveNone) {
  EXPECT_THAT(expand("252/KH-UBND", 2, 3), IsEmpty());
  EXPECT_THAT(expand("ubnd*"), IsEmpty());
}

TEST(Abbreviations, WhatAShorterFormFindsIsLeftOut) {
  EXPECT_THAT(expand("MTTQ"), UnorderedElementsAre("măt5 trân5 tô3 quôc1", "mttqvn"));
  EXPECT_THAT(expand("mặt trận tổ quốc"), UnorderedElementsAre("mttq", "mttqvn"));
}

TEST(Abbreviations, TheLongestIsTakenFirst) {
  const std::vector<std::tuple<std::string, std::size_t, std::size_t>> cases{
      {"TP.HCM", 0, 2},
      {"TP Huế", 0, 1},
      {"UBND TP.HCM", 0, 1},
      {"UBND TP.HCM", 1, 2},
      {"nông nghiệp và phát triển nông thôn Huế", 0, 7},
      {"phát triển nông thôn mới", 0, 4},
      {"phát triển nông thôn mới", 2, 3},
      {"lũ lụt Huế", 0, 0},
      {"lũ lụt Huế", 2, 0},
  };
  for (const auto& [query, begin, size] : cases) {
    EXPECT_EQ(longest_abbreviation_at(words_of(query), begin), size) << query << " " << begin;
  }
}

/// The rows of the table.
std::vector<std::vector<std::string_view>> rows() {
  return places::read_table(data::abbreviations,
                            {"abbreviation", "expansion", "ambiguous", "beside", "note"});
}

TEST(AbbreviationTable, HasEnoughAndEachCellIsRead) {
  EXPECT_GE(rows().size(), 500U);
  for (const auto& row : rows()) {
    EXPECT_TRUE(row[2] == "yes" || row[2] == "no") << row[0];
    EXPECT_FALSE(row[0].empty() || row[1].empty()) << row[0] << row[1];
    for (const std::string_view item : places::split(row[3], '|')) {
      EXPECT_TRUE(!item.starts_with("<") || item == "<name>" || item == "<number>" ||
                  item == "<body>")
          << row[0] << ": " << item;
      EXPECT_FALSE(phrase_of(item).empty()) << row[0];
    }
  }
}

TEST(AbbreviationTable, NoneThatCountsInLowerCaseIsAnOrdinaryWord) {
  for (const auto& row : rows()) {
    if (row[2] == "yes") continue;
    for (const std::string_view abbreviation : places::split(row[0], '|')) {
      const Phrase phrase = phrase_of(abbreviation);
      for (const char* tone : {"", "1", "2", "3", "4", "5"}) {
        const bool legal = text::is_legal_syllable(phrase[0].folded + tone);
        EXPECT_FALSE(phrase.size() == 1 && legal) << abbreviation << tone;
      }
    }
  }
}

TEST(AbbreviationTable, EveryRowWorksBothWays) {
  for (const auto& row : rows()) {
    if (row[2] == "yes") continue;
    for (const std::string_view abbreviation : places::split(row[0], '|')) {
      EXPECT_THAT(expand(std::string(abbreviation)), Not(IsEmpty())) << abbreviation;
    }
    for (const std::string_view in_full : places::split(row[1], '|')) {
      std::string plain(in_full);
      std::erase_if(plain, [](char c) { return c == '(' || c == ')'; });
      EXPECT_THAT(expand(plain), Not(IsEmpty())) << plain;
    }
  }
}

}  // namespace
}  // namespace timtin::query
