#include "text/document_number.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace timtin::text {
namespace {

struct NumberCase {
  std::string_view text;
  std::string_view whole;
  std::string_view number;
  std::string_view year;
  std::string_view type;
  std::string_view issuer;
  std::string_view drafter = "";
};

class Number : public testing::TestWithParam<NumberCase> {};

TEST_P(Number, IsFoundAlone) {
  const NumberCase& expected = GetParam();
  const auto found = find_document_numbers(expected.text);
  ASSERT_EQ(found.size(), 1U) << expected.text;
  EXPECT_EQ(found[0].whole(), expected.whole);
  EXPECT_EQ(found[0].number, expected.number);
  EXPECT_EQ(found[0].year, expected.year);
  EXPECT_EQ(found[0].type, expected.type);
  EXPECT_EQ(found[0].issuer, expected.issuer);
  EXPECT_EQ(found[0].drafter, expected.drafter);
  EXPECT_EQ(found[0].begin, 0U);
  EXPECT_EQ(found[0].end, expected.text.size());
}

TEST_P(Number, IsFoundInASentence) {
  const std::string text = "Kế hoạch số " + std::string(GetParam().text) + ", ngày 14/02/2022.";
  const auto found = find_document_numbers(text);
  ASSERT_EQ(found.size(), 1U) << text;
  EXPECT_EQ(found[0].whole(), GetParam().whole);
  EXPECT_EQ(text.substr(found[0].begin, found[0].end - found[0].begin), GetParam().text);
}

INSTANTIATE_TEST_SUITE_P(
    Document, Number,
    testing::Values(
        NumberCase{"219/KH-SLĐTBXH", "219/kh-sldtbxh", "219", "", "kh", "sldtbxh"},
        NumberCase{"219/kh-sldtbxh", "219/kh-sldtbxh", "219", "", "kh", "sldtbxh"},
        NumberCase{"219/kh-slđtbxh", "219/kh-sldtbxh", "219", "", "kh", "sldtbxh"},
        NumberCase{"219 / KH - SLĐTBXH", "219/kh-sldtbxh", "219", "", "kh", "sldtbxh"},
        NumberCase{"219/KH\u2013SLĐTBXH", "219/kh-sldtbxh", "219", "", "kh", "sldtbxh"},
        NumberCase{"219/KH-SLĐTB&XH", "219/kh-sldtbxh", "219", "", "kh", "sldtbxh"},
        NumberCase{"219/KH-SLĐ-TB&XH", "219/kh-sldtbxh", "219", "", "kh", "sldtbxh"},
        NumberCase{"252/KH-UBND", "252/kh-ubnd", "252", "", "kh", "ubnd"},
        NumberCase{"06/2020/NQ-HĐND", "6/2020/nq-hdnd", "6", "2020", "nq", "hdnd"},
        NumberCase{"15/2022/TT-BTC", "15/2022/tt-btc", "15", "2022", "tt", "btc"},
        NumberCase{"1898/QĐ-TTg", "1898/qd-ttg", "1898", "", "qd", "ttg"},
        NumberCase{"832/QĐ-UBND", "832/qd-ubnd", "832", "", "qd", "ubnd"},
        NumberCase{"1.234/QĐ-UBND", "1234/qd-ubnd", "1234", "", "qd", "ubnd"},
        NumberCase{"202/2025/QH15", "202/2025/qh15", "202", "2025", "qh15", ""},
        NumberCase{"1211/2016/UBTVQH13", "1211/2016/ubtvqh13", "1211", "2016", "ubtvqh13", ""},
        NumberCase{"30/2020/NĐ-CP", "30/2020/nd-cp", "30", "2020", "nd", "cp"},
        NumberCase{"30a/2008/NQ-CP", "30a/2008/nq-cp", "30a", "2008", "nq", "cp"},
        NumberCase{"12-NQ/TW", "12/nq-tw", "12", "", "nq", "tw"},
        NumberCase{"12-NQ/TƯ", "12/nq-tw", "12", "", "nq", "tw"},
        NumberCase{"12-NQ/TU\u031B", "12/nq-tw", "12", "", "nq", "tw"},
        NumberCase{"35-CT/TW", "35/ct-tw", "35", "", "ct", "tw"},
        NumberCase{"08-ctr/tu", "8/ctr-tu", "8", "", "ctr", "tu"},
        NumberCase{"01/2022/TT-UBDT", "1/2022/tt-ubdt", "1", "2022", "tt", "ubdt"},
        NumberCase{"116/BC-BCĐ", "116/bc-bcd", "116", "", "bc", "bcd"},
        NumberCase{"12/QyĐ-UBND", "12/qyd-ubnd", "12", "", "qyd", "ubnd"},
        NumberCase{"01/2014/TTLT-BTC-BNV", "1/2014/ttlt-btcbnv", "1", "2014", "ttlt", "btcbnv"},
        NumberCase{"1234/UBND-VX", "1234/ubnd-vx", "1234", "", "", "ubnd", "vx"},
        NumberCase{"63/CP", "63/cp", "63", "", "", "cp"},
        NumberCase{"158/QĐ", "158/qd", "158", "", "qd", ""}));

class NoNumber : public testing::TestWithParam<std::string_view> {};

TEST_P(NoNumber, IsFound) { EXPECT_TRUE(find_document_numbers(GetParam()).empty()); }

INSTANTIATE_TEST_SUITE_P(Document, NoNumber,
                         testing::Values("", "/", "ngày 14/02/2022", "10/10 huyện", "mở cửa 24/7",
                                         "2021/2022", "1/2000", "5 m3/s", "60 km/h", "50kg/người",
                                         "500.000đ/kg", "5 triệu đồng/ha", "A/H1N1", "TP/HCM",
                                         "25/11/2022/KH-UBND", "0/KH-UBND", "1234567/KH-UBND",
                                         "3/ct", "2/TP.HCM", "7/ngày", "x219/KH-UBND", "5/tb-xã",
                                         "1/2 Sở", "-NQ/TW", "a-NQ/TW", "12-AB/TW",
                                         "https://a.vn/12/ab-cd"));

TEST(DocumentNumbers, ComeInOrderWithTheirSpans) {
  const std::string text =
      "Căn cứ 10/KH - Sở Lao động; 06/2020/NQ-HĐND và 12-NQ/TW, 1/2000, 908/KH-CAHP - PV";
  std::string shown;
  for (const DocumentNumber& number : find_document_numbers(text)) {
    shown += '[' + text.substr(number.begin, number.end - number.begin) + ']';
  }
  EXPECT_EQ(shown, "[10/KH][06/2020/NQ-HĐND][12-NQ/TW][908/KH-CAHP - PV]");
}

}  // namespace
}  // namespace timtin::text
