// The phrases that the tables know: names, terms, abbreviations, synonyms, words that ask.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "query/lexicon_format.h"
#include "query/phrases.h"
#include "query/tree.h"

namespace timtin::query {

/// A phrase of a table, as it is compiled in.
class KnownPhrase {
 public:
  explicit KnownPhrase(const char* text) noexcept : text_(text) {}

  /// Words.
  std::size_t size() const noexcept;
  Phrase phrase() const;
  /// As is_phrase_at() of phrases.h.
  bool is_at(const std::vector<Word>& words, std::size_t begin) const;

 private:
  const char* text_;
};

/// An entry of the lexicon that words of a query are.
struct Known {
  KnownPhrase phrase;
  std::uint32_t value;  ///< see Table
};

/// The entries of the table that words [begin, end) are (is_phrase_at), in the table's order.
std::vector<Known> known(Table table, const std::vector<Word>& words, std::size_t begin,
                         std::size_t end);

/// True if there is any such entry.
bool is_known(Table table, const std::vector<Word>& words, std::size_t begin, std::size_t end);

/// True if the words are a commune in any spelling: there are too many for their marks to tell
/// more.
bool is_commune(const std::vector<Word>& words, std::size_t begin, std::size_t end);

/// True if the word, in any spelling, has an apostrophe behind its first letter in some name of a
/// place: M'Đrắk.
bool has_apostrophe(const Word& word);

/// Words in the longest phrase of the table.
std::size_t longest(Table table) noexcept;

/// The meaning, or group, of a number.
const CompiledMeaning& meaning(std::uint32_t number) noexcept;
const CompiledGroup& group(std::uint32_t number) noexcept;

/// The phrases of a list of theirs.
std::vector<KnownPhrase> phrases_of(std::uint32_t list);

}  // namespace timtin::query
