#include <string>

#include <gtest/gtest.h>

#include "places/hosts.h"
#include "places/provinces.h"

namespace timtin::places {
namespace {

struct HostCase {
  const char* host;
  const char* slug;  ///< null = carries no province
};

std::string units_in(std::string_view host) {
  std::string names;
  const HostUnits units = units_of_host(host);
  for (const District* d : units.districts) {
    names += std::string(d->name) + "(" + std::string(d->province) + ") ";
  }
  for (const Commune* c : units.communes) {
    if (c->district == nullptr)
      names += std::string(c->name) + "[" + std::string(c->province) + "] ";
  }
  return names;
}

TEST(UnitsOfHost, AreTheLabelsBeforeTheProvinces) {
  EXPECT_EQ(units_in("thuongtin.hanoi.gov.vn"), "Thường Tín(ha-noi) Thường Tín[ha-noi] ");
  EXPECT_EQ(units_in("WWW.HuyenLucNam.bacgiang.gov.vn"), "Lục Nam(bac-giang) Lục Nam[bac-ninh] ");
  EXPECT_EQ(units_in("quan1.hochiminhcity.gov.vn"), "1(ho-chi-minh) ");
  EXPECT_EQ(units_in("xasathay.quangngai.gov.vn"), "Sa Thầy(kon-tum) Sa Thầy[quang-ngai] ");
  EXPECT_EQ(units_in("www.hanoi.gov.vn"), "");
  EXPECT_EQ(units_in("soyte.hanoi.gov.vn"), "");
  EXPECT_EQ(units_in("hoabinh.gov.vn"), "");  // the province itself
  EXPECT_EQ(units_in("hocmon.gov.vn"), "Hóc Môn(ho-chi-minh) Hóc Môn[ho-chi-minh] ");
  EXPECT_EQ(units_in(""), "");
}

TEST(ProvinceOfHost, KnowsPortalsNewspapersAndGluedNames) {
  const HostCase cases[] = {
      {"thanhhoa.gov.vn", "thanh-hoa"},
      {"hocmon.gov.vn", "ho-chi-minh"},
      {"huyenuyphucu.vn", "hung-yen"},
      {"benhviendakhoatinhphutho.vn", "phu-tho"},
      {"hocmon.vn", nullptr},         // a name alone may be anyone's
      {"chauthanh.gov.vn", nullptr},  // ten provinces have one
      {"tuoitrethudo.vn", nullptr},
      {"www.thanhhoa.gov.vn", "thanh-hoa"},
      {"THANHHOA.GOV.VN", "thanh-hoa"},
      {"thuongtin.hanoi.gov.vn", "ha-noi"},
      {"dautieng.binhduong.gov.vn", "binh-duong"},
      {"dautieng.binhduong.gov.vn:8080", "binh-duong"},
      {"stp.binhdinh.gov.vn", "binh-dinh"},
      {"phuyen.sonla.gov.vn", "son-la"},
      {"quangninh.quangbinh.gov.vn", "quang-binh"},
      {"thuathienhue.gov.vn", "thua-thien-hue"},
      {"huongtra.thuathienhue.gov.vn", "thua-thien-hue"},
      {"hue.gov.vn", "hue"},
      {"hochiminhcity.gov.vn", "ho-chi-minh"},
      {"quan1.hochiminhcity.gov.vn", "ho-chi-minh"},
      {"tphcm.gov.vn", "ho-chi-minh"},
      {"baria-vungtau.gov.vn", "ba-ria-vung-tau"},
      {"backan.gov.vn", "bac-kan"},
      {"tnmtquangnam.gov.vn", "quang-nam"},
      {"nongthonmoituyenquang.gov.vn", "tuyen-quang"},
      {"vkshue.gov.vn", "hue"},
      {"vksndhanam.gov.vn", "ha-nam"},
      {"tinhuybacgiang.dcs.vn", "bac-giang"},
      {"thanhhoa.edu.vn", "thanh-hoa"},
      {"baoyenbai.com.vn", "yen-bai"},
      {"baobacgiang.vn", "bac-giang"},
      {"www.baothuathienhue.vn", "thua-thien-hue"},
      {"baosonla.org.vn", "son-la"},
      {"baodienbienphu.com.vn", "dien-bien"},
      {"huengaynay.vn", "hue"},
      {"baodongkhoi.vn", "ben-tre"},
      {"hanoimoi.vn", "ha-noi"},
      {"moj.gov.vn", nullptr},
      {"molisa.gov.vn", nullptr},
      {"chinhphu.vn", nullptr},
      {"tphcm.chinhphu.vn", nullptr},
      {"thanhhoa.moj.gov.vn", nullptr},
      {"thue.gov.vn", nullptr},
      {"tongcucthue.gov.vn", nullptr},
      {"vnexpress.net", nullptr},
      {"tuoitre.vn", nullptr},
      {"baochinhphu.vn", nullptr},
      {"dulichthanhhoa.com", nullptr},
      {"xebaoyenbaitrung.vn", nullptr},
      {"gov.vn", nullptr},
      {"vn", nullptr},
      {"", nullptr},
      {"...", nullptr},
      {"192.168.0.1", nullptr},
  };
  for (const HostCase& c : cases) {
    const Province* province = province_of_host(c.host);
    EXPECT_EQ(province == nullptr ? "(none)" : std::string(province->slug),
              c.slug == nullptr ? "(none)" : c.slug)
        << c.host;
  }
}

}  // namespace
}  // namespace timtin::places
