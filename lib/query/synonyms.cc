#include "query/synonyms.h"

#include <algorithm>

#include "query/lexicon.h"

namespace timtin::query {
namespace {

/// True if a lone syllable is meant to be the phrase. Beside words with marks it means its own
/// spelling; without any it may be every spelling, but hardly the one of another region's word.
bool is_meant(const std::vector<Word>& words, const Word& word, const Phrase& phrase,
              Kinship kinship) {
  return has_marks(words) ? word.key == phrase[0].key : kinship != Kinship::regional;
}

/// True if the words are spelled so, not with i for y or the reverse.
bool is_spelled_so(const std::vector<Word>& words, std::size_t begin, const Phrase& phrase) {
  for (std::size_t i = 0; i < phrase.size(); ++i) {
    const Word& word = words[begin + i];
    if (word.folded != phrase[i].folded || (word.marked && word.key != phrase[i].key)) return false;
  }
  return true;
}

}  // namespace

std::vector<Synonym> synonyms(const std::vector<Word>& words, std::size_t begin, std::size_t end) {
  std::vector<Synonym> found;
  for (const Known& entry : known(Table::synonym, words, begin, end)) {
    const CompiledGroup& together = group(entry.value);
    const Phrase typed = entry.phrase.phrase();
    if (!is_spelled_so(words, begin, typed)) continue;
    const bool lone = end - begin == 1;
    if (lone && !is_meant(words, words[begin], typed, together.kinship)) continue;
    const double weight = together.kinship == Kinship::regional ? kRegionalWeight : kSpellingWeight;
    for (const KnownPhrase& other : phrases_of(together.phrases)) {
      Phrase phrase = other.phrase();
      if (phrase == typed || std::ranges::count(found, phrase, &Synonym::words) > 0) continue;
      found.push_back({std::move(phrase), weight, typed});
    }
  }
  return found;
}

std::size_t longest_synonym_at(const std::vector<Word>& words, std::size_t begin) {
  for (std::size_t size = std::min(longest(Table::synonym), words.size() - begin); size > 0;
       --size) {
    if (is_known(Table::synonym, words, begin, begin + size)) return size;
  }
  return 0;
}

}  // namespace timtin::query
