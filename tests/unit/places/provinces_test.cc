#include "places/provinces.h"

#include <algorithm>
#include <set>
#include <string>

#include <gtest/gtest.h>

#include "places/data.h"
#include "places/table.h"
#include "places/units.h"
#include "text/syllable.h"

namespace timtin::places {
namespace {

std::string slug_of(const Province* province) {
  return province == nullptr ? "(none)" : std::string(province->slug);
}

long in_force_on(const Date& day) {
  return std::ranges::count_if(provinces(), [&](const Province& p) { return in_force(p, day); });
}

// --- the data is closed ---------------------------------------------------

TEST(ProvinceData, CountsPerDayAreTheOfficialOnes) {
  EXPECT_EQ(in_force_on({2003, 12, 31}), 61);
  EXPECT_EQ(in_force_on({2004, 1, 1}), 64);
  EXPECT_EQ(in_force_on({2008, 7, 31}), 64);
  EXPECT_EQ(in_force_on({2008, 8, 1}), 63);
  EXPECT_EQ(in_force_on({2024, 12, 31}), 63);
  EXPECT_EQ(in_force_on({2025, 1, 1}), 63);
  EXPECT_EQ(in_force_on({2025, 6, 30}), 63);
  EXPECT_EQ(in_force_on({2025, 7, 1}), 34);
  EXPECT_EQ(in_force_on({2026, 5, 1}), 34);
}

TEST(ProvinceData, EveryProvinceLeadsToOneInForce) {
  for (const Province& p : provinces()) {
    EXPECT_EQ(p.until.known(), !p.successor.empty()) << p.slug;
    EXPECT_FALSE(province_now(p).until.known()) << p.slug;
    if (!p.successor.empty()) {
      const Province* next = find_province(p.successor);
      ASSERT_NE(next, nullptr) << p.slug;
      EXPECT_TRUE(in_force(*next, p.until)) << p.slug << ": no gap before its successor";
    }
    EXPECT_EQ(p.from.known(), !p.predecessor.empty()) << p.slug;
    if (!p.predecessor.empty()) {
      ASSERT_NE(find_province(p.predecessor), nullptr) << p.slug;
    }
  }
}

TEST(ProvinceData, SlugsAndNamesAreUniqueAndAgree) {
  std::set<std::string_view> slugs;
  std::set<std::string> keys;
  for (const Province& p : provinces()) {
    EXPECT_TRUE(slugs.insert(p.slug).second) << p.slug;
    EXPECT_TRUE(keys.insert(text::slug(p.name)).second) << p.name;
    EXPECT_EQ(text::slug(p.name), p.slug);
    EXPECT_TRUE(p.type == "tỉnh" || p.type == "thành phố") << p.slug;
  }
}

TEST(ProvinceData, EveryAliasIsUniqueAndLeadsToItsProvince) {
  std::set<std::string> seen;
  for (const Province& p : provinces()) seen.insert(text::slug(p.name));
  for (const auto& row : read_table(data::province_aliases, {"alias", "province", "alone"})) {
    const Province* province = find_province(row[1]);
    ASSERT_NE(province, nullptr) << row[1];
    EXPECT_EQ(slug_of(resolve_province(row[0])), row[1]) << row[0];
    EXPECT_TRUE(row[2] == "yes" || row[2] == "no" || row[2] == "query") << row[0];
    EXPECT_TRUE(seen.insert(std::string(row[0])).second) << row[0];
  }
}

TEST(ProvinceData, EveryAliasOfADistrictIsUnique) {
  std::set<std::string> taken;
  for (const District& d : districts()) taken.insert(text::slug(d.name));
  for (const auto& row : read_table(data::district_aliases, {"alias", "district", "province"})) {
    EXPECT_EQ(resolve_province(row[0]), nullptr) << row[0];
    // An alias may differ from the name in its spaces or marks alone.
    if (text::slug(row[0]) == text::slug(row[1])) continue;
    EXPECT_TRUE(taken.insert(text::slug(row[0])).second) << row[0];
  }
}

TEST(ProvinceData, EveryOldUnitNamesKnownProvinces) {
  for (const District& d : districts()) {
    ASSERT_NE(find_province(d.province), nullptr) << d.name;
    EXPECT_EQ(d.earlier_until.known(), !d.earlier_province.empty()) << d.name;
    if (!d.earlier_province.empty()) {
      ASSERT_NE(find_province(d.earlier_province), nullptr) << d.name;
    }
    EXPECT_TRUE(in_force(*find_province(d.province), {2024, 12, 31})) << d.name;
  }
  for (const auto& row : read_table(data::merged_provinces, {"name", "parts", "alone"})) {
    for (const std::string_view part : split(row[1], ' ')) {
      EXPECT_NE(find_province(part), nullptr) << row[0];
    }
  }
  for (const auto& row : read_table(data::district_aliases, {"alias", "district", "province"})) {
    EXPECT_EQ(std::ranges::count_if(
                  districts(),
                  [&](const District& d) { return d.name == row[1] && d.province == row[2]; }),
              1)
        << row[0];
  }
  for (const auto& row : read_table(data::hosts, {"host", "kind", "province"})) {
    EXPECT_NE(find_province(row[2]), nullptr) << row[0];
    EXPECT_TRUE(row[1] == "site" || row[1] == "label") << row[0];
  }
}

TEST(DistrictData, CountsPerDayAreTheOfficialOnes) {
  const auto count = [](const Date& day) {
    return std::ranges::count_if(districts(), [&](const District& d) { return in_force(d, day); });
  };
  EXPECT_EQ(count({2025, 6, 30}), 696);
  EXPECT_EQ(count({2025, 7, 1}), 0);
  std::set<std::string> seen;
  for (const District& d : districts()) {
    EXPECT_TRUE(
        seen.insert(std::string(d.province) + "/" + std::string(d.type) + "/" + std::string(d.name))
            .second)
        << d.name;
  }
}

// --- through the reforms --------------------------------------------------

struct OnCase {
  const char* slug;
  Date day;
  const char* then;
};

TEST(Provinces, FollowTheirReforms) {
  const OnCase cases[] = {
      {"hoa-binh", {2019, 5, 1}, "hoa-binh"},
      {"hoa-binh", {2025, 6, 30}, "hoa-binh"},
      {"hoa-binh", {2025, 7, 1}, "phu-tho"},
      {"hoa-binh", {}, "phu-tho"},
      {"thua-thien-hue", {2024, 12, 31}, "thua-thien-hue"},
      {"thua-thien-hue", {2025, 1, 1}, "hue"},
      {"hue", {2022, 1, 1}, "thua-thien-hue"},
      {"hue", {2026, 1, 1}, "hue"},
      {"ha-tay", {2008, 7, 31}, "ha-tay"},
      {"ha-tay", {2008, 8, 1}, "ha-noi"},
      {"dak-nong", {2003, 1, 1}, "dak-lak"},
      {"dak-nong", {2005, 1, 1}, "dak-nong"},
      {"dak-nong", {2025, 8, 1}, "lam-dong"},
      {"hau-giang", {2003, 1, 1}, "can-tho"},
      {"ha-noi", {1998, 1, 1}, "ha-noi"},
      {"binh-duong", {2025, 12, 1}, "ho-chi-minh"},
  };
  for (const OnCase& c : cases) {
    const Province* province = find_province(c.slug);
    ASSERT_NE(province, nullptr) << c.slug;
    EXPECT_EQ(province_on(*province, c.day).slug, c.then) << c.slug << " " << c.day.year;
  }
}

TEST(Provinces, SiblingsShareTheLatestState) {
  std::vector<std::string_view> slugs;
  for (const Province* p : siblings(*find_province("hoa-binh"))) slugs.push_back(p->slug);
  EXPECT_EQ(slugs, (std::vector<std::string_view>{"hoa-binh", "phu-tho", "vinh-phuc"}));
  EXPECT_EQ(siblings(*find_province("hue")).size(), 2U);
  EXPECT_EQ(siblings(*find_province("thanh-hoa")).size(), 1U);
}

TEST(Districts, KnowTheProvinceOfTheirTime) {
  const auto province = [](std::string_view name, const Date& day) -> std::string_view {
    for (const District& d : districts()) {
      if (d.name == name) return province_on(d, day).slug;
    }
    return "(none)";
  };
  EXPECT_EQ(province("Thường Tín", {2007, 6, 1}), "ha-tay");
  EXPECT_EQ(province("Thường Tín", {2008, 8, 1}), "ha-noi");
  EXPECT_EQ(province("Thường Tín", {}), "ha-noi");
  EXPECT_EQ(province("Mê Linh", {2008, 7, 31}), "vinh-phuc");
  EXPECT_EQ(province("Mê Linh", {2008, 8, 1}), "ha-noi");
  EXPECT_EQ(province("Than Uyên", {2003, 12, 31}), "lao-cai");
  EXPECT_EQ(province("Than Uyên", {2004, 1, 1}), "lai-chau");
  EXPECT_EQ(province("Tuần Giáo", {2003, 12, 31}), "lai-chau");
  EXPECT_EQ(province("Tuần Giáo", {2004, 1, 1}), "dien-bien");
  EXPECT_EQ(province("Hương Trà", {2022, 12, 26}), "thua-thien-hue");
  EXPECT_EQ(province("Hương Trà", {2025, 2, 1}), "hue");
  EXPECT_EQ(province("Dầu Tiếng", {2022, 4, 14}), "binh-duong");
  EXPECT_EQ(province("Dầu Tiếng", {2025, 9, 1}), "ho-chi-minh");
}

// --- what people type -----------------------------------------------------

struct ResolveCase {
  const char* typed;
  const char* slug;
};

TEST(ResolveProvince, TakesEverySpelling) {
  const ResolveCase cases[] = {
      {"Thanh Hóa", "thanh-hoa"},
      {"Thanh Hoá", "thanh-hoa"},
      {"thanhhoa", "thanh-hoa"},
      {"tỉnh Thanh Hóa", "thanh-hoa"},
      {"thanh-hoa", "thanh-hoa"},
      {"THANH HOA", "thanh-hoa"},
      {"  Tinh thanh hoa ", "thanh-hoa"},
      {"Thanh Hoa province", "thanh-hoa"},
      {"Hà Tĩnh", "ha-tinh"},
      {"tỉnh Hà Tĩnh", "ha-tinh"},
      {"TP.HCM", "ho-chi-minh"},
      {"TPHCM", "ho-chi-minh"},
      {"tp hcm", "ho-chi-minh"},
      {"TP. Hồ Chí Minh", "ho-chi-minh"},
      {"Thành phố Hồ Chí Minh", "ho-chi-minh"},
      {"Ho Chi Minh City", "ho-chi-minh"},
      {"Sài Gòn", "ho-chi-minh"},
      {"Huế", "hue"},
      {"thành phố Huế", "hue"},
      {"Thừa Thiên Huế", "thua-thien-hue"},
      {"Thừa Thiên - Huế", "thua-thien-hue"},
      {"TT-Huế", "thua-thien-hue"},
      {"TT Huế", "thua-thien-hue"},
      {"BR-VT", "ba-ria-vung-tau"},
      {"Bà Rịa – Vũng Tàu", "ba-ria-vung-tau"},
      {"Đắc Lắc", "dak-lak"},
      {"Dak Lak", "dak-lak"},
      {"Kontum", "kon-tum"},
      {"ĐẮK NÔNG", "dak-nong"},
      {"Đak Nông", "dak-nong"},
      {"Ðà Nẵng", "da-nang"},
      {"Hà Tây", "ha-tay"},
  };
  for (const ResolveCase& c : cases) {
    EXPECT_EQ(slug_of(resolve_province(c.typed)), c.slug) << c.typed;
  }
}

TEST(ResolveProvince, RefusesWhatIsNoProvince) {
  for (const char* typed : {"", " ", "-", "tỉnh", "thành phố", "Lạc Thủy", "Châu Thành", "xyzzy",
                            "Thanh", "Hóa", "tinhtinhthanhhoa", "city"}) {
    EXPECT_EQ(slug_of(resolve_province(typed)), "(none)") << typed;
  }
}

TEST(SimilarProvinces, OffersTheNearest) {
  const auto first = [](std::string_view typed) {
    const auto similar = similar_provinces(typed);
    EXPECT_LE(similar.size(), 3U);
    return similar.empty() ? std::string("(none)") : slug_of(similar.front());
  };
  EXPECT_EQ(first("Thanh Hoaa"), "thanh-hoa");
  EXPECT_EQ(first("Nam Dịnhh"), "nam-dinh");
  EXPECT_EQ(first("hnaoi"), "ha-noi");
  EXPECT_EQ(first("Bac Gian"), "bac-giang");
  EXPECT_EQ(first("Lạng"), "lang-son");
  EXPECT_EQ(first("xyzzyxyzzy"), "(none)");
  EXPECT_EQ(first(""), "(none)");
}

}  // namespace
}  // namespace timtin::places
