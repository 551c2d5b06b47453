#include "indexer/format.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "places/provinces.h"

namespace timtin::indexer {
namespace {

std::string missing_spaces(std::string_view text, std::size_t width) {
  return std::string(width - std::min(width, characters(text)), ' ');
}

}  // namespace

std::string grouped(std::uint64_t number) {
  const std::string digits = std::to_string(number);
  std::string out;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0) out += ',';
    out += digits[i];
  }
  return out;
}

std::string one_decimal(double number) {
  std::array<char, 48> out{};
  const int length = std::snprintf(out.data(), out.size(), "%.1f", number);
  return {out.data(), std::min(static_cast<std::size_t>(length), out.size() - 1)};
}

std::string human_bytes(std::uint64_t bytes) {
  if (bytes < 1000) return std::to_string(bytes) + " B";
  double value = static_cast<double>(bytes) / 1000;
  for (const char* unit : {" kB", " MB", " GB"}) {
    if (value < 999.95) return one_decimal(value) + unit;
    value /= 1000;
  }
  return one_decimal(value) + " TB";
}

std::string counted(std::uint64_t number, const std::string& singular, const std::string& plural) {
  return grouped(number) + " " + (number == 1 ? singular : plural);
}

std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

std::string padded(std::string_view text, std::size_t width) {
  return std::string(text) + missing_spaces(text, width);
}

std::string aligned(std::string_view text, std::size_t width) {
  return missing_spaces(text, width) + std::string(text);
}

std::string shell_word(const std::string& word) {
  constexpr const char* kPlain =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_./:,=+@%-";
  if (!word.empty() && word.find_first_not_of(kPlain) == std::string::npos) return word;
  std::string out = "'";
  for (const char c : word) {
    if (c == '\'') out += "'\\'";  // ends the quotes, a quoted quote, begins them again
    out += c;
  }
  out += '\'';
  return out;
}

std::string province_name(std::string_view slug) {
  if (slug.empty()) return std::string("(unknown)");
  const places::Province* province = places::find_province(slug);
  return province != nullptr ? std::string(province->name) : std::string(slug);
}

}  // namespace timtin::indexer
