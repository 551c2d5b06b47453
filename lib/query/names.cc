#include "query/names.h"

#include <algorithm>
#include <iterator>
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

std::size_t type_words(const std::vector<Word>& words, std::size_t begin, std::size_t end) {
  for (std::size_t name = begin + 1; name < end; ++name) {
    const std::vector<Known> types = known(Table::term, words, begin, name);
    if (types.empty()) continue;
    const bool capitalized = is_capitalized_name(words, name, end);
    const bool place = is_place(words, name, end);
    for (const Known& type : types) {
      switch (static_cast<Role>(type.value)) {
        case Role::district:
          if (place || capitalized) return name - begin;
          break;
        case Role::commune:
          if (is_commune(words, name, end) || (capitalized && !place)) return name - begin;
          break;
        case Role::street:
          if (place || capitalized) return name - begin;
          break;
        case Role::feature:
          if (capitalized && !place) return name - begin;
          break;
        default:
          break;
      }
    }
  }
  return 0;
}

std::optional<NumberedDocument> numbered_document(const std::vector<Word>& words, std::size_t begin,
                                                  std::size_t end) {
  if (end - begin < 2 || !words[end - 1].number || words[end - 1].glued) return std::nullopt;
  const std::size_t number = end - 1;
  if (number + 1 < words.size() && words[number + 1].glued) return std::nullopt;
  if (has_role(words, begin, number, Role::document)) return NumberedDocument{number, false};
  const bool so = number > begin + 1 && words[number - 1].folded == "so" &&
                  (words[number - 1].key == "sô1" || !words[number - 1].marked);
  if (so && has_role(words, begin, number - 1, Role::document)) {
    return NumberedDocument{number, true};
  }
  return std::nullopt;
}

PersonLink person_link(const std::vector<Word>& words, std::size_t at) {
  // More words with capitals in a row are a headline.
  constexpr std::size_t kLongestRow = 5;
  const auto in_row = [&](std::size_t i) {
    return is_capitalized(words[i]) || (words[i].upper && words[i].folded.size() == 1);
  };
  const auto is_surname = [&](std::size_t i) {
    return is_capitalized(words[i]) && has_role(words, i, i + 1, Role::surname);
  };
  if (at == 0 || !in_row(at)) return PersonLink::none;
  std::size_t begin = at;
  std::size_t end = at + 1;
  while (begin > 0 && in_row(begin - 1)) --begin;
  while (end < words.size() && in_row(end)) ++end;
  if (end - begin > kLongestRow) return PersonLink::none;
  if (begin == at) {
    return is_surname(at) && end > at + 1 ? PersonLink::begins : PersonLink::none;
  }
  const std::vector<Known> terms = known(Table::term, words, at, at + 1);
  const bool other =
      is_place(words, at, at + 1) || std::ranges::any_of(terms, [](const Known& term) {
        return static_cast<Role>(term.value) != Role::surname;
      });
  if (other) return PersonLink::none;
  const auto surname_before = [&](std::size_t back) {
    return at >= begin + back && is_surname(at - back);
  };
  const auto middle_before = [&](std::size_t back) {
    return surname_before(back + 1) &&
           (words[at - back].folded == "thi" || words[at - back].folded == "van");
  };
  if (surname_before(1) || middle_before(1) || middle_before(2)) return PersonLink::inside;
  return surname_before(2) ? PersonLink::likely : PersonLink::none;
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
  const std::size_t type = type_words(words, begin, end);
  if (type == 0) return found;
  for (const Known& kind : known(Table::term, words, begin, begin + type)) {
    if (static_cast<Role>(kind.value) != Role::district) continue;
    for (const Known& place : known(Table::place, words, begin + type, end)) {
      Phrase whole = kind.phrase.phrase();
      std::ranges::copy(place.phrase.phrase(), std::back_inserter(whole));
      found.push_back(std::move(whole));
    }
  }
  return found;
}

bool is_name(const std::vector<Word>& words, std::size_t begin, std::size_t end) {
  return has_role(words, begin, end, Role::body) || is_place(words, begin, end) ||
         type_words(words, begin, end) > 0 || is_body_with_field(words, begin, end) ||
         longest_abbreviation_at(words, begin) == end - begin;
}

bool is_fixed(const std::vector<Word>& words, std::size_t begin, std::size_t end) {
  return is_name(words, begin, end) || has_role(words, begin, end, Role::field) ||
         has_role(words, begin, end, Role::term) ||
         numbered_document(words, begin, end).has_value();
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
