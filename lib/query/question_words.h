// The words of a question that only ask.
#pragma once

#include <vector>

#include "query/tree.h"

namespace timtin::query {

/// Marks the words of a run that ask and say nothing of what is looked for: «gì», «bao nhiêu»,
/// «như thế nào», «… không?» (data/question_words.tsv). Articles answer, so these words are rare
/// in them, and would count for much. One entry per word of the run; none is marked where all would
/// be.
std::vector<bool> question_words(const std::vector<Word>& words);

}  // namespace timtin::query
