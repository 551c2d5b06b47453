// Provinces and districts as of an article's day.
#pragma once

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
  /// Whether the unit exists then; true on an unknown day.
  bool has(const places::Province& province) const noexcept {
    return places::in_force(province, day_);
  }
  bool has(const places::District& district) const noexcept {
    return places::in_force(district, day_);
  }
  bool known() const noexcept { return day_.known(); }

 private:
  places::Date day_;
};

}  // namespace timtin::article
