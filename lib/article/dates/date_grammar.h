// The written forms of one date or one time of day, read at a given place.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "places/date.h"

namespace timtin::article {

/// A date as written.
struct WrittenDate {
  places::Date date;          ///< year 0 = not written, day 0 = month and year only
  std::optional<int> minute;  ///< with an ISO moment only
  std::size_t end = 0;        ///< one past the last byte
  bool in_words = false;      ///< with the word «tháng», or the English name of a month
  bool slash = false;         ///< day and month joined by a slash: the clearest sign of a date
  std::size_t begin = 0;      ///< first byte; before the day where the month is written first
};

/// Reads the date whose first digit is at `pos`; nullopt if there is none or no such day exists.
/// A day and month without a year is read too: whether it is a date, its context must tell.
std::optional<WrittenDate> read_date(std::string_view text, std::size_t pos);

/// A time of day as written.
struct WrittenTime {
  int minute = 0;       ///< of the day, 0..1439; seconds are dropped
  std::size_t end = 0;  ///< one past the last byte
};

/// Reads the time of day whose first digit is at `pos`: 21:04, 08:29:50, 4:54 CH, 10:25 SA,
/// 9:05 AM, 8h30, 15g, 10 giờ 30.
std::optional<WrittenTime> read_time(std::string_view text, std::size_t pos);

/// Year of a two-digit year: 00..69 -> 2000..2069, 70..99 -> 1970..1999.
int full_year(int two_digits) noexcept;

}  // namespace timtin::article
