#include "places/finder.h"

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

INSTANTIATE_TEST_SUITE_P(
    Provinces, Finds,
    testing::Values(
        FindCase{"trên địa bàn tỉnh Thanh Hóa đã góp phần", "thanh-hoa!"},
        FindCase{"trên địa bàn tỉnh Thanh Hoá đã góp phần", "thanh-hoa!"},
        FindCase{"Cổng thông tin điện tử tỉnh thanh hóa\n", "thanh-hoa!"},
        FindCase{"trang tin của tỉnh hòa bình", "hoa-binh!"},
        FindCase{"UBND TỈNH THANH HÓA", "thanh-hoa!"}, FindCase{"SỞ Y TẾ NGHỆ AN", "nghe-an"},
        FindCase{"Tỉnh ủy Thanh Hóa họp", "thanh-hoa!"}, FindCase{"Thành ủy Hà Nội", "ha-noi!"},
        FindCase{"tại Hà Nội và Đà Nẵng", "ha-noi da-nang"},
        FindCase{"qua Báo Hoà Bình, Đài Phát thanh", "hoa-binh"},
        FindCase{"Đài PT-TH Thanh Hóa đưa tin", "thanh-hoa"},
        FindCase{"TP Hồ Chí Minh", "ho-chi-minh!"}, FindCase{"TP. Hồ Chí Minh", "ho-chi-minh!"},
        FindCase{"TP.Hồ Chí Minh", "ho-chi-minh!"}, FindCase{"T.P Hồ Chí Minh", "ho-chi-minh!"},
        FindCase{"TP.HCM, ngày 3/4", "ho-chi-minh!"}, FindCase{"ở TPHCM hôm nay", "ho-chi-minh"},
        FindCase{"Bà Rịa - Vũng Tàu", "ba-ria-vung-tau"},
        FindCase{"Bà Rịa-Vũng Tàu", "ba-ria-vung-tau"},
        FindCase{"Bà Rịa – Vũng Tàu", "ba-ria-vung-tau"},
        FindCase{"tỉnh BR-VT", "ba-ria-vung-tau!"},
        FindCase{"tỉnh Thừa Thiên - Huế", "thua-thien-hue!"},
        FindCase{"ở TT-Huế", "thua-thien-hue"}, FindCase{"ở TT.Huế", "thua-thien-hue"},
        FindCase{"thành phố Huế đón khách", "hue!"},
        FindCase{"Đắc Lắc, Đăk Nông, Kontum", "dak-lak dak-nong kon-tum"},
        FindCase{"các tỉnh Nghệ An, Hà Tĩnh và Quảng Bình", "nghe-an!* ha-tinh* quang-binh*"},
        FindCase{"các tỉnh, thành phố: Hà Nội, Hồ Chí Minh, Hòa Bình",
                 "ha-noi* ho-chi-minh* hoa-binh*"},
        FindCase{"ngày mai Hà Nội đón khách", "ha-noi"},
        FindCase{"Nam Hà Nội", "ha-noi"},
        FindCase{"TP.HCM và Nam Định", "ho-chi-minh! nam-dinh"},
        FindCase{"các quận Đà Nẵng", "da-nang"}, FindCase{"Quảng Nam - Đà Nẵng", "quang-nam|da-nang"},
        FindCase{"Quảng Nam, Đà Nẵng", "quang-nam da-nang"},
        FindCase{"tỉnh Hà Nam Ninh cũ", "ha-nam|nam-dinh|ninh-binh!"},
        FindCase{"Chủ tịch UBND tỉnh Quảng Ninh Nguyễn Văn Thắng", "quang-ninh!"}));

