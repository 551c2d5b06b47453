// Text for a terminal: styles, display width, lines broken to fit.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace timtin::searcher {

/// What a piece of text is to the reader.
enum class Style : unsigned char { plain, heading, title, match, faint, place, bar, warning };

struct Span {
  std::string text;
  Style style = Style::plain;
};
using Line = std::vector<Span>;

/// How the text is shown.
struct Screen {
  std::size_t width = 0;  ///< columns; 0 = no limit
  bool color = false;
};

/// Columns that a text takes on a terminal: combining marks none, wide characters two, bytes that
/// are no UTF-8 one each.
std::size_t display_width(std::string_view text);

/// The longest beginning of the text that takes at most `width` columns, in bytes.
std::size_t prefix_of_width(std::string_view text, std::size_t width);

/// The text without control characters, each replaced by a space: a title or a file name must not
/// move the cursor.
std::string printable(std::string_view text);

/// The spans one after the other, with escape codes if the screen has colours.
std::string render(const Line& line, const Screen& screen);

/// Breaks the line at spaces so that every line fits the screen with `indent` spaces before all
/// but the first, which begins at column `indent` already. A word wider than the screen (a web
/// address) is left whole, so that it can be copied. Ends with a newline.
std::string wrap(const Line& line, const Screen& screen, std::size_t indent);

}  // namespace timtin::searcher
