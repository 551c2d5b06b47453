// What a page's markup says of a line.
#pragma once

#include <cstdint>
#include <string_view>

namespace timtin::article {

/// The part of the page that a line stands in, as the markup names it.
enum class Region : std::uint8_t {
  none,      ///< nothing special: the article, or markup that says nothing
  header,    ///< the site's own head
  menu,      ///< navigation, the path to the page, page numbers
  aside,     ///< boxes beside the article: weather, counters, polls, advertisements
  footer,    ///< who runs the site
  related,   ///< lists of other articles
  comments,  ///< readers' opinions, ratings
  tools,     ///< buttons, shares, tags
};

/// Short stable name: "menu" …
constexpr std::string_view name(Region region) noexcept {
  switch (region) {
    case Region::none:
      return "none";
    case Region::header:
      return "header";
    case Region::menu:
      return "menu";
    case Region::aside:
      return "aside";
    case Region::footer:
      return "footer";
    case Region::related:
      return "related";
    case Region::comments:
      return "comments";
    case Region::tools:
      return "tools";
  }
  return "";
}

/// Marks of one line; all as they are for text without markup.
struct Markup {
  Region region = Region::none;
  std::uint8_t heading = 0;   ///< 1..6: <h1>..<h6>
  std::uint8_t linked = 0;    ///< percent of its letters that lie in links
  bool title = false;         ///< in an element named as a headline
  bool stated_title = false;  ///< says what the page's metadata say is the title
  bool lead = false;          ///< in an element named as the lead
  bool author = false;        ///< in an element named as the author
  bool caption = false;       ///< below a picture
  std::uint32_t body = 0;     ///< number of the element named as the article's body; 0 = none
};

/// A line of links and nothing else.
constexpr std::uint8_t kAllLinked = 80;

/// True if the line belongs to something else than the article, says the markup.
inline bool is_outside(const Markup& markup) noexcept {
  if (markup.region != Region::none) return true;
  return markup.linked >= kAllLinked && !markup.stated_title && markup.body == 0 &&
         !(markup.heading == 1 || markup.title || markup.author);
}

}  // namespace timtin::article
