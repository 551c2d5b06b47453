// In which words the archive itself writes what was typed.
#pragma once

#include <vector>

#include "search/matcher.h"

namespace timtin::search {

/// The spellings of a unit as people would write them («Đà Nẵng», «đã nâng»),
/// most articles first, at most `limit`. Capitals are those of most examples.
std::vector<Alternative> readings(const index::Index& index, const Matches& matches,
                                  std::size_t limit);

}  // namespace timtin::search
