// The encodings that Vietnamese was written in before Unicode.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace timtin::text {

enum class OldEncoding : std::uint8_t {
  utf8_twice,  ///< UTF-8 bytes taken for CP1252 and encoded as UTF-8 once more
  tcvn3,       ///< ABC, the .Vn fonts: TCVN 5712:1993, VN3
  vni,         ///< VNI for Windows: a letter, then its marks in one byte
  viscii,      ///< RFC 1456
  vps,         ///< Vietnamese Professionals Society
  cp1258,      ///< Windows: letters with their quality, tones combining
};

constexpr std::size_t kOldEncodings = 6;

/// All of them, the likelier first.
std::span<const OldEncoding> old_encodings() noexcept;

/// Short stable name: "utf8-twice", "tcvn3" …
std::string_view name(OldEncoding encoding) noexcept;

/// Text as units: a byte where it is below 0x100, else a character that no byte stands for.
using Units = std::u32string;

/// The bytes that a well-formed UTF-8 text was before it was wrongly taken for CP1252 (or
/// Latin-1); characters outside CP1252 stay.
Units units_of_mojibake(std::string_view utf8);

/// Each byte as one unit.
Units units_of_bytes(std::string_view bytes);

/// Reads units as the given encoding; gives UTF-8 in no particular normal form. What the encoding
/// leaves open is read as CP1252. Never fails.
std::string decode_units(OldEncoding encoding, std::u32string_view units);

/// Reads units as CP1252.
std::string decode_cp1252(std::u32string_view units);

}  // namespace timtin::text
