#include "searcher/styled.h"

#include <clocale>
#include <cwchar>

#include <algorithm>
#include <utility>

namespace timtin::searcher {
namespace {

const char* escape_code(Style style) {
  switch (style) {
    case Style::plain:
      return "";
    case Style::heading:
    case Style::title:
      return "\033[1m";
    case Style::match:
      return "\033[1;31m";
    case Style::faint:
      return "\033[2m";
    case Style::place:
      return "\033[36m";
    case Style::bar:
      return "\033[32m";
    case Style::warning:
      return "\033[33m";
  }
  return "";
}

/// Makes the C library read UTF-8, whatever the user's locale says: our output is always UTF-8.
void use_utf8() {
  static const char* const locale = std::setlocale(LC_CTYPE, "C.UTF-8");
  static_cast<void>(locale);
}

/// One character: its bytes and its columns.
std::pair<std::size_t, std::size_t> character(std::string_view text) {
  use_utf8();
  wchar_t wide = 0;
  std::mbstate_t state{};
  const std::size_t bytes = std::mbrtowc(&wide, text.data(), text.size(), &state);
  if (bytes == 0 || bytes > text.size()) return {1, 1};
  const int columns = ::wcwidth(wide);
  return {bytes, columns < 0 ? 1 : static_cast<std::size_t>(columns)};
}

/// Appends, joining neighbours of one style.
void append(Line& line, std::string_view text, Style style) {
  if (!line.empty() && line.back().style == style) {
    line.back().text += text;
  } else {
    line.push_back({std::string(text), style});
  }
}

/// A line cut at its spaces; a word may have several styles.
struct Word {
  Line spans;
  std::size_t width = 0;
  Style space_before = Style::plain;
};

std::vector<Word> words_of(const Line& line) {
  std::vector<Word> words(1);
  for (const Span& span : line) {
    for (std::size_t begin = 0; begin < span.text.size();) {
      const std::size_t end = std::min(span.text.find(' ', begin), span.text.size());
      if (end == begin) {
        if (!words.back().spans.empty()) words.emplace_back();
        words.back().space_before = span.style;
        begin = end + 1;
        continue;
      }
      const std::string_view piece = std::string_view(span.text).substr(begin, end - begin);
      append(words.back().spans, piece, span.style);
      words.back().width += display_width(piece);
      begin = end;
    }
  }
  if (words.back().spans.empty()) words.pop_back();
  return words;
}

}  // namespace

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  while (!text.empty()) {
    const auto [bytes, columns] = character(text);
    width += columns;
    text.remove_prefix(bytes);
  }
  return width;
}

std::size_t prefix_of_width(std::string_view text, std::size_t width) {
  std::size_t used = 0;
  std::size_t pos = 0;
  while (pos < text.size()) {
    const auto [bytes, columns] = character(text.substr(pos));
    if (used + columns > width) break;
    used += columns;
    pos += bytes;
  }
  return pos;
}

std::string printable(std::string_view text) {
  std::string out(text);
  std::replace_if(
      out.begin(), out.end(),
      [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }, ' ');
  // The C1 controls U+0080..U+009F, two bytes each: some terminals obey them too.
  for (std::size_t i = 0; (i = out.find('\xC2', i)) != std::string::npos; ++i) {
    if (i + 1 < out.size() && static_cast<unsigned char>(out[i + 1]) < 0xA0) out.replace(i, 2, " ");
  }
  return out;
}

std::string render(const Line& line, const Screen& screen) {
  std::string out;
  for (const Span& span : line) {
    const bool styled = screen.color && span.style != Style::plain && !span.text.empty();
    if (styled) out += escape_code(span.style);
    out += span.text;
    if (styled) out += "\033[0m";
  }
  return out;
}

std::string wrap(const Line& line, const Screen& screen, std::size_t indent) {
  std::string out;
  Line current;
  std::size_t used = indent;
  for (const Word& word : words_of(line)) {
    if (!current.empty() && screen.width > 0 && used + 1 + word.width > screen.width) {
      out += render(current, screen) + "\n" + std::string(indent, ' ');
      current.clear();
      used = indent;
    }
    if (!current.empty()) {
      append(current, " ", word.space_before);
      ++used;
    }
    for (const Span& span : word.spans) append(current, span.text, span.style);
    used += word.width;
  }
  return out + render(current, screen) + "\n";
}

}  // namespace timtin::searcher
