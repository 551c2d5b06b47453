// Communes: xã, phường, thị trấn, đặc khu, old and new, and what became of the old ones.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "places/units.h"

namespace timtin::places {

/// A unit below the district; since 2025-07-01 directly below the province.
struct Commune {
  std::string_view name;              ///< "Bình Tiến", or a number ("5")
  std::string_view type;              ///< "xã", "phường", "thị trấn", "đặc khu"
  std::string_view province;          ///< slug of its province while it is in force
  const District* district;           ///< null for communes since 2025-07-01
  Date from;                          ///< first day in force; year 0 = unknown, before 2025-07-01
  Date until;                         ///< first day no longer in force; year 0 = in force
  std::string_view became;            ///< as in the table: names of its successors, parted by " + "
  std::string_view earlier_province;  ///< slug of the one it was moved from without its district
  Date earlier_until;                 ///< first day no longer in `earlier_province`
};

/// The communes of 2025-06 and those since 2025-07-01. Communes that were merged
/// before 2025 are not known.
std::span<const Commune> communes();

/// True if the commune exists on that day (unknown day: true).
bool in_force(const Commune& commune, const Date& day) noexcept;

/// The province to which the commune or its land belongs on `day` (unknown day: the latest state
/// of our data).
const Province& province_on(const Commune& commune, const Date& day) noexcept;

/// A commune that took over another one.
struct Successor {
  const Commune* commune;
  bool part;  ///< it took over a part of the land only
};

/// What became of a commune: one or more successors; none if it is in force.
std::vector<Successor> successors(const Commune& commune);

}  // namespace timtin::places
