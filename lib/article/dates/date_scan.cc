#include "article/dates/date_scan.h"

#include <algorithm>

#include "article/dates/date_words.h"
#include "article/scan.h"

namespace timtin::article {
namespace {

// Widest gap between a date and its time, in bytes: «, Thứ Năm, ngày ».
constexpr std::size_t kWidestGap = 40;

struct TimeItem {
  std::size_t begin;
  std::size_t end;
  int minute;
};

// True if a date and a time with this between them belong together.
bool joins(std::string_view gap, bool& weekday) {
  if (gap.size() > kWidestGap) return false;
  if (gap.find('\n') != std::string_view::npos) return false;
  std::vector<Word> words = words_of(gap);
  std::erase_if(words, [](const Word& word) {
    return one_of(word.folded, {"luc", "vao", "hoi", "ngay", "gmt", "utc", "t", "at"});
  });
  if (drop_weekday(words)) weekday = true;
  return words.empty();
}

// True if the date, to which a word is glued, is one all the same: day, month and a year of four
// digits behind the end of a word (Mtđt10/09/2017).
bool stands_apart(std::string_view text, const ScannedDate& date) {
  const char before = text[date.begin - 1];
  const bool word = before >= 'a' && before <= 'z';
  constexpr std::size_t kYear = 4;
  return word && date.written.slash && date.written.date.year != 0 && date.end > kYear &&
         read_number(text, date.end - kYear).digits == kYear;
}

// All dates and times of the text, in order.
void scan(std::string_view text, std::vector<ScannedDate>& dates, std::vector<TimeItem>& times) {
  std::size_t last_end = 0;
  for (std::size_t pos = find_digit(text, 0); pos < text.size(); pos = find_digit(text, pos)) {
    const bool inside_number =
        pos >= 2 && pos != last_end + 1 && is_digit(text[pos - 2]) &&
        std::string_view("/.,-:").find(text[pos - 1]) != std::string_view::npos;
    const bool glued = pos >= 1 && ((text[pos - 1] >= 'a' && text[pos - 1] <= 'z') ||
                                    (text[pos - 1] >= 'A' && text[pos - 1] <= 'Z'));
    if (!inside_number) {
      if (const auto date = read_date(text, pos)) {
        const ScannedDate scanned{date->begin, *date, date->minute, date->end};
        if (!glued || stands_apart(text, scanned)) {
          dates.push_back(scanned);
          pos = last_end = date->end;
          continue;
        }
      }
    }
    if (!inside_number && !glued) {
      if (const auto time = read_time(text, pos)) {
        times.push_back({pos, time->end, time->minute});
        pos = last_end = time->end;
        continue;
      }
    }
    pos += read_number(text, pos).digits;
  }
}

// Gives each date the time beside it; the nearer one where there are two.
void pair_times(std::string_view text, std::vector<ScannedDate>& dates,
                const std::vector<TimeItem>& times) {
  std::size_t first = 0;  // first time that does not end before the date before this one
  for (std::size_t i = 0; i < dates.size(); ++i) {
    ScannedDate& date = dates[i];
    while (first < times.size() && i > 0 && times[first].begin < dates[i - 1].end) ++first;
    const TimeItem* best = nullptr;
    std::size_t best_gap = kWidestGap + 1;
    bool best_weekday = false;
    for (std::size_t t = first; t < times.size(); ++t) {
      const TimeItem& time = times[t];
      const bool before = time.end <= date.begin;
      if (!before && i + 1 < dates.size() && time.begin > dates[i + 1].begin) break;
      if (!before && time.begin > date.end + kWidestGap) break;
      const std::string_view gap = before ? text.substr(time.end, date.begin - time.end)
                                          : text.substr(date.end, time.begin - date.end);
      bool weekday = false;
      if (gap.size() < best_gap && joins(gap, weekday)) {
        best = &time;
        best_gap = gap.size();
        best_weekday = weekday;
      }
    }
    if (best == nullptr || date.minute) continue;
    date.minute = best->minute;
    date.weekday_in_gap = best_weekday;
    date.begin = std::min(date.begin, best->begin);
    date.end = std::max(date.end, best->end);
  }
}

// «Từ ngày 11/3 đến ngày 29/3/2019»: the first day has the year of the last.
void inherit_years(std::string_view text, std::vector<ScannedDate>& dates) {
  for (std::size_t i = dates.size(); i-- > 1;) {
    places::Date& first = dates[i - 1].written.date;
    const places::Date& last = dates[i].written.date;
    if (first.year != 0 || last.year == 0) continue;
    const std::string_view gap = text.substr(dates[i - 1].end, dates[i].begin - dates[i - 1].end);
    if (gap.size() > kWidestGap || gap.find('\n') != std::string_view::npos) continue;
    const std::vector<Word> words = words_of(gap);
    const bool is_span = std::all_of(words.begin(), words.end(), [](const Word& word) {
      return one_of(word.folded, {"den", "het", "toi", "ngay", "va", "sang", "chieu", "toi"});
    });
    if (is_span) first.year = first.month > last.month ? last.year - 1 : last.year;
  }
}

}  // namespace

std::vector<ScannedDate> scan_dates(std::string_view text) {
  std::vector<ScannedDate> dates;
  std::vector<TimeItem> times;
  scan(text, dates, times);
  pair_times(text, dates, times);
  inherit_years(text, dates);
  return dates;
}

}  // namespace timtin::article
