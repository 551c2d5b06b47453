#include "query/phrases.h"

#include <algorithm>

#include "query/iy.h"
#include "text/tokens.h"

namespace timtin::query {

Phrase phrase_of(std::string_view text) {
  Phrase phrase;
  text::Tokenizer tokenizer(text);
  for (text::Token token; tokenizer.next(token);) {
    phrase.push_back({std::string(token.folded), std::string(token.key)});
  }
  return phrase;
}

bool is_word(const Word& word, std::string_view folded, std::string_view key) {
  if (word.prefix || word.glued || !same_but_for_i(word.folded, folded)) return false;
  return !word.marked || same_key_but_for_i(word.key, key);
}

bool is_phrase_at(const std::vector<Word>& words, std::size_t begin, const Phrase& phrase) {
  const std::size_t end = begin + phrase.size();
  if (end > words.size() || (end < words.size() && words[end].glued)) return false;
  for (std::size_t i = begin; i < end; ++i) {
    if (!is_word(words[i], phrase[i - begin].folded, phrase[i - begin].key)) return false;
  }
  return true;
}

bool has_marks(const std::vector<Word>& words) {
  return std::ranges::any_of(words, [](const Word& word) { return word.marked && !word.number; });
}

}  // namespace timtin::query
