#include "text/clean.h"

#include <cstdint>

#include "text/chars.h"
#include "text/chars_table.h"
#include "text/cluster.h"
#include "text/utf8.h"

namespace timtin::text {
namespace {

bool needs_cleaning(char32_t c) {
  if (c < kPunctuationEnd && find_entry(c) != nullptr) return kNeedsCleaning[c];
  const CharInfo info = char_info(c);
  switch (info.cls) {
    case CharClass::separator:
    case CharClass::letter:
    case CharClass::digit:
      return info.compound;
    default:
      return true;
  }
}

/// First byte from `pos` on that cannot be copied as it is, or text.size(). The common
/// characters are looked up without a full decoder.
std::size_t find_unclean(std::string_view text, std::size_t pos) {
  const auto byte = [text](std::size_t at) { return static_cast<std::uint8_t>(text[at]); };
  const auto is_tail = [byte](std::size_t at) { return (byte(at) & 0xC0U) == 0x80U; };
  while (pos < text.size()) {
    const std::uint8_t lead = byte(pos);
    if (lead < 0x80) {
      if (kNeedsCleaning[lead]) return pos;
      ++pos;
      continue;
    }
    if (lead >= 0xC2 && lead < 0xE0 && pos + 1 < text.size() && is_tail(pos + 1)) {
      const std::size_t c = (lead & 0x1FU) << 6 | (byte(pos + 1) & 0x3FU);
      if (kNeedsCleaning[c]) return pos;
      pos += 2;
      continue;
    }
    // U+0800..U+1FFF, in it all Vietnamese letters with two marks.
    if ((lead == 0xE1 || (lead == 0xE2 && pos + 1 < text.size() && byte(pos + 1) < 0x84)) &&
        pos + 2 < text.size() && is_tail(pos + 1) && is_tail(pos + 2)) {
      const std::size_t c =
          (lead & 0x0FU) << 12 | (byte(pos + 1) & 0x3FU) << 6 | (byte(pos + 2) & 0x3FU);
      if (kNeedsCleaning[c] && needs_cleaning(static_cast<char32_t>(c))) return pos;
      pos += 3;
      continue;
    }
    const Decoded decoded = decode(text, pos);
    if (!decoded.valid || needs_cleaning(decoded.code_point)) return pos;
    pos += decoded.length;
  }
  return pos;
}

/// First byte of the character that ends before `end` (> 0) in well-formed text.
std::size_t last_char(std::string_view text, std::size_t end) {
  std::size_t pos = end - 1;
  while ((static_cast<std::uint8_t>(text[pos]) & 0xC0U) == 0x80U) --pos;
  return pos;
}

}  // namespace

std::string clean(std::string_view raw) {
  std::string out;
  out.reserve(raw.size());
  // The last character written: marks that follow join it. kNone: nothing written yet.
  constexpr std::size_t kNone = std::string_view::npos;
  std::size_t base_in = kNone;
  std::size_t base_out = 0;
  for (std::size_t pos = 0; pos < raw.size();) {
    const std::size_t stop = find_unclean(raw, pos);
    if (stop > pos) {
      out.append(raw, pos, stop - pos);
      base_in = last_char(raw, stop);
      base_out = out.size() - (stop - base_in);
      pos = stop;
      continue;
    }
    const Decoded decoded = decode(raw, pos);
    const CharInfo info = char_info(decoded.code_point);
    switch (info.cls) {
      case CharClass::invisible:
        pos += decoded.length;
        continue;
      case CharClass::quality:
      case CharClass::tone:
      case CharClass::mark:
        if (base_in != kNone) {
          pos = base_in;
          out.resize(base_out);
        }
        break;
      default:
        if (decoded.code_point == U'\r' && pos + 1 < raw.size() && raw[pos + 1] == '\n') {
          ++pos;
          continue;
        }
    }
    const Cluster cluster(raw, pos);
    base_in = pos;
    base_out = out.size();
    append_composed(out, cluster.parts());
    pos = cluster.end();
  }
  return out;
}

std::string clean_line(std::string_view raw) {
  const std::string text = clean(raw);
  std::string line;
  line.reserve(text.size());
  for (const char c : text) {
    if (c != ' ' && c != '\n') {
      line += c;
    } else if (!line.empty() && line.back() != ' ') {
      line += ' ';
    }
  }
  if (!line.empty() && line.back() == ' ') line.pop_back();
  return line;
}

}  // namespace timtin::text
