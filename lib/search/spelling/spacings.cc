#include "search/spelling/spacings.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "search/spelling/cohesion.h"
#include "search/spelling/lattice.h"

namespace timtin::search {
namespace {

using query::Word;

constexpr double kOtherSpaces = 0.01;  // nongthon for nông thôn, beside 1 for itself

Word part(const Word& word, std::string_view folded, std::size_t begin, std::size_t end) {
  Word out = word;
  out.text.clear();  // not as typed
  out.folded = out.key = folded;
  out.marked = false;
  out.begin = begin;
  out.end = end;
  return out;
}

bool stand_together(const index::Index& index, const Word& left, const Word& right) {
  return side_by_side(index, left, right).pairs > 0;
}

/// A word of many letters in the fewest parts of which all neighbours stand side by side in the
/// archive, three or more: nongthonmoi. Empty if there are none.
std::vector<Word> many_parts(const index::Index& index, const Word& word) {
  constexpr std::size_t kFewestLetters = 7;
  constexpr std::size_t kMostLetters = 40;
  constexpr std::size_t kLongestPart = 6;  // nghieng is longer, and rare
  const std::string& letters = word.folded;
  if (letters.size() < kFewestLetters || letters.size() > kMostLetters) return {};
  // The parts that end at each place, each with the part before it and how many that makes.
  struct Part {
    Word word;
    std::size_t before;  // among those that end where it begins
    std::size_t count;
  };
  std::vector<std::vector<Part>> ending(letters.size() + 1);
  for (std::size_t begin = 0; begin < letters.size(); ++begin) {
    if (begin > 0 && ending[begin].empty()) continue;
    for (std::size_t end = begin + 1; end <= std::min(letters.size(), begin + kLongestPart);
         ++end) {
      Word here = part(word, letters.substr(begin, end - begin), word.end, word.end);
      if (spellings(index, here.folded).empty()) continue;
      if (begin == 0) {
        here.begin = word.begin;
        ending[end].push_back({std::move(here), 0, 1});
        continue;
      }
      const Part* best = nullptr;
      for (const Part& before : ending[begin]) {
        const bool fewer = best == nullptr || before.count < best->count;
        if (fewer && stand_together(index, before.word, here)) best = &before;
      }
      if (best == nullptr) continue;
      const auto number = static_cast<std::size_t>(best - ending[begin].data());
      ending[end].push_back({std::move(here), number, best->count + 1});
    }
  }
  const auto last = std::ranges::min_element(ending.back(), {}, &Part::count);
  if (last == ending.back().end() || last->count < 3) return {};
  std::vector<Word> parts;
  std::size_t end = letters.size();
  auto number = static_cast<std::size_t>(last - ending.back().begin());
  while (end > 0) {
    const Part& one = ending[end][number];
    parts.push_back(one.word);
    end -= one.word.folded.size();
    number = one.before;
  }
  std::ranges::reverse(parts);
  return parts;
}

Spaced with_parts(const std::vector<Word>& words, std::size_t at, const std::vector<Word>& parts) {
  const auto place = static_cast<std::ptrdiff_t>(at);
  Spaced split{words, kOtherSpaces};
  split.words.erase(split.words.begin() + place);
  split.words.insert(split.words.begin() + place, parts.begin(), parts.end());
  return split;
}

}  // namespace

bool is_plain(const Word& word) { return !word.number && !word.prefix && !word.glued; }

std::vector<Spaced> spacings(const index::Index& index, const std::vector<Word>& words) {
  std::vector<Spaced> out{{words, 1}};
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!is_plain(words[i])) continue;
    if (i + 1 < words.size() && is_plain(words[i + 1])) {
      Spaced joined{words, kOtherSpaces};
      joined.words[i] =
          part(words[i], words[i].folded + words[i + 1].folded, words[i].begin, words[i + 1].end);
      joined.words.erase(joined.words.begin() + static_cast<std::ptrdiff_t>(i) + 1);
      if (!spellings(index, joined.words[i].folded).empty()) out.push_back(std::move(joined));
    }
    for (std::size_t at = 1; at < words[i].folded.size(); ++at) {
      const Word left = part(words[i], words[i].folded.substr(0, at), words[i].begin, words[i].end);
      const Word right = part(words[i], words[i].folded.substr(at), words[i].end, words[i].end);
      if (stand_together(index, left, right)) {
        out.push_back(with_parts(words, i, {left, right}));
      }
    }
    const std::vector<Word> parts = many_parts(index, words[i]);
    if (!parts.empty()) out.push_back(with_parts(words, i, parts));
  }
  return out;
}

}  // namespace timtin::search
