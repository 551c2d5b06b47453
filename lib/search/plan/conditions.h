// Conditions on the columns and the positions of an article.
#pragma once

#include <cstdint>
#include <limits>
#include <vector>

#include "search/plan/plan.h"

namespace timtin::search {

/// Share of the folded form in a word's score beside the spelling that was
/// typed: wrong and missing marks still count (measured: 0.3 loses nothing on
/// marked queries and saves one to two points on queries with wrong tones).
constexpr double kFoldedWeight = 0.3;

/// Sort key of an article without any date.
constexpr std::int64_t kUnknownDate = std::numeric_limits<std::int64_t>::min();

/// Minutes since 1970 of a day's first minute.
std::int64_t day_minutes(const places::Date& date) noexcept;

/// The days [from, until) of a condition of kind `date`, made ready to be compared with.
class DateRange {
 public:
  DateRange() = default;
  explicit DateRange(const Condition& condition) noexcept;

  /// True if the article's day is in it; with only a year known, if the whole year is.
  bool holds(std::int32_t minutes, int year) const noexcept {
    if (minutes != index::kNoDate) return minutes >= from_ && minutes < until_;
    return year != 0 && year >= first_year_ && year <= last_year_;
  }

 private:
  std::int64_t from_ = 0;
  std::int64_t until_ = 0;
  int first_year_ = 0;  ///< whole years inside
  int last_year_ = 0;
};

/// Minutes to sort by: the date, else the first day of the year, else kUnknownDate.
std::int64_t sort_date(std::int32_t minutes, int year) noexcept;

/// True if some occurrence of one unit lies within `distance` words of one of
/// the other, in either order, not overlapping. Places are positions of last
/// words, ascending; lengths in words.
bool within(const std::vector<std::uint32_t>& left, std::size_t left_length,
            const std::vector<std::uint32_t>& right, std::size_t right_length,
            unsigned distance) noexcept;

}  // namespace timtin::search
