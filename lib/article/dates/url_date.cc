#include "article/dates/url_date.h"

#include <string>

#include "article/scan.h"

namespace timtin::article {
namespace {

using places::Date;
using places::DateTime;

constexpr int kFirstYear = 1997;
constexpr int kLastYear = 2099;

bool is_year(int year) noexcept { return year >= kFirstYear && year <= kLastYear; }

int two_digits(std::string_view digits, std::size_t pos) {
  return (digits[pos] - '0') * 10 + (digits[pos + 1] - '0');
}

std::optional<DateTime> checked(int year, int month, int day, std::optional<int> minute) {
  const Date date{year, month, day};
  if (!is_year(year) || !places::is_valid(date)) return std::nullopt;
  return DateTime{date, minute};
}

// Hour and minute at `pos` of a run of digits, if they are a time of day.
std::optional<int> minute_of_day(std::string_view digits, std::size_t pos) {
  if (pos + 4 > digits.size()) return std::nullopt;
  const int hour = two_digits(digits, pos);
  const int minute = two_digits(digits, pos + 2);
  if (hour > 23 || minute > 59) return std::nullopt;
  return hour * 60 + minute;
}

// A date inside one run of digits.
std::optional<DateTime> read_run(std::string_view digits) {
  const std::size_t size = digits.size();
  constexpr std::size_t kCode = 3;          // digits of a site's code
  constexpr std::size_t kShortMoment = 15;  // yyMMddHHmmssSSS
  if (size == kCode + kShortMoment) {
    const std::string_view moment = digits.substr(kCode);
    const auto minute = minute_of_day(moment, 6);
    if (minute) {
      return checked(2000 + two_digits(moment, 0), two_digits(moment, 2), two_digits(moment, 4),
                     minute);
    }
  }
  if (size == 6 || size == 8 || (size >= 12 && size <= 17)) {
    const int year = two_digits(digits, 0) * 100 + two_digits(digits, 2);
    const int month = two_digits(digits, 4);
    if (size == 6) {
      if (!is_year(year) || month < 1 || month > 12) return std::nullopt;
      return DateTime{{year, month, 0}, std::nullopt};
    }
    const auto minute = size > 8 ? minute_of_day(digits, 8) : std::nullopt;
    if (size > 8 && !minute) return std::nullopt;
    if (auto date = checked(year, month, two_digits(digits, 6), minute)) return date;
    if (size != 8) return std::nullopt;
    // 21062023: the day first.
    return checked(two_digits(digits, 4) * 100 + two_digits(digits, 6), two_digits(digits, 2),
                   two_digits(digits, 0), std::nullopt);
  }
  return std::nullopt;
}

// 2022/12/26, 2022-12-26, 26-12-2022, /2022/12/, /2022/ at `pos`.
std::optional<DateTime> read_parts(std::string_view path, std::size_t pos, std::size_t& end) {
  const Number one = read_number(path, pos);
  std::size_t at = pos + one.digits;
  const bool in_folder = pos > 0 && path[pos - 1] == '/';
  end = at;
  const char sign = at < path.size() ? path[at] : '/';
  if (sign != '/' && sign != '-' && sign != '_') return std::nullopt;
  const Number two = at < path.size() ? read_number(path, at + 1) : Number{};
  const std::size_t after_two = at + 1 + two.digits;
  Number three;
  if (two.digits != 0 && after_two < path.size() && path[after_two] == sign) {
    three = read_number(path, after_two + 1);
  }
  if (one.digits == 4 && is_year(one.value)) {
    if ((two.digits == 1 || two.digits == 2) && (three.digits == 1 || three.digits == 2)) {
      if (auto day = checked(one.value, two.value, three.value, std::nullopt)) {
        end = after_two + 1 + three.digits;
        return day;
      }
    }
    const bool month_folder = in_folder && sign == '/' && two.digits == 2 && two.value >= 1 &&
                              two.value <= 12 &&
                              (after_two >= path.size() || path[after_two] == '/');
    if (month_folder) {
      end = after_two;
      return DateTime{{one.value, two.value, 0}, std::nullopt};
    }
    if (in_folder && sign == '/') return DateTime{{one.value, 0, 0}, std::nullopt};
  }
  if ((one.digits == 1 || one.digits == 2) && (two.digits == 1 || two.digits == 2) &&
      three.digits == 4) {
    end = after_two + 1 + three.digits;
    return checked(three.value, two.value, one.value, std::nullopt);
  }
  return std::nullopt;
}

int exactness(const DateTime& when) {
  return (when.date.month != 0 ? 1 : 0) + (when.date.day != 0 ? 1 : 0) + (when.minute ? 1 : 0);
}

}  // namespace

std::optional<UrlDate> find_url_date(std::string_view url) {
  const std::size_t scheme = url.find("://");
  const std::size_t host = scheme == std::string_view::npos ? 0 : scheme + 3;
  const std::size_t path = url.find('/', host);
  if (path == std::string_view::npos) return std::nullopt;
  std::optional<UrlDate> best;
  for (std::size_t pos = path; pos < url.size();) {
    if (!is_digit(url[pos])) {
      ++pos;
      continue;
    }
    const Number run = read_number(url, pos);
    std::size_t end = pos + run.digits;
    std::optional<DateTime> when = read_parts(url, pos, end);
    if (!when) {
      end = pos + run.digits;
      when = read_run(url.substr(pos, run.digits));
      // Six digits are a month only as a folder: /202403/.
      const bool folder = url[pos - 1] == '/' && (end >= url.size() || url[end] == '/');
      if (when && run.digits == 6 && !folder) when.reset();
    }
    if (when && (!best || exactness(*when) >= exactness(best->when))) {
      best = UrlDate{*when, url.substr(pos, end - pos)};
    }
    pos = std::max(end, pos + run.digits);
  }
  return best;
}

}  // namespace timtin::article
