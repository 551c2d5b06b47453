// Words that no article has, read as what was most likely meant.
#pragma once

#include <string>
#include <vector>

#include "index/read/index.h"
#include "query/tree.h"

namespace timtin::search {

/// A word and what was most likely meant by it.
struct Respelled {
  std::string typed;
  std::string meant;
};

/// Gives the words that the archive does not have at all, and that are no abbreviations, what the
/// likeliest close query has in their place (Word::alike), and tells which. They would find nothing
/// else.
std::vector<Respelled> respell_unknown(const index::Index& index, const std::string& text,
                                       query::Query& query);

}  // namespace timtin::search
