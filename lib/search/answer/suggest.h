// Did you mean: queries close to one that found little.
#pragma once

#include <vector>

#include "search/answer.h"
#include "search/match/matcher.h"
#include "search/plan/planner.h"

namespace timtin::search {

/// At most `limit` close queries (close_queries.h) with the capitals of the archive and how many
/// articles each finds as it stands, more than none; likeliest first.
std::vector<Alternative> suggestions(const Planner& planner, const Matcher& matcher,
                                     std::size_t limit);

}  // namespace timtin::search
