#include "text/definitions.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace timtin::text {
namespace {

/// "words in full=ABBR" for each definition.
std::vector<std::string> found(std::string_view text) {
  std::vector<std::string> shown;
  for (const auto& [in_full, in_short] : find_definitions(text)) {
    shown.push_back(std::string(text.substr(in_full.begin, in_full.end - in_full.begin)) + "=" +
                    std::string(text.substr(in_short.begin, in_short.end - in_short.begin)));
  }
  return shown;
}

TEST(Definitions, InitialsOfTheWordsBeforeTheBrackets) {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"Vay từ Ngân hàng Chính sách xã hội (NHCSXH) tỉnh", "Ngân hàng Chính sách xã hội=NHCSXH"},
      {"Ủy ban nhân dân (UBND) xã", "Ủy ban nhân dân=UBND"},
      {"Sở Lao động - Thương binh và Xã hội (LĐ-TB&XH) báo cáo",
       "Lao động - Thương binh và Xã hội=LĐ-TB&XH"},
      {"Sở Tài nguyên và Môi trường ( TN & MT ).", "Tài nguyên và Môi trường=TN & MT"},
      {"phòng, chống thiên tai và tìm kiếm cứu nạn (PCTT và TKCN)", ""},
      {"hội đồng nhân dân (HDND)", "hội đồng nhân dân=HDND"},
      {"hoi dong nhan dan (HDND)", "hoi dong nhan dan=HDND"},
      {"hội dân (HĐ)", ""},
      {"đổi dân Ư (DDƯ)", ""},
      {"nhà ở xã hội (NƠXH)", "nhà ở xã hội=NƠXH"},
      {"Thủ tướng Chính phủ (TTgCP)", "Thủ tướng Chính phủ=TTgCP"},
      {"bảo hiểm xã hội (sau đây gọi tắt là BHXH)", "bảo hiểm xã hội=BHXH"},
      {"“Bảo hiểm y tế” (“BHYT”)", "Bảo hiểm y tế=BHYT"},
      {"South China Morning Post (SCMP)", "South China Morning Post=SCMP"},
      {"World Health Organization, Tổ chức Y tế thế giới (WHO)", ""},
  };
  for (const auto& [text, definition] : cases) {
    const std::vector<std::string> expected =
        definition.empty() ? std::vector<std::string>{} : std::vector<std::string>{definition};
    EXPECT_EQ(found(text), expected) << text;
  }
}

TEST(Definitions, AnyNormalFormAndOrder) {
  EXPECT_EQ(
      found("Hội đo\u0302\u0300ng nhân dân (HĐND); Ủy ban nhân dân (UBND)"),
      (std::vector<std::string>{"Hội đo\u0302\u0300ng nhân dân=HĐND", "Ủy ban nhân dân=UBND"}));
}

TEST(Definitions, OfOneSentenceOnly) {
  EXPECT_EQ(found("Về bảo hiểm. Xã hội (BHXH)").size(), 0U);
  EXPECT_EQ(found("bảo hiểm\nxã hội (BHXH)").size(), 0U);
  EXPECT_EQ(found("bảo hiểm (cũ) xã hội (BHXH)").size(), 0U);
  EXPECT_EQ(found("Một câu.\nbảo hiểm xã hội (BHXH)").size(), 1U);
  EXPECT_EQ(found("(cũ) bảo hiểm xã hội (BHXH)").size(), 1U);
  EXPECT_EQ(found("Một câu. Và bảo hiểm xã hội (BHXH)").size(), 1U);
  EXPECT_EQ(found("bảo hiểm. Và xã hội (BHXH)").size(), 0U);
}

TEST(Definitions, OtherBracketsAreNone) {
  for (const char* text :
       {"xã hội ()", "(UBND)", "dân (D)", "Hàng Nôi (Hà Nội)", "số nhà (SN 1990)", "xã hội (XH",
        "xã hội (XH (XH", "hội nghị khoa học toàn quốc 2020 (HNKHTQ2020)", "ủy ban (ub)", "((((",
        "xã hội, tỉnh (XH)", "xã hội: (X.H)", "xã hội – (XH)"}) {
    EXPECT_EQ(found(text).size(), 0U) << text;
  }
}

TEST(Definitions, FarWordsAreNotCutIntoInitials) {
  const std::string padding(1000, 'x');
  EXPECT_EQ(found(padding + " xã hội (XH)"), (std::vector<std::string>{"xã hội=XH"}));
  EXPECT_EQ(found(padding + "xã " + std::string(60, 'h') + " (XH)").size(), 0U);
}

}  // namespace
}  // namespace timtin::text
