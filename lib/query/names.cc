#include "query/names.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <unordered_set>

#include "error.h"
#include "places/communes.h"
#include "places/finder.h"
#include "places/table.h"
#include "query/abbreviations.h"
#include "query/data.h"
#include "query/phrases.h"
#include "text/syllable.h"

namespace timtin::query {
namespace {

/// What a row of terms.tsv says of its phrases.
enum class Role : std::uint32_t {
  body,      ///< is a name
  field,     ///< may stand alone, or behind a head
  term,      ///< is a fixed term
  head,      ///< kind of body: takes a field behind it
  district,  ///< takes the name of a province or district behind it
  commune,   ///< takes the name of a commune behind it
  street,    ///< takes a name behind it, that of a place as well
  feature,   ///< takes a name behind it that is no province or district
  numbered,  ///< takes a number behind it
};
constexpr std::array<std::string_view, 9> kRoles{
    "body", "field", "term", "head", "district", "commune", "street", "feature", "numbered"};

/// Longest name behind a type word, in words.
constexpr std::size_t kLongestNamed = 4;

const PhraseTable& terms() {
  static const PhraseTable all = [] {
    PhraseTable made;
    for (const auto& row : places::read_table(data::terms, {"role", "phrases"})) {
      const auto* const role = std::ranges::find(kRoles, row[0]);
      if (role == kRoles.end()) {
        throw Error(Status::internal, "terms.tsv: no such role: " + std::string(row[0]));
      }
      for (const std::string_view phrase : places::split(row[1], '|')) {
        made.add(phrase_of(phrase), static_cast<std::uint32_t>(role - kRoles.begin()));
      }
    }
    return made;
  }();
  return all;
}

bool has_role(const std::vector<Word>& words, std::size_t begin, std::size_t end, Role role) {
  const auto found = terms().find(words, begin, end);
  return std::ranges::any_of(found, [&](const PhraseTable::Entry* entry) {
    return entry->value == static_cast<std::uint32_t>(role);
  });
}

std::string folded_words(const std::vector<Word>& words, std::size_t begin, std::size_t end) {
  std::string folded;
  for (std::size_t i = begin; i < end; ++i) {
    if (i > begin) folded += '-';
    folded += words[i].folded;
  }
  return folded;
}

/// The provinces and districts that the words may be.
std::vector<Phrase> places_at(const std::vector<Word>& words, std::size_t begin, std::size_t end) {
  std::vector<std::string_view> folded;
  for (std::size_t i = begin; i < end; ++i) folded.emplace_back(words[i].folded);
  std::vector<Phrase> found;
  for (const std::string_view name : places::place_names(folded)) {
    Phrase phrase = phrase_of(name);
    if (is_phrase_at(words, begin, phrase)) found.push_back(std::move(phrase));
  }
  return found;
}

/// In any spelling: there are too many communes for their marks to tell more.
bool is_commune(const std::vector<Word>& words, std::size_t begin, std::size_t end) {
  static const std::unordered_set<std::string> all = [] {
    std::unordered_set<std::string> names;
    for (const places::Commune& commune : places::communes())
      names.insert(text::slug(commune.name));
    return names;
  }();
  return all.contains(folded_words(words, begin, end));
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
    const auto types = terms().find(words, begin, name);
    if (types.empty()) continue;
    const bool capitalized = is_capitalized_name(words, name, end);
    const bool place = is_place(words, name, end);
    for (const PhraseTable::Entry* type : types) {
      switch (static_cast<Role>(type->value)) {
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
  return !places_at(words, begin, end).empty();
}

std::vector<Phrase> known_phrases(const std::vector<Word>& words, std::size_t begin,
                                  std::size_t end) {
  std::vector<Phrase> found = places_at(words, begin, end);
  for (const PhraseTable::Entry* entry : terms().find(words, begin, end)) {
    const auto role = static_cast<Role>(entry->value);
    if (role == Role::body || role == Role::field || role == Role::term) {
      found.push_back(entry->phrase);
    }
  }
  return found;
}

bool is_name(const std::vector<Word>& words, std::size_t begin, std::size_t end) {
  return has_role(words, begin, end, Role::body) || is_place(words, begin, end) ||
         is_body_with_field(words, begin, end) || is_name_with_type(words, begin, end) ||
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
