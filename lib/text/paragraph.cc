#include "text/paragraph.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "text/chars.h"
#include "text/utf8.h"

namespace timtin::text {
namespace {

bool is_white(char32_t unit) {
  return unit == U' ' || unit == U'\t' || unit == U'\r' || unit == U'\n';
}

bool is_ascii_letter(char32_t unit) {
  return (unit >= U'a' && unit <= U'z') || (unit >= U'A' && unit <= U'Z');
}

/// Beyond printable ASCII: VISCII and VPS put capitals on control characters.
bool is_special(char32_t unit) { return unit > 0x7E || (unit < 0x20 && !is_white(unit)); }

}  // namespace

bool is_common_sign(char32_t unit) {
  return (unit >= 0x84 && unit <= 0x87) || (unit >= 0x91 && unit <= 0x97) || unit == 0xA0 ||
         unit == 0x89 || unit == 0x8B || unit == 0x9B || unit == 0xA9 || unit == 0xB0 ||
         (unit >= 0x2000 && unit <= 0x20FF) || unit == 0xFEFF;
}

std::vector<std::string_view> split_words(std::string_view bytes) {
  std::vector<std::string_view> words;
  std::size_t begin = 0;
  for (std::size_t pos = 0; pos <= bytes.size(); ++pos) {
    if (pos < bytes.size() && !is_white(static_cast<std::uint8_t>(bytes[pos]))) continue;
    if (pos > begin) words.push_back(bytes.substr(begin, pos - begin));
    begin = pos + 1;
  }
  return words;
}

bool is_ascii_word(std::string_view word) {
  return std::none_of(word.begin(), word.end(),
                      [](char c) { return is_special(static_cast<std::uint8_t>(c)); });
}

bool says_something(std::u32string_view units) {
  const auto special = std::find_if(units.begin(), units.end(), is_special);
  const bool lone_sign = std::count_if(units.begin(), units.end(), is_special) == 1 &&
                         std::none_of(units.begin(), units.end(), is_ascii_letter) &&
                         char_info(*special).cls != CharClass::letter;
  if (lone_sign) return false;
  const auto is_sign_or_ascii = [](char32_t unit) {
    return !is_special(unit) || is_common_sign(unit);
  };
  if (!std::all_of(units.begin(), units.end(), is_sign_or_ascii)) return true;
  for (std::size_t i = 1; i + 1 < units.size(); ++i) {
    if (is_special(units[i]) && is_ascii_letter(units[i - 1]) && is_ascii_letter(units[i + 1])) {
      return true;
    }
  }
  return false;
}

LineKind kind_of(std::string_view line) {
  constexpr std::size_t kEnoughLetters = 16;
  constexpr std::size_t kOthersToOne = 2;
  std::size_t vietnamese = 0;
  std::size_t others = 0;
  for (std::size_t pos = 0; pos < line.size();) {
    const auto unit = static_cast<std::uint8_t>(line[pos]);
    if (unit < 0x80) {
      others += is_special(unit);
      ++pos;
      continue;
    }
    const Decoded decoded = decode(line, pos);
    if (!decoded.valid) return LineKind::open;
    const char32_t c = decoded.code_point;
    if ((c >= 0x1EA0 && c <= 0x1EF9) || (c >= 0x0300 && c <= 0x0323) || c == U'đ' || c == U'ư' ||
        c == U'ơ' || c == U'ă' || c == U'Đ' || c == U'Ư' || c == U'Ơ' || c == U'Ă') {
      ++vietnamese;
      if (vietnamese >= kEnoughLetters && kOthersToOne * vietnamese >= others)
        return LineKind::proper;
    } else {
      others += c != 0xA0 && c < 0x2000;
    }
    pos += decoded.length;
  }
  if (vietnamese > 0)
    return kOthersToOne * vietnamese >= others ? LineKind::proper : LineKind::open;
  if (others > 0) return LineKind::open;
  return is_ascii_word(line) ? LineKind::ascii : LineKind::signs;
}

std::size_t line_end(std::string_view text, std::size_t begin) {
  const std::size_t feed = text.find('\n', begin);
  return feed == std::string_view::npos ? text.size() : feed + 1;
}

Paragraph take_apart(std::string_view bytes, LineKind kind, bool utf8) {
  Paragraph paragraph{bytes, utf8, kind, {}};
  for (const std::string_view word : split_words(bytes)) {
    if (is_ascii_word(word)) continue;
    Units units = paragraph.units_of(word);
    if (says_something(units)) paragraph.words.push_back({word, std::move(units)});
  }
  return paragraph;
}

}  // namespace timtin::text
