#include "query/lexicon.h"

#include <algorithm>
#include <array>

namespace timtin::query {
namespace {

// kText, kSlots, kLists, kMeanings, kGroups, kLongest.
#include "lexicon.inc"

/// The forms of the next word of a phrase; false at its end.
bool next_word(const char*& text, std::string_view& folded, std::string_view& key) noexcept {
  if (*text == kPhraseEnds) return false;
  const char* end = text;
  while (*end != kKeyBegins) ++end;
  folded = {text, static_cast<std::size_t>(end - text)};
  const char* const begin = ++end;
  while (*end != kWordEnds && *end != kPhraseEnds) ++end;
  key = {begin, static_cast<std::size_t>(end - begin)};
  text = *end == kWordEnds ? end + 1 : end;
  return true;
}

bool is_folded_at(const char* text, const std::vector<Word>& words, std::size_t begin,
                  std::size_t end) {
  std::string_view folded;
  std::string_view key;
  for (; begin < end; ++begin) {
    if (!next_word(text, folded, key) || !same_but_for_i(words[begin].folded, folded)) return false;
  }
  return *text == kPhraseEnds;
}

/// Calls `visit(text, value)` with the entries of the table whose folded words these are, until it
/// returns true.
template <class Visit>
bool find(Table table, const std::vector<Word>& words, std::size_t begin, std::size_t end,
          Visit visit) {
  if (end - begin > longest(table)) return false;
  FoldedHash hash;
  for (std::size_t i = begin; i < end; ++i) hash.add(words[i].folded);
  constexpr std::size_t kMask = std::size(kSlots) - 1;
  for (std::size_t at = hash.value() & kMask; kSlots[at].text != 0; at = (at + 1) & kMask) {
    const LexiconSlot& slot = kSlots[at];
    if (static_cast<Table>(slot.value >> kTableShift) != table) continue;
    const char* const text = kText + slot.text;
    if (!is_folded_at(text, words, begin, end)) continue;
    if (visit(text, slot.value & ((1U << kTableShift) - 1))) return true;
  }
  return false;
}

}  // namespace

std::size_t KnownPhrase::size() const noexcept {
  std::size_t words = 1;
  for (const char* at = text_; *at != kPhraseEnds; ++at) words += *at == kWordEnds;
  return words;
}

Phrase KnownPhrase::phrase() const {
  Phrase phrase;
  std::string_view folded;
  std::string_view key;
  for (const char* at = text_; next_word(at, folded, key);) {
    phrase.push_back({std::string(folded), std::string(key)});
  }
  return phrase;
}

bool KnownPhrase::is_at(const std::vector<Word>& words, std::size_t begin) const {
  std::string_view folded;
  std::string_view key;
  for (const char* at = text_; next_word(at, folded, key); ++begin) {
    if (begin == words.size() || !is_word(words[begin], folded, key)) return false;
  }
  return begin == words.size() || !words[begin].glued;
}

std::vector<Known> known(Table table, const std::vector<Word>& words, std::size_t begin,
                         std::size_t end) {
  std::vector<Known> found;
  find(table, words, begin, end, [&](const char* text, std::uint32_t value) {
    const KnownPhrase phrase(text);
    if (phrase.is_at(words, begin)) found.push_back({phrase, value});
    return false;
  });
  return found;
}

bool is_known(Table table, const std::vector<Word>& words, std::size_t begin, std::size_t end) {
  return find(table, words, begin, end, [&](const char* text, std::uint32_t) {
    return KnownPhrase(text).is_at(words, begin);
  });
}

bool is_commune(const std::vector<Word>& words, std::size_t begin, std::size_t end) {
  return find(Table::commune, words, begin, end, [](const char*, std::uint32_t) { return true; });
}

bool has_apostrophe(const Word& word) {
  return find(Table::apostrophe, {word}, 0, 1, [](const char*, std::uint32_t) { return true; });
}

std::size_t longest(Table table) noexcept { return kLongest[static_cast<std::size_t>(table)]; }

const CompiledMeaning& meaning(std::uint32_t number) noexcept { return kMeanings[number]; }

const CompiledGroup& group(std::uint32_t number) noexcept { return kGroups[number]; }

std::vector<KnownPhrase> phrases_of(std::uint32_t list) {
  std::vector<KnownPhrase> phrases;
  const std::uint32_t* const begin = kLists + list + 1;
  for (std::uint32_t i = 0; i < kLists[list]; ++i) phrases.emplace_back(kText + begin[i]);
  return phrases;
}

}  // namespace timtin::query
