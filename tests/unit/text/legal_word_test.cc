#include "text/legal_word.h"

#include <gtest/gtest.h>

#include <string_view>

namespace timtin::text {
namespace {

class LegalWord : public testing::TestWithParam<std::string_view> {};
TEST_P(LegalWord, Is) { EXPECT_TRUE(is_legal_word(GetParam())) << GetParam(); }
INSTANTIATE_TEST_SUITE_P(Words, LegalWord,
                         testing::Values("Huế", "huế", "HUẾ", "hội.", "«Huế»", "“Huế”,", "Hà–Nội",
                                         "hội/họp", "huyện.Các", "UBND-Hội", "5%/năm", "TP.Hồ",
                                         "tế-xã", "ho\u0302\u0323i", "Ðà"));

class NoLegalWord : public testing::TestWithParam<std::string_view> {};
TEST_P(NoLegalWord, Is) { EXPECT_FALSE(is_legal_word(GetParam())) << GetParam(); }
INSTANTIATE_TEST_SUITE_P(Words, NoLegalWord,
                         testing::Values("", "Hue", "UBND", "2022", "–", "Müller", "giíi", "HĐND",
                                         "b×nh", "®ång", "x·",
                                         "ch÷",  // signs that stand for letters
                                         "Ná»™i", "chá»¯", "vi‰t",
                                         "Thá»©",                     // UTF-8 taken for CP1252
                                         "bÒng", "HƯng", "nghÌ-TẸt",  // capitals in the middle
                                         "bã¬nh", "hà\xFF"));

}  // namespace
}  // namespace timtin::text
