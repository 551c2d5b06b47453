// Numbers and names as people read them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace timtin::indexer {

/// 1234567 -> "1,234,567"
std::string grouped(std::uint64_t number);

/// With one decimal: 12.3
std::string one_decimal(double number);

/// Bytes as "812 B", "12.3 kB", "4.5 MB", "1.2 GB" (powers of 1000).
std::string human_bytes(std::uint64_t bytes);

/// "1 article", "2 articles"
std::string counted(std::uint64_t number, const std::string& singular, const std::string& plural);

/// Characters of UTF-8 text in NFC: what a terminal shows in one column each.
std::size_t characters(std::string_view text);

/// Spaces added on the right up to `width` characters (not bytes).
std::string padded(std::string_view text, std::size_t width);
/// Spaces added on the left up to `width` characters.
std::string aligned(std::string_view text, std::size_t width);

/// A word as a POSIX shell must see it.
std::string shell_word(const std::string& word);

/// "Hà Nội" for ha-noi, "(unknown)" for "".
std::string province_name(std::string_view slug);

}  // namespace timtin::indexer
