#include "text/tokens.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "text/clean.h"

namespace timtin::text {
namespace {

/// Tokens on one line: folded form, `:key` where it says more, `|` before a token for a break.
std::string shown(std::string_view text) {
  std::string out;
  for (const OwnedToken& token : tokenize(text)) {
    if (!out.empty()) out += ' ';
    if (token.break_before) out += "| ";
    out += token.folded;
    if (token.marked) out += ':' + token.key;
  }
  return out;
}

struct TokensCase {
  const char* name;
  std::string_view text;
  std::string_view tokens;
};

class Tokens : public testing::TestWithParam<TokensCase> {};

TEST_P(Tokens, Are) { EXPECT_EQ(shown(GetParam().text), GetParam().tokens); }

const auto kName = [](const auto& suite) { return suite.param.name; };

INSTANTIATE_TEST_SUITE_P(
    Spellings, Tokens,
    testing::Values(
        TokensCase{"nfc", "Đường phố Huế", "duong:đương2 pho:phô1 hue:huê1"},
        TokensCase{"nfd", "\u0110u\u031Bo\u031B\u0300ng pho\u0302\u0301 Hue\u0302\u0301",
                   "duong:đương2 pho:phô1 hue:huê1"},
        TokensCase{"cp1258_order", "Đươ\u0300ng phô\u0301", "duong:đương2 pho:phô1"},
        TokensCase{"tone_before_hat", "pho\u0301\u0302 phó\u0302 mù\u031Bng",
                   "pho:phô1 pho:phô1 mung:mưng2"},
        TokensCase{"eth", "Ðà ðến \u0189à \u0256i", "da:đa2 den:đên1 da:đa2 di:đi"},
        TokensCase{"old_and_new_tone_place", "hòa hoà thủy thuỷ khỏe khoẻ",
                   "hoa:hoa2 hoa:hoa2 thuy:thuy3 thuy:thuy3 khoe:khoe3 khoe:khoe3"},
        TokensCase{"misplaced_tone", "tóan toán", "toan:toan1 toan:toan1"},
        TokensCase{"quy_and_gia", "quý già quí", "quy:quy1 gia:gia2 qui:qui1"},
        TokensCase{"i_and_y_stay_apart", "kỹ kĩ", "ky:ky4 ki:ki4"},
        TokensCase{"bare", "Nam Dinh", "nam dinh"}, TokensCase{"level_tone", "đông", "dong:đông"},
        TokensCase{"foreign_marks", "café Düsseldorf résumé déjà",
                   "cafe:cafe1 dusseldorf:düsseldorf resume:resume11 deja:deja12"},
        TokensCase{"foreign_nfd", "Du\u0308sseldorf x\u0302y", "dusseldorf:düsseldorf xy:x\u0302y"},
        TokensCase{"two_tones_on_a_letter", "a\u0301\u0323 a\u0323\u0301 a\u0301\u0301",
                   "a:a15 a:a15 a:a1"},
        TokensCase{"other_scripts", "Москва й ΑΘΉΝΑ 가나 \u1100\u1161",
                   "москва и:й αθηνα:αθηνα1 가나 가"}),
    kName);

INSTANTIATE_TEST_SUITE_P(
    Separators, Tokens,
    testing::Values(TokensCase{"invisible", "x\u00ADã h\u200Cộ\u200Di d\u2060ân\uFEFF",
                               "xa:xa4 hoi:hôi5 dan:dân"},
                    TokensCase{"invisible_inside_a_letter", "xa\u00AD\u0303", "xa:xa4"},
                    TokensCase{"unusual_spaces", "a\u00A0b\u2007c\u202Fd\u200Be", "a b c d e"},
                    TokensCase{"glued_abbreviation", "TP.Hồ Chí Minh", "tp ho:hô2 chi:chi1 minh"},
                    TokensCase{"ampersand", "LĐTB&XH", "ldtb:lđtb xh"},
                    TokensCase{"document_number", "219/KH-SLĐTBXH", "219 kh sldtbxh:slđtbxh"},
                    TokensCase{"hyphen", "covid-19", "covid 19"},
                    TokensCase{"letters_and_digits", "H5N1 14h30 A/H1N1", "h5n1 14h30 a h1n1"},
                    TokensCase{"raised_digit", "100 m² CO₂", "100 m2:m² co2:co₂"},
                    TokensCase{"broken_bytes",
                               "a\xFF"
                               "b\xE1\xBA"
                               "c",
                               "a b c"},
                    TokensCase{"mark_behind_a_separator", "a .\u0301 b", "a b"},
                    TokensCase{"nothing", " .,;\n\u0301", ""}),
    kName);

INSTANTIATE_TEST_SUITE_P(
    Numbers, Tokens,
    testing::Values(TokensCase{"thousands", "1.090 8.627.271 56.805",
                               "1090:1.090 8627271:8.627.271 56805:56.805"},
                    TokensCase{"fraction", "28.9 3,5 0.500 1,090", "28.9 3,5 0.500 1,090"},
                    TokensCase{"thousands_and_fraction", "1.234,56", "1234,56:1.234,56"},
                    TokensCase{"english_thousands", "1,234,567 1,234,567.8",
                               "1234567:1,234,567 1234567.8:1,234,567.8"},
                    TokensCase{"ratio", "10/10 1/2.000", "10 10 1 2000:2.000"},
                    TokensCase{"dotted_date", "14.11.2020 1.2020", "14.11.2020 1.2020"},
                    TokensCase{"unit_glued", "5.000đồng 50kg", "5000dong:5.000đông2 50kg"},
                    TokensCase{"dot_behind", "5. 7, 9.", "5 7 9"},
                    TokensCase{"letter_before_dot", "a.5 QL1.5", "a 5 ql1 5"},
                    TokensCase{"other_digits", "１２３ ٤٥", "123 45"}),
    kName);

INSTANTIATE_TEST_SUITE_P(
    Apostrophes, Tokens,
    testing::Values(TokensCase{"straight", "M'Đrắk", "mdrak:mđrăk1"},
                    TokensCase{"curly", "Ea H’đinh", "ea hdinh:hđinh"},
                    TokensCase{"letter_apostrophe", "H\u02BCmông K\u2018ho K`dơr",
                               "hmong:hmông kho kdor:kdơr"},
                    TokensCase{"before_a_space", "Đạ M' Rong", "da:đa5 m rong"},
                    TokensCase{"quotes", "'Nam' ‘Định’", "nam dinh:đinh5"},
                    TokensCase{"beside_a_digit", "5'a a'5", "5 a a 5"}),
    kName);

INSTANTIATE_TEST_SUITE_P(
    Breaks, Tokens,
    testing::Values(
        TokensCase{"full_stop", "Xong. Sau", "xong | sau"},
        TokensCase{"behind_quotes", "(xong.) «Sau» \"ba.\" Bốn", "xong | sau ba | bon:bôn1"},
        TokensCase{"glued_sentence", "huyện.Các", "huyen:huyên5 | cac:cac1"},
        TokensCase{"glued_lower_case", "hanoi.gov.vn", "hanoi gov vn"},
        TokensCase{"lower_case_follows", "v.v. và. Xong... tổ", "v v va:va2 | xong to:tô3"},
        TokensCase{"others", "a! b? c; d… đ", "a | b | c | d d:đ"},
        TokensCase{"ellipsis_and_capital", "xong… Sau... Rồi", "xong | sau | roi:rôi2"},
        TokensCase{"no_space", "a;b a!b", "a b a b"},
        TokensCase{"abbreviation", "TP. Hồ Q. Ba ThS. Lê TS. Vũ PGS. An P. Bến",
                   "tp ho:hô2 q ba ths le:lê ts vu:vu4 pgs an p ben:bên1"},
        TokensCase{"short_words_with_vowels_end_sentences", "Mỹ. Sau An. Sau",
                   "my:my4 | sau an | sau"},
        TokensCase{"number", "năm 2023. Tổ chức", "nam:năm 2023 to:tô3 chuc:chưc1"},
        TokensCase{"sign_behind_a_number", "95%. Trong", "95 | trong"},
        TokensCase{"digit_follows", "xong. 5 xã", "xong | 5 xa:xa4"},
        TokensCase{"line_ends", "a\nb\r\nc\rd\u2028e", "a | b | c | d | e"},
        TokensCase{"bullets", "a • b · c ▪ d", "a | b | c | d"},
        TokensCase{"no_break", "a, b: c – d (e) \"f\" / g", "a b c d e f g"},
        TokensCase{"at_the_beginning", "\n. Xong", "xong"}),
    kName);

TEST(TokenFlags, SpansAndCase) {
  const std::string text = "UBND H5N1 Huế 1.090 m² A TTg 2A";
  struct Flags {
    std::string_view span;
    bool marked, number, upper, all_upper;
  };
  const std::vector<Flags> expected = {
      {"UBND", false, false, true, true}, {"H5N1", false, false, true, true},
      {"Huế", true, false, true, false},  {"1.090", true, true, false, false},
      {"m²", true, false, false, false},  {"A", false, false, true, false},
      {"TTg", false, false, true, false}, {"2A", false, false, false, false},
  };
  const std::vector<OwnedToken> tokens = tokenize(text);
  ASSERT_EQ(tokens.size(), expected.size());
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const OwnedToken& token = tokens[i];
    EXPECT_EQ(text.substr(token.begin, token.end - token.begin), expected[i].span);
    EXPECT_EQ(token.marked, expected[i].marked) << expected[i].span;
    EXPECT_EQ(token.number, expected[i].number) << expected[i].span;
    EXPECT_EQ(token.upper, expected[i].upper) << expected[i].span;
    EXPECT_EQ(token.all_upper, expected[i].all_upper) << expected[i].span;
  }
}

TEST(TokenSpans, CoverMarksButNotTrailingInvisibleCharacters) {
  const std::string text = "xa\u0303\u00AD \u200Dho\u0302\u0323i";
  const std::vector<OwnedToken> tokens = tokenize(text);
  ASSERT_EQ(tokens.size(), 2U);
  EXPECT_EQ(text.substr(tokens[0].begin, tokens[0].end - tokens[0].begin), "xa\u0303");
  EXPECT_EQ(text.substr(tokens[1].begin, tokens[1].end - tokens[1].begin), "ho\u0302\u0323i");
}

TEST(TokenLimits, MarksPiledOnALetterAreCutAsInCleaning) {
  std::string text = "a";
  for (int i = 0; i < 31; ++i) text += "\u0301";
  EXPECT_EQ(shown(text + "\u0300"), "a:a1");
  EXPECT_EQ(shown(clean(text + "\u0300")), "a:a1");
}

TEST(TokenLimits, LongWordsAreCutAtTheSameLetterInEveryNormalForm) {
  std::string nfc;
  std::string nfd;
  for (int i = 0; i < 1000; ++i) {
    nfc += "ế";
    nfd += "e\u0302\u0301";
  }
  const std::vector<OwnedToken> one = tokenize(nfc);
  const std::vector<OwnedToken> two = tokenize(nfd);
  ASSERT_EQ(one.size(), two.size());
  ASSERT_GT(one.size(), 1U);
  std::size_t letters = 0;
  for (std::size_t i = 0; i < one.size(); ++i) {
    EXPECT_LE(one[i].key.size(), Tokenizer::kMaxTokenBytes);
    EXPECT_EQ(one[i].key, two[i].key);
    letters += one[i].folded.size();
  }
  EXPECT_EQ(letters, 1000U);
}

}  // namespace
}  // namespace timtin::text
