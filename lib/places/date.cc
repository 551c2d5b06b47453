#include "places/date.h"

#include <chrono>
#include <cstdio>

namespace timtin::places {
namespace {

constexpr int kVietnamOffset = 7 * 60;  // minutes east of UTC

/// Reads numbers of fixed width off the front of a text.
class Reader {
 public:
  explicit Reader(std::string_view text) noexcept : rest_(text) {}

  bool digits(int width, int& value) noexcept {
    if (rest_.size() < static_cast<std::size_t>(width)) return false;
    value = 0;
    for (int i = 0; i < width; ++i) {
      const char c = rest_[static_cast<std::size_t>(i)];
      if (c < '0' || c > '9') return false;
      value = value * 10 + (c - '0');
    }
    rest_.remove_prefix(static_cast<std::size_t>(width));
    return true;
  }
  bool one_of(std::string_view wanted) noexcept {
    if (rest_.empty() || wanted.find(rest_.front()) == std::string_view::npos) return false;
    rest_.remove_prefix(1);
    return true;
  }
  bool at_end() const noexcept { return rest_.empty(); }
  char peek() const noexcept { return rest_.empty() ? '\0' : rest_.front(); }

 private:
  std::string_view rest_;
};

/// "Z", "+07:00", "+0700", "+07" or nothing; minutes east of UTC, Vietnam's if there is none.
bool read_offset(Reader& in, int& offset) {
  offset = kVietnamOffset;
  if (in.at_end()) return true;
  if (in.one_of("Zz")) {
    offset = 0;
    return in.at_end();
  }
  const int sign = in.peek() == '-' ? -1 : 1;
  int hours = 0;
  int minutes = 0;
  if (!in.one_of("+-") || !in.digits(2, hours)) return false;
  if (!in.at_end()) {
    in.one_of(":");
    if (!in.digits(2, minutes)) return false;
  }
  offset = sign * (hours * 60 + minutes);
  return in.at_end() && hours <= 14 && minutes < 60;
}

DateTime shifted(const DateTime& when, int minutes) {
  using namespace std::chrono;
  const year_month_day day(year(when.date.year), month(static_cast<unsigned>(when.date.month)),
                           std::chrono::day(static_cast<unsigned>(when.date.day)));
  const sys_time<std::chrono::minutes> moment =
      sys_days(day) + std::chrono::minutes(when.minute.value_or(0) + minutes);
  const sys_days new_day = floor<days>(moment);
  const year_month_day d(new_day);
  return {{static_cast<int>(d.year()), static_cast<int>(static_cast<unsigned>(d.month())),
           static_cast<int>(static_cast<unsigned>(d.day()))},
          static_cast<int>((moment - new_day).count())};
}

}  // namespace

bool is_valid(const Date& date) noexcept {
  using namespace std::chrono;
  return date.year >= 1 && date.year <= 9999 && date.month >= 1 && date.month <= 12 &&
         date.day >= 1 &&
         year_month_day(year(date.year), month(static_cast<unsigned>(date.month)),
                        day(static_cast<unsigned>(date.day)))
             .ok();
}

Date today() {
  using namespace std::chrono;
  const year_month_day day(floor<days>(system_clock::now() + minutes(kVietnamOffset)));
  return {static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())),
          static_cast<int>(static_cast<unsigned>(day.day()))};
}

int days_between(const Date& first, const Date& second) noexcept {
  const auto days = [](const Date& date) {
    using namespace std::chrono;
    return sys_days(year(date.year) / month(static_cast<unsigned>(date.month)) /
                    day(static_cast<unsigned>(date.day)));
  };
  return static_cast<int>((days(second) - days(first)).count());
}

std::string to_iso(const DateTime& when) {
  if (!when.date.known()) return {};
  char buffer[64];
  int length = std::snprintf(buffer, sizeof buffer, "%04d-%02d-%02d", when.date.year,
                             when.date.month, when.date.day);
  if (when.minute) {
    length += std::snprintf(buffer + length, sizeof buffer - static_cast<std::size_t>(length),
                            "T%02d:%02d", *when.minute / 60, *when.minute % 60);
  }
  return std::string(buffer, static_cast<std::size_t>(length));
}

std::optional<DateTime> parse_iso(std::string_view text) {
  Reader in(text);
  DateTime when;
  if (!in.digits(4, when.date.year) || !in.one_of("-") || !in.digits(2, when.date.month) ||
      !in.one_of("-") || !in.digits(2, when.date.day) || !is_valid(when.date)) {
    return std::nullopt;
  }
  if (in.at_end()) return when;

  int hour = 0;
  int minute = 0;
  if (!in.one_of("Tt ") || !in.digits(2, hour) || !in.one_of(":") || !in.digits(2, minute) ||
      hour > 23 || minute > 59) {
    return std::nullopt;
  }
  if (in.one_of(":")) {
    int second = 0;
    if (!in.digits(2, second) || second > 60) return std::nullopt;
    if (in.one_of(".,")) {
      if (!in.one_of("0123456789")) return std::nullopt;
      while (in.one_of("0123456789")) {
      }
    }
  }
  in.one_of(" ");
  int offset = 0;
  if (!read_offset(in, offset)) return std::nullopt;
  when.minute = hour * 60 + minute;
  const DateTime local = offset == kVietnamOffset ? when : shifted(when, kVietnamOffset - offset);
  if (!is_valid(local.date)) return std::nullopt;
  return local;
}

}  // namespace timtin::places
