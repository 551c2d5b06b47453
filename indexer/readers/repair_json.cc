#include <charconv>

#include "indexer/readers/record.h"
#include "text/utf8.h"

namespace timtin::indexer {
namespace {

/// The value of the escape \uXXXX at the start of `text`, or -1 if there is none.
int escaped_unit(std::string_view text) {
  if (text.size() < 6 || text[0] != '\\' || text[1] != 'u') return -1;
  int unit = 0;
  const char* const end = text.data() + 6;
  const auto [stop, error] = std::from_chars(text.data() + 2, end, unit, 16);
  return error == std::errc() && stop == end ? unit : -1;
}

bool is_high(int unit) { return unit >= 0xD800 && unit < 0xDC00; }
bool is_low(int unit) { return unit >= 0xDC00 && unit < 0xE000; }

}  // namespace

std::string repair_json(std::string_view line) {
  std::string out;
  out.reserve(line.size());
  std::size_t pos = 0;
  while (pos < line.size()) {
    const char c = line[pos];
    if (c == '\\') {
      const int unit = escaped_unit(line.substr(pos));
      std::size_t length = unit < 0 ? 2 : 6;
      const bool pair = is_high(unit) && is_low(escaped_unit(line.substr(pos + 6)));
      if (pair) length = 12;
      if (!pair && (is_high(unit) || is_low(unit))) {
        out += "\\uFFFD";
      } else {
        out += line.substr(pos, length);
      }
      pos += length;
    } else if (static_cast<unsigned char>(c) < 0x20) {
      out += ' ';
      ++pos;
    } else if (static_cast<unsigned char>(c) < 0x80) {
      out += c;
      ++pos;
    } else {
      const text::Decoded decoded = text::decode(line, pos);
      text::append(out, decoded.code_point);
      pos += decoded.length;
    }
  }
  return out;
}

}  // namespace timtin::indexer
