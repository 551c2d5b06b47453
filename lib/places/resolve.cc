// What a person types or a record says, turned into a province.
#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <utility>

#include "places/data.h"
#include "places/provinces.h"
#include "places/table.h"
#include "text/syllable.h"

namespace timtin::places {
namespace {

/// "Thừa Thiên - Huế" -> "thuathienhue".
std::string compact(std::string_view text) {
  std::string form = text::slug(text);
  std::erase(form, '-');
  return form;
}

/// Names and aliases in compact form.
const std::unordered_map<std::string, const Province*>& names() {
  static const auto all = [] {
    std::unordered_map<std::string, const Province*> map;
    for (const Province& province : provinces()) {
      map.emplace(compact(province.slug), &province);
      map.emplace(compact(province.name), &province);
    }
    for (const auto& row : read_table(data::province_aliases, {"alias", "province", "alone"})) {
      map.emplace(compact(row[0]), find_province(row[1]));
    }
    return map;
  }();
  return all;
}

const Province* lookup(std::string_view form) {
  const auto found = names().find(std::string(form));
  return found == names().end() ? nullptr : found->second;
}

/// What stands before and after a name, in compact form, Vietnamese and English.
constexpr std::array<std::string_view, 4> kBefore{"", "tinh", "thanhpho", "tp"};
constexpr std::array<std::string_view, 4> kAfter{"", "province", "city", "vietnam"};

/// Edits (insert, delete, replace, swap neighbours) that turn one string into the other.
std::size_t edits(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before_last;
  std::vector<std::size_t> last(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({last[j] + 1, row[j - 1] + 1,
                         last[j - 1] + static_cast<std::size_t>(a[i - 1] != b[j - 1])});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        row[j] = std::min(row[j], before_last[j - 2] + 1);
      }
    }
    before_last = std::exchange(last, row);
  }
  return last[b.size()];
}

}  // namespace

const Province* resolve_province(std::string_view text) {
  const std::string form = compact(text);
  for (const std::string_view after : kAfter) {
    if (!form.ends_with(after)) continue;
    for (const std::string_view before : kBefore) {
      if (!form.starts_with(before) || form.size() < before.size() + after.size()) continue;
      const std::string_view name =
          std::string_view(form).substr(before.size(), form.size() - before.size() - after.size());
      if (const Province* province = lookup(name)) return province;
    }
  }
  return nullptr;
}

std::vector<const Province*> similar_provinces(std::string_view text) {
  const std::string form = compact(text);
  std::unordered_map<const Province*, std::size_t> best;
  for (const auto& [name, province] : names()) {
    std::size_t distance = edits(form, name);
    if (form.size() >= 3 && name.starts_with(form)) distance = std::min<std::size_t>(distance, 1);
    if (distance > std::max<std::size_t>(1, std::min(form.size(), name.size()) / 3)) continue;
    const auto [entry, added] = best.emplace(province, distance);
    if (!added) entry->second = std::min(entry->second, distance);
  }
  std::vector<std::pair<std::size_t, const Province*>> order;
  order.reserve(best.size());
  for (const auto& [province, distance] : best) order.emplace_back(distance, province);
  std::ranges::sort(order, [](const auto& a, const auto& b) {
    return std::pair(a.first, a.second->slug) < std::pair(b.first, b.second->slug);
  });
  std::vector<const Province*> result;
  for (const auto& [distance, province] : order) {
    if (result.size() < 3) result.push_back(province);
  }
  return result;
}

}  // namespace timtin::places
