// A line of text that may be in an old encoding, taken apart for repair.h.
#pragma once

#include <string_view>
#include <vector>

#include "text/old_encodings.h"

namespace timtin::text {

/// What a line is without looking at its words.
enum class LineKind {
  ascii,   ///< nothing beyond printable ASCII
  signs,   ///< beyond ASCII only quotes, dashes and the like: open if other lines are
  proper,  ///< certainly UTF-8 as it should be
  open     ///< must be looked at
};

/// A word beyond ASCII: its bytes, and the units that they may stand for.
struct Word {
  std::string_view bytes;
  Units units;
};

/// A line of the text.
struct Paragraph {
  std::string_view bytes;  ///< with its LF
  bool utf8 = false;
  LineKind kind = LineKind::open;
  std::vector<Word> words;  ///< those that say something about the encoding, if open

  Units units_of(std::string_view word) const {
    return utf8 ? units_of_mojibake(word) : units_of_bytes(word);
  }
};

/// Looks at a line's characters alone. Letters that no byte of CP1252 stands for are proof of
/// proper UTF-8 where they are at least half of the others beyond ASCII (in good text there are
/// more of them than of the others); sixteen of them are enough.
LineKind kind_of(std::string_view line);

/// The words of a paragraph that is to be looked at, its bytes taken for UTF-8 or not.
Paragraph take_apart(std::string_view bytes, LineKind kind, bool utf8);

/// One past the LF of the line that begins at `begin`, or the end of the text.
std::size_t line_end(std::string_view text, std::size_t begin);

/// Splits at white space of ASCII.
std::vector<std::string_view> split_words(std::string_view bytes);

/// True if all is printable ASCII or white space: VISCII and VPS put capitals on the controls.
bool is_ascii_word(std::string_view word);

/// True if a word has anything beyond ASCII but signs at its ends or a sign on its own (a × b).
/// Inside a word they may stand for letters.
bool says_something(std::u32string_view units);

/// Quotes, dashes and such, which say nothing about the encoding of a word that has no other.
bool is_common_sign(char32_t unit);

}  // namespace timtin::text
