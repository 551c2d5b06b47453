// Dates as crawl records write them.
#pragma once

#include <optional>
#include <string_view>

#include "places/date.h"

namespace timtin::article {

/// Reads a record's date in Vietnam's time: ISO 8601 (2022-10-30T21:04:00+07:00, 2022-10-30),
/// seconds or milliseconds since 1970 (10 or 13 digits), RFC 2822 (Tue, 20 Aug 2019 15:20:40 +0700,
/// GMT), or any form that find_dates knows (20/08/2019 15:20). nullopt if it is none of these or no
/// whole day.
std::optional<places::DateTime> parse_record_date(std::string_view text);

}  // namespace timtin::article
