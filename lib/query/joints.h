// Words that some write as one and some apart: COVID19 and COVID 19, H'Drai and H Drai.
#pragma once

#include <optional>
#include <vector>

#include "query/tree.h"

namespace timtin::query {

/// The two parts of a word: letters and the number behind them («QL1A», «covid19»), or the letter
/// before an apostrophe and the rest («M'Đrắk», also where a name of a place is known to have an
/// apostrophe there and none was typed). Empty if it has none.
std::vector<Word> parted(const Word& word);

/// Two neighbours with a number over a dot or comma behind letters, the number whole or in parts:
/// PM2 5 and PM 2.5, PM 2,5. Empty for others.
std::vector<std::vector<Word>> parted_elsewhere(const Word& left, const Word& right);

/// Two neighbours as one word, where parted() would part it.
std::optional<Word> joined(const Word& left, const Word& right);

}  // namespace timtin::query
