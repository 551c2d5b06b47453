// The table behind chars.h, open to the inner loops of this folder.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

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

/// A character found in the table without a full decoder.
struct TableChar {
  const CharEntry* entry;  ///< nullptr: not one of the common characters, or broken bytes
  std::uint32_t length;    ///< bytes
};

/// decode() and find_entry() in one step, for what Vietnamese text is made of: ASCII, the
/// characters of two bytes, and the letters with two marks, U+1E00..U+1EFF.
inline TableChar find_table_char(std::string_view text, std::size_t pos) noexcept {
  const auto byte = [text](std::size_t at) { return static_cast<std::uint8_t>(text[at]); };
  const auto is_tail = [](std::uint8_t b) { return (b & 0xC0U) == 0x80U; };
  const std::uint8_t lead = byte(pos);
  if (lead < 0x80) return {&kCharTable[lead], 1};
  if (lead >= 0xC2 && lead < 0xE0 && pos + 1 < text.size() && is_tail(byte(pos + 1))) {
    return {&kCharTable[(lead & 0x1FU) << 6 | (byte(pos + 1) & 0x3FU)], 2};
  }
  if (lead == 0xE1 && pos + 2 < text.size() && byte(pos + 1) >= 0xB8 && byte(pos + 1) <= 0xBB &&
      is_tail(byte(pos + 2))) {
    return {&kCharTable[0x1000U | (byte(pos + 1) & 0x3FU) << 6 | (byte(pos + 2) & 0x3FU)], 3};
  }
  return {nullptr, 1};
}

/// False for a code point that cleaning copies as it is; true where it replaces or drops the
/// character, where the character may join the one before, and where the table cannot tell.
extern const std::array<bool, kPunctuationEnd> kNeedsCleaning;

}  // namespace timtin::text
