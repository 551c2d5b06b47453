// The words of a text with what the lexicon and the signs between them say of them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "places/lexicon.h"

namespace timtin::places {

/// Signs between two words, as bits.
enum Gap : unsigned {
  kSpace = 1,
  kComma = 2,
  kSemicolon = 4,
  kColon = 8,
  kDot = 16,
  kHyphen = 32,  ///< hyphen or dash
  kSlash = 64,
  kBracket = 128,
  kNewline = 256,
  kOtherSign = 512,
};

/// A name found at a word.
struct NameMatch {
  std::size_t end = 0;  ///< one past its last word; 0 = none
  const Place* place = nullptr;
  bool capitals = false;  ///< every word begins with a capital, or is a number
};

/// A phrase found at a word.
struct PhraseMatch {
  std::size_t end = 0;
  const Phrase* phrase = nullptr;
};

/// Cuts a text into words and looks names and phrases up in the lexicon.
class Words {
 public:
  explicit Words(std::string_view text);

  struct Word {
    std::size_t begin;  ///< bytes in the text
    std::size_t end;
    SyllableId id;
    bool upper : 1;
    bool all_upper : 1;
    bool number : 1;
    bool break_before : 1;
  };

  std::size_t size() const noexcept { return words_.size(); }
  const Word& operator[](std::size_t i) const noexcept { return words_[i]; }
  /// A phrase or, capitalised, a name may begin here: all other words can be passed over.
  bool may_begin(std::size_t i) const noexcept {
    const Word& w = words_[i];
    return lexicon_.begins_phrase(w.id) || (w.upper && lexicon_.begins_place(w.id));
  }

  /// The signs before word `i`; the ends of the text count as new lines.
  unsigned gap(std::size_t i) const noexcept;
  /// Only spaces (or nothing) stand between word i - 1 and word i.
  bool side_by_side(std::size_t i) const noexcept { return (gap(i) & ~unsigned{kSpace}) == 0; }
  /// The word begins a sentence or a line.
  bool starts_sentence(std::size_t i) const noexcept;
  /// The line around words [begin, end) is written in capitals throughout, as headings are.
  bool in_capitals(std::size_t begin, std::size_t end) const noexcept;

  /// The longest name at word `i` whose words are capitalised; with `any_case` in any case.
  NameMatch name_at(std::size_t i, bool any_case) const noexcept;
  /// The longest phrase at word `i`.
  PhraseMatch phrase_at(std::size_t i) const noexcept;
  /// The phrase at word `i` if it has that role.
  PhraseMatch phrase_at(std::size_t i, Role role) const noexcept;

 private:
  std::string_view text_;
  const Lexicon& lexicon_;
  std::vector<Word> words_;
};

}  // namespace timtin::places
