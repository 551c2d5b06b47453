#include "article/dates/record_date.h"

#include <chrono>
#include <cstdint>
#include <string>

#include "article/dates/date_words.h"
#include "article/dates/dates.h"
#include "article/scan.h"

namespace timtin::article {
namespace {

using places::DateTime;

constexpr std::int64_t kVietnamOffset = 420;  // minutes east of UTC

// Minutes since 1970 in UTC to a moment in Vietnam's time.
DateTime from_minutes(std::int64_t utc_minutes) {
  const std::chrono::sys_time<std::chrono::minutes> moment{
      std::chrono::minutes(utc_minutes + kVietnamOffset)};
  const auto day = std::chrono::floor<std::chrono::days>(moment);
  const std::chrono::year_month_day date{day};
  return {{static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
           static_cast<int>(static_cast<unsigned>(date.day()))},
          static_cast<int>((moment - day).count())};
}

std::optional<DateTime> parse_epoch(std::string_view text) {
  const bool seconds = text.size() == 9 || text.size() == 10;
  if (!seconds && text.size() != 13) return std::nullopt;
  std::int64_t value = 0;
  for (const char c : text) {
    if (!is_digit(c)) return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return from_minutes((seconds ? value : value / 1000) / 60);
}

// Minutes east of UTC at the end of the text: «+0700», «GMT»; nullopt if there is none.
std::optional<std::int64_t> zone_at_end(std::string_view text) {
  if (text.ends_with("GMT") || text.ends_with("UTC") || text.ends_with("Z")) return 0;
  constexpr std::size_t kZone = 5;
  if (text.size() < kZone) return std::nullopt;
  const std::string_view zone = text.substr(text.size() - kZone);
  if ((zone[0] != '+' && zone[0] != '-') || read_number(zone, 1).digits != 4) return std::nullopt;
  const int value = read_number(zone, 1).value;
  const std::int64_t minutes = value / 100 * 60 + value % 100;
  return zone[0] == '-' ? -minutes : minutes;
}

// Tue, 20 Aug 2019 15:20:40 +0700; the weekday, the seconds and the zone may be missing.
std::optional<DateTime> parse_rfc2822(std::string_view text) {
  const std::vector<Word> words = words_of(text);
  for (std::size_t i = 0; i + 2 < words.size(); ++i) {
    const int month = english_month(words[i + 1].folded);
    const Number day = read_number(words[i].folded, 0);
    const Number year = read_number(words[i + 2].folded, 0);
    if (month == 0 || day.digits == 0 || year.digits != 4) continue;
    const places::Date date{year.value, month, day.value};
    if (!places::is_valid(date)) return std::nullopt;
    if (i + 4 >= words.size()) return DateTime{date, std::nullopt};
    const Number hour = read_number(words[i + 3].folded, 0);
    const Number minute = read_number(words[i + 4].folded, 0);
    if (hour.digits == 0 || hour.value > 23 || minute.digits == 0 || minute.value > 59) {
      return DateTime{date, std::nullopt};
    }
    const int of_day = hour.value * 60 + minute.value;
    const auto zone = zone_at_end(text);
    if (!zone) return DateTime{date, of_day};
    const std::chrono::sys_days days = std::chrono::year(date.year) /
                                       std::chrono::month(static_cast<unsigned>(date.month)) /
                                       std::chrono::day(static_cast<unsigned>(date.day));
    const std::int64_t utc = std::chrono::minutes(days.time_since_epoch()).count() + of_day - *zone;
    return from_minutes(utc);
  }
  return std::nullopt;
}

}  // namespace

std::optional<DateTime> parse_record_date(std::string_view text) {
  text = trim(text);
  if (auto moment = places::parse_iso(text)) return moment;
  if (auto moment = parse_epoch(text)) return moment;
  if (auto moment = parse_rfc2822(text)) return moment;
  for (const FoundDate& found : find_dates(text)) {
    if (found.when.date.year != 0 && found.when.date.day != 0) return found.when;
  }
  return std::nullopt;
}

}  // namespace timtin::article
