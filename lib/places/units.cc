#include "places/units.h"

#include <vector>

#include "places/data.h"
#include "places/table.h"

namespace timtin::places {
std::span<const District> districts() {
  static const std::vector<District> all = [] {
    std::vector<District> list;
    for (const auto& row :
         read_table(data::districts, {"province", "type", "name", "alone", "from", "until",
                                      "earlier_province", "earlier_until", "earlier_types"})) {
      const Date until = read_day(row[5]);
      list.push_back({row[2], row[1], row[0], read_alone(row[3]), read_day(row[4]),
                      until.known() ? until : kDistrictsAbolished, row[6], read_day(row[7]),
                      row[8]});
    }
    return list;
  }();
  return all;
}

bool in_force(const District& district, const Date& day) noexcept {
  return !day.known() || (day >= district.from && day < district.until);
}

const Province& province_on(const District& district, const Date& day) noexcept {
  const bool earlier = day.known() && day < district.earlier_until;
  return province_on(*find_province(earlier ? district.earlier_province : district.province), day);
}

}  // namespace timtin::places
