// What each character means to Vietnamese: the table that does the work.
#pragma once

#include <cstdint>

namespace timtin::text {

/// What a character is to the tokeniser.
enum class CharClass : std::uint8_t {
  separator,  ///< ends a token: punctuation, symbols
  letter,     ///< part of a word
  digit,      ///< decimal digit of any script, or a raised or lowered one (m²)
  quality,    ///< combining circumflex, breve, horn
  tone,       ///< combining grave, acute, tilde, hook above, dot below
  mark,       ///< any other combining mark: kept in the form, dropped by folding
  invisible,  ///< soft hyphen, ZWNJ, ZWJ, word joiner, BOM: as if not there
  space,      ///< ends a token: white space incl. NBSP, U+2007, U+202F, U+200B; controls
};

/// The tone of a syllable. The numbers are those of the VNI input method and
/// stand at the end of a tone key: `hoà` = `hoa2`. Level tone has no digit.
enum class Tone : std::uint8_t { level = 0, sac = 1, huyen = 2, hoi = 3, nga = 4, nang = 5 };

/// One character taken apart.
///
/// Letters are lower case. Eth (Ð, ð) and the African Ɖ, ɖ are read as đ: the archive is
/// Vietnamese, and old keyboards and fonts typed them for it. A character that is
/// neither letter nor digit is its own `letter` and `folded`, or what NFC makes of it.
struct CharInfo {
  char32_t letter;  ///< letter with its quality, without its tone (ấ -> â, Ð -> đ); m² keeps ²
  char32_t folded;  ///< letter without any mark (ấ -> a, đ -> d); ASCII digit
  Tone tone;        ///< tone of a precomposed letter, or of a combining tone
  CharClass cls;
  bool upper;     ///< an upper or title case letter
  bool compound;  ///< NFC replaces it, or it is made of parts that one `letter` and one `tone`
                  ///< cannot hold (İ, क़, 가): must be taken apart by decomposition
};

/// Looks up any code point (0..0x10FFFF). U+0000..U+1EFF, and the combining and
/// general punctuation blocks, come from a table generated from ICU; the rest
/// asks ICU. Never fails.
CharInfo char_info(char32_t code_point) noexcept;

}  // namespace timtin::text
