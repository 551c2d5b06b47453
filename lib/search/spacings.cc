#include "search/spacings.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "search/lattice.h"

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
      const std::string left = words[i].folded.substr(0, at);
      const std::string right = words[i].folded.substr(at);
      const Column lefts = spellings(index, left);
      const Column rights = lefts.empty() ? Column{} : spellings(index, right);
      const bool together = std::ranges::any_of(lefts, [&](const Spelled& l) {
        return std::ranges::any_of(rights,
                                   [&](const Spelled& r) { return pairs(index, l, r) > 0; });
      });
      if (!together) continue;
      Spaced split{words, kOtherSpaces};
      split.words[i] = part(words[i], left, words[i].begin, words[i].end);
      split.words.insert(split.words.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                         part(words[i], right, words[i].end, words[i].end));
      out.push_back(std::move(split));
    }
  }
  return out;
}

}  // namespace timtin::search
