// Did you mean: queries close to one that found little.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "search/answer.h"
#include "search/match/matcher.h"
#include "search/plan/planner.h"

namespace timtin::search {

/// What makes a close query worth telling.
struct Worth {
  double gain = 0;          ///< CloseQuery::gain, at least
  std::uint64_t count = 1;  ///< articles that it finds as it stands, at least
};

/// At most `limit` close queries (close_queries.h) with the capitals of the archive and how many
/// articles each finds as it stands; likeliest first. Where the query found something (`gain` over
/// 0), other words than the typed ones must hold together with their neighbours as a unit, and
/// there are no more units than in the query: words that are frequent, each by itself, say nothing.
std::vector<Alternative> suggestions(const Planner& planner, const Matcher& matcher,
                                     const Worth& worth, std::size_t limit);

}  // namespace timtin::search
