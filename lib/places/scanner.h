// The words of a text with what the lexicon and the signs between them say of them.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "places/finder.h"
#include "places/lexicon.h"
#include "text/tokens.h"
#include "text/word_cache.h"

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

/// Words of the longest phrase in words.tsv.
constexpr std::size_t kLongestPhrase = 5;

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

/// Cuts a text into words and looks names and phrases up in the lexicon. Used again for text after
/// text, so that memory is taken once: pages have many short lines.
class Words {
 public:
  /// Takes up a text, in place of the one before; it must stay while it is looked at.
  void read(std::string_view text, Writing writing);

  struct Word {
    std::uint32_t begin;  ///< bytes in the text
    std::uint32_t end;
    std::uint64_t hash;  ///< CommuneNames::hash
    SyllableId id;       ///< in the lexicon
    bool upper;
    bool all_upper;
    bool number;
    bool break_before;
  };

  std::size_t size() const noexcept { return words_.size(); }
  const Word& operator[](std::size_t i) const noexcept { return words_[i]; }
  /// The first word from `i` on where something that matters may begin, or size(): all words
  /// before it can be passed over.
  std::size_t next_start(std::size_t i) noexcept {
    while (next_ < starts_.size() && (starts_[next_] < i || !matters(starts_[next_]))) ++next_;
    return next_ < starts_.size() ? starts_[next_] : size();
  }

  /// A stretch of the text.
  std::string_view text(std::size_t begin, std::size_t end) const noexcept {
    return text_.substr(begin, end - begin);
  }

  /// The signs before word `i`; the ends of the text count as new lines.
  unsigned gap(std::size_t i) const noexcept {
    if (i == 0 || i >= words_.size()) return kNewline;
    const std::size_t begin = words_[i - 1].end;
    const bool one_space = begin + 1 == words_[i].begin && text_[begin] == ' ';
    return one_space ? unsigned{kSpace} : signs_between(begin, words_[i].begin);
  }
  /// Only spaces (or nothing) stand between word i - 1 and word i.
  bool side_by_side(std::size_t i) const noexcept { return (gap(i) & ~unsigned{kSpace}) == 0; }
  /// The word begins a sentence or a line.
  bool starts_sentence(std::size_t i) const noexcept;
  /// The line around words [begin, end) is written in capitals throughout, as headings are.
  bool in_capitals(std::size_t begin, std::size_t end) const noexcept;

  /// The longest name at word `i` whose words are capitalised; with `any_case` in any case.
  NameMatch name_at(std::size_t i, bool any_case) const noexcept;
  /// The longest phrase at word `i`, of at most so many words.
  PhraseMatch phrase_at(std::size_t i, std::size_t most_words = kLongestPhrase) const noexcept;
  /// The phrase at word `i` if it has that role.
  PhraseMatch phrase_at(std::size_t i, Role role) const noexcept;

 private:
  /// What the lexicon knows of a word.
  struct Meaning {
    std::uint64_t hash = 0;
    SyllableId id = 0;
    std::uint8_t begins = 0;  ///< Lexicon::begins
    bool upper = false;
    bool all_upper = false;
    bool number = false;
  };
  using Meanings = text::WordCache<Meaning>;

  Meaning meaning_of(const text::Token& token) const noexcept;
  void add(const text::KnownToken<Meaning>& token);
  /// A word that begins a phrase matters if it is a type word or a capital follows: one of the
  /// words that the phrase may have, or the word behind it.
  bool matters(std::size_t i) const noexcept {
    if (words_[i].upper || (lexicon_->begins(words_[i].id) & kBeginsType) != 0) return true;
    const std::size_t end = std::min(i + 1 + kLongestPhrase, words_.size());
    for (std::size_t k = i + 1; k < end; ++k) {
      if (words_[k].upper) return true;
    }
    return false;
  }
  bool initial_stands_for_type(std::size_t i) const noexcept;
  unsigned signs_between(std::size_t begin, std::size_t end) const noexcept;

  std::string_view text_;
  const Lexicon* lexicon_ = nullptr;
  bool any_case_ = false;
  Meanings by_key_;     ///< of texts with marks
  Meanings by_folded_;  ///< of texts without any
  std::vector<Word> words_;
  std::vector<std::size_t> starts_;  ///< words that begin a phrase or, capitalised, a name
  std::size_t next_ = 0;             ///< the first of starts_ that was not passed yet
};

}  // namespace timtin::places
