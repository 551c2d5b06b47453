// Numbers that some write in another way: quý 4 and quý IV, khóa 14 and khóa XIV; 1,5 and 1.5
// triệu.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "query/tree.h"

namespace timtin::query {

/// The other way to write the number at `at`, in lower case, where the word before it takes Roman
/// numerals (quý, khóa, thứ, hội as in «đại hội»). Up to 39.
std::optional<std::string> other_numeral(const std::vector<Word>& words, std::size_t at);

/// The number at `at` with the other sign before its one or two decimals; nothing for others. A
/// comma is the rule of Vietnamese, a point what keyboards and English give: only the word of its
/// measure beside it tells a decimal from a date (28.9).
std::optional<std::string> other_decimal(const Word& word);

}  // namespace timtin::query
