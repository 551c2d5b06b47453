// The lines of a page and what each looks like by itself.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "article/dates/dates.h"
#include "article/labels.h"
#include "article/markup.h"

namespace timtin::article {

/// What a line seems to be, seen alone.
enum class LineKind : unsigned char {
  prose,     ///< a paragraph: words that end like a sentence, or very many words
  phrase,    ///< other words: a title, a caption, a section's name, an item of a list
  date,      ///< a date with at most a label, a counter or a name beside it
  teaser,    ///< an item of a list of articles: words and a date in brackets
  crumbs,    ///< navigation on one line: «Trang chủ > Tin tức», «A | B | C»
  labelled,  ///< begins with a label (labels.h)
  outside,   ///< belongs to something else than the article, says the markup (markup.h)
  noise,     ///< no words at all: «100%», «-», «<», an address
};

/// Short stable name: "prose" …
std::string_view name(LineKind kind) noexcept;

/// One line of the page. Positions in `dates` count from the beginning of `text`.
struct Line {
  std::string_view text;  ///< trimmed
  LineKind kind = LineKind::noise;
  Label label;                 ///< for LineKind::labelled
  std::size_t words = 0;       ///< runs between blanks that hold a letter or digit
  bool ends_sentence = false;  ///< ends in . ! ? … : ; perhaps before quotes or brackets
  std::vector<FoundDate> dates;
  bool repeated = false;  ///< stands on many pages of the site (repeated_lines.h)
  Markup markup;          ///< as it is without markup on a page of plain text
};

/// Cuts a clean text into its non-empty lines and classifies each. The lines are views into `text`.
/// `marks` has what an HTML page's markup says of each line of the text, the empty ones included;
/// or nothing.
std::vector<Line> read_lines(std::string_view text, std::span<const Markup> marks = {});

/// The last step of a path: «Trang chủ » Tin tức » Kinh tế» -> «Kinh tế»; empty if it has no
/// arrows.
std::string_view last_crumb(std::string_view text);

/// The line without the date at its end («Tặng quà(02/07/2020 4:54 CH)» -> «Tặng quà»); the line
/// itself if it does not end in one.
std::string_view without_final_date(const Line& line);

}  // namespace timtin::article
