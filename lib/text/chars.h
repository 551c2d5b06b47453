// What each character means to Vietnamese: the table that does the work.
#pragma once

#include <cstdint>

namespace timtin::text {

/// What a character is to the tokeniser.
enum class CharClass : std::uint8_t {
  separator,  ///< ends a token: white space, punctuation, symbols, controls
  letter,     ///< part of a word
  digit,      ///< decimal digit of any script; `folded` is its ASCII digit
  quality,    ///< combining circumflex, breve, horn
  tone,       ///< combining grave, acute, tilde, hook above, dot below
  mark,       ///< any other combining mark: kept in the form, dropped by folding
  invisible,  ///< soft hyphen, ZWNJ, ZWJ, word joiner, BOM: as if not there
  space,      ///< white space incl. NBSP, U+2007, U+202F, U+200B (a separator)
};

/// The tone of a syllable. The numbers are those of the VNI input method and
/// stand at the end of a tone key: `hoà` = `hoa2`. Level tone has no digit.
enum class Tone : std::uint8_t { level = 0, sac = 1, huyen = 2, hoi = 3, nga = 4, nang = 5 };

/// One character taken apart. All letters are lower case.
struct CharInfo {
  char32_t letter;  ///< lower-cased letter with its quality, without its tone (ấ -> â, Ð -> đ)
  char32_t folded;  ///< lower-cased letter without any mark (ấ -> a, đ -> d)
  Tone tone;        ///< tone of a precomposed letter, or of a combining tone
  CharClass cls;
  bool upper;       ///< an upper or title case letter
};

/// Looks up any code point (0..0x10FFFF). U+0000..U+1EFF, and the combining and
/// general punctuation blocks, come from a table generated from ICU; the rest
/// asks ICU. Never fails.
CharInfo char_info(char32_t code_point) noexcept;

}  // namespace timtin::text
