// How many articles of which province and year an index holds.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "index/read/index.h"

namespace timtin::indexer {

struct Counts {
  /// Slug ("" = unknown) and articles; most first, then by slug; unknown last.
  std::vector<std::pair<std::string, std::uint64_t>> provinces;
  /// Year (0 = unknown) and articles; latest first, unknown last.
  std::vector<std::pair<int, std::uint64_t>> years;
};

/// Counts the live articles of all segments.
Counts count(const index::Index& index);

}  // namespace timtin::indexer
