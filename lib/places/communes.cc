#include "places/communes.h"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "error.h"
#include "places/data.h"
#include "places/table.h"

namespace timtin::places {
namespace {

constexpr std::string_view kPart = "~";

/// The parts of a cell between separators of several characters (" > ", "; ").
std::vector<std::string_view> split_at(std::string_view cell, std::string_view separator) {
  std::vector<std::string_view> parts;
  while (!cell.empty()) {
    const std::size_t end = std::min(cell.find(separator), cell.size());
    parts.push_back(cell.substr(0, end));
    cell.remove_prefix(std::min(end + separator.size(), cell.size()));
  }
  return parts;
}

const District* find_district(std::string_view province, std::string_view type,
                              std::string_view name) {
  static const auto by_name = [] {
    std::unordered_multimap<std::string_view, const District*> map;
    for (const District& district : districts()) map.emplace(district.name, &district);
    return map;
  }();
  const auto [begin, end] = by_name.equal_range(name);
  for (auto it = begin; it != end; ++it) {
    if (it->second->province == province && it->second->type == type) return it->second;
  }
  throw Error(Status::internal, "communes.tsv: no such district: " + std::string(name));
}

const std::unordered_multimap<std::string_view, const Commune*>& by_name() {
  static const auto all = [] {
    std::unordered_multimap<std::string_view, const Commune*> map;
    for (const Commune& commune : communes()) map.emplace(commune.name, &commune);
    return map;
  }();
  return all;
}

}  // namespace

std::span<const Commune> communes() {
  static const std::vector<Commune> all = [] {
    std::vector<Commune> list;
    for (const auto& row : read_table(data::communes, {"province", "district_type", "district",
                                                       "type", "from", "until", "communes"})) {
      const District* district = row[2].empty() ? nullptr : find_district(row[0], row[1], row[2]);
      const Date from = read_day(row[4]);
      const Date until = read_day(row[5]);
      for (const std::string_view entry : split_at(row[6], "; ")) {
        const std::size_t arrow = std::min(entry.find(" > "), entry.size());
        const std::string_view became =
            arrow == entry.size() ? std::string_view() : entry.substr(arrow + 3);
        list.push_back(
            {entry.substr(0, arrow), row[3], row[0], district, from, until, became, {}, {}});
      }
    }
    for (const auto& row :
         read_table(data::moved_communes,
                    {"province", "district", "name", "earlier_province", "earlier_until"})) {
      for (Commune& commune : list) {
        if (commune.name != row[2] || commune.province != row[0] || commune.district == nullptr ||
            commune.district->name != row[1]) {
          continue;
        }
        commune.earlier_province = row[3];
        commune.earlier_until = read_day(row[4]);
      }
    }
    return list;
  }();
  return all;
}

bool in_force(const Commune& commune, const Date& day) noexcept {
  if (!day.known()) return true;
  return day >= commune.from && (!commune.until.known() || day < commune.until);
}

const Province& province_on(const Commune& commune, const Date& day) noexcept {
  if (day.known() && day < commune.earlier_until) {
    return province_on(*find_province(commune.earlier_province), day);
  }
  if (commune.district != nullptr) return province_on(*commune.district, day);
  return province_on(*find_province(commune.province), day);
}

std::vector<Successor> successors(const Commune& commune) {
  std::vector<Successor> result;
  if (commune.became.empty()) return result;
  const Province& province = province_on(commune, commune.until);
  for (std::string_view name : split_at(commune.became, " + ")) {
    const bool part = name.starts_with(kPart);
    if (part) name.remove_prefix(kPart.size());
    const auto [begin, end] = by_name().equal_range(name);
    for (auto it = begin; it != end; ++it) {
      const Commune& other = *it->second;
      if (other.province == province.slug && other.from == commune.until) {
        result.push_back({&other, part});
      }
    }
  }
  return result;
}

}  // namespace timtin::places
