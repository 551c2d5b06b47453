// The table behind chars.h, open to the inner loops of this folder.
#pragma once

#include <array>
#include <cstdint>

#include "text/chars.h"

namespace timtin::text {

/// CharInfo in 8 bytes; every letter below U+1F00 has its lower case below U+10000.
struct CharEntry {
  std::uint16_t letter = 0;
  std::uint16_t folded = 0;
  Tone tone = Tone::level;
  CharClass cls = CharClass::separator;
  bool upper = false;
  bool compound = false;
};

/// U+0000..U+1EFF.
constexpr char32_t kTableEnd = 0x1F00;
extern const std::array<CharEntry, kTableEnd> kCharTable;

/// U+2000..U+20FF: general punctuation, raised and lowered digits, combining marks for symbols.
constexpr char32_t kPunctuationBegin = 0x2000;
constexpr char32_t kPunctuationEnd = 0x2100;
extern const std::array<CharEntry, kPunctuationEnd - kPunctuationBegin> kPunctuationTable;

/// The entry of a code point, or nullptr if ICU must be asked.
inline const CharEntry* find_entry(char32_t code_point) noexcept {
  if (code_point < kTableEnd) return &kCharTable[code_point];
  if (code_point >= kPunctuationBegin && code_point < kPunctuationEnd) {
    return &kPunctuationTable[code_point - kPunctuationBegin];
  }
  return nullptr;
}

/// False for a code point that cleaning copies as it is; true where it replaces or drops the
/// character, where the character may join the one before, and where the table cannot tell.
extern const std::array<bool, kPunctuationEnd> kNeedsCleaning;

}  // namespace timtin::text
