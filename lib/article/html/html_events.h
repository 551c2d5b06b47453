// HTML as a stream of tags and text: all that is known here of libxml2.
#pragma once

#include <span>
#include <string_view>

namespace timtin::article {

/// An attribute of a tag; its entities are decoded.
struct HtmlAttribute {
  std::string_view name;  ///< lower case
  std::string_view value;
};

/// What a page consists of, in the order in which it stands there. Views live during the call.
class HtmlHandler {
 public:
  HtmlHandler() = default;
  virtual ~HtmlHandler() = default;
  HtmlHandler(const HtmlHandler&) = delete;
  HtmlHandler& operator=(const HtmlHandler&) = delete;

  virtual void open(std::string_view name, std::span<const HtmlAttribute> attributes) = 0;
  /// Every open() has its close(), in the right order, however the page was written.
  virtual void close(std::string_view name) = 0;
  /// Text with its entities decoded, in pieces of any size.
  virtual void text(std::string_view text) = 0;
};

/// Parses any text as HTML. `utf8` is well-formed UTF-8. Never fails. Time is linear in the page's
/// size, memory bounded by the deepest nesting read in one go: from kDeepest open elements on all
/// are closed, and the page goes on at the top.
void parse_html(std::string_view utf8, HtmlHandler& handler);

}  // namespace timtin::article
