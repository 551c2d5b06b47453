// The spellings that the words of a query may stand for, and how well they go together.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "index/read/index.h"

namespace timtin::search {

/// How likely it is that a word is typed with the marks of another one, beside being typed for
/// itself.
constexpr double kOtherMarks = 0.03;

/// A spelling that a word may stand for.
struct Spelled {
  std::string folded;
  std::string key;
  double prior = 1;                     ///< how likely a person types the word for it
  double occurrences = 0;               ///< in the archive
  std::vector<index::TermId> ids = {};  ///< by segment; 0 = not in it
};

/// The spellings that one word may stand for.
using Column = std::vector<Spelled>;

/// All spellings of a folded word with prior 1, most frequent first; without that of articles
/// written without marks.
Column spellings(const index::Index& index, std::string_view folded);

/// How often the archive writes the two side by side, where that is no chance.
double pairs(const index::Index& index, const Spelled& left, const Spelled& right);

/// The chance of each right spelling behind each left one: [left][right].
using Steps = std::vector<std::vector<double>>;
Steps steps(const index::Index& index, const Column& left, const Column& right);

}  // namespace timtin::search
