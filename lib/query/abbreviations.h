// Abbreviations of the administration and its news, both ways: UBND = ủy ban nhân dân.
#pragma once

#include <cstddef>
#include <vector>

#include "query/phrases.h"
#include "query/tree.h"

namespace timtin::query {

/// Another way in which articles write what words of a query say.
struct Expansion {
  Phrase words = {};
  bool abbreviation = false;  ///< a short form; else the words in full
  bool certain =
      false;  ///< no other meaning is likely; else a guess, worth less than what was typed
  bool beside_only = false;  ///< an ambiguous short form: means it beside the same neighbours only
};

/// What words [begin, end) of a run are written like elsewhere: for an abbreviation the words in
/// full and its other short forms, for the words in full their variants and abbreviations. Each
/// once, and without the words as typed. Empty if the words are neither.
///
/// Words are compared as is_phrase_at() says, so `hdnd` is HĐND and `uy ban nhan dan` its twin; any
/// form of an entry finds all others: LĐTBXH finds LĐTB&XH (lđtb, xh) and «lao động thương binh
/// [và] xã hội».
///
/// An abbreviation that the table calls ambiguous (TT: thị trấn, thông tư, trung tâm) counts
/// - with the meanings that its neighbours in the run decide on (`tt y te`: trung tâm), certain;
/// - else, typed in capitals in a run that is not all capitals, or beside another abbreviation or
///   name of a body: with all its meanings, as guesses.
/// The words in full give such an abbreviation only where their neighbours decide («thị trấn Tứ
/// Hạ»: TT). A neighbour that the table names outweighs one of a kind (TT Y tế is no thị trấn).
std::vector<Expansion> expansions(const std::vector<Word>& words, std::size_t begin,
                                  std::size_t end);

/// How many words from `begin` on the longest run has that expansions() knows; 0 if there is none.
std::size_t longest_abbreviation_at(const std::vector<Word>& words, std::size_t begin);

}  // namespace timtin::query
