// Phrases as an index knows them, and finding them among the words of a query.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
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

/// True if the words [begin, begin + phrase.size()) are the phrase: each word as in it, or typed
/// without any mark. A word with a star, or one that is part of a document number or a date, is
/// no part of a phrase.
bool is_phrase_at(const std::vector<Word>& words, std::size_t begin, const Phrase& phrase);

/// True if some word of the run carries a mark: then one without marks means what it says.
bool has_marks(const std::vector<Word>& words);

/// Phrases, each with a number that says what it stands for; looked up by their folded words.
class PhraseTable {
 public:
  /// One phrase of the table.
  struct Entry {
    Phrase phrase;
    std::uint32_t value;
  };

  void add(Phrase phrase, std::uint32_t value);

  /// The phrases that words [begin, end) are (is_phrase_at), in the order in which they were added.
  std::vector<const Entry*> find(const std::vector<Word>& words, std::size_t begin,
                                 std::size_t end) const;

  /// Words in the longest phrase.
  std::size_t longest() const noexcept { return longest_; }

 private:
  std::unordered_map<std::string, std::vector<Entry>> entries_;  ///< by folded words, "uy ban"
  std::size_t longest_ = 0;
};

}  // namespace timtin::query
