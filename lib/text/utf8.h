// Reading and writing UTF-8 that may be broken.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace timtin::text {

constexpr char32_t kReplacement = 0xFFFD;

/// One decoded code point.
struct Decoded {
  char32_t code_point;   ///< kReplacement where the bytes are not UTF-8
  std::uint32_t length;  ///< bytes consumed, at least 1
  bool valid;            ///< false: `code_point` stands for broken bytes
};

/// decode() for any bytes; the common ones never come here.
Decoded decode_any(std::string_view text, std::size_t pos) noexcept;

/// Decodes the code point at byte `pos` (< text.size()). Overlong forms,
/// surrogates and truncated sequences are invalid and consume the maximal
/// subpart (Unicode 15, section 3.9), at least one byte.
inline Decoded decode(std::string_view text, std::size_t pos) noexcept {
  // What Vietnamese text is made of, inline: ASCII, two bytes, and U+1000..U+1FFF.
  const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(text[pos + i]); };
  const auto tail = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
  const std::uint8_t lead = byte(0);
  if (lead < 0x80) return {lead, 1, true};
  const std::size_t left = text.size() - pos;
  if (lead >= 0xC2 && lead <= 0xDF && left > 1 && tail(1)) {
    return {(lead & 0x1FU) << 6 | (byte(1) & 0x3FU), 2, true};
  }
  if (lead == 0xE1 && left > 2 && tail(1) && tail(2)) {
    return {0x1000U | (byte(1) & 0x3FU) << 6 | (byte(2) & 0x3FU), 3, true};
  }
  return decode_any(text, pos);
}

/// Appends `code_point` (a scalar value) as UTF-8.
void append(std::string& out, char32_t code_point);

/// Writes `code_point` (a scalar value) as UTF-8 to `bytes`, which has room for 4;
/// returns how many it wrote.
std::size_t encode(char32_t code_point, char* bytes) noexcept;

/// True if every byte of `text` belongs to well-formed UTF-8.
bool is_valid(std::string_view text) noexcept;

}  // namespace timtin::text
