// Comparing two ways of cutting a query into units.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace timtin::quality {

/// Words in order, folded, and after which of them a unit ends.
struct Cutting {
  std::vector<std::string> words;
  std::vector<std::size_t>
      ends;  ///< number of words before each boundary; ascending, none at the end
};

/// Reads units in brackets, as timtin_answer_read_as() gives them: "[nông thôn mới] [Hưng Yên]".
/// What stands outside of brackets, filters and operators, is a unit up to the next white space.
Cutting read_cutting(std::string_view text);

/// Sums over queries.
struct Boundaries {
  std::size_t right = 0;     ///< boundaries that should be there
  std::size_t found = 0;     ///< boundaries that are there
  std::size_t agreeing = 0;  ///< both
  std::size_t queries = 0;
  std::size_t perfect = 0;  ///< queries cut just so
  double precision() const noexcept;
  double recall() const noexcept;
  double f1() const noexcept;  ///< harmonic mean of both
  Boundaries& operator+=(const Boundaries& other) noexcept;
};

/// Compares with the alternative that agrees best. A cutting that has other words than all of them
/// has nothing in common with the first.
Boundaries compare(const Cutting& cutting, const std::vector<Cutting>& alternatives);

}  // namespace timtin::quality
