// The ways to write one Vietnamese name.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/chars.h"
#include "text/utf8.h"

namespace timtin::test {

/// A letter taken apart into code points.
struct Letter {
  char32_t base = 0;     ///< without marks, case kept (Đ counts as a base)
  char32_t quality = 0;  ///< combining mark, or 0
  char32_t tone = 0;     ///< combining mark, or 0
};

/// Takes a name written in NFC apart, letter by letter.
inline std::vector<Letter> letters_of(std::string_view name) {
  std::vector<Letter> letters;
  for (std::size_t pos = 0; pos < name.size();) {
    const text::Decoded c = text::decode(name, pos);
    pos += c.length;
    const text::CharInfo info = text::char_info(c.code_point);
    Letter letter{c.code_point, 0, 0};
    if (info.cls == text::CharClass::letter) {
      constexpr char32_t kTones[] = {0, 0x301, 0x300, 0x309, 0x303, 0x323};
      letter.tone = kTones[static_cast<int>(info.tone)];
      switch (info.letter) {
        case U'â':
        case U'ê':
        case U'ô':
          letter.quality = 0x302;
          break;
        case U'ă':
          letter.quality = 0x306;
          break;
        case U'ơ':
        case U'ư':
          letter.quality = 0x31B;
          break;
        default:
          break;
      }
      letter.base = info.letter == U'đ' ? U'đ' : info.folded;
      if (info.upper) letter.base = letter.base == U'đ' ? U'Đ' : letter.base - U'a' + U'A';
    }
    letters.push_back(letter);
  }
  return letters;
}

inline std::string write(const std::vector<Letter>& letters, bool tone_first) {
  std::string out;
  for (const Letter& letter : letters) {
    text::append(out, letter.base);
    if (tone_first && letter.tone != 0) text::append(out, letter.tone);
    if (letter.quality != 0) text::append(out, letter.quality);
    if (!tone_first && letter.tone != 0) text::append(out, letter.tone);
  }
  return out;
}

inline bool is_vowel(char32_t c) {
  return std::u32string_view(U"aeiouyAEIOUY").find(c) != std::u32string_view::npos;
}

/// The name as given, in NFD, with each tone typed before the hat, and with each tone moved to the
/// vowel before or after the one that bears it (hòa, hoà).
inline std::vector<std::string> spellings_of(std::string_view name) {
  const std::vector<Letter> letters = letters_of(name);
  std::vector<std::string> spellings{std::string(name), write(letters, false),
                                     write(letters, true)};
  for (const int step : {-1, 1}) {
    std::vector<Letter> moved = letters;
    for (std::size_t i = 0; i < letters.size(); ++i) {
      const std::size_t to = i + static_cast<std::size_t>(step);
      if (letters[i].tone == 0 || to >= letters.size() || !is_vowel(letters[to].base)) continue;
      moved[i].tone = 0;
      moved[to].tone = letters[i].tone;
    }
    spellings.push_back(write(moved, false));
  }
  return spellings;
}

}  // namespace timtin::test
