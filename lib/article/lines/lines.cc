#include "article/lines/lines.h"

#include <algorithm>
#include <string>
#include <unordered_set>

#include "article/dates/date_words.h"
#include "article/lines/signature.h"
#include "article/scan.h"
#include "text/syllable.h"

namespace timtin::article {
namespace {

// A line of at least so many words that ends like a sentence is a paragraph; one of at least
// kProseWords is one however it ends (titles are shorter).
constexpr std::size_t kSentenceWords = 4;
constexpr std::size_t kProseWords = 40;
// A colon ends a paragraph only behind so many words; shorter lines are labels and headings.
constexpr std::size_t kColonWords = 8;
// Words that may stand beside a date on its line, without and with a label or bar on it.
constexpr std::size_t kBesideDate = 3;
constexpr std::size_t kBesideLabelledDate = 9;
// Bytes of a line that are looked at for a label.
constexpr std::size_t kLabelReach = 120;
constexpr std::size_t kLabelReachInProse = 48;  // of the long lines at the foot of a page
// A line in capitals throughout is a heading up to this length.
constexpr std::size_t kCapitalWords = 45;
// A site's own name is no longer than this.
constexpr std::size_t kMastheadWords = 18;

// The last characters of a text that close quotes and brackets, taken away.
std::string_view without_closers(std::string_view text) {
  static constexpr std::string_view kClosers[] = {"\"",     "'",      ")",      "]",
                                                  "\u201D", "\u2019", "\u00BB", " "};
  bool again = true;
  while (again) {
    again = false;
    for (const std::string_view closer : kClosers) {
      if (text.ends_with(closer)) {
        text.remove_suffix(closer.size());
        again = true;
      }
    }
  }
  return text;
}

// The mark that ends the sentence: . ! ? : ; or 0.
char final_mark(std::string_view text) {
  const std::string_view bare = without_closers(text);
  if (bare.empty()) return 0;
  if (bare.ends_with("\u2026")) return '.';
  const char last = bare.back();
  return std::string_view(".!?:;").find(last) != std::string_view::npos ? last : '\0';
}

// Words of the line outside all dates, their labels and days of the week.
std::size_t words_beside_dates(const Line& line) {
  std::size_t count = 0;
  std::size_t pos = 0;
  for (const FoundDate& date : line.dates) {
    const std::size_t begin = std::max(std::min(date.begin, date.context), pos);
    count += count_words(line.text.substr(pos, begin - pos));
    pos = std::max(pos, date.end);
  }
  return count + count_words(line.text.substr(pos));
}

// True if the line begins with a whole day and its hour, and neither tells of them nor of a plan
// for them («08:00 ngày 12/3/2019: Khai mạc»).
bool begins_with_moment(const Line& line) {
  const FoundDate& first = line.dates.front();
  if (line.dates.size() != 1 || line.ends_sentence || !first.when.minute) return false;
  std::vector<Word> before = words_of(line.text.substr(0, first.begin));
  drop_weekday(before);
  const std::string_view behind = trim(line.text.substr(first.end));
  return before.empty() && !behind.starts_with(':') && !behind.starts_with(',');
}

bool is_date_line(const Line& line) {
  if (line.dates.empty()) return false;
  // «Được đăng bởi bientap vào lúc 20/12/2018 - 09:14»
  bool labelled = line.text.find('|') != std::string_view::npos ||
                  line.label.kind == LabelKind::poster || line.label.kind == LabelKind::author;
  for (const FoundDate& date : line.dates) {
    if (date.kind == DateKind::event || date.kind == DateKind::cited) return false;
    if (date.kind == DateKind::dateline) return words_beside_dates(line) <= kBesideDate;
    if (date.kind != DateKind::plain) labelled = true;
  }
  // «06:22 30/03/2015 2», «18/10/2019 1:36:31 Xem cỡ chữ», «Thứ sáu, 09:21, 23/04/2021 Việt Phú».
  if (begins_with_moment(line)) labelled = true;
  if (words_beside_dates(line) <= (labelled ? kBesideLabelledDate : kBesideDate)) return true;
  // «Thu Hà 14:25, 21/03/2024», «Thu Hà Thứ năm, ngày 21/03/2024 14:25 GMT+7»: a signature and the
  // date.
  const FoundDate& first = line.dates.front();
  const std::string_view behind = line.text.substr(first.end);
  return line.dates.size() == 1 && first.context > 0 &&
         (count_words(behind) == 0 || trim(behind).starts_with("GMT")) &&
         byline_kind(line.text.substr(0, first.context)) != Byline::none;
}

// Position of the bracket that closes the line's last word and holds nothing but digits and signs
// of a date («(23-5)»), or npos.
std::size_t bracketed_number(std::string_view text) {
  if (!text.ends_with(')') && !text.ends_with(']')) return std::string_view::npos;
  const std::size_t open = text.find_last_of("([");
  if (open == std::string_view::npos || open + 2 >= text.size()) return std::string_view::npos;
  const std::string_view inside = text.substr(open + 1, text.size() - open - 2);
  const bool digits = inside.find_first_not_of("0123456789/-.: ") == std::string_view::npos;
  const bool parts = inside.find_first_of("/-.") != std::string_view::npos;
  return digits && parts ? open : std::string_view::npos;
}

bool is_whole(const FoundDate& date) { return date.when.date.year != 0 && date.when.date.day != 0; }

// Position where the date at the end of the line begins, its bracket or dash included, or npos.
std::size_t final_date(const Line& line) {
  const std::string_view text = line.text;
  if (!line.dates.empty()) {
    const FoundDate& last = line.dates.back();
    const std::string_view rest = text.substr(last.end);
    if (rest.find_first_not_of(" )]-") == std::string_view::npos && last.kind == DateKind::plain) {
      std::string_view before = trim(text.substr(0, last.begin));
      if (before.ends_with('(') || before.ends_with('[') || before.ends_with('|') ||
          before.ends_with('-')) {
        return before.size() - 1;
      }
      if (before.ends_with("\u2013")) return before.size() - 3;
      // «An Giang khởi công 9 công trình 22/09/2025 16:10»: with an hour it needs no sign.
      if (last.when.minute && is_whole(last) && last.context == last.begin) return before.size();
    }
  }
  return bracketed_number(text);
}

// Navigation: short parts between bars, arrows or slashes; or many short parts between dashes.
bool is_crumbs(std::string_view text) {
  while (text.ends_with('|')) text = trim(text.substr(0, text.size() - 1));
  constexpr std::size_t kPartWords = 6;
  struct Sign {
    std::string_view text;
    std::size_t parts;  // at least so many
    std::size_t words;  // of the longest part, at most
  };
  static constexpr Sign kSigns[] = {{"|", 2, kPartWords},
                                    {">", 2, kPartWords},
                                    {"\u00BB", 2, kPartWords},
                                    {"\u203A", 2, kPartWords},
                                    {" \u2022 ", 2, kPartWords},
                                    {" / ", 2, kPartWords},
                                    {"/ ", 3, 4},
                                    {" - ", 4, 3}};
  for (const Sign& sign : kSigns) {
    std::size_t parts = 1;
    std::size_t longest = 0;
    std::size_t begin = 0;
    for (std::size_t at = text.find(sign.text); at != std::string_view::npos;
         at = text.find(sign.text, begin)) {
      longest = std::max(longest, count_words(text.substr(begin, at - begin)));
      begin = at + sign.text.size();
      ++parts;
    }
    longest = std::max(longest, count_words(text.substr(begin)));
    if (parts >= sign.parts && longest <= sign.words) return true;
  }
  return false;
}

bool is_address(std::string_view text) {
  return text.find(' ') == std::string_view::npos &&
         (text.find("://") != std::string_view::npos || text.starts_with("www.") ||
          text.find('@') != std::string_view::npos);
}

// What headlines say and names of sites do not, as tone keys: «Đài Phát thanh cấp huyện tăng thời
// lượng», «Báo Sơn La tổ chức giải chạy».
bool tells(std::string_view line, const std::vector<Word>& words, std::size_t from) {
  static const std::unordered_set<std::string> kVerbs = [] {
    std::unordered_set<std::string> keys;
    for (const std::string_view verb :
         {"tổ", "tăng", "đạt", "trao", "thăm", "tặng", "chúc", "đoạt",  "được", "đã",
          "sẽ", "là",   "đón", "họp",  "đưa",  "gặp",  "mở",   "khánh", "ra",   "phối"}) {
      keys.insert(text::tone_key(verb));
    }
    return keys;
  }();
  for (std::size_t i = from; i < words.size(); ++i) {
    const std::string_view word = line.substr(words[i].begin, words[i].end - words[i].begin);
    if (!begins_upper(word, true) && kVerbs.contains(text::tone_key(word))) return true;
  }
  return false;
}

// «Báo» begins the name of a newspaper only before a name: «Báo Hưng Yên», not «Báo cáo» or «Bảo
// Uyên».
bool is_masthead(const Line& line, const std::vector<Word>& words) {
  if (line.words > kMastheadWords || line.ends_sentence) return false;
  if (tells(line.text, words, line.label.words)) return false;
  if (line.label.words > 1) return true;
  constexpr std::size_t kNewspaperWords = 7;
  const std::string_view first = line.text.substr(words[0].begin, words[0].end - words[0].begin);
  const std::string key = text::tone_key(first);
  if (words[0].folded == "bao" && key != "bao1" && key != "bao") return false;
  const bool capital = words.size() > 1 && begins_upper(line.text.substr(words[1].begin), false);
  return capital && words[1].folded != "cao" && line.words <= kNewspaperWords;
}

LineKind classify_text(Line& line) {
  const std::size_t reach = line.words >= kProseWords ? kLabelReachInProse : kLabelReach;
  const std::string_view head = line.text.substr(0, std::min(line.text.size(), reach));
  const std::vector<Word> words = words_of(head);
  if (line.words == 0 || is_address(line.text)) return LineKind::noise;
  line.label = find_label(line.text, words);
  constexpr std::string_view kCopyright = "\u00A9";
  if (line.text.starts_with(kCopyright)) line.label = {LabelKind::owner, 0, kCopyright.size()};
  if (line.label.kind == LabelKind::masthead && !is_masthead(line, words)) line.label = {};
  if (is_date_line(line)) return LineKind::date;
  if (line.label.kind != LabelKind::none) return LineKind::labelled;
  const bool has_letter = std::any_of(
      words.begin(), words.end(), [](const Word& word) { return !is_digit(word.folded.front()); });
  if (!has_letter) return LineKind::noise;
  const char mark = final_mark(line.text);
  // «A», «A+»: buttons.
  if (line.words <= 1 && words.size() == 1 && words[0].folded.size() == 1) return LineKind::noise;
  // «Kim Cúc.»: a signature, though it ends like a sentence.
  constexpr std::size_t kSignatureWords = 10;
  if (mark == '.' && line.words <= kSignatureWords && byline_kind(line.text) != Byline::none) {
    return LineKind::phrase;
  }
  // A title, though a full stop ends it.
  if (line.words <= kCapitalWords && is_all_capitals(line.text)) return LineKind::phrase;
  const bool teaser = final_date(line) != std::string_view::npos;
  if (!teaser && mark != 0 && line.words >= (mark == ':' ? kColonWords : kSentenceWords)) {
    return LineKind::prose;
  }
  if (line.words >= kProseWords) return LineKind::prose;
  if (teaser) return LineKind::teaser;
  return is_crumbs(line.text) ? LineKind::crumbs : LineKind::phrase;
}

// Dates of lists and comments are no dates of the article; those in the page's head may be its
// clock.
bool dates_are_outside(Region region) {
  return region == Region::related || region == Region::comments || region == Region::aside ||
         region == Region::footer;
}

LineKind classify(Line& line) {
  const LineKind kind = classify_text(line);
  if (kind == LineKind::labelled || kind == LineKind::noise) return kind;
  const bool outside =
      kind == LineKind::date ? dates_are_outside(line.markup.region) : is_outside(line.markup);
  return outside ? LineKind::outside : kind;
}

}  // namespace

std::string_view name(LineKind kind) noexcept {
  switch (kind) {
    case LineKind::prose:
      return "prose";
    case LineKind::phrase:
      return "phrase";
    case LineKind::date:
      return "date";
    case LineKind::teaser:
      return "teaser";
    case LineKind::crumbs:
      return "crumbs";
    case LineKind::labelled:
      return "label";
    case LineKind::outside:
      return "outside";
    case LineKind::noise:
      return "noise";
  }
  return "";
}

std::vector<Line> read_lines(std::string_view text, std::span<const Markup> marks) {
  std::vector<Line> lines;
  std::size_t number = 0;
  const std::vector<FoundDate> dates = find_dates(text);
  auto date = dates.begin();
  for (std::size_t pos = 0; pos < text.size();) {
    const std::size_t end = std::min(text.find('\n', pos), text.size());
    Line line;
    line.text = trim(text.substr(pos, end - pos));
    if (number < marks.size()) line.markup = marks[number];
    ++number;
    const auto offset = static_cast<std::size_t>(line.text.data() - text.data());
    for (; date != dates.end() && date->begin < end; ++date) {
      FoundDate inside = *date;
      inside.begin -= offset;
      inside.end -= offset;
      inside.context = inside.context < offset ? inside.begin : inside.context - offset;
      line.dates.push_back(inside);
    }
    pos = end + 1;
    if (line.text.empty()) continue;
    line.words = count_words(line.text);
    line.ends_sentence = final_mark(line.text) != 0;
    line.kind = classify(line);
    lines.push_back(std::move(line));
  }
  return lines;
}

std::string_view last_crumb(std::string_view text) {
  for (const std::string_view arrow : {"\u00BB", "\u203A", ">", "/"}) {
    const std::size_t at = text.rfind(arrow);
    if (at != std::string_view::npos) return trim(text.substr(at + arrow.size()));
  }
  return {};
}

std::string_view without_final_date(const Line& line) {
  const std::size_t begin = final_date(line);
  return begin == std::string_view::npos ? line.text : trim(line.text.substr(0, begin));
}

}  // namespace timtin::article
