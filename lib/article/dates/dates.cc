#include "article/dates/dates.h"

#include <algorithm>
#include <optional>

#include "article/dates/date_cited.h"
#include "article/dates/date_scan.h"
#include "article/dates/date_words.h"
#include "article/labels.h"
#include "article/scan.h"

namespace timtin::article {
namespace {

// How far on the line a date's context is looked at, in bytes to either side. Lines can be as long
// as the page.
constexpr std::size_t kReach = 200;

std::size_t line_begin(std::string_view text, std::size_t pos) {
  const std::size_t floor = pos > kReach ? pos - kReach : 0;
  std::size_t begin = pos;
  while (begin > floor && text[begin - 1] != '\n') --begin;
  // Cut at a character where the line is longer.
  while (begin < pos && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U) ++begin;
  return begin;
}

// The text of the same line before `pos`, as far as it is looked at.
std::string_view before_on_line(std::string_view text, std::size_t pos, std::size_t floor) {
  const std::size_t begin = std::max(line_begin(text, pos), floor);
  return text.substr(begin, pos - begin);
}

std::string_view after_on_line(std::string_view text, std::size_t pos) {
  const std::string_view reach = text.substr(pos, kReach);
  return reach.substr(0, reach.find('\n'));
}

class Classifier {
 public:
  explicit Classifier(std::string_view text) : text_(text) {}

  // nullopt if the context says that the numbers are no date.
  std::optional<FoundDate> classify(const ScannedDate& item, std::size_t floor) const {
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

    if (counts_readers(words, before)) return std::nullopt;

    const std::vector<Word> all_words = words;
    if (label(words, before, offset, found)) return found;
    const std::string_view after = after_on_line(text_, item.end);
    const std::string_view next = trim(after);
    const bool alone = next.empty() || next.starts_with('|') || next.starts_with('-') ||
                       next.starts_with(')') || next.starts_with(']') || next.starts_with("GMT");
    // «Thu Hà Thứ năm, ngày 07/08/2025 08:10 GMT+7»
    if (found.weekday && item.minute && alone) return found;
    if (is_dateline(all_words, before, after, item)) {
      found.kind = DateKind::dateline;
      found.context = offset;
      return found;
    }
    const std::size_t cited = find_cited(all_words, before, after);
    if (cited != all_words.size()) {
      found.kind = DateKind::cited;
      found.context = offset + all_words[cited].begin;
      return found;
    }
    if (words.empty() && alone) return found;  // «Thứ Sáu, ngày 6 tháng 2 năm 2016»
    tell_event(all_words, before, after, found);
    return found;
  }

 private:
  // «Lượt xem: 12.05.2019»: the number that a counter shows.
  static bool counts_readers(const std::vector<Word>& words, std::string_view before) {
    return !words.empty() && trim(before).ends_with(':') &&
           one_of(words.back().folded, {"xem", "doc", "cap", "view", "views", "count", "hits"}) &&
           find_date_label(words).kind == LabelKind::none;
  }

  // A day without a year is a date only behind a word that announces one.
  static bool yearless_ok(const ScannedDate& item, const std::vector<Word>& words) {
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
      const std::size_t last = words.empty() ? 0 : words.back().begin;
      const std::size_t weekday = words.size() < 2 ? last : words[words.size() - 2].begin;
      const std::size_t size = words.size();
      if (drop_weekday(words)) {
        found.weekday = true;
        found.context = offset + (size - words.size() == 1 ? last : weekday);
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
    return before.size() < kReach && offset == line_begin(text_, offset + before.size());
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
                          std::string_view after, const ScannedDate& item) {
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
          !one_of(word.folded,
                  {"tu",  "trong", "vao", "nay",  "qua", "cuoi",  "rang", "luc",  "thu",
                   "hai", "ba",    "nam", "sau",  "bay", "cac",   "chu",  "nhat", "vua",
                   "va",  "den",   "gio", "cung", "dau", "thang", "het"})) {
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
  std::vector<FoundDate> found;
  const Classifier classifier(text);
  std::size_t floor = 0;
  for (const ScannedDate& item : scan_dates(text)) {
    if (auto date = classifier.classify(item, floor)) {
      floor = date->end;
      found.push_back(*date);
    }
  }
  return found;
}

}  // namespace timtin::article
