#include "article/lines/wrapping.h"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "article/scan.h"

namespace timtin::article {
namespace {

// Narrower lines than this are no running text; a wrapped text has at least so many breaks inside
// sentences, and so large a share of its long lines end in one.
constexpr std::size_t kNarrowest = 40;  // characters
constexpr std::size_t kFewestBreaks = 4;
constexpr double kShareOfBreaks = 0.25;
// A line of this share of the width that ends inside a sentence was broken, too.
constexpr double kShareOfWidth = 0.7;

struct RawLine {
  std::string_view text;  // trimmed
  std::size_t end;        // position of the LF behind it
  std::size_t length;     // characters of `text`
};

std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
  }));
}

std::vector<RawLine> split(std::string_view text) {
  std::vector<RawLine> lines;
  for (std::size_t pos = 0; pos < text.size();) {
    const std::size_t end = std::min(text.find('\n', pos), text.size());
    const std::string_view line = trim(text.substr(pos, end - pos));
    lines.push_back({line, end, characters(line)});
    pos = end + 1;
  }
  return lines;
}

// Ends inside a sentence: with a word or a comma.
bool ends_open(std::string_view line) {
  return !line.empty() && (is_word_byte(line.back()) || line.back() == ',');
}

bool begins_lower(std::string_view line) {
  return !line.empty() && is_word_byte(line.front()) && !is_digit(line.front()) &&
         !begins_upper(line, true);
}

// The width that the text was broken at, in characters; 0 if it was not.
std::size_t width_of(const std::vector<RawLine>& lines) {
  std::size_t width = 0;
  std::size_t long_lines = 0;
  std::size_t breaks = 0;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    if (lines[i].length < kNarrowest) continue;
    ++long_lines;
    if (ends_open(lines[i].text) && begins_lower(lines[i + 1].text)) {
      ++breaks;
      width = std::max(width, lines[i].length);
    }
  }
  const bool wrapped =
      breaks >= kFewestBreaks &&
      static_cast<double>(breaks) >= kShareOfBreaks * static_cast<double>(long_lines);
  return wrapped ? width : 0;
}

}  // namespace

std::string unwrap(std::string text) {
  const std::vector<RawLine> lines = split(text);
  const std::size_t width = width_of(lines);
  if (width == 0) return text;
  std::vector<std::size_t> breaks;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    const RawLine& line = lines[i];
    const std::string_view next = lines[i + 1].text;
    if (next.empty() || line.length < kNarrowest || line.length > width) continue;
    if (!ends_open(line.text) && !begins_lower(next)) continue;
    // Tools that wrap by bytes or leave a margin break a little early.
    const bool inside_sentence =
        ends_open(line.text) && begins_lower(next) &&
        static_cast<double>(line.length) >= kShareOfWidth * static_cast<double>(width);
    const bool full = line.length + 1 + characters(next.substr(0, next.find(' '))) > width;
    if (full || inside_sentence) breaks.push_back(line.end);
  }
  for (const std::size_t pos : breaks) text[pos] = ' ';
  return text;
}

}  // namespace timtin::article
