// Provinces, districts and communes as of an article's day.
#pragma once

#include <algorithm>
#include <vector>

#include "places/communes.h"
#include "places/date.h"
#include "places/provinces.h"
#include "places/units.h"

namespace timtin::article {

/// Reads names of places as what they were on a day. On an unknown day a name is what it says.
class PlaceDay {
 public:
  /// A day known only by its month or year (0 for the rest) stands at the middle of it.
  explicit PlaceDay(places::Date day) noexcept : day_(day) {
    if (!day_.known()) return;
    if (day_.month == 0) day_.month = 6;
    if (day_.day == 0) day_.day = 15;
  }

  /// The province that a name of a province stands for.
  const places::Province& of(const places::Province& province) const noexcept {
    return day_.known() ? places::province_on(province, day_) : province;
  }
  /// The province that a district lies in.
  const places::Province& of(const places::District& district) const noexcept {
    if (day_.known()) return places::province_on(district, day_);
    return *places::find_province(district.province);
  }
  /// The province that a commune lies in.
  const places::Province& of(const places::Commune& commune) const noexcept {
    if (day_.known()) return places::province_on(commune, day_);
    return commune.district != nullptr ? of(*commune.district)
                                       : *places::find_province(commune.province);
  }
  /// Whether the unit exists then; true on an unknown day.
  template <class Unit>
  bool has(const Unit& unit) const noexcept {
    return places::in_force(unit, day_);
  }
  /// The communes that exist then; all if none does: news speaks of former ones too.
  std::vector<const places::Commune*> standing(std::vector<const places::Commune*> all) const {
    const auto gone = [&](const places::Commune* commune) { return !has(*commune); };
    if (!std::all_of(all.begin(), all.end(), gone)) std::erase_if(all, gone);
    return all;
  }
  bool known() const noexcept { return day_.known(); }
  /// Communes stand right below the province, and our table of them is complete.
  bool without_districts() const noexcept { return day_ >= places::kDistrictsAbolished; }

 private:
  places::Date day_;
};

}  // namespace timtin::article
