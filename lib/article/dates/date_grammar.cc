#include "article/dates/date_grammar.h"

#include <utility>

#include "article/dates/date_words.h"
#include "article/scan.h"

namespace timtin::article {
namespace {

constexpr std::string_view kEnDash = "\u2013";
constexpr int kFirstYear = 1900;
constexpr int kLastYear = 2099;

// A separator of the parts of a date: '/', '.', '-' (an en dash counts as '-'), with blanks around
// it where it is a slash or a dash. `end` is where the next number begins.
struct Separator {
  char kind = 0;  // 0 = none
  bool spaced = false;
  std::size_t end = 0;
};

Separator read_separator(std::string_view text, std::size_t pos) noexcept {
  const std::size_t at = skip_blanks(text, pos);
  Separator separator;
  if (at >= text.size()) return separator;
  std::size_t length = 1;
  char kind = text[at];
  if (text.substr(at, kEnDash.size()) == kEnDash) {
    kind = '-';
    length = kEnDash.size();
  }
  if (kind != '/' && kind != '-' && kind != '.') return separator;
  const std::size_t next = skip_blanks(text, at + length);
  const bool spaced = at != pos || next != at + length;
  if (kind == '.' && spaced) return separator;
  if (next >= text.size() || !is_digit(text[next])) return separator;
  return {kind, spaced, next};
}

// True if nothing that would make the number part of something longer follows: another digit, a
// letter glued to it, or a separator with more behind it (12/3/2019/QĐ, 1.2.2019.4). A capital
// behind a year of four digits begins the text that lost its line (08/11/2022Sáng nay).
bool ends_here(std::string_view text, std::size_t pos, bool whole_year = false) noexcept {
  if (pos >= text.size()) return true;
  const char next = text[pos];
  if (is_digit(next) || next == '%') return false;
  if (next >= 'A' && next <= 'Z' && whole_year) return true;
  if ((next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z')) return next == 'T';
  if (pos + 1 < text.size() && (next == '/' || next == '.' || next == ',')) {
    const char after = text[pos + 1];
    if (is_digit(after)) return false;
    if (next == '/' && is_word_byte(after)) return false;
  }
  return true;
}

bool is_month(int value) noexcept { return value >= 1 && value <= 12; }
bool is_year(int value) noexcept { return value >= kFirstYear && value <= kLastYear; }

// A day and month must exist in some year: the 29th of February does.
bool day_exists(const places::Date& date) {
  constexpr int kLeapYear = 2000;
  if (date.year != 0) return places::is_valid(date);
  return places::is_valid({kLeapYear, date.month, date.day});
}

std::optional<WrittenDate> checked(const WrittenDate& written) {
  if (!day_exists(written.date)) return std::nullopt;
  return written;
}

// 2022-10-30, 2022/10/30, 2022-10-30T21:04:05+07:00.
std::optional<WrittenDate> read_year_first(std::string_view text, std::size_t pos,
                                           const Number& year) {
  const Separator first = read_separator(text, pos + year.digits);
  if (first.kind == 0 || first.spaced) return std::nullopt;
  const Number month = read_number(text, first.end);
  if (month.digits != 2 || !is_month(month.value)) return std::nullopt;
  const Separator second = read_separator(text, first.end + month.digits);
  if (second.kind != first.kind || second.spaced) return std::nullopt;
  const Number day = read_number(text, second.end);
  const std::size_t end = second.end + day.digits;
  if (day.digits == 0 || day.digits > 2 || !ends_here(text, end)) return std::nullopt;
  WrittenDate written{{year.value, month.value, day.value}, std::nullopt, end, false, false, pos};
  if (end < text.size() && text[end] == 'T') {
    std::size_t stop = end + 1;
    while (stop < text.size() && (is_digit(text[stop]) || std::string_view(":.+-Z").find(
                                                              text[stop]) != std::string::npos)) {
      ++stop;
    }
    if (const auto moment = places::parse_iso(text.substr(pos, stop - pos))) {
      written.date = moment->date;
      written.minute = moment->minute;
      written.end = stop;
    }
  }
  return checked(written);
}

// «năm 2021», «, 2021», «/2021» or «-2021» at `pos`, behind a day also « 2021»: the year and where
// it ends; digits 0 if there is none.
Number read_year_after(std::string_view text, std::size_t pos, std::size_t& end,
                       bool behind_day = false) {
  std::size_t at = skip_blanks(text, pos);
  const bool comma = at < text.size() && text[at] == ',';
  if (comma) at = skip_blanks(text, at + 1);
  const std::size_t behind = match_word(text, at, "nam");
  if (behind != at) {
    at = skip_blanks(text, behind);
  } else if (!comma) {
    const Separator separator = read_separator(text, pos);
    const bool blank = behind_day && at > pos;
    if (separator.kind == 0 && !blank) return {};
    if (separator.kind != 0) at = separator.end;
  }
  const Number year = read_number(text, at);
  if (year.digits != 4 || !is_year(year.value)) return {};
  end = at + year.digits;
  return year;
}

// A month in words: «Ba», «mười hai»; 0 if there is none. `end` is moved behind it.
int read_month_word(std::string_view text, std::size_t pos, std::size_t& end) {
  static constexpr std::string_view kMonths[] = {"mot", "hai", "ba",   "tu",   "nam",   "sau",
                                                 "bay", "tam", "chin", "muoi", "gieng", "chap"};
  constexpr int kTen = 10;
  for (std::size_t i = 0; i < std::size(kMonths); ++i) {
    const std::size_t behind = match_word(text, pos, kMonths[i]);
    if (behind == pos) continue;
    end = behind;
    int month = static_cast<int>(i) + 1;
    if (kMonths[i] == "gieng") return 1;
    if (kMonths[i] == "chap") return 12;
    if (month != kTen) return month;
    const std::size_t next = skip_blanks(text, behind);
    for (const auto& [word, more] : {std::pair{"mot", 1}, {"hai", 2}}) {
      const std::size_t after = match_word(text, next, word);
      if (after == next) continue;
      end = after;
      month = kTen + more;
    }
    return month;
  }
  return 0;
}

// 23 tháng 4 năm 2021, 23 tháng 4; in words only with a year: 12 Tháng Ba, 2021.
std::optional<WrittenDate> read_in_words(std::string_view text, std::size_t pos,
                                         const Number& day) {
  std::size_t at = skip_blanks(text, pos + day.digits);
  const std::size_t behind = match_word(text, at, "thang");
  if (behind == at) return std::nullopt;
  at = skip_blanks(text, behind);
  const Number number = read_number(text, at);
  std::size_t end = at + number.digits;
  const int month = number.digits == 0 ? read_month_word(text, at, end) : number.value;
  if (number.digits > 2 || !is_month(month)) return std::nullopt;
  const std::size_t month_end = end;
  const Number year = read_year_after(text, end, end, number.digits != 0);
  if (number.digits == 0) {
    // «12 tháng năm 2021» are the twelve months of a year.
    const bool of_year = text.substr(month_end, 1) == "," || month != 5;
    if (year.digits == 0 || !of_year) return std::nullopt;
  }
  return checked(
      {{year.digits == 0 ? 0 : year.value, month, day.value}, std::nullopt, end, true, false, pos});
}

// The word that ends before the blanks before `pos`; empty if there is none.
std::string_view word_before(std::string_view text, std::size_t pos) {
  while (pos > 0 && is_blank(text[pos - 1])) --pos;
  std::size_t begin = pos;
  while (begin > 0 && is_word_byte(text[begin - 1])) --begin;
  return text.substr(begin, pos - begin);
}

bool is_month_word(std::string_view word) {
  return !word.empty() && match_word(word, 0, "thang") == word.size();
}

// True if the word before `pos` is «tháng».
bool after_month_word(std::string_view text, std::size_t pos) {
  return is_month_word(word_before(text, pos));
}

// 20 August 2019, 20 Aug, 2019, 20-Aug-2019.
std::optional<WrittenDate> read_english(std::string_view text, std::size_t pos, const Number& day) {
  std::size_t at = pos + day.digits;
  const bool dash = text.substr(at, 1) == "-";
  at = dash ? at + 1 : skip_blanks(text, at);
  std::size_t end = at;
  while (end < text.size() && is_word_byte(text[end])) ++end;
  const int month = english_month(text.substr(at, end - at));
  if (month == 0) return std::nullopt;
  if (end < text.size() && (text[end] == '.' || text[end] == ',' || text[end] == '-')) ++end;
  const std::size_t number = skip_blanks(text, end);
  const Number year = read_number(text, number);
  if (year.digits != 4 || !is_year(year.value)) return std::nullopt;
  return checked(
      {{year.value, month, day.value}, std::nullopt, number + year.digits, true, false, pos});
}

// August 20, 2019; Tháng Tám 20, 2019; Tháng 8 20, 2019: the month before the day, as the
// translations of English programs write it. `pos` is the day's.
std::optional<WrittenDate> read_month_first(std::string_view text, std::size_t pos,
                                            const Number& day) {
  const std::size_t comma = pos + day.digits;
  if (text.substr(comma, 1) != ",") return std::nullopt;
  const std::size_t number = skip_blanks(text, comma + 1);
  const Number year = read_number(text, number);
  if (year.digits != 4 || !is_year(year.value)) return std::nullopt;
  std::size_t behind = pos;
  while (behind > 0 && (is_blank(text[behind - 1]) || text[behind - 1] == '.')) --behind;
  const std::string_view last = word_before(text, behind);
  if (last.empty()) return std::nullopt;
  auto begin = static_cast<std::size_t>(last.data() - text.data());
  int month = english_month(last);
  constexpr std::size_t kMostWords = 2;  // «mười hai»
  for (std::size_t words = 0; month == 0 && words < kMostWords; ++words) {
    const std::string_view before = word_before(text, begin);
    const auto at = begin;
    if (before.empty()) break;
    begin = static_cast<std::size_t>(before.data() - text.data());
    if (!is_month_word(before)) continue;
    std::size_t end = at;
    const Number in_digits = read_number(text, at);
    month = in_digits.digits != 0 ? in_digits.value : read_month_word(text, at, end);
    if (in_digits.digits != 0) end = at + in_digits.digits;
    if (skip_blanks(text, end) != pos) month = 0;
    break;
  }
  if (!is_month(month)) return std::nullopt;
  return checked(
      {{year.value, month, day.value}, std::nullopt, number + year.digits, true, false, begin});
}

// The minutes behind an hour, and where they end.
struct Minutes {
  int value = 0;
  std::size_t end = 0;
};

// «:04», «:29:50» behind the hour.
std::optional<Minutes> read_colon_minutes(std::string_view text, std::size_t pos) {
  if (text[pos] != ':') return std::nullopt;
  const Number minute = read_number(text, pos + 1);
  if (minute.digits != 2 || minute.value > 59) return std::nullopt;
  std::size_t end = pos + 1 + minute.digits;
  if (end < text.size() && text[end] == ':') {
    const Number second = read_number(text, end + 1);
    if (second.digits == 2) end += 1 + second.digits;
  }
  return Minutes{minute.value, end};
}

// «h30», «g», « giờ 30» behind the hour.
std::optional<Minutes> read_hour_word(std::string_view text, std::size_t pos) {
  std::size_t end = pos;
  if (std::string_view("hHgG").find(text[pos]) != std::string_view::npos) {
    ++end;
  } else {
    const std::size_t word = skip_blanks(text, pos);
    end = match_word(text, word, "gio");
    if (end == word) return std::nullopt;
  }
  const std::size_t next = end == pos + 1 ? end : skip_blanks(text, end);
  const Number minute = read_number(text, next);
  if (minute.digits != 0) {
    if (minute.digits > 2 || minute.value > 59) return std::nullopt;
    return Minutes{minute.value, next + minute.digits};
  }
  if (end < text.size() && is_word_byte(text[end])) return std::nullopt;  // 3ha, 5 giống
  return Minutes{0, end};
}

}  // namespace

int full_year(int two_digits) noexcept { return two_digits + (two_digits < 70 ? 2000 : 1900); }

std::optional<WrittenDate> read_date(std::string_view text, std::size_t pos) {
  const Number first = read_number(text, pos);
  if (first.digits == 4 && is_year(first.value)) return read_year_first(text, pos, first);
  if (first.digits == 0 || first.digits > 2) return std::nullopt;
  const std::size_t after_first = pos + first.digits;
  if (is_month(first.value) && after_month_word(text, pos)) {
    std::size_t end = after_first;
    const Number year = read_year_after(text, after_first, end);
    if (year.digits == 0) return std::nullopt;
    return WrittenDate{{year.value, first.value, 0}, std::nullopt, end, true, false, pos};
  }
  if (const auto in_words = read_in_words(text, pos, first)) return in_words;
  if (const auto english = read_english(text, pos, first)) return english;
  if (const auto month_first = read_month_first(text, pos, first)) return month_first;

  const Separator one = read_separator(text, after_first);
  if (one.kind == 0) return std::nullopt;
  const Number second = read_number(text, one.end);
  if (second.digits == 0 || second.digits > 2) return std::nullopt;
  const std::size_t after_second = one.end + second.digits;
  const Separator two = read_separator(text, after_second);
  if (two.kind != 0 && two.kind == one.kind) {
    const Number third = read_number(text, two.end);
    const std::size_t end = two.end + third.digits;
    if (third.digits != 4 && third.digits != 2) return std::nullopt;
    if (!ends_here(text, end, third.digits == 4)) return std::nullopt;
    const int year = third.digits == 4 ? third.value : full_year(third.value);
    if (!is_year(year)) return std::nullopt;
    return checked(
        {{year, second.value, first.value}, std::nullopt, end, false, one.kind == '/', pos});
  }
  if (one.kind == '-') {  // 5-7/11/2022, 21 - 22/7, 5-7 tháng 11: the last day of a span
    if (auto last = read_date(text, one.end); last && last->date.day != 0 && first.value >= 1 &&
                                              first.value < last->date.day &&
                                              (last->slash || last->in_words)) {
      last->begin = pos;
      return last;
    }
  }
  if (one.spaced || !ends_here(text, after_second)) return std::nullopt;
  return checked(
      {{0, second.value, first.value}, std::nullopt, after_second, false, one.kind == '/', pos});
}

std::optional<WrittenTime> read_time(std::string_view text, std::size_t pos) {
  const Number hour = read_number(text, pos);
  const std::size_t behind = pos + hour.digits;
  if (hour.digits == 0 || hour.digits > 2 || hour.value > 23 || behind >= text.size()) {
    return std::nullopt;
  }
  std::optional<Minutes> minutes = read_colon_minutes(text, behind);
  if (!minutes) minutes = read_hour_word(text, behind);
  if (!minutes) return std::nullopt;
  std::size_t end = minutes->end;
  if (end < text.size() && is_digit(text[end])) return std::nullopt;

  int hours = hour.value;
  if (hours >= 1 && hours <= 12) {
    const std::size_t half = skip_blanks(text, end);
    for (const auto& [word, offset] : {std::pair{"ch", 12}, {"pm", 12}, {"sa", 0}, {"am", 0}}) {
      const std::size_t half_end = match_word(text, half, word);
      if (half_end == half) continue;
      hours = hours % 12 + offset;
      end = half_end;
      break;
    }
  }
  return WrittenTime{hours * 60 + minutes->value, end};
}

}  // namespace timtin::article
