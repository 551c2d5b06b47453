#include "query/question_words.h"

#include <algorithm>

#include "query/lexicon.h"

namespace timtin::query {
namespace {

bool asks(const std::vector<Word>& words, std::size_t begin, std::size_t end) {
  return std::ranges::any_of(known(Table::question, words, begin, end), [&](const Known& entry) {
    if ((entry.value & kAtEnd) != 0 && end != words.size()) return false;
    if ((entry.value & kAsTyped) == 0) return true;
    // An «ai» among marked words is one; «AI» is not.
    return has_marks(words) && words[begin].key == entry.phrase.phrase()[0].key &&
           !words[begin].all_upper;
  });
}

}  // namespace

std::vector<bool> question_words(const std::vector<Word>& words) {
  std::vector<bool> out(words.size());
  for (std::size_t begin = 0; begin < words.size(); ++begin) {
    for (std::size_t size = std::min(longest(Table::question), words.size() - begin); size > 0;
         --size) {
      if (!asks(words, begin, begin + size)) continue;
      std::fill_n(out.begin() + static_cast<std::ptrdiff_t>(begin), size, true);
      break;
    }
  }
  if (std::ranges::count(out, false) == 0) out.assign(words.size(), false);
  return out;
}

}  // namespace timtin::query
