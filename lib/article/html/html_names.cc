#include "article/html/html_names.h"

#include <string>
#include <unordered_map>
#include <vector>

#include "article/scan.h"

namespace timtin::article {
namespace {

enum class Match : unsigned char { whole, word, begin };

struct Tables {
  std::unordered_map<std::string_view, NameKind> whole;
  std::unordered_map<std::string_view, NameKind> words;
  std::vector<std::pair<std::string_view, NameKind>> begins;
};

const Tables& tables() {
  static const Tables made = [] {
    struct Row {
      NameKind kind;
      Match match;
      std::string_view name;
    };
    static constexpr Row kRows[] = {
#define TIMTIN_HTML_NAME(kind, match, name) {NameKind::kind, Match::match, name},
#include "article/html/html_names.inc"
#undef TIMTIN_HTML_NAME
    };
    Tables result;
    for (const Row& row : kRows) {
      if (row.match == Match::whole) result.whole.emplace(row.name, row.kind);
      if (row.match == Match::word) result.words.emplace(row.name, row.kind);
      if (row.match == Match::begin) result.begins.emplace_back(row.name, row.kind);
    }
    return result;
  }();
  return made;
}

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
char lower(char c) { return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c; }

// One name without white space.
NameKind kind_of_name(std::string_view name) {
  std::string letters;
  std::string word;
  NameKind by_word = NameKind::none;
  const auto end_word = [&] {
    if (by_word == NameKind::none && !word.empty()) {
      const auto found = tables().words.find(word);
      if (found != tables().words.end()) by_word = found->second;
    }
    word.clear();
  };
  for (std::size_t i = 0; i < name.size(); ++i) {
    if (!is_upper(name[i]) && !is_lower(name[i])) {
      end_word();
      continue;
    }
    if (is_upper(name[i]) && i > 0 && is_lower(name[i - 1])) end_word();
    letters += lower(name[i]);
    word += lower(name[i]);
  }
  end_word();
  const auto whole = tables().whole.find(letters);
  if (whole != tables().whole.end()) return whole->second;
  if (by_word != NameKind::none) return by_word;
  for (const auto& [begin, kind] : tables().begins) {
    if (letters.starts_with(begin)) return kind;
  }
  return NameKind::none;
}

}  // namespace

NameKind kind_of_names(std::string_view attribute) {
  constexpr std::string_view kSpace = " \t\r\n";
  for (std::size_t pos = attribute.find_first_not_of(kSpace); pos != std::string_view::npos;) {
    const std::size_t end = std::min(attribute.find_first_of(kSpace, pos), attribute.size());
    const NameKind kind = kind_of_name(attribute.substr(pos, end - pos));
    if (kind != NameKind::none) return kind;
    pos = attribute.find_first_not_of(kSpace, end);
  }
  return NameKind::none;
}

}  // namespace timtin::article
