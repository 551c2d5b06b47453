#include "search/plan/conditions.h"

#include <chrono>

namespace timtin::search {

std::int64_t day_minutes(const places::Date& date) noexcept {
  const std::chrono::year_month_day day{
      std::chrono::year(date.year),
      std::chrono::month(static_cast<unsigned>(date.month == 0 ? 1 : date.month)),
      std::chrono::day(static_cast<unsigned>(date.day == 0 ? 1 : date.day))};
  return std::chrono::sys_days(day).time_since_epoch().count() * std::int64_t{24} * 60;
}

DateRange::DateRange(const Condition& condition) noexcept
    : from_(condition.from.known() ? day_minutes(condition.from) : kUnknownDate),
      until_(day_minutes(condition.until)),
      first_year_(condition.from.year),
      last_year_(condition.until.year - 1) {
  if (condition.from.known() && day_minutes({first_year_, 1, 1}) < from_) ++first_year_;
}

std::int64_t sort_date(std::int32_t minutes, int year) noexcept {
  if (minutes != index::kNoDate) return minutes;
  return year == 0 ? kUnknownDate : day_minutes({year, 1, 1});
}

bool within(const std::vector<std::uint32_t>& left, std::size_t left_length,
            const std::vector<std::uint32_t>& right, std::size_t right_length,
            unsigned distance) noexcept {
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < left.size() && j < right.size()) {
    if (left[i] < right[j]) {
      const std::uint32_t begin = right[j] + 1 - static_cast<std::uint32_t>(right_length);
      if (begin > left[i] && begin - left[i] <= distance) return true;
      ++i;
    } else {
      const std::uint32_t begin = left[i] + 1 - static_cast<std::uint32_t>(left_length);
      if (begin > right[j] && begin - right[j] <= distance) return true;
      ++j;
    }
  }
  return false;
}

}  // namespace timtin::search
