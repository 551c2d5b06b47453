// Phrases as an index knows them, and comparing them with the words of a query.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "query/tree.h"

namespace timtin::query {

/// One word as articles write it: see text::Token for the two forms.
struct TokenForm {
  std::string folded;
  std::string key;

  bool operator==(const TokenForm&) const = default;
};

/// Words that stand side by side in an article.
using Phrase = std::vector<TokenForm>;

/// The tokens of a text: `LĐTB&XH` -> lđtb, xh.
Phrase phrase_of(std::string_view text);

/// True if the word is that of a phrase: spelled so, kĩ for kỹ or the reverse, or typed without any
/// mark. A word with a star, or one that is part of a document number or a date, is no part of a
/// phrase.
bool is_word(const Word& word, std::string_view folded, std::string_view key);

/// True if the words [begin, begin + phrase.size()) are the phrase.
bool is_phrase_at(const std::vector<Word>& words, std::size_t begin, const Phrase& phrase);

/// True if some word of the run carries a mark: then one without marks means what it says.
bool has_marks(const std::vector<Word>& words);

}  // namespace timtin::query
