#include "article/dates.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "article/date_grammar.h"
#include "article/labels.h"
#include "article/scan.h"

namespace timtin::article {
namespace {

// How far back a label, a document or the head of a sentence is looked for, in bytes.
constexpr std::size_t kLookBack = 200;
// Widest gap between a date and its time, in bytes: «, Thứ Năm, ngày ».
constexpr std::size_t kWidestGap = 40;

struct TimeItem {
  std::size_t begin;
  std::size_t end;
  int minute;
};

struct DateItem {
  std::size_t begin;
  WrittenDate written;
  std::optional<int> minute;
  std::size_t end;
  bool weekday_in_gap = false;
};

bool one_of(std::string_view word, std::initializer_list<std::string_view> set) {
  return std::find(set.begin(), set.end(), word) != set.end();
}

std::size_t line_begin(std::string_view text, std::size_t pos) {
  const std::size_t newline = text.rfind('\n', pos == 0 ? 0 : pos - 1);
  return newline == std::string_view::npos || newline >= pos ? 0 : newline + 1;
}

std::size_t line_end(std::string_view text, std::size_t pos) {
  return std::min(text.find('\n', pos), text.size());
}

// The text of the same line before `pos`, at most kLookBack bytes, cut at a character.
std::string_view before_on_line(std::string_view text, std::size_t pos, std::size_t floor) {
  std::size_t begin = std::max(line_begin(text, pos), floor);
  if (pos - begin > kLookBack) {
    begin = pos - kLookBack;
    while (begin < pos && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U) ++begin;
  }
  return text.substr(begin, pos - begin);
}

// Removes a day of the week from the end of the words: thứ sáu, thứ 7, chủ nhật, CN.
bool drop_weekday(std::vector<Word>& words) {
  const std::size_t size = words.size();
  if (size >= 2 && words[size - 2].folded == "thu" &&
      one_of(words[size - 1].folded,
             {"hai", "ba", "tu", "nam", "sau", "bay", "2", "3", "4", "5", "6", "7"})) {
    words.resize(size - 2);
    return true;
  }
  if (size >= 2 && words[size - 2].folded == "chu" && words[size - 1].folded == "nhat") {
    words.resize(size - 2);
    return true;
  }
  if (size >= 1 && one_of(words[size - 1].folded, {"cn", "t2", "t3", "t4", "t5", "t6", "t7"})) {
    words.resize(size - 1);
    return true;
  }
  return false;
}

// True if a date and a time with this between them belong together.
bool joins(std::string_view gap, bool& weekday) {
  if (gap.size() > kWidestGap) return false;
  if (gap.find('\n') != std::string_view::npos) return false;
  std::vector<Word> words = words_of(gap);
  std::erase_if(words, [](const Word& word) {
    return one_of(word.folded, {"luc", "vao", "hoi", "ngay", "gmt", "utc", "t"});
  });
  if (drop_weekday(words)) weekday = true;
  return words.empty();
}

// All dates and times of the text, in order.
void scan(std::string_view text, std::vector<DateItem>& dates, std::vector<TimeItem>& times) {
  std::size_t last_end = 0;
  for (std::size_t pos = 0; pos < text.size();) {
    if (!is_digit(text[pos])) {
      ++pos;
      continue;
    }
    const bool inside_number =
        pos >= 2 && pos != last_end + 1 && is_digit(text[pos - 2]) &&
        std::string_view("/.,-:").find(text[pos - 1]) != std::string_view::npos;
    const bool glued = pos >= 1 && ((text[pos - 1] >= 'a' && text[pos - 1] <= 'z') ||
                                    (text[pos - 1] >= 'A' && text[pos - 1] <= 'Z'));
    if (!inside_number && !glued) {
      if (const auto date = read_date(text, pos)) {
        dates.push_back({pos, *date, date->minute, date->end});
        pos = last_end = date->end;
        continue;
      }
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
void pair_times(std::string_view text, std::vector<DateItem>& dates,
                const std::vector<TimeItem>& times) {
  std::size_t first = 0;  // first time that does not end before the date before this one
  for (std::size_t i = 0; i < dates.size(); ++i) {
    DateItem& date = dates[i];
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
void inherit_years(std::string_view text, std::vector<DateItem>& dates) {
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

// Words of the sentence that the date stands in: what follows the last full stop before it.
std::size_t sentence_begin(std::string_view before) {
  for (std::size_t pos = before.size(); pos > 1; --pos) {
    const char c = before[pos - 2];
    if ((c == '.' || c == '!' || c == '?' || c == ';') && is_blank(before[pos - 1]) &&
        begins_upper(before.substr(pos), true)) {
      return pos;
    }
  }
  return 0;
}

// Kinds of documents whose day of issue is not the day of the news.
constexpr std::array<std::pair<std::string_view, std::string_view>, 22> kDocuments = {{
    {"nghi", "quyet"}, {"quyet", "dinh"}, {"ke", "hoach"},  {"thong", "tu"},     {"nghi", "dinh"},
    {"chi", "thi"},    {"cong", "van"},   {"thong", "bao"}, {"huong", "dan"},    {"cong", "dien"},
    {"to", "trinh"},   {"bao", "cao"},    {"phap", "lenh"}, {"ket", "luan"},     {"van", "ban"},
    {"giay", "phep"},  {"giay", "moi"},   {"de", "an"},     {"chuong", "trinh"}, {"ban", "an"},
    {"quy", "dinh"},   {"hop", "dong"},
}};

// True if the word is a number or part of a number of a document that stands at `index`.
bool has_digit(const Word& word) {
  return std::any_of(word.folded.begin(), word.folded.end(), is_digit);
}

// Index of the first word of the document that the date belongs to, or `words.size()`.
std::size_t cited_document(const std::vector<Word>& words, std::string_view before,
                           std::string_view after) {
  constexpr std::size_t kReach = 24;  // words between the kind of document and its day
  const std::size_t size = words.size();
  for (std::size_t back = 2; back <= std::min(size, kReach); ++back) {
    const std::size_t i = size - back;
    const bool kind = std::any_of(kDocuments.begin(), kDocuments.end(), [&](const auto& document) {
      return words[i].folded == document.first && words[i + 1].folded == document.second;
    });
    const bool numbered = words[i].folded == "so" && has_digit(words[i + 1]) &&
                          before.substr(words[i + 1].end, 1) == "/";
    if (!kind && !numbered) continue;
    // The number: «số 219», «05-CT/TW» right behind the kind.
    std::size_t number = kind ? i + 2 : i + 1;
    if (number < size && words[number].folded == "so") ++number;
    const bool has_number = number < size && has_digit(words[number]);
    if (kind && !has_number && size - i > 4) continue;
    // Nothing between them may begin a new thought.
    bool broken = false;
    for (std::size_t w = i; w < size; ++w) {
      if (one_of(words[w].folded, {"sang", "chieu", "trua", "hom", "vua"})) broken = true;
    }
    const std::size_t tail = has_number ? words[number].end : words[i + 1].end;
    const std::string_view between = before.substr(tail);
    if (between.find(';') != std::string_view::npos || sentence_begin(between) != 0) broken = true;
    if (between.find(',') != std::string_view::npos) {
      // «số 219/KH-UBND, ngày 14/02/2022 của …» cites; «…, ngày 14/02/2022, UBND huyện …» tells.
      const std::vector<Word> next =
          words_of(after.substr(0, std::min<std::size_t>(after.size(), 24)));
      if (next.empty() || !one_of(next.front().folded, {"cua", "ve", "quy"})) broken = true;
    }
    return broken ? size : i;
  }
  return size;
}

// Index of the first word of a phrase that makes the day one of history, or `words.size()`.
std::size_t historic(const std::vector<Word>& words) {
  const std::size_t size = words.size();
  const std::size_t from = size > 6 ? size - 6 : 0;
  for (std::size_t i = from; i < size; ++i) {
    const std::string_view word = words[i].folded;
    const std::string_view next = i + 1 < size ? std::string_view(words[i + 1].folded) : "";
    if ((word == "sinh" && next == "ngay") || (word == "hieu" && next == "luc") ||
        (word == "thanh" && next == "lap") || (word == "ban" && next == "hanh") ||
        (word == "ky" && next == "ngay") || (word == "ra" && next == "doi") ||
        (word == "cap" && next == "ngay") || (word == "ke" && next == "tu")) {
      return i;
    }
  }
  return size;
}

bool announces_day(std::string_view word) {
  return one_of(word, {"ngay", "sang", "chieu", "trua", "toi", "dem", "hom", "mung", "mong"});
}

class Classifier {
 public:
  explicit Classifier(std::string_view text) : text_(text) {}

  // nullopt if the context says that the numbers are no date.
  std::optional<FoundDate> classify(const DateItem& item, std::size_t floor) const {
    FoundDate found{item.begin,
                    item.end,
                    {item.written.date, item.minute},
                    DateKind::plain,
                    item.weekday_in_gap,
                    false,
                    item.begin};
    const std::string_view before = before_on_line(text_, item.begin, floor);
    const std::size_t offset = item.begin - before.size();
    std::vector<Word> words = words_of(before);
    const bool has_year = item.written.date.year != 0;
    if (!has_year && !item.written.in_words && !yearless_ok(item, words)) return std::nullopt;

    const std::vector<Word> all_words = words;
    if (label(words, before, offset, found)) return found;
    const std::string_view after = text_.substr(item.end, line_end(text_, item.end) - item.end);
    if (is_dateline(all_words, before, after, item)) {
      found.kind = DateKind::dateline;
      found.context = offset;
      return found;
    }
    std::size_t cited = cited_document(all_words, before, after);
    if (cited == all_words.size()) cited = historic(all_words);
    if (cited != all_words.size()) {
      found.kind = DateKind::cited;
      found.context = offset + all_words[cited].begin;
      return found;
    }
    const std::string_view next = trim(after);
    const bool alone = next.empty() || next.starts_with('|') || next.starts_with('-') ||
                       next.starts_with(')') || next.starts_with(']');
    if (words.empty() && alone) return found;  // «Thứ Sáu, ngày 6 tháng 2 năm 2016»
    tell_event(all_words, before, after, found);
    return found;
  }

 private:
  // A day without a year is a date only behind a word that announces one.
  static bool yearless_ok(const DateItem& item, const std::vector<Word>& words) {
    if (words.empty()) return false;
    const std::string_view last = words.back().folded;
    if (announces_day(last)) return true;
    // «từ 15/11», «đến 15/12»; «và 22/7» only where days are told before it: «ngày 21 và 22/7».
    if (!item.written.slash) return false;
    if (one_of(last, {"tu", "truoc", "het"})) return true;
    constexpr std::size_t kNear = 5;
    const std::size_t from = words.size() > kNear ? words.size() - kNear : 0;
    return one_of(last, {"va", "den", "toi"}) &&
           std::any_of(
               words.begin() + static_cast<std::ptrdiff_t>(from), words.end() - 1,
               [](const Word& word) { return announces_day(word.folded) || word.folded == "tu"; });
  }

  // Takes a label from the words before the date: «Ngày đăng:», «Cập nhật lúc», «Đăng ngày Thứ 5,».
  bool label(std::vector<Word>& words, std::string_view before, std::size_t offset,
             FoundDate& found) const {
    while (true) {
      const DateLabel label = find_date_label(words);
      if (label.kind != LabelKind::none && begins_part(before, words[words.size() - label.words])) {
        found.context = offset + words[words.size() - label.words].begin;
        found.kind = label.kind == LabelKind::published ? DateKind::published
                     : label.kind == LabelKind::updated ? DateKind::updated
                                                        : DateKind::clock;
        return true;
      }
      if (drop_weekday(words)) {
        found.weekday = true;
      } else if (!words.empty() && one_of(words.back().folded, {"ngay", "luc", "vao", "hoi"})) {
        words.pop_back();
      } else {
        break;
      }
    }
    return words.empty() && before_is_line_start(before, offset) &&
           label_on_line_above(offset, found);
  }

  // True if the word begins a line or a part of it: behind a bar, bracket, dash or wide gap.
  static bool begins_part(std::string_view before, const Word& word) {
    std::size_t pos = word.begin;
    std::size_t blanks = 0;
    while (pos > 0 && is_blank(before[pos - 1])) --pos, ++blanks;
    if (pos == 0 || blanks >= 2) return true;
    const char c = before[pos - 1];
    return !is_word_byte(c) || static_cast<unsigned char>(c) >= 0x80;
  }

  bool before_is_line_start(std::string_view before, std::size_t offset) const {
    return offset == line_begin(text_, offset + before.size());
  }

  // «Ngày đăng:» alone on the line above.
  bool label_on_line_above(std::size_t begin, FoundDate& found) const {
    if (begin == 0) return false;
    const std::string_view above = before_on_line(text_, begin - 1, 0);
    const std::vector<Word> words = words_of(above);
    const DateLabel label = find_date_label(words);
    if (label.kind == LabelKind::none || label.words != words.size()) return false;
    found.context = begin - 1 - above.size();
    found.kind = label.kind == LabelKind::published ? DateKind::published
                 : label.kind == LabelKind::updated ? DateKind::updated
                                                    : DateKind::clock;
    return true;
  }

  // «Hà Nội, ngày 23 tháng 4 năm 2021» alone on its line or before a dash.
  static bool is_dateline(const std::vector<Word>& words, std::string_view before,
                          std::string_view after, const DateItem& item) {
    constexpr std::size_t kMostWords = 6;  // «Thành phố Hồ Chí Minh, ngày» and one to spare
    if (item.written.date.year == 0 || words.size() < 2 || words.size() > kMostWords + 1) {
      return false;
    }
    if (words.back().folded != "ngay") return false;
    const Word& last = words[words.size() - 2];
    if (before.substr(last.end, 1) != "," || !begins_upper(before, false)) return false;
    if (one_of(words.front().folded, {"sang", "chieu", "trua", "toi", "dem", "hom", "vua", "trong",
                                      "tu", "den", "vao", "nhan", "thu", "chu"})) {
      return false;
    }
    const std::string_view rest = trim(after);
    return rest.empty() || rest.front() == '-' || rest.front() == ')' || rest.front() == '.' ||
           rest.substr(0, 3) == "\u2013" || rest.substr(0, 3) == "\u2014";
  }

  // A day told in running text is an event; one that stands in brackets at the end of a line, or
  // on a line of few words, is a date of a list or header and stays plain.
  static void tell_event(const std::vector<Word>& words, std::string_view before,
                         std::string_view after, FoundDate& found) {
    constexpr std::size_t kFewWords = 8;
    const bool announced = !words.empty() && announces_day(words.back().folded);
    const bool at_end = words_of(after.substr(0, std::min<std::size_t>(after.size(), 16))).empty();
    if (at_end && !announced) return;
    const std::size_t around = words.size() + count_words(after);
    if (!announced && around < kFewWords) return;
    if (announced && at_end && words.size() <= 1) return;  // «Ngày 27-4-2007» alone
    found.kind = DateKind::event;
    const std::size_t begin = sentence_begin(before);
    bool opening = true;
    for (const Word& word : words) {
      if (word.begin < begin || is_digit(word.folded.front())) continue;
      if (!announces_day(word.folded) &&
          !one_of(word.folded, {"tu",   "trong", "vao", "nay", "qua", "cuoi", "rang", "luc",
                                "thu",  "hai",   "ba",  "nam", "sau", "bay",  "cac",  "chu",
                                "nhat", "vua",   "va",  "den", "gio", "cung", "dau"})) {
        opening = false;
      }
    }
    found.opening = opening;
  }

  std::string_view text_;
};

}  // namespace

std::string_view name(DateKind kind) noexcept {
  switch (kind) {
    case DateKind::plain:
      return "plain";
    case DateKind::published:
      return "published";
    case DateKind::updated:
      return "updated";
    case DateKind::clock:
      return "clock";
    case DateKind::dateline:
      return "dateline";
    case DateKind::event:
      return "event";
    case DateKind::cited:
      return "cited";
  }
  return "";
}

std::vector<FoundDate> find_dates(std::string_view text) {
  std::vector<DateItem> items;
  std::vector<TimeItem> times;
  scan(text, items, times);
  pair_times(text, items, times);
  inherit_years(text, items);
  std::vector<FoundDate> found;
  const Classifier classifier(text);
  std::size_t floor = 0;
  for (const DateItem& item : items) {
    if (auto date = classifier.classify(item, floor)) {
      floor = date->end;
      found.push_back(*date);
    }
  }
  return found;
}

}  // namespace timtin::article
