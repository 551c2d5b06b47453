#include "text/syllable.h"

#include <gtest/gtest.h>

#include <string_view>

namespace timtin::text {
namespace {

TEST(Fold, LowersAndDropsMarks) {
  EXPECT_EQ(fold("Đường 3/2"), "duong 3/2");
  EXPECT_EQ(fold("HỘI ĐỒNG, Ủy ban"), "hoi dong, uy ban");
  EXPECT_EQ(fold("pho\u0302\u0301 ha\u0323\u0302u"), "pho hau");
  EXPECT_EQ(fold("Ðà \u0189ắk"), "da dak");
  EXPECT_EQ(fold("M'Đrắk 1.090 m²"), "m'drak 1.090 m2");
  EXPECT_EQ(fold("x\u00ADã\u00A0hội\nmới"), "xa hoi\nmoi");
  EXPECT_EQ(fold("a\xFF"), "a\uFFFD");
  EXPECT_EQ(fold(""), "");
}

TEST(ToneKey, IsTheSameForAllSpellingsOfOneWord) {
  EXPECT_EQ(tone_key("Đường"), "đương2");
  EXPECT_EQ(tone_key("hòa"), "hoa2");
  EXPECT_EQ(tone_key("hoà"), "hoa2");
  EXPECT_EQ(tone_key("HOA\u0300"), "hoa2");
  EXPECT_EQ(tone_key("Nam"), "nam");
  EXPECT_EQ(tone_key("M’Đrắk"), "mđrăk1");
  EXPECT_EQ(tone_key("thị xã Hương Trà"), "thi5 xa4 hương tra2");
  EXPECT_EQ(tone_key(""), "");
}

TEST(Slug, JoinsFoldedWords) {
  EXPECT_EQ(slug("Thừa Thiên Huế"), "thua-thien-hue");
  EXPECT_EQ(slug("Bà Rịa - Vũng Tàu"), "ba-ria-vung-tau");
  EXPECT_EQ(slug("TP.Hồ Chí Minh"), "tp-ho-chi-minh");
  EXPECT_EQ(slug(" Đắk\u00A0Lắk. "), "dak-lak");
  EXPECT_EQ(slug("—"), "");
}

class Legal : public testing::TestWithParam<std::string_view> {};
TEST_P(Legal, Is) { EXPECT_TRUE(is_legal_syllable(tone_key(GetParam()))) << GetParam(); }
INSTANTIATE_TEST_SUITE_P(Syllable, Legal,
                         testing::Values("nghiêng", "quốc", "giếng", "gì", "gìn", "già", "giữa",
                                         "khuỷu", "thuở", "yêu", "yến", "ý", "ăn", "ếch", "uyên",
                                         "nguyễn", "khoảng", "ngoẻo", "xoong", "moóc", "quýt",
                                         "quạnh", "quới", "huỳnh", "đường", "lý", "kỹ", "Mỹ", "thy",
                                         "phở", "trường", "chuếnh", "pin", "hoặc", "khuya", "rượu",
                                         "ngoằn", "ghế", "nghệ", "tuýp", "buýt", "ỉa", "út", "ướt",
                                         "đi", "ông"));

class Illegal : public testing::TestWithParam<std::string_view> {};
TEST_P(Illegal, Is) { EXPECT_FALSE(is_legal_syllable(tone_key(GetParam()))) << GetParam(); }
INSTANTIATE_TEST_SUITE_P(Syllable, Illegal,
                         testing::Values("", "b", "ng", "viêt", "viềt", "cach", "hỏc", "kan", "ce",
                                         "gê", "nge", "qa", "qoc", "iêu", "clip", "show", "zing",
                                         "facebook", "wa", "fan", "2022", "ubnd", "ôtô", "nghat",
                                         "ngha", "ghà", "ơng", "hoàa", "déjà", "b×nh", "thành1"));

}  // namespace
}  // namespace timtin::text
