#include "text/repair.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "text/clean.h"

namespace timtin::text {
namespace {

struct RepairCase {
  const char* name;
  std::string_view crawled;
  std::string_view repaired;
  OldEncoding encoding;
};

class Repair : public testing::TestWithParam<RepairCase> {};

TEST_P(Repair, GivesTheTextBack) {
  const Repaired repaired = repair_encoding(GetParam().crawled);
  EXPECT_EQ(clean(repaired.text), GetParam().repaired);
  EXPECT_EQ(repaired.found, std::vector{GetParam().encoding});
}

const auto kName = [](const auto& suite) { return suite.param.name; };

INSTANTIATE_TEST_SUITE_P(
    Examples, Repair,
    testing::Values(
        RepairCase{"tcvn3_in_utf8", "Héi nghÞ triÓn khai b×nh ®¼ng giíi",
                   "Hội nghị triển khai bình đẳng giới", OldEncoding::tcvn3},
        RepairCase{"tcvn3_bytes", "H\xE9i ngh\xDE tri\xD3n khai b\xD7nh \xAE\xBCng gi\xEDi",
                   "Hội nghị triển khai bình đẳng giới", OldEncoding::tcvn3},
        RepairCase{"tcvn3_capitals", "CéNG HßA X· HéI CHñ NGHÜA VIÖT NAM",
                   "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", OldEncoding::tcvn3},
        RepairCase{"tcvn3_a_capital_word", "Bµ NGUYÔN ThÞ ®· nãi víi chóng t«i",
                   "Bà NGUYỄN Thị đã nói với chúng tôi", OldEncoding::tcvn3},
        RepairCase{"tcvn3_soft_hyphen", "mïa m\u00ADa vµ ng\u00ADêi d©n", "mùa mưa và người dân",
                   OldEncoding::tcvn3},
        RepairCase{"vni", "UÛy ban nhaân daân tænh hoïp veà phoøng choáng luõ luït",
                   "Ủy ban nhân dân tỉnh họp về phòng chống lũ lụt", OldEncoding::vni},
        RepairCase{"vni_horn_letters", "Ngöôøi daân phöôøng Ñöùc Thaéng ñöôïc hoã trôï",
                   "Người dân phường Đức Thắng được hỗ trợ", OldEncoding::vni},
        RepairCase{"viscii_bytes",
                   "Vi\xAEt Nam \xF0\xA4t n\xDF\xBE"
                   "c con ng\xDF\xB6i",
                   "Việt Nam đất nước con người", OldEncoding::viscii},
        RepairCase{"vps_bytes",
                   "Vi\x8Ct Nam \xC7\xC3t n\xDC\xA7"
                   "c con ng\xDC\xA9i",
                   "Việt Nam đất nước con người", OldEncoding::vps},
        RepairCase{"vps_quotes_of_cp1252",
                   "Vi\x8Ct \x93Nam\x94 \xC7\xC3t n\xDC\xA7"
                   "c con ng\xDC\xA9i",
                   "Việt “Nam” đất nước con người", OldEncoding::vps},
        RepairCase{"cp1258_bytes",
                   "Vi\xEA\xF2t Nam \xF0\xE2\xECt n\xFD\xF5\xEC"
                   "c con ng\xFD\xF5\xCCi",
                   "Việt Nam đất nước con người", OldEncoding::cp1258},
        RepairCase{"utf8_twice", "bÃ¬nh Ä‘áº³ng giá»›i vÃ\u00A0 phÃ¡t triá»ƒn",
                   "bình đẳng giới và phát triển", OldEncoding::utf8_twice},
        RepairCase{"utf8_twice_with_a_lost_nbsp", "bÃ¬nh Ä‘áº³ng giá»›i vÃ phÃ¡t triá»ƒn",
                   "bình đẳng giới và phát triển", OldEncoding::utf8_twice},
        // 81, 8D, 8F, 90 and 9D are no characters of CP1252: dropped, or U+FFFD.
        RepairCase{"utf8_twice_with_bytes_dropped",
                   "Äáº¡i há»c má»i ngÆ°á»i Ä‘á»u há»i vá» Ä‘á» Ã¡n",
                   "Đại học mọi người đều hỏi về đề án", OldEncoding::utf8_twice},
        RepairCase{"utf8_twice_with_bytes_replaced",
                   "Ä�áº¡i há»�c má»�i ngÆ°á»�i Ä‘á»�u há»�i vá»� Ä‘á»� Ã¡n",
                   "Đại học mọi người đều hỏi về đề án", OldEncoding::utf8_twice},
        RepairCase{"utf8_twice_with_bytes_of_capitals_dropped", "Äá»€ ÃN Äá»”I Má»šI",
                   "ĐỀ ÁN ĐỔI MỚI", OldEncoding::utf8_twice},
        RepairCase{"utf8_twice_two_words_with_bytes_dropped", "Ä‘á» Ã¡n", "đề án",
                   OldEncoding::utf8_twice},
        RepairCase{"utf8_twice_that_looks_like_quotes", "thÃ\u00A0nh phá»‘ Há»“ ChÃ\u00AD Minh",
                   "thành phố Hồ Chí Minh", OldEncoding::utf8_twice},
        RepairCase{"two_words", "Héi nghÞ", "Hội nghị", OldEncoding::tcvn3},
        RepairCase{"one_word_in_vietnamese", "Tin míi", "Tin mới", OldEncoding::tcvn3},
        RepairCase{"unicode_words_amid", "Héi nghÞ triÓn khai b×nh ®¼ng giíi tại Huế",
                   "Hội nghị triển khai bình đẳng giới tại Huế", OldEncoding::tcvn3},
        RepairCase{"one_paragraph_of_several",
                   "Hội nghị\nHéi nghÞ triÓn khai b×nh ®¼ng giíi\nCafé Paris\n",
                   "Hội nghị\nHội nghị triển khai bình đẳng giới\nCafé Paris\n",
                   OldEncoding::tcvn3},
        RepairCase{"a_short_paragraph_beside_a_sure_one", "míi\nHéi nghÞ triÓn khai b×nh ®¼ng giíi",
                   "mới\nHội nghị triển khai bình đẳng giới", OldEncoding::tcvn3}),
    kName);

TEST(RepairOfTwoEncodings, ReadsEachParagraphByItsOwn) {
  const Repaired repaired = repair_encoding(
      "Héi nghÞ triÓn khai b×nh ®¼ng giíi cña tØnh\n"
      "UÛy ban nhaân daân tænh hoïp veà phoøng choáng luõ luït\n");
  EXPECT_EQ(clean(repaired.text),
            "Hội nghị triển khai bình đẳng giới của tỉnh\n"
            "Ủy ban nhân dân tỉnh họp về phòng chống lũ lụt\n");
  EXPECT_EQ(repaired.found, (std::vector{OldEncoding::tcvn3, OldEncoding::vni}));
}

class Untouched : public testing::TestWithParam<std::string_view> {};

TEST_P(Untouched, IsByteIdentical) {
  const Repaired repaired = repair_encoding(GetParam());
  EXPECT_EQ(repaired.text, GetParam());
  EXPECT_TRUE(repaired.found.empty());
}

INSTANTIATE_TEST_SUITE_P(
    Examples, Untouched,
    testing::Values("", "\n", "plain ASCII", "Hội nghị triển khai bình đẳng giới",
                    "Tôi là tài xế, có ba tô mì và hai cái bàn",  // Latin-1 letters alone
                    "né", "Pelé", "Café", "Beyoncé, Mbappé và Müller", "São Paulo", "El Niño",
                    "Le président de la République a été reçu à l'Élysée hier après-midi",
                    "Die Bürger von Köln fühlen sich über die Maßnahmen nicht informiert",
                    "Åre, Malmö och Växjö är städer i Sverige", "25°C – 30°C", "«Huế» “Huế”",
                    // Not enough words, or too small a margin.
                    "hô tô cô míi giíi nghÞ Müller Zürich Köln Bürger", "míi giíi Müller",
                    "the míi story", "a × b + c × d + e × f",
                    "Học phí = HP × TC + HL × TH + HC × CT", "ho\u0302\u0323i nghi\u0323",
                    "Ðà Nẵng", "Москва", "\xFF\xFE", "a\xE1\xBA"));

TEST(RepairSpeed, IsLinearInOneLongParagraph) {
  std::string text;
  for (int i = 0; i < 100000; ++i) text += "b×nh ®¼ng ";
  EXPECT_EQ(repair_encoding(text).text.substr(0, 14), "bình đẳng ");
}

}  // namespace
}  // namespace timtin::text
