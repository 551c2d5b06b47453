// Queries close to one that was typed.
#pragma once

#include <string>
#include <vector>

#include "index/read/index.h"
#include "query/tree.h"

namespace timtin::search {

/// A query close to the one typed.
struct CloseQuery {
  std::string text;
  /// How many times likelier it is meant than what was typed, by the words alone; infinite where
  /// the archive lacks a word of that.
  double gain = 0;
};

/// Queries that differ from this one by a slip of the fingers, by other marks, or by a space too
/// many or too few, likeliest first, at most `limit`: words of the archive only, chosen by how
/// likely the slip is and how well the words stand beside each other in the archive
/// (index/read/pair_table.h). Whether they find anything is for the caller to check. `text` is the
/// query as typed, and `query` what parse() made of it. In a run of more than kLongestSuggested
/// words only those that the archive does not have are taken to be wrong, at most so many.
std::vector<CloseQuery> close_queries(const index::Index& index, const std::string& text,
                                      const query::Query& query, std::size_t limit);
constexpr std::size_t kLongestSuggested = 10;

}  // namespace timtin::search
