#include "article/labels.h"

#include <algorithm>
#include <string>
#include <unordered_map>

namespace timtin::article {
namespace {

enum class Match : unsigned char { whole, colon, before, starts };

struct Entry {
  LabelKind kind;
  Match match;
};

struct Table {
  std::unordered_map<std::string, Entry> lines;  // keyed by folded words joined by a space
  std::unordered_map<std::string, LabelKind> dates;
  std::size_t longest = 0;       // words of the longest label of a line
  std::size_t longest_date = 0;  // words of the longest label of a date
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
#include "article/labels.inc"
#undef TIMTIN_LABEL
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
      table.longest = std::max(table.longest, words.size());
    }
  }
  return table;
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

}  // namespace

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
    const bool fits = entry.match == Match::starts || (whole && entry.match != Match::before) ||
                      (colon && entry.match != Match::whole);
    if (fits) return {entry.kind, count, end};
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
