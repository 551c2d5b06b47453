// How the phrases of the tables are compiled in: made by generate/generate_lexicon.cc at build
// time, read by lexicon.cc, so that starting costs nothing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "query/iy.h"

namespace timtin::query {

/// What a phrase is an entry of, and what its value is.
enum class Table : std::uint8_t {
  term,          ///< terms.tsv: a Role
  place,         ///< names of provinces and districts: 0
  commune,       ///< names of communes: 0
  abbreviation,  ///< abbreviations.tsv: number of the meaning times 2, plus 1 for a long form
  synonym,       ///< iy_pairs.tsv, synonyms.tsv, names of lib/places: number of the group
  question,      ///< question_words.tsv: bits of Asks
  apostrophe,    ///< words of names of places with an apostrophe behind the first letter: 0
};
constexpr std::size_t kTables = 7;

/// What a row of terms.tsv says of its phrases; names as in the table.
enum class Role : std::uint8_t {
  body,      ///< is a name
  field,     ///< may stand alone, or behind a head
  term,      ///< is a fixed term
  head,      ///< kind of body: takes a field behind it
  district,  ///< takes the name of a province or district behind it
  commune,   ///< takes the name of a commune behind it
  street,    ///< takes a name behind it, that of a place as well
  feature,   ///< takes a name behind it that is no province or district
  numbered,  ///< takes a number behind it
  document,  ///< takes the number of a document behind it, with or without «số»
  surname,   ///< begins the name of a person
};
constexpr std::string_view kRoles[] = {"body",     "field",    "term",   "head",
                                       "district", "commune",  "street", "feature",
                                       "numbered", "document", "surname"};

/// When words of question_words.tsv ask.
enum Asks : std::uint32_t {
  kAnywhere = 0,
  kAtEnd = 1,
  kAsTyped = 2,  ///< not where it is typed without marks
};

/// A row of abbreviations.tsv. Lists are places in lexicon_lists.
struct CompiledMeaning {
  std::uint32_t shorts;
  std::uint32_t longs;
  std::uint32_t beside;  ///< phrases that decide on it when one stands next to it
  bool ambiguous;
  bool before_name;    ///< decided by a place or a word with a capital behind it
  bool before_number;  ///< by a number behind it
  bool beside_body;    ///< by an abbreviation that is not ambiguous, or its words in full
};

/// Why phrases may stand for each other.
enum class Kinship : std::uint8_t {
  spelling,  ///< i and y
  regional,  ///< other words for one thing
  name,      ///< other spellings of names of places, or of their syllables
};

/// Phrases that may stand for each other.
struct CompiledGroup {
  std::uint32_t phrases;
  Kinship kinship;
};

/// A place of the hash table: open addressing, entries with the same folded words in the order of
/// their tables.
struct LexiconSlot {
  std::uint32_t text;   ///< where the phrase begins in the text; 0 = free
  std::uint32_t value;  ///< Table in the highest 8 bits
};
constexpr unsigned kTableShift = 24;

/// A phrase in the text: "uy:uy3 ban:ban nhan:nhân dan:dân\n", folded form and tone key of each
/// word.
constexpr char kKeyBegins = ':';
constexpr char kWordEnds = ' ';
constexpr char kPhraseEnds = '\n';

/// Hash of folded words, one after the other (FNV-1a); i and y are one where they may be (iy.h).
class FoldedHash {
 public:
  constexpr void add(std::string_view folded) noexcept {
    const bool open = place_of_i_or_y(folded) > 0;
    for (const char c : folded) step(open && c == 'y' ? 'i' : c);
    step(kWordEnds);
  }
  constexpr std::size_t value() const noexcept { return static_cast<std::size_t>(hash_ >> 20); }

 private:
  constexpr void step(char c) noexcept {
    hash_ = (hash_ ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
  }
  std::uint64_t hash_ = 0xCBF29CE484222325U;
};

}  // namespace timtin::query
