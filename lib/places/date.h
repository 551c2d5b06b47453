// A calendar day and a moment on it, as articles and reforms give them.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace timtin::places {

/// A day of the Gregorian calendar, or "no date" (year 0).
struct Date {
  int year = 0;
  int month = 0;  ///< 1..12
  int day = 0;    ///< 1..31

  // clang-tidy 14 takes the zero that a < b is compared with for a null pointer.
  auto operator<=>(const Date&) const = default;  // NOLINT(modernize-use-nullptr)
  bool known() const noexcept { return year != 0; }
};

/// True if such a day exists.
bool is_valid(const Date& date) noexcept;

/// The day it is now in Vietnam.
Date today();

/// Days from the first to the second date, both known.
int days_between(const Date& first, const Date& second) noexcept;

/// A day with the time of day where the page gives it (Vietnam's time, UTC+7).
struct DateTime {
  Date date;
  std::optional<int> minute;  ///< minute of the day, 0..1439

  auto operator<=>(const DateTime&) const = default;
};

/// ISO 8601: "2022-10-30T21:04", "2022-12-26", "" if unknown.
std::string to_iso(const DateTime& when);

/// Reads what to_iso writes, and ISO 8601 with seconds and an offset
/// ("2022-10-30T21:04:05+07:00", "2022-10-30 21:04:05Z"); a moment with another
/// offset is turned into Vietnam's time. nullopt if it is nothing of the kind.
std::optional<DateTime> parse_iso(std::string_view text);

}  // namespace timtin::places
