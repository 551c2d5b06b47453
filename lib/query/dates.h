// Dates among the words of a query, and the other ways to write them.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "query/tree.h"

namespace timtin::query {

/// A day of a year or of any, or a month of a year: 28/9, 28/09/2020, 28.9, ngày 28 tháng 9,
/// 9/2020, tháng 9 năm 2020.
struct WrittenDate {
  enum class Way : unsigned char {
    glued,   ///< 28/9, 28-9: numbers side by side
    dotted,  ///< 28.9: one token
    spoken,  ///< 28 tháng 9
  };
  std::size_t end = 0;  ///< behind its last word
  Way way = Way::glued;
  int day = 0;  ///< 0 = a month
  int month = 0;
  int year = 0;  ///< 0 = any
};

/// The longest date that begins at a word of a run.
std::optional<WrittenDate> date_at(const std::vector<Word>& words, std::size_t begin);

/// The year that a word of four digits may be, or 0.
int year_of(const Word& word);

/// Gives the numbers of a date from word `begin` on their spellings with and without zeros.
void add_zeros(std::vector<Word>& words, std::size_t begin, const WrittenDate& date);

/// The date as articles write it in this way: words that stand side by side, numbers with and
/// without zeros. `typed`: a word of the query for which they stand.
std::vector<Word> written_as(const WrittenDate& date, WrittenDate::Way way, const Word& typed);

}  // namespace timtin::query
