#include "search/spelling/spelling.h"

#include "text/chars.h"
#include "text/syllable.h"
#include "text/utf8.h"

namespace timtin::search {

bool lacks_marks(std::string_view key, std::string_view form) {
  const text::KeyParts typed = text::parts_of_key(key);
  const text::KeyParts found = text::parts_of_key(form);
  if (found.tone != '0' && found.tone != typed.tone) return false;
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < typed.letters.size() && j < found.letters.size()) {
    const text::Decoded a = text::decode(typed.letters, i);
    const text::Decoded b = text::decode(found.letters, j);
    i += a.length;
    j += b.length;
    if (a.code_point == b.code_point) continue;
    // The found letter may only be the typed one without its mark.
    if (text::char_info(a.code_point).folded != b.code_point) return false;
  }
  return i == typed.letters.size() && j == found.letters.size();
}

SpellingMatch match_spelling(const query::Word& word, std::string_view form, Stage stage,
                             Marks marks, bool bare_query) {
  const bool same = form == word.key;
  if (word.number) {
    // Dots are the marks of a number: 1.090 is 1090 and «1.090», but not «10.90».
    const bool fits = !word.marked || same || form.empty();
    return {fits, fits};
  }
  if (marks == Marks::require) return {same, same};
  const bool likely = form == word.likely;
  if (bare_query || marks == Marks::ignore) {
    return {true, word.likely.empty() || likely || form.empty()};
  }
  // What an article without marks means is not known: it counts, but not as what was typed.
  const bool typed = same || form.empty();
  switch (stage) {
    case Stage::typed:
    case Stage::loose:
      return {typed, same};
    case Stage::partial:
      return {typed, same || likely};
    case Stage::marks:
      return {typed || !word.marked || lacks_marks(word.key, form), same || likely};
    case Stage::spellings:
      return {true, same || likely};
  }
  return {false, false};
}

}  // namespace timtin::search
