// Province by year: what an archive has, and where it has holes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "index/read/index.h"

namespace timtin::indexer {

/// How many years have a column of their own, so that the table fits on a wide terminal.
constexpr int kMostYears = 20;

/// One province in one year.
struct CoverageCell {
  std::uint64_t articles = 0;
  bool in_force = true;  ///< the province existed on some day of the year

  /// The archive has nothing where it could have something.
  bool hole() const noexcept { return in_force && articles == 0; }
};

struct CoverageRow {
  std::string slug;  ///< "" = unknown
  std::string name;
  std::vector<CoverageCell> cells;  ///< one per year
  std::uint64_t undated = 0;        ///< articles without a year

  std::uint64_t total() const noexcept;
};

struct Coverage {
  std::vector<int> years;  ///< without a gap, ascending; empty if no article has one
  bool earlier = false;    ///< the first column counts all years before it too
  /// Every province that existed in one of the years or has articles, by slug; unknown last.
  std::vector<CoverageRow> rows;

  std::uint64_t holes() const noexcept;
  std::uint64_t cells() const noexcept;  ///< of provinces that existed
  std::uint64_t most() const noexcept;   ///< articles of the fullest cell
};

/// Counts the live articles by their province as of their date.
Coverage coverage(const index::Index& index);

/// For people: a table, its cells shaded if `color`.
std::string coverage_text(const Coverage& coverage, bool color);
/// One line per province and year: slug, name, year, articles, in_force, hole.
std::string coverage_jsonl(const Coverage& coverage);
std::string coverage_tsv(const Coverage& coverage);
/// A picture for a report or a web page.
std::string coverage_svg(const Coverage& coverage);

/// How full a cell is, on a logarithmic scale: 0 = no article, 1 to 5.
int heat(std::uint64_t articles, std::uint64_t most) noexcept;

}  // namespace timtin::indexer
