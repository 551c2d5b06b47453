#include "query/question_words.h"

#include <algorithm>
#include <cstdint>

#include "places/table.h"
#include "query/data.h"
#include "query/phrases.h"

namespace timtin::query {
namespace {

enum Condition : std::uint32_t {
  kAnywhere = 0,
  kAtEnd = 1,
  kAsTyped = 2,  // not where it is typed without marks
};

const PhraseTable& table() {
  static const PhraseTable all = [] {
    PhraseTable made;
    for (const auto& row :
         places::read_table(data::question_words, {"words", "marks", "at_end", "note"})) {
      made.add(phrase_of(row[0]),
               (row[1] == "typed" ? kAsTyped : 0U) | (row[2] == "yes" ? kAtEnd : 0U));
    }
    return made;
  }();
  return all;
}

bool asks(const std::vector<Word>& words, std::size_t begin, std::size_t end) {
  return std::ranges::any_of(table().find(words, begin, end), [&](const auto* entry) {
    if ((entry->value & kAtEnd) != 0 && end != words.size()) return false;
    if ((entry->value & kAsTyped) == 0) return true;
    // An «ai» among marked words is one; «AI» is not.
    return has_marks(words) && words[begin].key == entry->phrase[0].key && !words[begin].all_upper;
  });
}

}  // namespace

std::vector<bool> question_words(const std::vector<Word>& words) {
  std::vector<bool> out(words.size());
  for (std::size_t begin = 0; begin < words.size(); ++begin) {
    const std::size_t longest = std::min(table().longest(), words.size() - begin);
    for (std::size_t size = longest; size > 0; --size) {
      if (!asks(words, begin, begin + size)) continue;
      std::fill_n(out.begin() + static_cast<std::ptrdiff_t>(begin), size, true);
      break;
    }
  }
  if (std::ranges::count(out, false) == 0) out.assign(words.size(), false);
  return out;
}

}  // namespace timtin::query
