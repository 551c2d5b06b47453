// An HTML page as lines of text with what the markup says of each.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "article/html/html_events.h"
#include "article/markup.h"

namespace timtin::article {

/// A named part of the page, as it was met: a region, or an element named as the body.
struct NamedElement {
  Region region = Region::none;  ///< none: an element named as the article's body
  std::uint32_t parent = 0;      ///< the named element around it; 0 = none
};

/// One line as it stands between two breaks.
struct HtmlLine {
  Markup markup;             ///< region and body are not yet told
  std::uint32_t within = 0;  ///< the innermost named element around it; 0 = none
  bool hidden = false;       ///< the markup hides it from readers
};

/// What collecting gives. `text` holds the lines separated by LF, as many as `lines`; white space
/// is single blanks, entities are decoded, nothing is repaired or cleaned.
struct HtmlLines {
  std::string text;
  std::vector<HtmlLine> lines;
  std::vector<NamedElement> named{NamedElement{}};  ///< [0] stands for none
};

/// Cuts the text of a page at the borders of its blocks. Left out: scripts, styles, forms' fields,
/// buttons, frames, drawings.
class LineCollector {
 public:
  void open(std::string_view name, std::span<const HtmlAttribute> attributes);
  void close(std::string_view name);
  void text(std::string_view text);

  HtmlLines take();

 private:
  // What an open element changes; restored when it closes.
  struct State {
    std::uint32_t within = 0;
    std::uint8_t heading = 0;
    bool skip = false;
    bool hidden = false;
    bool link = false;
    bool preformatted = false;
    bool title = false;
    bool lead = false;
    bool author = false;
    bool caption = false;
    bool styled = false;  // an element inside a line, with a class of its own
  };

  void name_element(std::string_view tag, std::span<const HtmlAttribute> attributes);
  void enter(Region region);
  void append(std::string_view piece);
  void end_line();

  HtmlLines out_;
  State now_;
  std::vector<State> outer_;
  std::string line_;
  HtmlLine marks_;              // of the line in `line_`
  std::size_t letters_ = 0;     // bytes that are no blanks
  std::size_t linked_ = 0;      // those inside links
  bool behind_styled_ = false;  // such an element has just ended
  bool blank_ = false;          // white space waits to be written
  // <time>: where its text begins in the line, and its attribute.
  std::size_t time_begin_ = 0;
  std::string time_;
};

}  // namespace timtin::article
