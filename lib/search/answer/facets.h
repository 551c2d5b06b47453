// Facets of an answer from the counts of its matches.
#pragma once

#include <vector>

#include "search/answer.h"
#include "search/match/matcher.h"

namespace timtin::search {

/// Province (most first) and year (latest first), unknown last; each sums to the total.
std::vector<Facet> facets(const Matches& matches);

/// How an unknown value is shown to people.
inline constexpr const char* kUnknownName = "(không rõ)";

}  // namespace timtin::search
