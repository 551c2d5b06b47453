// Where an article is.
#pragma once

#include <compare>
#include <cstdint>

namespace timtin::index {

/// Number of an article inside its segment: 0, 1, 2 …; Xapian's document id - 1.
using ArticleNo = std::uint32_t;

/// A segment, by its place in the manifest, and the article's number in it.
struct ArticleRef {
  std::uint32_t segment = 0;
  ArticleNo number = 0;
  auto operator<=>(const ArticleRef&) const = default;
};

}  // namespace timtin::index
