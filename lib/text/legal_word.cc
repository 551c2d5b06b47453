#include "text/legal_word.h"

#include <algorithm>
#include <cstddef>

#include "text/chars.h"
#include "text/syllable.h"
#include "text/utf8.h"

namespace timtin::text {
namespace {

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return (c & 0x80) == 0; });
}

/// True if signs stand where good text has none: one of a few glued to a letter («b×nh», «x·»), or
/// any but dashes and quotes between two letters («Ná»™i»), or a quote that closes and one that
/// opens («phá»‘»), or bytes that are not UTF-8.
bool has_stray_sign(std::string_view word) {
  constexpr std::u32string_view kNeverGlued = U"¡¢£¤¥¦§¨©¬®¯±´¶·¸¼¾¿×÷";
  constexpr std::u32string_view kMayJoin = U"‘’“”–—…•";
  bool letter_seen = false;
  bool letter_before = false;
  bool glued_before = false;
  bool strange_since_letter = false;
  char32_t before = 0;
  for (std::size_t pos = 0; pos < word.size();) {
    const Decoded decoded = decode(word, pos);
    if (!decoded.valid) return true;
    pos += decoded.length;
    const char32_t c = decoded.code_point;
    const CharClass cls = char_info(c).cls;
    const bool letter = cls == CharClass::letter;
    const bool glued = (c >= 0x80 && c < 0xA0) || kNeverGlued.find(c) != std::u32string_view::npos;
    if (letter ? glued_before || (letter_seen && strange_since_letter) : glued && letter_before) {
      return true;
    }
    if (letter) {
      letter_seen = true;
      strange_since_letter = false;
    } else if (cls == CharClass::separator && c >= 0x80) {
      strange_since_letter = strange_since_letter || kMayJoin.find(c) == std::u32string_view::npos;
    }
    if (before == U'»' && (c == U'‘' || c == U'“')) return true;
    before = c;
    // « and » are the middle bytes of ổ, ữ and others in UTF-8: look through them.
    letter_before = letter || (letter_before && (c == U'«' || c == U'»'));
    glued_before = glued;
  }
  return false;
}

/// True for a capital beyond ASCII inside a word that has small letters of ASCII («bÒng»): how a
/// wrong decoding looks that hits a letter of the right kind.
bool has_stray_capital(std::string_view word) {
  bool small = false;
  bool capital = false;
  bool first = true;
  for (std::size_t pos = 0; pos < word.size();) {
    const Decoded decoded = decode(word, pos);
    pos += decoded.length;
    const CharInfo info = char_info(decoded.code_point);
    if (info.cls != CharClass::letter) continue;
    const bool ascii = decoded.code_point < 0x80;
    small = small || (ascii && !info.upper);
    capital = capital || (!first && !ascii && info.upper);
    first = false;
  }
  return small && capital;
}

}  // namespace

bool is_plausible(const Token& token) {
  return token.number || token.all_upper || is_legal_with_some_tone(token.key) ||
         token.folded.find_first_of("0123456789") != std::string_view::npos;
}

bool is_legal_word(std::string_view word) {
  if (has_stray_sign(word)) return false;
  bool found = false;
  Tokenizer tokenizer(word);
  for (Token token; tokenizer.next(token);) {
    const bool plain = !token.marked && is_ascii(token.key);
    if (plain ? !is_plausible(token) : !is_legal_syllable(token.key)) return false;
    if (has_stray_capital(word.substr(token.begin, token.end - token.begin))) return false;
    found = found || !plain;
  }
  return found;
}

}  // namespace timtin::text
