// Which forms of the index a word of the query takes in a stage.
#pragma once

#include <vector>

#include "index/read/index.h"
#include "query/tree.h"
#include "search/plan/plan.h"
#include "search/request.h"
#include "search/stage.h"

namespace timtin::search {

/// How the spellings of words are judged.
struct SpellingRule {
  Stage stage = Stage::typed;
  Marks marks = Marks::prefer;
  bool bare_query = false;    ///< no word of the query carries a mark
  bool any_spelling = false;  ///< all are accepted, whatever was typed
};

/// Every form of the word per segment, accepted or not. A word with a star has those of at most
/// kMostPrefixWords words, the first in dictionary order.
std::vector<std::vector<SlotForm>> slot_forms(const index::Index& index, const query::Word& word,
                                              const SpellingRule& rule);
constexpr std::size_t kMostPrefixWords = 256;

/// Fills in how many articles have the exact forms of a slot, and how many any, as if forms
/// occurred independently of each other.
void estimate_articles(const index::Index& index, Slot& slot);

}  // namespace timtin::search
