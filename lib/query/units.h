// Cutting a run of words into units: runs of syllables that belong together.
#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "query/tree.h"

namespace timtin::query {

/// How strongly an archive holds two neighbouring words together, 0..1; 0 where they stand side by
/// side no more often than by chance. The archive's own is search/spelling/cohesion.h.
using Cohesion = std::function<double(const Word& left, const Word& right)>;

/// Words [begin, end) of a run.
struct Cut {
  std::size_t begin;
  std::size_t end;
  bool operator==(const Cut&) const = default;
};

/// The best cut of a run. Words that belong together by the tables (names.h) come first, glued
/// words never go apart; then neighbours that the archive writes side by side, and words with
/// capitals where capitals tell names. Covers all words in order.
std::vector<Cut> cut_into_units(const std::vector<Word>& words, const Cohesion& cohesion);

}  // namespace timtin::query
