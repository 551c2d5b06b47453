#include "query/names.h"

#include <algorithm>
#include <string>

#include "query/abbreviations.h"
#include "query/lexicon.h"

namespace timtin::query {
namespace {

/// Longest name behind a type word, in words.
constexpr std::size_t kLongestNamed = 4;

bool has_role(const std::vector<Word>& words, std::size_t begin, std::size_t end, Role role) {
  return std::ranges::any_of(known(Table::term, words, begin, end), [&](const Known& entry) {
    return static_cast<Role>(entry.value) == role;
  });
}

/// All words that begin with a capital in a row, where capitals tell, but for the place that ends
/// them: «Bính» in «cầu Bính Hải Phòng».
bool is_capitalized_name(const std::vector<Word>& words, std::size_t begin, std::size_t end) {
  if (end - begin > kLongestNamed || !capitals_tell(words)) return false;
  std::size_t row = begin;
  while (row < words.size() && is_capitalized(words[row])) ++row;
  if (row < end) return false;
  for (std::size_t place = begin + 1; place + 1 < row; ++place) {
    if (is_place(words, place, row)) row = place;
  }
  return row == end;
}

/// A word of its own that says what the name behind it is: «huyện Lệ Thủy», «sông Kôn».
bool is_name_with_type(const std::vector<Word>& words, std::size_t begin, std::size_t end) {
  for (std::size_t name = begin + 1; name < end; ++name) {
    const std::vector<Known> types = known(Table::term, words, begin, name);
    if (types.empty()) continue;
    const bool capitalized = is_capitalized_name(words, name, end);
    const bool place = is_place(words, name, end);
    for (const Known& type : types) {
      switch (static_cast<Role>(type.value)) {
        case Role::district:
          if (place || capitalized) return true;
          break;
        case Role::commune:
          if (is_commune(words, name, end) || (capitalized && !place)) return true;
          break;
        case Role::street:
          if (place || capitalized) return true;
          break;
        case Role::feature:
          if (capitalized && !place) return true;
          break;
        default:
          break;
      }
    }
  }
  return false;
}

bool is_body_with_field(const std::vector<Word>& words, std::size_t begin, std::size_t end) {
  for (std::size_t field = begin + 1; field < end; ++field) {
    if (has_role(words, begin, field, Role::head) && has_role(words, field, end, Role::field)) {
      return true;
    }
  }
  return false;
}

bool is_roman_number(const Word& word) {
  return (word.all_upper || (word.upper && word.folded.size() == 1)) &&
         word.folded.find_first_not_of("ivxlc") == std::string::npos;
}

}  // namespace

bool is_capitalized(const Word& word) { return word.upper && !word.all_upper && !word.number; }

bool capitals_tell(const std::vector<Word>& words) {
  bool some = false;
  bool all = true;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].number) continue;
    some = some || (i > 0 && is_capitalized(words[i]));
    all = all && words[i].upper;
  }
  return some && !all;
}

bool is_place(const std::vector<Word>& words, std::size_t begin, std::size_t end) {
  return is_known(Table::place, words, begin, end);
}

std::vector<Phrase> known_phrases(const std::vector<Word>& words, std::size_t begin,
                                  std::size_t end) {
  std::vector<Phrase> found;
  for (const Known& place : known(Table::place, words, begin, end)) {
    found.push_back(place.phrase.phrase());
  }
  for (const Known& entry : known(Table::term, words, begin, end)) {
    const auto role = static_cast<Role>(entry.value);
    if (role == Role::body || role == Role::field || role == Role::term) {
      found.push_back(entry.phrase.phrase());
    }
  }
  return found;
}

bool is_name(const std::vector<Word>& words, std::size_t begin, std::size_t end) {
  return has_role(words, begin, end, Role::body) || is_place(words, begin, end) ||
         is_name_with_type(words, begin, end) || is_body_with_field(words, begin, end) ||
         longest_abbreviation_at(words, begin) == end - begin;
}

bool is_fixed(const std::vector<Word>& words, std::size_t begin, std::size_t end) {
  return is_name(words, begin, end) || has_role(words, begin, end, Role::field) ||
         has_role(words, begin, end, Role::term);
}

bool takes_number(const std::vector<Word>& words, std::size_t at) {
  if (at == 0 || !(words[at].number || is_roman_number(words[at]))) return false;
  if (at + 1 < words.size() && words[at + 1].glued) return false;  // of a document, a date
  for (std::size_t size = 1; size <= std::min<std::size_t>(at, 2); ++size) {
    if (has_role(words, at - size, at, Role::numbered)) return true;
  }
  return false;
}

}  // namespace timtin::query
