// Districts (and later communes): units below a province.
#pragma once

#include <span>
#include <string_view>

#include "places/provinces.h"

namespace timtin::places {

/// A district-level unit: quận, huyện, thị xã, thành phố of a province.
struct District {
  std::string_view name;      ///< "Hương Trà"
  std::string_view type;      ///< "quận", "huyện", "thị xã", "thành phố"
  std::string_view province;  ///< slug as before the reform of 2025-07-01 (Huế: thua-thien-hue)
};

/// All districts of the 63 provinces as of 2025-06, abolished on 2025-07-01.
std::span<const District> districts();

}  // namespace timtin::places
