#include "places/communes.h"

#include <algorithm>
#include <set>
#include <string>

#include <gtest/gtest.h>

#include "places/finder.h"

namespace timtin::places {
namespace {

// --- the data is closed ---------------------------------------------------

TEST(CommuneData, CountsPerDayAreTheOfficialOnes) {
  const auto count = [](const Date& day, std::string_view type) {
    return std::ranges::count_if(communes(), [&](const Commune& c) {
      return in_force(c, day) && (type.empty() || c.type == type);
    });
  };
  EXPECT_EQ(count({2025, 6, 30}, ""), 10035);
  EXPECT_EQ(count({2025, 7, 1}, ""), 3321);
  // Types are the last ones: ten xã of Đồng Nai became phường when it became a city in 2026.
  EXPECT_EQ(count({2025, 7, 1}, "xã"), 2621 - 10);
  EXPECT_EQ(count({2025, 7, 1}, "phường"), 687 + 10);
  EXPECT_EQ(count({2025, 7, 1}, "đặc khu"), 13);
}

TEST(CommuneData, EveryOldCommuneBecameOnesInForce) {
  std::set<const Commune*> successors_seen;
  for (const Commune& commune : communes()) {
    ASSERT_NE(find_province(commune.province), nullptr) << commune.name;
    const auto became = successors(commune);
    EXPECT_EQ(became.empty(), !commune.until.known()) << commune.name << " " << commune.province;
    const auto names = static_cast<std::size_t>(std::ranges::count(commune.became, '+')) +
                       (commune.became.empty() ? 0 : 1);
    EXPECT_EQ(became.size(), names) << commune.name << " " << commune.province;
    for (const Successor& successor : became) {
      EXPECT_TRUE(in_force(*successor.commune, commune.until)) << commune.name;
      successors_seen.insert(successor.commune);
    }
  }
  // Island districts without communes became special zones of their own.
  for (const Commune& commune : communes()) {
    if (!commune.until.known() && commune.type != "đặc khu") {
      EXPECT_TRUE(successors_seen.contains(&commune)) << commune.name << " " << commune.province;
    }
  }
}

TEST(CommuneData, NamesAreUniqueWhereTheyMustBe) {
  std::set<std::string> seen;
  for (const Commune& c : communes()) {
    const std::string place = c.district == nullptr
                                  ? std::string(c.province)
                                  : std::string(c.district->type) + " " +
                                        std::string(c.district->name) + " " +
                                        std::string(c.province) + " " + std::string(c.type);
    EXPECT_TRUE(seen.insert(place + "/" + std::string(c.name)).second) << place << " " << c.name;
  }
}

TEST(Communes, KnowWhatBecameOfThem) {
  for (const Commune& c : communes()) {
    if (c.name != "Phúc Xá" || c.province != "ha-noi") continue;
    const auto became = successors(c);
    ASSERT_FALSE(became.empty());
    EXPECT_EQ(became.front().commune->province, "ha-noi");
    EXPECT_EQ(province_on(c, {2007, 1, 1}).slug, "ha-noi");
    return;
  }
  FAIL() << "phường Phúc Xá is missing";
}

TEST(Communes, MayMoveWithoutTheirDistrict) {
  int moved = 0;
  for (const Commune& c : communes()) {
    EXPECT_EQ(c.earlier_until.known(), !c.earlier_province.empty()) << c.name;
    if (c.earlier_province.empty()) continue;
    ++moved;
    EXPECT_EQ(province_on(c, {2008, 7, 31}).slug, "hoa-binh") << c.name;
    EXPECT_EQ(province_on(c, {2008, 8, 1}).slug, "ha-noi") << c.name;
  }
  EXPECT_EQ(moved, 4);
}

// --- finding them ---------------------------------------------------------

/// One line per text: the provinces of the candidates, as of a day, without repetition.
std::string communes_in(std::string_view text, const Date& day) {
  std::string line;
  for (const Mention& m : find_places(text, Depth::commune)) {
    if (m.level != Level::commune) continue;
    std::set<std::string_view> slugs;
    for (const Commune* c : m.communes) {
      if (in_force(*c, day)) slugs.insert(province_on(*c, day).slug);
    }
    if (!line.empty()) line += ' ';
    line += std::string(text.substr(m.begin, m.end - m.begin)) + "(";
    for (const std::string_view slug : slugs)
      line += (line.back() == '(' ? "" : "|") + std::string(slug);
    line += m.typed ? ")!" : ")";
    if (m.listed) line += '*';
  }
  return line;
}

constexpr Date kBefore{2022, 12, 26};
constexpr Date kAfter{2025, 9, 1};

struct CommuneCase {
  const char* text;
  Date day;
  const char* found;
};

TEST(FindPlaces, FindsCommunesWhereAsked) {
  const CommuneCase cases[] = {
      {"tại xã Bình Tiến", kBefore, "xã Bình Tiến(thua-thien-hue)!"},
      {"xã Hương Trà", kBefore, "xã Hương Trà(ha-tinh|quang-ngai)!"},
      {"thị xã Hương Trà", kBefore, ""},
      {"phường Hòa Bình, tỉnh Phú Thọ", kAfter, "phường Hòa Bình(phu-tho)!"},
      {"xã Tân Thành, huyện Phú Bình, tỉnh Thái Nguyên", kBefore, "xã Tân Thành(thai-nguyen)!"},
      {"xã Tân Thành, huyện Phú Bình", kBefore, "xã Tân Thành(thai-nguyen)!"},
      {"các xã Minh Hòa, Thanh Tuyền và Định Hiệp (huyện Dầu Tiếng)", kBefore,
       "xã Minh Hòa(binh-duong)!* Thanh Tuyền(binh-duong)* Định Hiệp(binh-duong)*"},
      {"phường 05, quận 3, TP.HCM", kBefore, "phường 05(ho-chi-minh)!"},
      {"phường Quang Trung, quận Hồng Bàng", kBefore, ""},
      {"ông P.V.H ở đó", kBefore, ""},
      {"thôn Thái Bình", kBefore, ""},
      {"Thái Bình", kBefore, ""},
  };
  for (const CommuneCase& c : cases) EXPECT_EQ(communes_in(c.text, c.day), c.found) << c.text;
}

TEST(FindPlaces, ACommuneTellsItsDistrict) {
  const auto unknown = find_places("xã Hòa Ninh, huyện Châu Thành", Depth::commune);
  ASSERT_EQ(unknown.size(), 1U) << "there is no such commune";
  EXPECT_GT(unknown[0].districts.size(), 5U);
  const auto known = find_places("xã Bình Quới, huyện Châu Thành", Depth::commune);
  ASSERT_EQ(known.size(), 2U);
  ASSERT_EQ(known[1].districts.size(), 1U);
  EXPECT_EQ(known[1].districts[0]->province, "long-an");
}

TEST(FindPlaces, LeavesCommunesOutByDefault) {
  EXPECT_TRUE(find_places("tại xã Bình Tiến").empty());
}

}  // namespace
}  // namespace timtin::places
