#include "query/synonyms.h"

#include <algorithm>
#include <string_view>

#include "places/table.h"
#include "query/data.h"
#include "text/syllable.h"

namespace timtin::query {
namespace {

/// Phrases that may stand for each other.
struct Group {
  std::vector<Phrase> phrases;
  bool regional;  ///< other words, not other spellings
};

struct Table {
  std::vector<Group> groups;
  PhraseTable phrases;  ///< value: index of the group

  void add(Group group) {
    for (const Phrase& phrase : group.phrases) {
      phrases.add(phrase, static_cast<std::uint32_t>(groups.size()));
    }
    groups.push_back(std::move(group));
  }
};

/// The phrase with one syllable spelled another way wherever it occurs.
Phrase respelled(Phrase phrase, const TokenForm& from, const TokenForm& to) {
  std::ranges::replace(phrase, from, to);
  return phrase;
}

const Table& table() {
  static const Table all = [] {
    Table made;
    for (const auto& row : places::read_table(data::iy_pairs, {"with_i", "with_y", "inside"})) {
      const Phrase with_i = phrase_of(row[0]);
      const Phrase with_y = phrase_of(row[1]);
      if (row[2].empty()) made.add({{with_i, with_y}, false});
      for (const std::string_view inside : places::split(row[2], '|')) {
        const Phrase phrase = phrase_of(inside);
        made.add({{phrase, respelled(phrase, with_y[0], with_i[0])}, false});
      }
    }
    for (const auto& row : places::read_table(data::synonyms, {"words", "note"})) {
      Group group{{}, true};
      for (const std::string_view term : places::split(row[0], '|')) {
        group.phrases.push_back(phrase_of(term));
      }
      made.add(std::move(group));
    }
    return made;
  }();
  return all;
}

/// True if a lone syllable is meant to be the phrase. Beside words with marks it means its own
/// spelling; without any it may be every spelling, but hardly the one of another region's word.
bool is_meant(const std::vector<Word>& words, const Word& word, const TokenForm& form,
              bool regional) {
  return has_marks(words) ? word.key == form.key : !regional;
}

}  // namespace

std::vector<Synonym> synonyms(const std::vector<Word>& words, std::size_t begin, std::size_t end) {
  std::vector<Synonym> found;
  for (const PhraseTable::Entry* entry : table().phrases.find(words, begin, end)) {
    const Group& group = table().groups[entry->value];
    const bool lone = end - begin == 1;
    if (lone && !is_meant(words, words[begin], entry->phrase[0], group.regional)) continue;
    for (const Phrase& phrase : group.phrases) {
      if (phrase == entry->phrase || std::ranges::count(found, phrase, &Synonym::words) > 0) {
        continue;
      }
      found.push_back({phrase, group.regional ? kRegionalWeight : kSpellingWeight});
    }
  }
  return found;
}

std::size_t longest_synonym_at(const std::vector<Word>& words, std::size_t begin) {
  const std::size_t longest = std::min(table().phrases.longest(), words.size() - begin);
  for (std::size_t size = longest; size > 0; --size) {
    if (!synonyms(words, begin, begin + size).empty()) return size;
  }
  return 0;
}

}  // namespace timtin::query
