#include "text/utf8.h"

namespace timtin::text {
namespace {

std::uint8_t byte_at(std::string_view text, std::size_t pos) noexcept {
  return static_cast<std::uint8_t>(text[pos]);
}

}  // namespace

Decoded decode_any(std::string_view text, std::size_t pos) noexcept {
  const std::uint8_t lead = byte_at(text, pos);
  if (lead < 0x80) return {lead, 1, true};

  // Length of the sequence, and the narrowed range of its second byte that shuts out
  // overlong forms, surrogates and values above U+10FFFF (Unicode 15, table 3-7).
  std::uint32_t length = 0;
  std::uint8_t low = 0x80;
  std::uint8_t high = 0xBF;
  if (lead >= 0xC2 && lead <= 0xDF) {
    length = 2;
  } else if (lead >= 0xE0 && lead <= 0xEF) {
    length = 3;
    if (lead == 0xE0) low = 0xA0;
    if (lead == 0xED) high = 0x9F;
  } else if (lead >= 0xF0 && lead <= 0xF4) {
    length = 4;
    if (lead == 0xF0) low = 0x90;
    if (lead == 0xF4) high = 0x8F;
  } else {
    return {kReplacement, 1, false};
  }

  char32_t code_point = lead & (0xFFU >> (length + 1));
  for (std::uint32_t i = 1; i < length; ++i) {
    if (pos + i >= text.size()) return {kReplacement, i, false};
    const std::uint8_t next = byte_at(text, pos + i);
    if (next < low || next > high) return {kReplacement, i, false};
    code_point = (code_point << 6) | (next & 0x3FU);
    low = 0x80;
    high = 0xBF;
  }
  return {code_point, length, true};
}

void append(std::string& out, char32_t code_point) {
  char bytes[4];
  out.append(bytes, encode(code_point, bytes));
}

std::size_t encode(char32_t code_point, char* bytes) noexcept {
  const auto tail = [code_point](unsigned shift) {
    return static_cast<char>(0x80U | ((code_point >> shift) & 0x3FU));
  };
  if (code_point < 0x80) {
    bytes[0] = static_cast<char>(code_point);
    return 1;
  }
  if (code_point < 0x800) {
    bytes[0] = static_cast<char>(0xC0U | (code_point >> 6));
    bytes[1] = tail(0);
    return 2;
  }
  if (code_point < 0x10000) {
    bytes[0] = static_cast<char>(0xE0U | (code_point >> 12));
    bytes[1] = tail(6);
    bytes[2] = tail(0);
    return 3;
  }
  bytes[0] = static_cast<char>(0xF0U | (code_point >> 18));
  bytes[1] = tail(12);
  bytes[2] = tail(6);
  bytes[3] = tail(0);
  return 4;
}

bool is_valid(std::string_view text) noexcept {
  for (std::size_t pos = 0; pos < text.size();) {
    const Decoded decoded = decode(text, pos);
    if (!decoded.valid) return false;
    pos += decoded.length;
  }
  return true;
}

}  // namespace timtin::text
