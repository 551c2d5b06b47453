// What a site says of where it is: its host, its name, its address.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "article/evidence.h"
#include "article/place/place.h"
#include "article/place/place_day.h"

namespace timtin::article {

/// The units that a site names as its own.
struct PlaceSite {
  const places::Province* host = nullptr;  ///< of its host name
  std::string host_text;                   ///< the host name
  bool press = false;                      ///< a newspaper or station: tells of other places too
  const places::Province* name = nullptr;  ///< of its own name
  std::string name_text;                   ///< the line with it
  const places::Province* address = nullptr;
  std::string address_text;
  /// Districts and communes of its host and name; namesakes where the name does not say which.
  std::vector<const places::District*> districts;
  std::vector<const places::Commune*> communes;
  std::string units_text;  ///< the line that names the first of them
};

/// Reads URL, publisher, site lines and addresses.
PlaceSite read_place_site(const PlaceInput& input, const PlaceDay& day, Evidence* evidence);

}  // namespace timtin::article
