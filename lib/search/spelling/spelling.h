// Which spellings of a word count, stage by stage.
#pragma once

#include <string_view>

#include "query/tree.h"
#include "search/request.h"
#include "search/stage.h"

namespace timtin::search {

/// How one form of the index relates to a word of the query.
struct SpellingMatch {
  bool accepted;  ///< matches in this stage
  bool exact;     ///< is what was typed
};

/// `form` is a tone key of the index with the same folded form as the word, or
/// empty for a syllable of an article without marks. `bare_query`: no word of
/// the query carries a mark, every spelling is meant.
SpellingMatch match_spelling(const query::Word& word, std::string_view form, Stage stage,
                             Marks marks, bool bare_query);

/// True if `form` is `key` with some of its marks left out: hat, horn, breve or
/// tone («tê» and «te» for «tế»). Both are tone keys of the same folded form.
bool lacks_marks(std::string_view key, std::string_view form);

}  // namespace timtin::search
