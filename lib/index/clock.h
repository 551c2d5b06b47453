// The present moment as text.
#pragma once

#include <string>

namespace timtin::index {

/// Now in UTC, ISO 8601 to the second: "2026-04-30T07:15:02Z".
std::string utc_now();

}  // namespace timtin::index
