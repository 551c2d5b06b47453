// Words that stand with dates.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <string_view>
#include <vector>

#include "article/scan.h"

namespace timtin::article {

inline bool one_of(std::string_view word, std::initializer_list<std::string_view> set) {
  return std::find(set.begin(), set.end(), word) != set.end();
}

/// Removes a day of the week from the end of the words: thứ sáu, thứ 7, chủ nhật, CN. False if none
/// stands there.
bool drop_weekday(std::vector<Word>& words);

/// True for a folded word behind which a day stands: ngày, sáng, chiều, tối …
bool announces_day(std::string_view folded);

/// The month of an English name or its abbreviation (August, aug, Sept), 0 if it is none.
int english_month(std::string_view word) noexcept;

/// Where the last sentence of `text` begins: behind the last full stop that a capital follows, or
/// behind the mark of an agency («(Chinhphu.vn) - »).
std::size_t sentence_begin(std::string_view text);

}  // namespace timtin::article
