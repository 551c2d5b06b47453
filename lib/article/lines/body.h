// Which lines of a page are the article's body.
#pragma once

#include <cstddef>
#include <vector>

#include "article/lines/lines.h"

namespace timtin::article {

/// A run of lines, [begin, end); empty if the page has no prose.
struct LineRange {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool empty() const noexcept { return begin == end; }
  bool operator==(const LineRange&) const = default;
};

/// The body: its first to its last paragraph. Between them may stand lines that do not belong to it
/// (see body_lines).
///
/// Each line scores by its kind: prose adds its words, everything else takes a little away, and
/// labels of lists, comments, widgets and footers cut the page into parts. The part with the best
/// run of lines wins; a run behind a list's label counts less. A list of other articles in the
/// middle of the body is bridged where paragraphs go on behind it. A page without prose gives the
/// lines up to its first label of that sort.
LineRange find_body(const std::vector<Line>& lines);

/// The lines in the range that are the article's own: without dates, buttons, counters, labels, and
/// without a list in the middle up to the next paragraph.
std::vector<std::size_t> body_lines(const std::vector<Line>& lines, const LineRange& body);

/// True for a label behind which the article does not go on: lists, comments, widgets, footers.
bool is_barrier(const Line& line) noexcept;

}  // namespace timtin::article
