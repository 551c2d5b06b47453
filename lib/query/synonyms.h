// Other words for the same thing: spellings with i and y, and what North and South call it.
#pragma once

#include <cstddef>
#include <vector>

#include "query/phrases.h"
#include "query/tree.h"

namespace timtin::query {

/// What a match of the other spelling is worth beside one as typed: kỹ, kĩ.
constexpr double kSpellingWeight = 0.8;
/// What a match of the other region's word is worth: heo for lợn.
constexpr double kRegionalWeight = 0.5;

/// Other words that may stand where words of a query stand.
struct Synonym {
  Phrase words;
  double weight;  ///< 0..1, of a match beside one of the words as typed
  Phrase of;      ///< what the words as typed are in the table
};

/// The synonyms of words [begin, end) of a run, without the words as typed. Words are compared as
/// is_phrase_at() says; but one syllable alone means its own spelling in a run with marks (ky is
/// not kỹ), and in a run without any it is no word of a region (`lon` is not «lợn»).
std::vector<Synonym> synonyms(const std::vector<Word>& words, std::size_t begin, std::size_t end);

/// How many words from `begin` on the longest run has that synonyms() may know; 0 for none.
std::size_t longest_synonym_at(const std::vector<Word>& words, std::size_t begin);

}  // namespace timtin::query
