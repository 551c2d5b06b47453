// An HTML page, read: lines with their marks, and metadata.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "article/html/html_metadata.h"
#include "article/markup.h"
#include "text/old_encodings.h"

namespace timtin::article {

/// A page ready for the logic of lines (lines.h).
struct HtmlPage {
  std::string text;           ///< clean lines separated by LF
  std::vector<Markup> marks;  ///< of each line of `text`
  Metadata metadata;
  std::string_view charset;                 ///< what it was read as (charset.h)
  std::string_view charset_reason;          ///< and why
  std::vector<text::OldEncoding> repaired;  ///< encodings of paragraphs that were repaired
};

/// Reads a page of any bytes. What its markup hides is left out, unless nothing else is there.
/// A region that holds the article (its body, its title, or nearly all prose of the page) was
/// named for something else, and is none.
HtmlPage read_html(std::string_view bytes, std::string_view declared_charset);

}  // namespace timtin::article
