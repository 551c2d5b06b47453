// The dates of a text with the times beside them, before their context is looked at.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "article/dates/date_grammar.h"

namespace timtin::article {

/// A date as it stands in the text, its time included.
struct ScannedDate {
  std::size_t begin = 0;  ///< first byte, of the time where that stands first
  WrittenDate written;    ///< its year may come from the end of a span
  std::optional<int> minute;
  std::size_t end = 0;          ///< one past the last byte, of the time where that stands last
  bool weekday_in_gap = false;  ///< a day of the week stands between time and date
};

/// All dates of a text in order. Each takes the nearest time of its line that only punctuation, a
/// day of the week or a word like «lúc» parts from it; the first day of a span takes its year from
/// the last.
std::vector<ScannedDate> scan_dates(std::string_view text);

}  // namespace timtin::article