INSTANTIATE_TEST_SUITE_P(
    Districts, Finds,
    testing::Values(
        FindCase{"UBND huyện Thường Tín vừa ban hành", "Thường Tín(ha-noi)!"},
        FindCase{"HUYỆN THƯỜNG TÍN", "Thường Tín(ha-noi)!"},
        FindCase{"cổng thông tin huyện thường tín", "Thường Tín(ha-noi)!"},
        FindCase{"thị xã Hương Trà phối hợp", "Hương Trà(thua-thien-hue)!"},
        FindCase{"xã Hương Trà phối hợp", ""},
        FindCase{"TX. Hương Trà", "Hương Trà(thua-thien-hue)!"},
        FindCase{"TX Hương Trà", "Hương Trà(thua-thien-hue)!"},
        FindCase{"H.Thường Tín", "Thường Tín(ha-noi)!"}, FindCase{"Q. Ba Đình", "Ba Đình(ha-noi)!"},
        FindCase{"Q.1, TP.HCM", "1(ho-chi-minh)! ho-chi-minh!"},
        FindCase{"quận 12", "12(ho-chi-minh)!"},
        FindCase{"các quận 1, 3 và 10", "1(ho-chi-minh)!* 3(ho-chi-minh)* 10(ho-chi-minh)*"},
        FindCase{"huyện Nhà Bè và 5 xã", "Nhà Bè(ho-chi-minh)!"},
        FindCase{"thành phố Thanh Hóa", "Thanh Hóa(thanh-hoa)!"},
        FindCase{"TP. Thanh Hóa, tỉnh Thanh Hóa", "Thanh Hóa(thanh-hoa)! thanh-hoa!"},
        FindCase{"Huyện ủy Lạc Sơn", "Lạc Sơn(hoa-binh)!"},
        FindCase{"huyện đảo Lý Sơn", "Lý Sơn(quang-ngai)!"},
        FindCase{"huyện miền núi Mường Lát", "Mường Lát(thanh-hoa)!"},
        FindCase{"về thăm Lạc Sơn", "Lạc Sơn(hoa-binh)"},
        FindCase{"thuộc 6 huyện: Hà Trung, Hậu Lộc, Ngọc Lặc, Lang Chánh, Vĩnh Lộc, Thọ Xuân.",
                 "Hà Trung(thanh-hoa)* Hậu Lộc(thanh-hoa)* Ngọc Lặc(thanh-hoa)* "
                 "Lang Chánh(thanh-hoa)* Vĩnh Lộc(thanh-hoa)* Thọ Xuân(thanh-hoa)*"},
        FindCase{"các huyện Lạc Sơn, Tân Lạc và Lạc Thủy",
                 "Lạc Sơn(hoa-binh)!* Tân Lạc(hoa-binh)* Lạc Thủy(hoa-binh)*"},
        FindCase{"của huyện Lạc Sơn và Lạc Thuỷ; đăng tải",
                 "Lạc Sơn(hoa-binh)!* Lạc Thủy(hoa-binh)*"},
        FindCase{"các huyện Lệ Thủy, Quảng Ninh", "Lệ Thủy(quang-binh)!* Quảng Ninh(quang-binh)*"},
        FindCase{"các huyện, thị xã, thành phố Quảng Ninh", "quang-ninh"},
        FindCase{"các huyện Hà Trung, Xyz Abc, Thọ Xuân",
                 "Hà Trung(thanh-hoa)!* Thọ Xuân(thanh-hoa)*"},
        FindCase{"huyện Hòa Bình", "Hòa Bình(bac-lieu)!"},
        FindCase{"thành phố Hòa Bình", "Hòa Bình(hoa-binh)!"},
        FindCase{"quận Hoàng Mai", "Hoàng Mai(ha-noi)!"},
        FindCase{"thị xã Hoàng Mai", "Hoàng Mai(nghe-an)!"},
        FindCase{"huyện Phong Điền", "Phong Điền(can-tho|thua-thien-hue)!"},
        FindCase{"quận Thủ Đức", "Thủ Đức(ho-chi-minh)!"},
        FindCase{"huyện Phú Quí", "Phú Quý(binh-thuan)!"},
        FindCase{"huyện Mĩ Đức", "Mỹ Đức(ha-noi)!"},
        FindCase{"TP Buôn Mê Thuột", "Buôn Ma Thuột(dak-lak)!"},
        FindCase{"huyện Cư M’gar", "Cư M'gar(dak-lak)!"},
        FindCase{"huyện Đăk R'lấp", "Đắk R'Lấp(dak-nong)!"}));

INSTANTIATE_TEST_SUITE_P(
    SameName, Finds,
    testing::Values(
        FindCase{"huyện Châu Thành",
                 "Châu Thành(an-giang|ben-tre|dong-thap|hau-giang|kien-giang|long-an|soc-trang|"
                 "tay-ninh|tien-giang|tra-vinh)!"},
        FindCase{"huyện Châu Thành, tỉnh Long An", "Châu Thành(long-an)! long-an!"},
        FindCase{"huyện Châu Thành, Long An", "Châu Thành(long-an)! long-an"},
        FindCase{"huyện Châu Thành - Long An", "Châu Thành(long-an)! long-an"},
        FindCase{"huyện Châu Thành (Long An)", "Châu Thành(long-an)! long-an"},
        FindCase{"huyện Châu Thành của tỉnh Long An", "Châu Thành(long-an)! long-an!"},
        FindCase{"các huyện Châu Thành, Tân Trụ (Long An)",
                 "Châu Thành(long-an)!* Tân Trụ(long-an)* long-an"},
        FindCase{"huyện Châu Thành A, tỉnh Hậu Giang", "Châu Thành A(hau-giang)! hau-giang!"},
        FindCase{"huyện Mai Châu, Hòa Bình", "Mai Châu(hoa-binh)! hoa-binh"},
        FindCase{"thị xã Hương Trà, thành phố Huế", "Hương Trà(thua-thien-hue)! hue!"},
        FindCase{"huyện Thường Tín, tỉnh Hà Tây", "Thường Tín(ha-noi)! ha-tay!"},
        FindCase{"huyện Kỳ Anh", "Kỳ Anh(ha-tinh)!"}));

