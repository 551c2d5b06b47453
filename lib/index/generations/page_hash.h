// Telling that a page was delivered once more as it was.
#pragma once

#include <cstdint>

#include "article/article.h"

namespace timtin::index {

/// XXH3-64 of all that extraction looks at but the day of the crawl; never 0.
std::uint64_t page_hash(const article::Page& page);

}  // namespace timtin::index
