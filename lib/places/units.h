// Districts (and later communes): units below a province.
#pragma once

#include <span>
#include <string_view>

#include "places/provinces.h"

namespace timtin::places {

/// A district-level unit: quận, huyện, thị xã, thành phố of a province.
struct District {
  std::string_view name;  ///< "Hương Trà"
  std::string_view type;  ///< "quận", "huyện", "thị xã", "thành phố": the last one it had
  std::string_view province;  ///< slug as before the reform of 2025-07-01 (Huế: thua-thien-hue)
  Alone alone;                ///< whether its name needs a type word in running text
  Date from;                  ///< first day in force; year 0 = unknown, long ago
  Date until;                 ///< first day no longer in force; at the latest 2025-07-01
  std::string_view earlier_province;  ///< slug of the province it was in before, or empty
  Date earlier_until;                 ///< first day no longer in `earlier_province`
  std::string_view earlier_types;  ///< other types it had, "thị xã, huyện"; where it matters
};

/// The day from which on communes stand right below the province (resolution 203/2025/QH15).
inline constexpr Date kDistrictsAbolished{2025, 7, 1};

/// All districts of the 63 provinces as of 2025-06, and those merged since 2005.
/// All were abolished on 2025-07-01.
std::span<const District> districts();

/// True if the district exists on that day (unknown day: true).
bool in_force(const District& district, const Date& day) noexcept;

/// The province to which the district, or after 2025-07-01 its land, belongs on `day` (unknown
/// day: the latest state of our data): Thường Tín -> ha-tay in 2007, ha-noi in 2010.
const Province& province_on(const District& district, const Date& day) noexcept;

}  // namespace timtin::places
