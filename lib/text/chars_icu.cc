// Only what ICU has compiled into its code, not into its 30 MB of data (which uprops.h needs): so a
// program can have it linked in.
#include "text/chars_icu.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace timtin::text {
namespace {

UChar32 to_icu(char32_t code_point) { return static_cast<UChar32>(code_point); }

bool is_invisible(char32_t c) {
  return c == 0x00AD || c == 0x200C || c == 0x200D || c == 0x2060 || c == 0xFEFF;
}

/// White_Space is what has a category of separators, and some controls, which are all space here.
bool is_space(char32_t c) {
  const uint32_t category = U_GET_GC_MASK(to_icu(c));
  return c == 0x200B || (category & (U_GC_Z_MASK | U_GC_CC_MASK)) != 0;
}

bool is_quality(char32_t c) { return c == 0x0302 || c == 0x0306 || c == 0x031B; }

Tone tone_of_mark(char32_t c) {
  switch (c) {
    case 0x0301:
      return Tone::sac;
    case 0x0300:
      return Tone::huyen;
    case 0x0309:
      return Tone::hoi;
    case 0x0303:
      return Tone::nga;
    case 0x0323:
      return Tone::nang;
    default:
      return Tone::level;
  }
}

bool is_eth(char32_t c) { return c == 0x00D0 || c == 0x00F0 || c == 0x0189 || c == 0x0256; }

/// U+02BC is a letter by its category, but Vietnamese writes it for the apostrophe of M'Đrắk.
constexpr char32_t kLetterApostrophe = 0x02BC;

/// Initial consonants of Hangul: their vowels follow as letters of their own in NFD.
bool is_leading_jamo(char32_t c) { return c >= 0x1100 && c <= 0x1112; }

/// The value of a raised or lowered digit (m², CO₂), or -1.
int raised_or_lowered_digit(char32_t c) {
  const bool latin_1 = c == 0x00B9 || c == 0x00B2 || c == 0x00B3;
  const bool raised = c == 0x2070 || (c >= 0x2074 && c <= 0x2079);
  const bool lowered = c >= 0x2080 && c <= 0x2089;
  return latin_1 || raised || lowered ? static_cast<int>(u_getNumericValue(to_icu(c))) : -1;
}

/// Capitals, titlecase letters, and the numerals Ⅰ to Ⅿ, which have small forms.
bool is_upper(char32_t c, uint32_t category) {
  return (category & (U_GC_LU_MASK | U_GC_LT_MASK)) != 0 ||
         (category == U_GC_NL_MASK && u_tolower(to_icu(c)) != to_icu(c));
}

const icu::Normalizer2* nfc() {
  UErrorCode status = U_ZERO_ERROR;
  return icu::Normalizer2::getNFCInstance(status);
}

const icu::Normalizer2* nfd() {
  UErrorCode status = U_ZERO_ERROR;
  return icu::Normalizer2::getNFDInstance(status);
}

/// The canonical parts of a character that has any; false if it is its own only part.
bool take_apart(char32_t c, icu::UnicodeString& parts) {
  return nfd()->getDecomposition(to_icu(c), parts);
}

char32_t first_part(char32_t c) {
  icu::UnicodeString parts;
  return take_apart(c, parts) ? static_cast<char32_t>(parts.char32At(0)) : c;
}

/// True if NFC replaces the character, alone, by something else.
bool is_replaced(char32_t c) {
  UErrorCode status = U_ZERO_ERROR;
  return nfc()->quickCheck(icu::UnicodeString(to_icu(c)), status) == UNORM_NO;
}

void fill_letter(char32_t c, CharInfo& info) {
  info.compound = is_leading_jamo(c);
  info.letter = info.folded = static_cast<char32_t>(u_tolower(to_icu(c)));
  icu::UnicodeString parts;
  if (take_apart(c, parts)) {
    icu::UnicodeString rest;  // lower-cased parts without tones
    int tones = 0;
    bool several_letters = false;
    for (int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1)) {
      const UChar32 lower = u_tolower(parts.char32At(i));
      const Tone tone = tone_of_mark(static_cast<char32_t>(lower));
      if (i > 0 && (U_GET_GC_MASK(lower) & U_GC_M_MASK) == 0) several_letters = true;
      if (tone == Tone::level) {
        rest.append(lower);
      } else {
        info.tone = tone;
        ++tones;
      }
    }
    UErrorCode status = U_ZERO_ERROR;
    const icu::UnicodeString composed = nfc()->normalize(rest, status);
    info.letter = static_cast<char32_t>(composed.char32At(0));
    // Marks fall away; a letter made of several letters (Hangul) has no base and stays whole.
    info.folded = several_letters ? info.letter : static_cast<char32_t>(rest.char32At(0));
    info.compound = tones > 1 || several_letters || composed.countChar32() != 1;
  }
  if (info.letter == U'đ') info.folded = U'd';
}

}  // namespace

CharInfo char_info_from_icu(char32_t c) noexcept {
  CharInfo info{c, c, Tone::level, CharClass::separator, false, false};
  const uint32_t category = U_GET_GC_MASK(to_icu(c));
  if (is_invisible(c)) {
    info.cls = CharClass::invisible;
  } else if (is_space(c)) {
    info.cls = CharClass::space;
  } else if (is_quality(c)) {
    info.cls = CharClass::quality;
  } else if ((category & U_GC_M_MASK) != 0) {
    info.letter = info.folded = first_part(c);
    info.tone = tone_of_mark(info.letter);
    info.compound = info.letter != c;
    info.cls = info.tone == Tone::level ? CharClass::mark : CharClass::tone;
  } else if (category == U_GC_ND_MASK) {
    info.letter = info.folded = U'0' + static_cast<char32_t>(u_charDigitValue(to_icu(c)));
    info.cls = CharClass::digit;
  } else if (const int digit = raised_or_lowered_digit(c); digit >= 0) {
    info.folded = U'0' + static_cast<char32_t>(digit);
    info.cls = CharClass::digit;
  } else if (c == kLetterApostrophe) {
    info.cls = CharClass::separator;
  } else if ((category & (U_GC_L_MASK | U_GC_NL_MASK)) != 0) {
    info.cls = CharClass::letter;
    info.upper = is_upper(c, category);
    fill_letter(is_eth(c) ? U'đ' : c, info);
  } else {
    // A punctuation mark that is canonically another one (U+037E is the semicolon).
    info.letter = info.folded = first_part(c);
  }
  info.compound = info.compound || is_replaced(c);
  return info;
}

}  // namespace timtin::text
