// Every name of a place is found, however it is spelled.
#include <algorithm>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "places/data.h"
#include "places/finder.h"
#include "places/hosts.h"
#include "places/table.h"
#include "property/places/spellings.h"
#include "text/syllable.h"

namespace timtin::places {
namespace {

template <class Units, class Unit>
bool holds(const Units& candidates, const Unit* unit) {
  return std::ranges::find(candidates, unit) != candidates.end();
}

TEST(EveryProvince, IsFoundOnceAfterItsTypeWord) {
  for (const Province& p : provinces()) {
    for (const std::string& name : test::spellings_of(p.name)) {
      const std::string unit = std::string(p.type) + " " + name;
      const std::string text = "Sáng nay, " + unit + " họp báo.";
      const auto mentions = find_places(text);
      ASSERT_EQ(mentions.size(), 1U) << text;
      EXPECT_EQ(mentions[0].level, Level::province) << text;
      EXPECT_TRUE(mentions[0].typed) << text;
      EXPECT_EQ(text.substr(mentions[0].begin, mentions[0].end - mentions[0].begin), unit);
      ASSERT_EQ(mentions[0].provinces.size(), 1U) << text;
      EXPECT_EQ(mentions[0].provinces[0], &p) << text;
    }
  }
}

TEST(EveryProvince, IsFoundAloneInsideASentence) {
  for (const Province& p : provinces()) {
    for (const std::string& name : test::spellings_of(p.name)) {
      const std::string text = "Đoàn công tác về " + name + " hôm qua.";
      const auto mentions = find_places(text);
      if (p.alone == Alone::no) {
        EXPECT_TRUE(mentions.empty()) << text;
        continue;
      }
      ASSERT_EQ(mentions.size(), 1U) << text;
      EXPECT_EQ(mentions[0].provinces, (std::vector<const Province*>{&p})) << text;
    }
  }
}

TEST(EveryDistrict, IsFoundOnceAfterItsTypeWord) {
  for (const District& d : districts()) {
    for (const std::string& name : test::spellings_of(d.name)) {
      const std::string unit = std::string(d.type) + " " + name;
      const std::string text = "Sáng nay, " + unit + " họp báo.";
      const auto mentions = find_places(text);
      ASSERT_EQ(mentions.size(), 1U) << text;
      EXPECT_TRUE(mentions[0].typed) << text;
      EXPECT_EQ(text.substr(mentions[0].begin, mentions[0].end - mentions[0].begin), unit);
      EXPECT_TRUE(holds(mentions[0].districts, &d)) << text;
      for (const District* other : mentions[0].districts) {
        EXPECT_EQ(text::slug(other->name), text::slug(d.name)) << text;
      }
    }
  }
}

TEST(EveryDistrict, IsNarrowedToTheProvinceThatFollows) {
  for (const District& d : districts()) {
    const Province& province = *find_province(d.province);
    const std::string text = "Tại " + std::string(d.type) + " " + std::string(d.name) + ", " +
                             std::string(province.type) + " " + std::string(province.name) + ".";
    const auto mentions = find_places(text);
    ASSERT_EQ(mentions.size(), 2U) << text;
    ASSERT_FALSE(mentions[0].districts.empty()) << text;
    for (const District* candidate : mentions[0].districts) {
      EXPECT_EQ(candidate->province, d.province) << text;
    }
    EXPECT_EQ(mentions[1].provinces, (std::vector<const Province*>{&province})) << text;
  }
}

TEST(EveryDistrict, IsAProvinceOrDistrictAloneOrNothing) {
  for (const District& d : districts()) {
    const std::string text = "Đoàn công tác về " + std::string(d.name) + " hôm qua.";
    const auto mentions = find_places(text);
    if (mentions.empty()) continue;
    ASSERT_EQ(mentions.size(), 1U) << text;
    if (mentions[0].level == Level::district) {
      EXPECT_TRUE(holds(mentions[0].districts, &d)) << text;
    } else {
      EXPECT_EQ(text::slug(mentions[0].provinces[0]->name), text::slug(d.name)) << text;
    }
  }
}

TEST(EveryCommune, IsFoundAfterItsTypeWordInItsDistrict) {
  for (const Commune& c : communes()) {
    if (c.name.starts_with("Nông trường")) continue;  // a common noun first, in lower case
    std::string text = "Tại " + std::string(c.type) + " " + std::string(c.name) + ", ";
    if (c.district != nullptr) {
      text += std::string(c.district->type) + " " + std::string(c.district->name) + ", ";
    }
    const Province& province = *find_province(c.province);
    text += std::string(province.type) + " " + std::string(province.name) + ".";
    const auto mentions = find_places(text, Depth::commune);
    EXPECT_EQ(mentions.size(), c.district != nullptr ? 3U : 2U) << text;
    if (mentions.empty()) continue;
    EXPECT_EQ(mentions[0].level, Level::commune) << text;
    EXPECT_TRUE(holds(mentions[0].communes, &c)) << text;
    for (const Commune* candidate : mentions[0].communes) {
      EXPECT_EQ(&province_on(*candidate, {}), &province_on(c, {})) << text;
    }
  }
}

/// A name without its marks, capitals kept: as typed without any.
std::string without_marks(std::string_view name) {
  std::string out;
  for (const test::Letter& letter : test::letters_of(name)) {
    const char32_t base = letter.base == U'đ' ? U'd' : letter.base == U'Đ' ? U'D' : letter.base;
    text::append(out, base);
  }
  return out;
}

/// True if one mention of the text may mean the unit.
template <class Unit>
bool finds(const std::string& text, std::vector<const Unit*> Mention::*candidates, const Unit& unit,
           Writing writing) {
  return std::ranges::any_of(
      find_places(text, Depth::commune, writing),
      [&](const Mention& mention) { return holds(mention.*candidates, &unit); });
}

/// Checks the unit in a text without marks, and in a heading without capitals too.
template <class Unit>
void check_bare(const Unit& unit, std::vector<const Unit*> Mention::*candidates) {
  const std::string name = without_marks(unit.type) + " " + without_marks(unit.name);
  EXPECT_TRUE(finds("Sang nay, " + name + " hop bao.", candidates, unit, {true, false})) << name;
  // In a heading «xa hoi an» may be society, «xa lo pang» a motorway.
  if (text::fold(name).starts_with("xa hoi") || text::fold(name).starts_with("xa lo ")) return;
  const std::string heading = "trang thong tin dien tu " + text::fold(name);
  EXPECT_TRUE(finds(heading, candidates, unit, {true, true})) << heading;
}

TEST(EveryName, IsFoundWithoutMarks) {
  for (const Province& p : provinces()) check_bare(p, &Mention::provinces);
  for (const District& d : districts()) check_bare(d, &Mention::districts);
  for (const Commune& c : communes()) {
    // «thị trấn Nông trường Việt Lâm»: names whose words are not all capitalised are not read.
    if (c.name.find("trường") == std::string_view::npos) check_bare(c, &Mention::communes);
  }
}

TEST(EveryName, BelowTheDistrictIsNoProvince) {
  for (const Province& p : provinces()) {
    if (p.name.find('-') != std::string_view::npos) continue;  // a commune has one name
    for (const char* type : {"xã", "phường", "thị trấn", "thôn", "khu phố"}) {
      const std::string text = "Tại " + std::string(type) + " " + std::string(p.name) + " hôm qua.";
      EXPECT_TRUE(find_places(text).empty()) << text;
    }
  }
}

TEST(EveryName, InLowerCaseIsNone) {
  for (const Province& p : provinces()) {
    std::string name;
    for (test::Letter letter : test::letters_of(p.name)) {
      if (letter.base >= U'A' && letter.base <= U'Z') letter.base += U'a' - U'A';
      if (letter.base == U'Đ') letter.base = U'đ';
      name += test::write({letter}, false);
    }
    EXPECT_TRUE(find_places("về một cuộc sống " + name + " hơn").empty()) << name;
    EXPECT_EQ(find_places("trang tin " + std::string(p.type) + " " + name + "\n").size(),
              p.alone == Alone::no || (p.alone == Alone::inside && p.type != "tỉnh") ? 0U : 1U)
        << name;
  }
}

TEST(EveryProvince, ResolvesFromEveryForm) {
  for (const Province& p : provinces()) {
    std::string glued(p.slug);
    std::erase(glued, '-');
    std::vector<std::string> forms = test::spellings_of(p.name);
    forms.insert(forms.end(), {std::string(p.slug), glued, text::fold(p.name)});
    for (const std::string& form : forms) {
      EXPECT_EQ(resolve_province(form), &p) << form;
      EXPECT_EQ(resolve_province("  " + form + "\t"), &p) << form;
      EXPECT_EQ(resolve_province(std::string(p.type) + " " + form), &p) << form;
    }
    EXPECT_EQ(province_of_host(glued + ".gov.vn"), &p);
    EXPECT_EQ(province_of_host("www.a.b." + glued + ".gov.vn"), &p);
    EXPECT_EQ(province_of_host("bao" + glued + ".vn"), &p);
  }
}

TEST(EveryAlias, ResolvesInEverySpelling) {
  for (const auto& row : read_table(data::province_aliases, {"alias", "province", "alone"})) {
    for (const std::string& alias : test::spellings_of(row[0])) {
      const Province* province = resolve_province(alias);
      ASSERT_NE(province, nullptr) << alias;
      EXPECT_EQ(province->slug, row[1]) << alias;
    }
  }
}

/// Every day since the tables begin.
template <class Check>
void on_every_day(Check check) {
  for (int year = 1997; year <= 2030; ++year) {
    for (int month = 1; month <= 12; ++month) {
      for (int day = 1; day <= 31; ++day) {
        const Date date{year, month, day};
        if (is_valid(date)) check(date);
      }
    }
  }
}

TEST(EveryProvince, OnAnyDayIsOneInForce) {
  on_every_day([](const Date& day) {
    for (const Province& p : provinces()) {
      ASSERT_TRUE(in_force(province_on(p, day), day)) << p.slug << " " << to_iso({day, {}});
    }
  });
  for (const Province& p : provinces()) EXPECT_EQ(&province_on(p, {}), &province_now(p));
}

TEST(EveryDistrict, OnAnyDayLiesInAProvinceInForce) {
  on_every_day([](const Date& day) {
    for (const District& d : districts()) {
      ASSERT_TRUE(in_force(province_on(d, day), day)) << d.name << " " << to_iso({day, {}});
    }
  });
}

TEST(EveryCommune, OnTheDaysOfReformsLiesInAProvinceInForce) {
  for (const Date& day : {Date{1997, 1, 1},
                          {2003, 12, 31},
                          {2004, 1, 1},
                          {2008, 7, 31},
                          {2008, 8, 1},
                          {2024, 12, 31},
                          {2025, 1, 1},
                          {2025, 6, 30},
                          {2025, 7, 1},
                          {2026, 4, 30}}) {
    for (const Commune& c : communes()) {
      ASSERT_TRUE(in_force(province_on(c, day), day)) << c.name << " " << to_iso({day, {}});
    }
  }
}

}  // namespace
}  // namespace timtin::places
