// Asking an open index: request in, answer out.
#pragma once

#include <vector>

#include "index/read/index.h"
#include "search/answer.h"
#include "search/rank_weights.h"
#include "search/request.h"

namespace timtin::search {

/// A candidate before it is ranked, for measuring weights.
struct Unranked {
  index::ArticleRef article;
  RankParts parts;
};

/// The candidates of the answer to a request (sorted by relevance, not decoded from keystrokes).
std::vector<Unranked> unranked(const index::Index& index, const Request& request);

/// Answers a request. Throws Error: usage with the byte offset for a query that
/// cannot be read, damaged or io for the index.
Answer search(const index::Index& index, const Request& request);

}  // namespace timtin::search
