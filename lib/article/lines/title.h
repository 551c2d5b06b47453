// Which line of a page is the article's title.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "article/evidence.h"
#include "article/lines/body.h"
#include "article/lines/lines.h"

namespace timtin::article {

/// The title found on a page.
struct Title {
  std::string text;      ///< empty if the page has none
  std::size_t line = 0;  ///< index of its (last) line, where `text` is not empty
};

/// Finds the title among the lines above the body. Each candidate scores by what a title looks like
/// and where it stands: not too short, right above the date, near the body, no signature, no item
/// of a list, said twice. The body's own first line is a candidate too where a date follows it.
/// `evidence` (may be null) keeps the candidates with their scores.
Title find_title(const std::vector<Line>& lines, const LineRange& body,
                 Evidence* evidence = nullptr);

/// The first sentence of a text: up to the full stop, question or exclamation mark that ends it, or
/// its first line.
std::string first_sentence(std::string_view text);

}  // namespace timtin::article
