// What an HTML page says of itself to machines: <meta>, JSON-LD, microdata, <title>, <link>.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "article/dates/stated_date.h"
#include "article/html/html_events.h"

namespace timtin::article {

/// A title as the metadata give it.
struct StatedTitle {
  std::string text;
  std::string_view
      source;  ///< "json-ld", "meta", "title" (the <title>, with the site's name in it)
};

/// All strings are clean (text/clean.h), and repaired where they were in an old encoding.
struct Metadata {
  std::vector<StatedTitle> titles;  ///< the most reliable first
  std::vector<StatedDate> dates;    ///< in the order of JSON-LD, meta, microdata
  std::string author;
  std::string publisher;
  std::string section;
  std::string address;  ///< the page's own URL (canonical, og:url), http or https, or empty
};

/// Collects the metadata from the events of a page.
class MetadataReader {
 public:
  void open(std::string_view name, std::span<const HtmlAttribute> attributes);
  void close(std::string_view name);
  void text(std::string_view text);

  /// What was found; to be called once, at the end.
  Metadata take();

 private:
  void read_meta(std::span<const HtmlAttribute> attributes);
  void read_json(const std::string& script);

  Metadata meta_;  // of <meta>, <link> and microdata
  Metadata json_;  // of JSON-LD
  enum class DateText : unsigned char { none, published, updated };
  DateText in_date_ = DateText::none;  // an element whose text is the date
  std::string date_tag_;
  std::string date_text_;
  std::string title_;  // of <title>
  std::string script_;
  bool in_title_ = false;
  bool in_json_ = false;
};

}  // namespace timtin::article
