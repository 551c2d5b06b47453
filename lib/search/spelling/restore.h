// Which spelling a word typed without marks most likely stands for.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "index/read/index.h"
#include "query/tree.h"

namespace timtin::search {

/// A spelling from this probability on is clear.
constexpr double kClear = 0.9;

/// Fills in Word::likely where words of plain runs and phrases below `node` carry no marks and the
/// archive clearly writes one spelling there: by the frequencies of spellings and of pairs of them
/// that stand side by side (index/read/pair_table.h), over whole runs (forward-backward algorithm).
/// The names of places and bodies, and fixed terms, come first wherever the archive has them: `da
/// nang` is «Đà Nẵng», though «đã nâng» is more frequent.
void restore_marks(const index::Index& index, query::Node& node);

/// The same for words with marks: the spelling that was meant where the archive clearly writes
/// another one there («lảm thủ tục»: làm). What they match does not depend on it, only what counts
/// as exact where other spellings count too.
void correct_marks(const index::Index& index, query::Node& node);

/// The query that parse() reads, with that done.
query::Query parse_restored(const index::Index& index, std::string_view text);

}  // namespace timtin::search
