#include "quality/retrieval/query_forms.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <vector>

#include "text/syllable.h"
#include "text/tokens.h"

namespace timtin::quality {
namespace {

const std::vector<std::string> kQueries{
    "Phường nào của thành phố Huế được khen?",
    "Ủy ban nhân dân huyện Hoài Đức",
    "lễ hội Đền Hùng ở đâu",
    "đường về đích nông thôn mới",
    "HÒA BÌNH",
    "quyết định 832/QĐ-UBND ngày 1.090",
    "thuỷ lợi: kênh, mương, hồ chứa \"Đắk R'măng\"",
};

std::string made(const std::string& query, Form form, std::uint64_t seed) {
  corpus::Random random(seed);
  return in_form(query, form, random);
}

std::size_t marked(const std::vector<text::OwnedToken>& tokens) {
  return static_cast<std::size_t>(std::count_if(
      tokens.begin(), tokens.end(), [](const auto& t) { return t.marked && !t.number; }));
}

/// Numbers of the tokens whose spelling differs; all of them must be in the same place.
std::vector<std::size_t> changed(const std::string& before, const std::string& after) {
  const auto a = text::tokenize(before);
  const auto b = text::tokenize(after);
  std::vector<std::size_t> out;
  EXPECT_EQ(a.size(), b.size()) << before << " -> " << after;
  for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i) {
    if (a[i].key != b[i].key) out.push_back(i);
  }
  return out;
}

TEST(QueryForms, Names) {
  for (const Form form : kForms) EXPECT_EQ(form_named(name(form)), form);
  EXPECT_EQ(form_named("typed "), std::nullopt);
}

TEST(QueryForms, TypedIsByteForByte) {
  EXPECT_EQ(made("Hoa\xCC\x80  \xFF", Form::typed, 1), "Hoa\xCC\x80  \xFF");
}

TEST(QueryForms, BareDropsEveryMarkAndNothingElse) {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"Đà Nẵng", "Da Nang"},        {"ỦY BAN, Ðắk", "UY BAN, Dak"},
      {"Hu\xC3\xAA\xCC\x81", "Hue"}, {"café “1.090” ha?", "cafe “1.090” ha?"},
      {"nong thon", "nong thon"},    {"", ""},
  };
  for (const auto& [query, bare] : cases) EXPECT_EQ(made(query, Form::bare, 1), bare);
}

TEST(QueryForms, HalfDropsHalfOfTheMarkedSyllables) {
  for (const std::string& query : kQueries) {
    std::set<std::string> seen;
    const std::size_t all = marked(text::tokenize(query));
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
      const std::string half = made(query, Form::half, seed);
      const std::size_t left = marked(text::tokenize(half));
      EXPECT_TRUE(left == all / 2 || left == (all + 1) / 2) << half;
      EXPECT_EQ(text::fold(half), text::fold(query));
      seen.insert(half);
    }
    EXPECT_GE(seen.size(), 2U) << query;
  }
}

TEST(QueryForms, TonesAreLegalMarkedAndOther) {
  for (const std::string& query : kQueries) {
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
      const std::string wrong = made(query, Form::tones, seed);
      EXPECT_EQ(text::fold(wrong), text::fold(query));
      const auto tokens = text::tokenize(wrong);
      const std::vector<std::size_t> at = changed(query, wrong);
      EXPECT_EQ(at.size(), 2U) << wrong;
      for (const std::size_t i : at) {
        EXPECT_TRUE(tokens[i].marked) << wrong;
        EXPECT_TRUE(text::is_legal_syllable(tokens[i].key)) << wrong;
      }
    }
  }
}

TEST(QueryForms, ToneGoesToItsLetter) {
  // Level syllables get theirs by the rule; the letter that had one keeps the place.
  const std::set<std::string> duong{"đường", "đướng", "đưởng", "đưỡng", "đượng"};
  const std::set<std::string> hoa{"hóa", "hỏa", "hõa", "họa"};
  const std::set<std::string> gio{"giớ", "giờ", "giở", "giỡ", "giợ"};
  const std::set<std::string> quy{"quên", "quền", "quển", "quễn", "quện"};
  std::set<std::string> seen_duong;
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    const std::string one = made("đương", Form::tones, seed);
    EXPECT_TRUE(duong.contains(one)) << one;
    seen_duong.insert(one);
    EXPECT_TRUE(hoa.contains(made("hòa", Form::tones, seed)));
    EXPECT_TRUE(gio.contains(made("giơ", Form::tones, seed)));
    EXPECT_TRUE(quy.contains(made("quến", Form::tones, seed)));
  }
  EXPECT_EQ(seen_duong, duong);
}

TEST(QueryForms, CapitalsStay) {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const std::string wrong = made("ỦY", Form::tones, seed);
    const auto tokens = text::tokenize(wrong);
    ASSERT_EQ(tokens.size(), 1U);
    EXPECT_TRUE(tokens[0].all_upper) << wrong;
  }
}

TEST(QueryForms, NothingToChange) {
  for (const Form form : {Form::half, Form::tones})
    EXPECT_EQ(made("an giang", form, 1), "an giang");
  EXPECT_EQ(made("ở xã 2019", Form::typo, 1), "ở xã 2019");
}

TEST(QueryForms, TypoIsOneSlip) {
  std::set<int> lengths;
  for (const std::string& query : kQueries) {
    for (std::uint64_t seed = 0; seed < 80; ++seed) {
      const std::string slip = made(query, Form::typo, seed);
      EXPECT_EQ(changed(query, slip).size(), 1U) << query << " -> " << slip;
      const auto letters = [](const std::string& text) {
        return std::count_if(text.begin(), text.end(),
                             [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; });
      };
      lengths.insert(static_cast<int>(letters(slip) - letters(query)));
    }
  }
  EXPECT_EQ(lengths, (std::set<int>{-1, 0, 1}));
}

TEST(QueryForms, SameOnEveryMachine) {
  const std::string query = "Phường nào của thành phố Huế được khen?";
  EXPECT_EQ(made(query, Form::half, 7), "Phường nao cua thanh pho Huế được khen?");
  EXPECT_EQ(made(query, Form::tones, 7), "Phường nào của thạnh phộ Huế được khen?");
  EXPECT_EQ(made(query, Form::typo, 7), "Phường nào của thàh phố Huế được khen?");
}

}  // namespace
}  // namespace timtin::quality
