// What a person may have meant who typed a word wrongly.
#pragma once

#include <string>
#include <vector>

namespace timtin::search {

/// A word one slip away from another one.
struct Slip {
  std::string folded;
  std::string
      letters;  ///< lower case with their quality, without tone: the tone key before its digit
};

/// The words from which one of these slips makes the word with these letters (as in Slip::letters):
/// two neighbours swapped, a letter left out, a letter typed twice or too many, another key on a
/// QWERTY keyboard hit than the one beside it, or a sound mistaken for one that some regions do not
/// tell from it («trung cư» for chung cư, «xử dụng» for sử dụng). Each once; a letter that was left
/// out is one of a to z. Nothing for words of more than kLongestSlip letters or with other
/// characters than letters.
std::vector<Slip> slips(std::string_view letters);
constexpr std::size_t kLongestSlip = 10;

}  // namespace timtin::search
