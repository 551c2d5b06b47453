#include "places/provinces.h"

#include <algorithm>

#include "places/data.h"
#include "places/table.h"

namespace timtin::places {

std::span<const Province> provinces() {
  static const std::vector<Province> all = [] {
    std::vector<Province> list;
    for (const auto& row : read_table(data::provinces, {"slug", "name", "type", "alone", "from",
                                                        "until", "successor", "predecessor"})) {
      list.push_back({row[0], row[1], row[2], read_alone(row[3]), read_day(row[4]),
                      read_day(row[5]), row[6], row[7]});
    }
    std::ranges::sort(list, {}, &Province::slug);
    return list;
  }();
  return all;
}

const Province* find_province(std::string_view slug) noexcept {
  const auto all = provinces();
  const auto found = std::ranges::lower_bound(all, slug, {}, &Province::slug);
  return found != all.end() && found->slug == slug ? &*found : nullptr;
}

bool in_force(const Province& province, const Date& day) noexcept {
  if (!day.known()) return true;
  return day >= province.from && (!province.until.known() || day < province.until);
}

const Province& province_on(const Province& province, const Date& day) noexcept {
  if (!day.known()) return province_now(province);
  const Province* at = &province;
  while (day < at->from) {
    const Province* before = find_province(at->predecessor);
    if (before == nullptr) return *at;
    at = before;
  }
  while (!in_force(*at, day)) {
    const Province* after = find_province(at->successor);
    if (after == nullptr) return *at;
    at = after;
  }
  return *at;
}

const Province& province_now(const Province& province) noexcept {
  const Province* at = &province;
  while (const Province* after = find_province(at->successor)) at = after;
  return *at;
}

std::vector<const Province*> siblings(const Province& province) {
  const Province& now = province_now(province);
  std::vector<const Province*> result;
  for (const Province& other : provinces()) {
    if (&province_now(other) == &now) result.push_back(&other);
  }
  return result;
}

}  // namespace timtin::places
