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

/// Decodes the code point at byte `pos` (< text.size()). Overlong forms,
/// surrogates and truncated sequences are invalid and consume the maximal
/// subpart (Unicode 15, section 3.9), at least one byte.
Decoded decode(std::string_view text, std::size_t pos) noexcept;

/// Appends `code_point` (a scalar value) as UTF-8.
void append(std::string& out, char32_t code_point);

/// Writes `code_point` (a scalar value) as UTF-8 to `bytes`, which has room for 4;
/// returns how many it wrote.
std::size_t encode(char32_t code_point, char* bytes) noexcept;

/// True if every byte of `text` belongs to well-formed UTF-8.
bool is_valid(std::string_view text) noexcept;

}  // namespace timtin::text
