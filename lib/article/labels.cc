#include "article/labels.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <unordered_set>

namespace timtin::article {
namespace {

enum class Match : unsigned char { whole, colon, before, starts, ends };

struct Entry {
  LabelKind kind;
  Match match;
};

struct Table {
  std::unordered_map<std::string, Entry> lines;  // keyed by folded words joined by a space
  std::unordered_map<std::string, LabelKind> dates;
  std::unordered_set<std::string> lasts;   // last words of labels that end a line
  std::unordered_set<std::string> firsts;  // first words of the whole labels of buttons and menus
  std::size_t longest = 0;                 // words of the longest label of a line
  std::size_t longest_date = 0;            // words of the longest label of a date
};

std::string join(std::span<const Word> words) {
  std::string joined;
  for (const Word& word : words) {
    if (!joined.empty()) joined += ' ';
    joined += word.folded;
  }
  return joined;
}

Table make_table() {
  struct Row {
    LabelKind kind;
    Match match;
    std::string_view phrase;
  };
  static constexpr Row kRows[] = {
#define TIMTIN_LABEL(kind, match, phrase) {LabelKind::kind, Match::match, phrase},
#define TIMTIN_LIST_HEAD(phrase)
#define TIMTIN_LIST_WORD(word)
#include "article/labels.inc"
#undef TIMTIN_LABEL
#undef TIMTIN_LIST_HEAD
#undef TIMTIN_LIST_WORD
  };
  Table table;
  for (const Row& row : kRows) {
    const std::vector<Word> words = words_of(row.phrase);
    const bool of_date = row.kind == LabelKind::published || row.kind == LabelKind::updated ||
                         row.kind == LabelKind::clock;
    if (of_date) {
      table.dates.emplace(join(words), row.kind);
      table.longest_date = std::max(table.longest_date, words.size());
    } else {
      table.lines.emplace(join(words), Entry{row.kind, row.match});
      const bool button = row.kind == LabelKind::tool || row.kind == LabelKind::menu;
      if (row.match == Match::ends) table.lasts.insert(words.back().folded);
      if (row.match == Match::whole && button) table.firsts.insert(words.front().folded);
      table.longest = std::max(table.longest, words.size());
    }
  }
  return table;
}

// The parts that labels of lists are made of.
struct ListParts {
  std::unordered_set<std::string> heads;  // folded words joined by a space
  std::unordered_set<std::string> words;
};

const ListParts& list_parts() {
  static const ListParts made = [] {
    static constexpr std::string_view kHeads[] = {
#define TIMTIN_LABEL(kind, match, phrase)
#define TIMTIN_LIST_HEAD(phrase) phrase,
#define TIMTIN_LIST_WORD(word)
#include "article/labels.inc"
#undef TIMTIN_LIST_HEAD
#undef TIMTIN_LIST_WORD
    };
    static constexpr std::string_view kWords[] = {
#define TIMTIN_LIST_HEAD(phrase)
#define TIMTIN_LIST_WORD(word) word,
#include "article/labels.inc"
#undef TIMTIN_LABEL
#undef TIMTIN_LIST_HEAD
#undef TIMTIN_LIST_WORD
    };
    ListParts parts;
    for (const std::string_view head : kHeads) parts.heads.insert(join(words_of(head)));
    for (const std::string_view word : kWords) parts.words.insert(join(words_of(word)));
    return parts;
  }();
  return made;
}

const Table& table() {
  static const Table made = make_table();
  return made;
}

bool all_numbers(std::span<const Word> words) {
  return std::all_of(words.begin(), words.end(),
                     [](const Word& word) { return is_digit(word.folded.front()); });
}

// Position behind a colon that follows at `pos`, perhaps after blanks or a closing bracket;
// `pos` itself if there is none.
std::size_t behind_colon(std::string_view line, std::size_t pos) {
  std::size_t at = pos;
  while (at < line.size() && (is_blank(line[at]) || line[at] == ')')) ++at;
  return at < line.size() && line[at] == ':' ? at + 1 : pos;
}

// True if the words are nothing but labels one after the other, of buttons and perhaps of menus:
// «In Gửi email Zalo», as the links of a row stand in flattened text.
bool is_row_of_buttons(const std::vector<Word>& words) {
  constexpr std::size_t kMostWords = 24;
  if (words.size() < 2 || words.size() > kMostWords) return false;
  if (!table().firsts.contains(words.front().folded)) return false;
  std::size_t labels = 0;
  bool buttons = false;
  for (std::size_t i = 0; i < words.size();) {
    std::size_t taken = 0;
    for (std::size_t count = std::min(words.size() - i, table().longest); count > 0; --count) {
      const auto found = table().lines.find(join(std::span(words).subspan(i, count)));
      if (found == table().lines.end() || found->second.match != Match::whole) continue;
      if (found->second.kind != LabelKind::tool && found->second.kind != LabelKind::menu) continue;
      taken = count;
      buttons = buttons || found->second.kind == LabelKind::tool;
      break;
    }
    if (taken == 0) return false;
    i += taken;
    ++labels;
  }
  return labels > 1 && buttons;
}

// True if the words are the label of a list: a head, and behind it nothing but list words (at least
// one) and numbers.
bool is_list_label(const std::vector<Word>& words) {
  constexpr std::size_t kLongestHead = 3;
  constexpr std::size_t kMostWords = 9;
  if (words.size() < 2 || words.size() > kMostWords) return false;
  for (std::size_t count = std::min(kLongestHead, words.size() - 1); count > 0; --count) {
    const std::span<const Word> all(words);
    if (!list_parts().heads.contains(join(all.first(count)))) continue;
    const auto rest = all.subspan(count);
    const bool fits = std::all_of(rest.begin(), rest.end(), [](const Word& word) {
      return is_digit(word.folded.front()) || list_parts().words.contains(word.folded);
    });
    if (fits && !all_numbers(rest)) return true;
  }
  return false;
}

}  // namespace

std::string_view name(LabelKind kind) noexcept {
  static constexpr std::string_view kNames[] = {
      "none", "related",  "comments",  "widget",  "footer", "owner",  "contact", "tool",
      "menu", "masthead", "published", "updated", "clock",  "author", "poster",  "source"};
  return kNames[static_cast<std::size_t>(kind)];
}

Label find_label(std::string_view line, const std::vector<Word>& words) {
  const std::size_t most = std::min(words.size(), table().longest);
  std::string key;
  std::vector<std::size_t> key_sizes;
  for (std::size_t i = 0; i < most; ++i) {
    if (i != 0) key += ' ';
    key += words[i].folded;
    key_sizes.push_back(key.size());
  }
  for (std::size_t count = most; count > 0; --count) {
    key.resize(key_sizes[count - 1]);
    const auto found = table().lines.find(key);
    if (found == table().lines.end()) continue;
    const Entry& entry = found->second;
    const std::size_t end = behind_colon(line, words[count - 1].end);
    const bool whole = all_numbers(std::span(words).subspan(count));
    const bool colon = end != words[count - 1].end;
    if (entry.match == Match::ends) continue;
    const bool fits = entry.match == Match::starts || (whole && entry.match != Match::before) ||
                      (colon && entry.match != Match::whole);
    if (fits) return {entry.kind, count, end};
  }
  const bool may_end = !words.empty() && table().lasts.contains(words.back().folded);
  for (std::size_t count = may_end ? most : 0; count > 0; --count) {
    const auto found = table().lines.find(join(std::span(words).last(count)));
    if (found != table().lines.end() && found->second.match == Match::ends) {
      return {found->second.kind, words.size(), words.back().end};
    }
  }
  if (is_row_of_buttons(words)) return {LabelKind::tool, words.size(), words.back().end};
  if (is_list_label(words)) {
    return {LabelKind::related, words.size(), behind_colon(line, words.back().end)};
  }
  return {};
}

DateLabel find_date_label(std::span<const Word> words_before) {
  const std::size_t most = std::min(words_before.size(), table().longest_date);
  for (std::size_t count = most; count > 0; --count) {
    const auto found = table().dates.find(join(words_before.last(count)));
    if (found != table().dates.end()) return {found->second, count};
  }
  return {};
}

}  // namespace timtin::article
