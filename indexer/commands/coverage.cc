#include "indexer/commands/coverage.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

#include "indexer/format.h"
#include "places/provinces.h"

namespace timtin::indexer {
namespace {

using Years = std::map<int, std::uint64_t>;

std::map<std::string, Years, std::less<>> count_cells(const index::Index& index) {
  std::map<std::string, Years, std::less<>> counts;
  for (const auto& segment : index.segments()) {
    const index::ColumnView& columns = segment->columns();
    for (index::ArticleNo number = 0; number < segment->size(); ++number) {
      if (segment->dead(number)) continue;
      const std::string_view slug = columns.province_slugs[columns.province[number]];
      auto years = counts.find(slug);
      if (years == counts.end()) years = counts.emplace(slug, Years()).first;
      ++years->second[columns.year[number]];
    }
  }
  return counts;
}

/// True if the province existed on some day of the year.
bool existed(const places::Province& province, int year) {
  const places::Date last_day{year, 12, 31};
  const places::Date first_day{year, 1, 1};
  return (!province.from.known() || province.from <= last_day) &&
         (!province.until.known() || province.until > first_day);
}

CoverageRow make_row(std::string slug, const Years& counts, const Coverage& table) {
  CoverageRow row;
  row.slug = std::move(slug);
  row.name = province_name(row.slug);
  const places::Province* province = places::find_province(row.slug);
  for (const int year : table.years) {
    row.cells.push_back({.in_force = province != nullptr && existed(*province, year)});
  }
  for (const auto& [year, articles] : counts) {
    if (year == 0) {
      row.undated += articles;
    } else {
      row.cells[static_cast<std::size_t>(std::max(0, year - table.years.front()))].articles +=
          articles;
    }
  }
  return row;
}

bool existed_at_all(const CoverageRow& row) {
  return std::any_of(row.cells.begin(), row.cells.end(),
                     [](const CoverageCell& cell) { return cell.in_force; });
}

}  // namespace

std::uint64_t CoverageRow::total() const noexcept {
  return std::accumulate(
      cells.begin(), cells.end(), undated,
      [](std::uint64_t sum, const CoverageCell& cell) { return sum + cell.articles; });
}

std::uint64_t Coverage::holes() const noexcept {
  std::uint64_t count = 0;
  for (const CoverageRow& row : rows) {
    for (const CoverageCell& cell : row.cells) count += cell.hole() ? 1U : 0U;
  }
  return count;
}

std::uint64_t Coverage::cells() const noexcept {
  std::uint64_t count = 0;
  for (const CoverageRow& row : rows) {
    for (const CoverageCell& cell : row.cells) count += cell.in_force ? 1U : 0U;
  }
  return count;
}

std::uint64_t Coverage::most() const noexcept {
  std::uint64_t most = 0;
  for (const CoverageRow& row : rows) {
    for (const CoverageCell& cell : row.cells) most = std::max(most, cell.articles);
  }
  return most;
}

int heat(std::uint64_t articles, std::uint64_t most) noexcept {
  if (articles == 0) return 0;
  if (most <= 1) return 5;
  const double share =
      std::log(static_cast<double>(articles)) / std::log(static_cast<double>(most));
  return std::min(5, 1 + static_cast<int>(share * 5));
}

Coverage coverage(const index::Index& index) {
  const auto counts = count_cells(index);
  int first = 0;
  int last = 0;
  for (const auto& [slug, years] : counts) {
    for (const auto& [year, articles] : years) {
      if (year == 0) continue;
      first = first == 0 ? year : std::min(first, year);
      last = std::max(last, year);
    }
  }
  Coverage table;
  if (last - first >= kMostYears) {
    first = last - kMostYears + 1;
    table.earlier = true;
  }
  for (int year = first; year <= last && last != 0; ++year) table.years.push_back(year);

  static const Years kNone;
  for (const places::Province& province : places::provinces()) {
    const auto found = counts.find(province.slug);
    CoverageRow row =
        make_row(std::string(province.slug), found == counts.end() ? kNone : found->second, table);
    if (row.total() > 0 || existed_at_all(row)) table.rows.push_back(std::move(row));
  }
  if (const auto unknown = counts.find(""); unknown != counts.end()) {
    table.rows.push_back(make_row("", unknown->second, table));
  }
  return table;
}

}  // namespace timtin::indexer
