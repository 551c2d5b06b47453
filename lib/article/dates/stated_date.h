// A date that a page states in its markup or in its metadata.
#pragma once

#include <string>
#include <string_view>

#include "places/date.h"

namespace timtin::article {

/// One date of an article, as the page's author meant it to be read by machines.
struct StatedDate {
  places::DateTime when;    ///< Vietnam's time, whatever zone it was written in
  bool updated = false;     ///< the last change, not the publication
  std::string_view source;  ///< "json-ld", "meta", "microdata"
  std::string text;         ///< as written: «2021-05-05T09:00:00+07:00»
};

}  // namespace timtin::article
