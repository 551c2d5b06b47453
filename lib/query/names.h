// Names and fixed terms that a query may hold: places, bodies, programmes, and what takes a word
// before or behind it.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "query/phrases.h"
#include "query/tree.h"

namespace timtin::query {

/// Longest name or term, in words.
constexpr std::size_t kLongestName = 10;

/// True if words [begin, end) are a province or district as typed, without its type word; a word
/// typed without marks stands for every spelling.
bool is_place(const std::vector<Word>& words, std::size_t begin, std::size_t end);

/// True if the words are a name that keeps its spelling: a place, a body of the administration («ủy
/// ban nhân dân»), a body with its field («Sở Y tế»), an abbreviation, a name with the word that
/// says what it is («huyện Lệ Thủy», «sông Kôn»).
bool is_name(const std::vector<Word>& words, std::size_t begin, std::size_t end);

/// True if the words belong together by the tables alone: a name, a fixed term of the genre («nông
/// thôn mới»), or a document with its number («chỉ thị 16»).
bool is_fixed(const std::vector<Word>& words, std::size_t begin, std::size_t end);

/// The places, also with the word that says what they are, bodies and fixed terms that the words
/// may be, as they are properly written.
std::vector<Phrase> known_phrases(const std::vector<Word>& words, std::size_t begin,
                                  std::size_t end);

/// Of a name with the word that says what it is («huyện Lệ Thủy»), how many words say it; 0 for
/// other words.
std::size_t type_words(const std::vector<Word>& words, std::size_t begin, std::size_t end);

/// What a surname says of two neighbours, also where all words have capitals.
enum class PersonLink : unsigned char {
  none,
  begins,  ///< the name of a person begins with the right one: TS | Nguyễn Quang A
  inside,  ///< the right one belongs to it: the word behind the surname, two behind Thị or Văn
  /// The right one may belong to it, or begin something else: Nguyễn Phú Trọng, Vũ Hán Trung.
  likely,
};

/// Between the words before `at` and at it.
PersonLink person_link(const std::vector<Word>& words, std::size_t at);

/// The document that the words are, called by its number: «chỉ thị 16», «chỉ thị số 16».
struct NumberedDocument {
  std::size_t number;  ///< word of the number
  bool so;             ///< «số» stands before it
};
std::optional<NumberedDocument> numbered_document(const std::vector<Word>& words, std::size_t begin,
                                                  std::size_t end);

/// True if the word before `at` takes the number at `at`: «số 3», «khóa XVI».
bool takes_number(const std::vector<Word>& words, std::size_t at);

/// True if capitals tell names from other words: some word behind the first has one, some has none.
bool capitals_tell(const std::vector<Word>& words);

/// True if the word begins with a capital and goes on in small letters, as in a name.
bool is_capitalized(const Word& word);

}  // namespace timtin::query
