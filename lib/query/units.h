// Cutting a run of words into units: runs of syllables that belong together.
#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "query/tree.h"

namespace timtin::query {

/// How strongly an archive holds two neighbouring words together, 0..1: of the
/// articles that have both, the share in which they stand side by side, and 0
/// where that is no more than chance.
using Cohesion = std::function<double(const Word& left, const Word& right)>;

/// Words [begin, end) of a run.
struct Cut {
  std::size_t begin;
  std::size_t end;
  bool operator==(const Cut&) const = default;
};

/// A pair whose cohesion is below this is no unit.
constexpr double kLeastCohesion = 0.25;
/// Units found by statistics alone are at most this long: Vietnamese words have
/// one to four syllables.
constexpr std::size_t kLongestUnit = 4;

/// The best cut: names of places and bodies first, glued words never apart,
/// then the pairs that the archive writes side by side. Covers all words in order.
std::vector<Cut> cut_into_units(const std::vector<Word>& words, const Cohesion& cohesion);

/// True if the words name a place, or a body or programme of the administration:
/// every word as in the name, or typed without marks.
bool is_name(const std::vector<Word>& words, std::size_t begin, std::size_t end);

/// Longest name, in words.
constexpr std::size_t kLongestName = 10;

}  // namespace timtin::query
