// The present moment as text.
#pragma once

#include <cstdint>
#include <string>

namespace timtin::index {

/// Now in UTC, ISO 8601 to the second: "2026-04-30T07:15:02Z".
std::string utc_now();

/// Today in Vietnam (UTC+7), as days since 1970-01-01.
std::int32_t today();

}  // namespace timtin::index
