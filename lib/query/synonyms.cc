#include "query/synonyms.h"

#include <algorithm>

#include "query/lexicon.h"

namespace timtin::query {
namespace {

/// True if a lone syllable is meant to be the phrase. Beside words with marks it means its own
/// spelling; without any it may be every spelling, but hardly the one of another region's word.
bool is_meant(const std::vector<Word>& words, const Word& word, const Phrase& phrase,
              bool regional) {
  return has_marks(words) ? word.key == phrase[0].key : !regional;
}

}  // namespace

std::vector<Synonym> synonyms(const std::vector<Word>& words, std::size_t begin, std::size_t end) {
  std::vector<Synonym> found;
  for (const Known& entry : known(Table::synonym, words, begin, end)) {
    const CompiledGroup& together = group(entry.value);
    const Phrase typed = entry.phrase.phrase();
    const bool lone = end - begin == 1;
    if (lone && !is_meant(words, words[begin], typed, together.regional)) continue;
    for (const KnownPhrase& other : phrases_of(together.phrases)) {
      Phrase phrase = other.phrase();
      if (phrase == typed || std::ranges::count(found, phrase, &Synonym::words) > 0) continue;
      found.push_back({std::move(phrase), together.regional ? kRegionalWeight : kSpellingWeight});
    }
  }
  return found;
}

std::size_t longest_synonym_at(const std::vector<Word>& words, std::size_t begin) {
  for (std::size_t size = std::min(longest(Table::synonym), words.size() - begin); size > 0;
       --size) {
    if (!synonyms(words, begin, begin + size).empty()) return size;
  }
  return 0;
}

}  // namespace timtin::query
