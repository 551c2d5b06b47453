#include "article/lines/lost_lines.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "article/dates/date_grammar.h"
#include "article/scan.h"

namespace timtin::article {
namespace {

constexpr std::size_t kLongestMoment = 32;  // bytes of «08:29:50 ngày 14/11/2020» and to spare
constexpr std::size_t kWordsBefore = 6;     // of a section's name before a date that is not glued
constexpr std::size_t kYearDigits = 4;

// Where the date, with its hour, that ends right before `end` begins; npos if none does.
std::size_t begin_of_moment(std::string_view text, std::size_t end) {
  std::size_t begin = end;
  while (begin > 0 && end - begin < kLongestMoment &&
         (is_digit(text[begin - 1]) ||
          std::string_view("/.-:, ").find(text[begin - 1]) != std::string_view::npos)) {
    --begin;
  }
  for (std::size_t at = begin; at < end; ++at) {
    if (!is_digit(text[at]) || (at > begin && is_digit(text[at - 1]))) continue;
    const auto date = read_date(text, at);
    const bool whole = date && date->date.year != 0 && date->date.day != 0 && !date->in_words &&
                       read_number(text, date->end - kYearDigits).digits == kYearDigits;
    if (!whole) continue;
    const std::size_t next = std::min(skip_blanks(text, date->end), end);
    const auto time = next < end ? read_time(text, next) : std::nullopt;
    if (date->end != end && (!time || time->end != end)) continue;
    // «16:10 22/09/2025»
    for (std::size_t hour = begin; hour < at; ++hour) {
      if (!is_digit(text[hour])) continue;
      const auto before = read_time(text, hour);
      return before && trim(text.substr(before->end, at - before->end)).size() <= 1 ? hour : at;
    }
    return at;
  }
  return std::string_view::npos;
}

bool is_capital(std::string_view text, std::size_t pos) {
  return pos < text.size() && is_word_byte(text[pos]) && !is_digit(text[pos]) &&
         begins_upper(text.substr(pos, 4), false);
}

}  // namespace

std::string part_glued_dates(std::string text) {
  std::vector<std::size_t> breaks;  // positions before which a line ends
  std::size_t line = 0;
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    if (text[i] == '\n') line = i + 1;
    if (!is_digit(text[i]) || !is_capital(text, i + 1)) continue;
    const std::size_t begin = begin_of_moment(std::string_view(text).substr(line), i + 1 - line);
    if (begin == std::string_view::npos) continue;
    const bool glued_before =
        begin > 0 && is_word_byte(text[line + begin - 1]) && !is_digit(text[line + begin - 1]);
    const std::string_view before = std::string_view(text).substr(line, begin);
    if (!glued_before && count_words(before, kWordsBefore + 1) > kWordsBefore) continue;
    if (glued_before) breaks.push_back(line + begin);
    breaks.push_back(i + 1);
  }
  for (auto at = breaks.rbegin(); at != breaks.rend(); ++at) text.insert(*at, 1, '\n');
  return text;
}

}  // namespace timtin::article
