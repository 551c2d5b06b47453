#include "query/phrases.h"

#include <algorithm>

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

bool is_phrase_at(const std::vector<Word>& words, std::size_t begin, const Phrase& phrase) {
  const std::size_t end = begin + phrase.size();
  if (end > words.size() || (end < words.size() && words[end].glued)) return false;
  for (std::size_t i = begin; i < end; ++i) {
    const Word& word = words[i];
    const TokenForm& form = phrase[i - begin];
    if (word.prefix || word.glued || word.folded != form.folded) return false;
    if (word.marked && word.key != form.key) return false;
  }
  return true;
}

bool has_marks(const std::vector<Word>& words) {
  return std::ranges::any_of(words, [](const Word& word) { return word.marked && !word.number; });
}

void PhraseTable::add(Phrase phrase, std::uint32_t value) {
  std::string folded;
  for (const TokenForm& form : phrase) {
    folded += form.folded;
    folded += ' ';
  }
  longest_ = std::max(longest_, phrase.size());
  entries_[std::move(folded)].push_back({std::move(phrase), value});
}

std::vector<const PhraseTable::Entry*> PhraseTable::find(const std::vector<Word>& words,
                                                         std::size_t begin, std::size_t end) const {
  std::vector<const Entry*> found;
  if (end - begin > longest_) return found;
  std::string folded;
  for (std::size_t i = begin; i < end; ++i) {
    folded += words[i].folded;
    folded += ' ';
  }
  const auto bucket = entries_.find(folded);
  if (bucket == entries_.end()) return found;
  for (const Entry& entry : bucket->second) {
    if (is_phrase_at(words, begin, entry.phrase)) found.push_back(&entry);
  }
  return found;
}

}  // namespace timtin::query
