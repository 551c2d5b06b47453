// What a page says of the site that it belongs to.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "article/lines/lines.h"

namespace timtin::article {

/// The site of a page, in its own words.
struct Site {
  std::vector<std::string_view> names;      ///< best first: header, owner, offices above the title
  std::vector<std::string_view> addresses;  ///< lines below the article
  std::string_view publisher;               ///< the site's name, or empty
};

/// Reads the lines above `head` (the title) and from `tail` (behind the body) on.
Site find_site(const std::vector<Line>& lines, std::size_t head, std::size_t tail);

}  // namespace timtin::article
