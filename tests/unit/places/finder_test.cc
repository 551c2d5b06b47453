#include "places/finder.h"

#include <algorithm>
#include <ostream>
#include <string>

#include <gtest/gtest.h>

namespace timtin::places {
namespace {

/// One line per text: "thanh-hoa!", "Lạc Sơn(hoa-binh)!*" …; `!` = typed, `*` = listed.
std::string found(std::string_view text) {
  std::string line;
  for (const Mention& m : find_places(text)) {
    if (!line.empty()) line += ' ';
    if (m.level == Level::province) {
      for (const Province* p : m.provinces) {
        line += (p == m.provinces.front() ? "" : "|") + std::string(p->slug);
      }
    } else {
      line += m.districts.front()->name;
      line += '(';
      for (const District* d : m.districts) {
        line += (d == m.districts.front() ? "" : "|") + std::string(d->province);
      }
      line += ')';
    }
    if (m.typed) line += '!';
    if (m.listed) line += '*';
  }
  return line;
}

struct FindCase {
  const char* text;
  const char* found;
};

void PrintTo(const FindCase& c, std::ostream* out) { *out << c.text; }

class Finds : public testing::TestWithParam<FindCase> {};

TEST_P(Finds, WhatIsNamed) { EXPECT_EQ(found(GetParam().text), GetParam().found); }

const FindCase kProvinces[] = {
    {"trên địa bàn tỉnh Thanh Hóa đã góp phần", "thanh-hoa!"},
    {"trên địa bàn tỉnh Thanh Hoá đã góp phần", "thanh-hoa!"},
    {"Cổng thông tin điện tử tỉnh thanh hóa\n", "thanh-hoa!"},
    {"trang tin của tỉnh hòa bình", "hoa-binh!"},
    {"UBND TỈNH THANH HÓA", "thanh-hoa!"},
    {"SỞ Y TẾ NGHỆ AN", "nghe-an"},
    {"Tỉnh ủy Thanh Hóa họp", "thanh-hoa!"},
    {"Thành ủy Hà Nội", "ha-noi!"},
    {"tại Hà Nội và Đà Nẵng", "ha-noi da-nang"},
    {"qua Báo Hoà Bình, Đài Phát thanh", "hoa-binh"},
    {"Đài PT-TH Thanh Hóa đưa tin", "thanh-hoa"},
    {"TP Hồ Chí Minh", "ho-chi-minh!"},
    {"TP. Hồ Chí Minh", "ho-chi-minh!"},
    {"TP.Hồ Chí Minh", "ho-chi-minh!"},
    {"T.P Hồ Chí Minh", "ho-chi-minh!"},
    {"TP.HCM, ngày 3/4", "ho-chi-minh!"},
    {"về tp. hcm", ""},
    {"về tp HCM", "ho-chi-minh!"},
    {"ở TPHCM hôm nay", "ho-chi-minh"},
    {"Bà Rịa - Vũng Tàu", "ba-ria-vung-tau"},
    {"Bà Rịa-Vũng Tàu", "ba-ria-vung-tau"},
    {"Bà Rịa – Vũng Tàu", "ba-ria-vung-tau"},
    {"tỉnh BR-VT", "ba-ria-vung-tau!"},
    {"tỉnh Thừa Thiên - Huế", "thua-thien-hue!"},
    {"ở TT-Huế", "thua-thien-hue"},
    {"ở TT.Huế", "thua-thien-hue"},
    {"thành phố Huế đón khách", "hue!"},
    {"Đắc Lắc, Đăk Nông, Kontum", "dak-lak dak-nong kon-tum"},
    {"các tỉnh Nghệ An, Hà Tĩnh và Quảng Bình", "nghe-an!* ha-tinh* quang-binh*"},
    {"các tỉnh, thành phố: Hà Nội, Hồ Chí Minh, Hòa Bình", "ha-noi* ho-chi-minh* hoa-binh*"},
    {"ngày mai Hà Nội đón khách", "ha-noi"},
    {"Nam Hà Nội", "ha-noi"},
    {"TP.HCM và Nam Định", "ho-chi-minh! nam-dinh"},
    {"các quận Đà Nẵng", "da-nang"},
    {"Quảng Nam - Đà Nẵng", "quang-nam|da-nang"},
    {"Quảng Nam, Đà Nẵng", "quang-nam da-nang"},
    {"tỉnh Hà Nam Ninh cũ", "ha-nam|nam-dinh|ninh-binh!"},
    {"Chủ tịch UBND tỉnh Quảng Ninh Nguyễn Văn Thắng", "quang-ninh!"},
};
INSTANTIATE_TEST_SUITE_P(Provinces, Finds, testing::ValuesIn(kProvinces));

const FindCase kDistricts[] = {
    {"UBND huyện Thường Tín vừa ban hành", "Thường Tín(ha-noi)!"},
    {"HUYỆN THƯỜNG TÍN", "Thường Tín(ha-noi)!"},
    {"cổng thông tin huyện thường tín", "Thường Tín(ha-noi)!"},
    {"thị xã Hương Trà phối hợp", "Hương Trà(thua-thien-hue)!"},
    {"xã Hương Trà phối hợp", ""},
    {"TX. Hương Trà", "Hương Trà(thua-thien-hue)!"},
    {"TX Hương Trà", "Hương Trà(thua-thien-hue)!"},
    {"H.Thường Tín", "Thường Tín(ha-noi)!"},
    {"h. Thường Tín, q. Ba Đình", "Thường Tín(ha-noi)! Ba Đình(ha-noi)!"},
    {"Q. Ba Đình", "Ba Đình(ha-noi)!"},
    {"Q.1, TP.HCM", "1(ho-chi-minh)! ho-chi-minh!"},
    {"quận 12", "12(ho-chi-minh)!"},
    {"các quận 1, 3 và 10", "1(ho-chi-minh)!* 3(ho-chi-minh)* 10(ho-chi-minh)*"},
    {"huyện Nhà Bè và 5 xã", "Nhà Bè(ho-chi-minh)!"},
    {"thành phố Thanh Hóa", "Thanh Hóa(thanh-hoa)!"},
    {"TP. Thanh Hóa, tỉnh Thanh Hóa", "Thanh Hóa(thanh-hoa)! thanh-hoa!"},
    {"Huyện ủy Lạc Sơn", "Lạc Sơn(hoa-binh)!"},
    {"huyện đảo Lý Sơn", "Lý Sơn(quang-ngai)!"},
    {"huyện miền núi Mường Lát", "Mường Lát(thanh-hoa)!"},
    {"về thăm Lạc Sơn", "Lạc Sơn(hoa-binh)"},
    {"thuộc 6 huyện: Hà Trung, Hậu Lộc, Ngọc Lặc, Lang Chánh, Vĩnh Lộc, Thọ Xuân.",
     "Hà Trung(thanh-hoa)* Hậu Lộc(thanh-hoa)* Ngọc Lặc(thanh-hoa)* "
     "Lang Chánh(thanh-hoa)* Vĩnh Lộc(thanh-hoa)* Thọ Xuân(thanh-hoa)*"},
    {"các huyện Lạc Sơn, Tân Lạc và Lạc Thủy",
     "Lạc Sơn(hoa-binh)!* Tân Lạc(hoa-binh)* Lạc Thủy(hoa-binh)*"},
    {"của huyện Lạc Sơn và Lạc Thuỷ; đăng tải", "Lạc Sơn(hoa-binh)!* Lạc Thủy(hoa-binh)*"},
    {"các huyện Lệ Thủy, Quảng Ninh", "Lệ Thủy(quang-binh)!* Quảng Ninh(quang-binh)*"},
    {"các huyện, thị xã, thành phố Quảng Ninh", "quang-ninh"},
    {"các huyện Hà Trung, Xyz Abc, Thọ Xuân", "Hà Trung(thanh-hoa)!* Thọ Xuân(thanh-hoa)*"},
    {"huyện Hòa Bình", "Hòa Bình(bac-lieu)!"},
    {"thành phố Hòa Bình", "Hòa Bình(hoa-binh)!"},
    {"quận Hoàng Mai", "Hoàng Mai(ha-noi)!"},
    {"thị xã Hoàng Mai", "Hoàng Mai(nghe-an)!"},
    {"huyện Phong Điền", "Phong Điền(can-tho|thua-thien-hue)!"},
    {"quận Thủ Đức", "Thủ Đức(ho-chi-minh)!"},
    {"huyện Phú Quí", "Phú Quý(binh-thuan)!"},
    {"huyện Mĩ Đức", "Mỹ Đức(ha-noi)!"},
    {"TP Buôn Mê Thuột", "Buôn Ma Thuột(dak-lak)!"},
    {"huyện Cư M’gar", "Cư M'gar(dak-lak)!"},
    {"huyện Đăk R'lấp", "Đắk R'Lấp(dak-nong)!"},
};
INSTANTIATE_TEST_SUITE_P(Districts, Finds, testing::ValuesIn(kDistricts));

const FindCase kSameName[] = {
    {"huyện Châu Thành",
     "Châu Thành(an-giang|ben-tre|dong-thap|hau-giang|kien-giang|long-an|soc-trang|"
     "tay-ninh|tien-giang|tra-vinh)!"},
    {"huyện Châu Thành, tỉnh Long An", "Châu Thành(long-an)! long-an!"},
    {"huyện Châu Thành, Long An", "Châu Thành(long-an)! long-an"},
    {"huyện Châu Thành - Long An", "Châu Thành(long-an)! long-an"},
    {"huyện Châu Thành (Long An)", "Châu Thành(long-an)! long-an"},
    {"huyện Châu Thành của tỉnh Long An", "Châu Thành(long-an)! long-an!"},
    {"các huyện Châu Thành, Tân Trụ (Long An)", "Châu Thành(long-an)!* Tân Trụ(long-an)* long-an"},
    {"huyện Châu Thành A, tỉnh Hậu Giang", "Châu Thành A(hau-giang)! hau-giang!"},
    {"huyện Mai Châu, Hòa Bình", "Mai Châu(hoa-binh)! hoa-binh"},
    {"thị xã Hương Trà, thành phố Huế", "Hương Trà(thua-thien-hue)! hue!"},
    {"huyện Thường Tín, tỉnh Hà Tây", "Thường Tín(ha-noi)! ha-tay!"},
    {"huyện Kỳ Anh", "Kỳ Anh(ha-tinh)!"},
};
INSTANTIATE_TEST_SUITE_P(SameName, Finds, testing::ValuesIn(kSameName));

const FindCase kTraps[] = {
    {"Đoàn Thanh niên Cộng sản Hồ Chí Minh", ""},
    {"học tập tư tưởng Hồ Chí Minh", ""},
    {"TƯ TƯỞNG HỒ CHÍ MINH", ""},
    {"Chủ tịch Hồ Chí Minh", ""},
    {"Học viện Chính trị quốc gia Hồ Chí Minh", ""},
    {"Đoàn TNCS Hồ Chí Minh tỉnh Nghệ An", "nghe-an!"},
    {"đường Điện Biên Phủ", ""},
    {"Chiến thắng Điện Biên Phủ", ""},
    {"thành phố Điện Biên Phủ", "Điện Biên Phủ(dien-bien)!"},
    {"phố Huế", ""},
    {"số 5 Phố Huế", ""},
    {"đường Hà Nội", ""},
    {"đường phố Hà Nội", "ha-noi"},
    {"cao tốc Hà Nội - Hải Phòng", ""},
    {"xa lộ Hà Nội", ""},
    {"các đường Hải Phòng, Yên Bái", ""},
    {"danh hài Đàm Vĩnh Hưng", ""},
    {"Ngân hàng Bắc Á", ""},
    {"vì một thế giới hòa bình", ""},
    {"Hòa bình là khát vọng", ""},
    {"Hòa Bình là khát vọng của nhân loại", ""},
    {"Chiến tranh đã qua. Hòa Bình trở lại", ""},
    {"Hòa Bình: Khởi công cầu mới", "hoa-binh"},
    {"VÌ HÒA BÌNH", ""},
    {"thành phố vì hòa bình", ""},
    {"giải Nobel Hòa Bình", ""},
    {"Châu Á - Thái Bình Dương", ""},
    {"xã Bình Dương", ""},
    {"phường Hòa Bình, tỉnh Phú Thọ", "phu-tho!"},
    {"P. Hòa Bình, TP. Biên Hòa", "Biên Hòa(dong-nai)!"},
    {"thị trấn Sóc Trăng", ""},
    {"thị trấn Dầu Tiếng - Bình Dương", "binh-duong"},
    {"các xã Thái Bình, Minh Hòa, Hòa Bình và Bình Dương", ""},
    {"thôn Thái Bình", ""},
    {"khu phố Hòa Bình", ""},
    {"xã Tân Lập, huyện Vũ Thư, Thái Bình", "Vũ Thư(thai-binh)! thai-binh"},
    {"ông Nguyễn Hòa Bình", ""},
    {"ông Thái Bình cho biết", ""},
    {"bà Lê Thị Hà Giang", ""},
    {"Phạm Bình Minh", ""},
    {"ca sĩ Trần Quốc Hòa Bình", ""},
    {"nhà văn Trần Quốc Quảng Nam", ""},
    {"p. Hòa Bình, x. Thái Bình", ""},
    {"lúc 7 h. Hà Nội có mưa", "ha-noi"},
    {"Anh Sơn cho biết", ""},
    {"phía bắc Giang Văn Minh", ""},
    {"thành phố vinh dự đón nhận", ""},
    {"các huyện thống nhất triển khai", ""},
    {"xã hội Hà Nội", "ha-noi"},
    {"đã nâng cao nhận thức", ""},
    {"Công ty cổ phần Hòa Bình", ""},
    {"Trường THPT Lê Chân", ""},
    {"sông Thái Bình", ""},
    {"Trường Sa, Hoàng Sa là của Việt Nam", ""},
    {"Thời tiết\n\nHà Nội\nĐà Nẵng\nTP Hồ Chí Minh", "ha-noi da-nang ho-chi-minh!"},
    {"", ""},
};
INSTANTIATE_TEST_SUITE_P(Traps, Finds, testing::ValuesIn(kTraps));

TEST(FindPlaces, SpansIncludeTheTypeWord) {
  const std::string text = "UBND huyện Lạc Sơn, tỉnh Hòa Bình.";
  const auto mentions = find_places(text);
  ASSERT_EQ(mentions.size(), 2U);
  EXPECT_EQ(text.substr(mentions[0].begin, mentions[0].end - mentions[0].begin), "huyện Lạc Sơn");
  EXPECT_EQ(text.substr(mentions[1].begin, mentions[1].end - mentions[1].begin), "tỉnh Hòa Bình");
}

TEST(FindPlaces, TheCityOfHueIsProvinceAndFormerDistrict) {
  const auto mentions = find_places("thành phố Huế");
  ASSERT_EQ(mentions.size(), 1U);
  EXPECT_EQ(mentions[0].level, Level::province);
  ASSERT_EQ(mentions[0].districts.size(), 1U);
  EXPECT_EQ(mentions[0].districts[0]->province, "thua-thien-hue");
}

TEST(PlaceNames, AreProperlyWrittenEachOnceWithoutNumbers) {
  const std::vector<std::string_view> names = place_names();
  for (const char* name : {"Hưng Yên", "Thanh Trì", "Thạnh Trị", "Bà Rịa - Vũng Tàu", "TPHCM"}) {
    EXPECT_EQ(std::ranges::count(names, name), 1) << name;
  }
  EXPECT_EQ(std::ranges::count(names, "1"), 0);
}

}  // namespace
}  // namespace timtin::places