INSTANTIATE_TEST_SUITE_P(
    Traps, Finds,
    testing::Values(
        FindCase{"Đoàn Thanh niên Cộng sản Hồ Chí Minh", ""},
        FindCase{"học tập tư tưởng Hồ Chí Minh", ""}, FindCase{"TƯ TƯỞNG HỒ CHÍ MINH", ""},
        FindCase{"Chủ tịch Hồ Chí Minh", ""},
        FindCase{"Học viện Chính trị quốc gia Hồ Chí Minh", ""},
        FindCase{"Đoàn TNCS Hồ Chí Minh tỉnh Nghệ An", "nghe-an!"},
        FindCase{"đường Điện Biên Phủ", ""}, FindCase{"Chiến thắng Điện Biên Phủ", ""},
        FindCase{"thành phố Điện Biên Phủ", "Điện Biên Phủ(dien-bien)!"}, FindCase{"phố Huế", ""},
        FindCase{"số 5 Phố Huế", ""}, FindCase{"đường Hà Nội", ""},
        FindCase{"đường phố Hà Nội", "ha-noi"}, FindCase{"cao tốc Hà Nội - Hải Phòng", ""},
        FindCase{"xa lộ Hà Nội", ""},
        FindCase{"các đường Hải Phòng, Yên Bái", ""},
        FindCase{"danh hài Đàm Vĩnh Hưng", ""}, FindCase{"Ngân hàng Bắc Á", ""},
        FindCase{"vì một thế giới hòa bình", ""}, FindCase{"Hòa bình là khát vọng", ""},
        FindCase{"Hòa Bình là khát vọng của nhân loại", ""},
        FindCase{"Chiến tranh đã qua. Hòa Bình trở lại", ""},
        FindCase{"Hòa Bình: Khởi công cầu mới", "hoa-binh"}, FindCase{"VÌ HÒA BÌNH", ""},
        FindCase{"thành phố vì hòa bình", ""}, FindCase{"giải Nobel Hòa Bình", ""},
        FindCase{"Châu Á - Thái Bình Dương", ""}, FindCase{"xã Bình Dương", ""},
        FindCase{"phường Hòa Bình, tỉnh Phú Thọ", "phu-tho!"},
        FindCase{"P. Hòa Bình, TP. Biên Hòa", "Biên Hòa(dong-nai)!"},
        FindCase{"thị trấn Sóc Trăng", ""},
        FindCase{"thị trấn Dầu Tiếng - Bình Dương", "binh-duong"},
        FindCase{"các xã Thái Bình, Minh Hòa, Hòa Bình và Bình Dương", ""},
        FindCase{"thôn Thái Bình", ""}, FindCase{"khu phố Hòa Bình", ""},
        FindCase{"xã Tân Lập, huyện Vũ Thư, Thái Bình", "Vũ Thư(thai-binh)! thai-binh"},
        FindCase{"ông Nguyễn Hòa Bình", ""}, FindCase{"ông Thái Bình cho biết", ""},
        FindCase{"bà Lê Thị Hà Giang", ""}, FindCase{"Phạm Bình Minh", ""},
        FindCase{"Anh Sơn cho biết", ""}, FindCase{"phía bắc Giang Văn Minh", ""},
        FindCase{"thành phố vinh dự đón nhận", ""}, FindCase{"các huyện thống nhất triển khai", ""},
        FindCase{"xã hội Hà Nội", "ha-noi"}, FindCase{"đã nâng cao nhận thức", ""},
        FindCase{"Công ty cổ phần Hòa Bình", ""}, FindCase{"Trường THPT Lê Chân", ""},
        FindCase{"sông Thái Bình", ""}, FindCase{"Trường Sa, Hoàng Sa là của Việt Nam", ""},
        FindCase{"Thời tiết\n\nHà Nội\nĐà Nẵng\nTP Hồ Chí Minh", "ha-noi da-nang ho-chi-minh!"},
        FindCase{"", ""}));

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

TEST(IsPlaceName, TakesFoldedWords) {
  EXPECT_TRUE(is_place_name({"hung", "yen"}));
  EXPECT_TRUE(is_place_name({"lac", "thuy"}));
  EXPECT_TRUE(is_place_name({"ba", "ria", "vung", "tau"}));
  EXPECT_TRUE(is_place_name({"hue"}));
  EXPECT_TRUE(is_place_name({"tphcm"}));
  EXPECT_FALSE(is_place_name({"hung"}));
  EXPECT_FALSE(is_place_name({"hung", "yen", "nam"}));
  EXPECT_FALSE(is_place_name({"1"}));
  EXPECT_FALSE(is_place_name({}));
}

TEST(PlaceNames, GivesTheProperSpellings) {
  EXPECT_EQ(place_names({"hung", "yen"}), (std::vector<std::string_view>{"Hưng Yên"}));
  EXPECT_EQ(place_names({"thanh", "tri"}),
            (std::vector<std::string_view>{"Thanh Trì", "Thạnh Trị"}));
  EXPECT_TRUE(place_names({"xyzzy"}).empty());
}

}  // namespace
}  // namespace timtin::places
