// Numbers that some write in Roman numerals: quý 4 and quý IV, khóa 14 and khóa XIV.
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

}  // namespace timtin::query
