// Counting matches by province and year.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <vector>

#include "index/read/article_set.h"
#include "index/read/columns.h"
#include "search/match/matcher.h"

namespace timtin::search {

/// Counts for one segment.
class FacetCounts {
 public:
  explicit FacetCounts(const index::ColumnView& columns)
      : columns_(columns), provinces_(columns.province_slugs.size()) {}

  /// Counts articles of the window that begins at `begin`.
  void count(index::ArticleNo begin, const index::ArticleSet& articles) {
    articles.each([&](index::ArticleNo place) { count(begin + place); });
  }

  void add_to(Matches& matches) const {
    for (std::size_t i = 0; i < provinces_.size(); ++i) {
      if (provinces_[i] == 0) continue;
      matches.provinces[std::string(columns_.province_slugs[i])] += provinces_[i];
    }
    for (unsigned i = 0; i < kYears; ++i) {
      if (years_[i] > 0) matches.years[static_cast<int>(kFirstYear + i)] += years_[i];
    }
    for (const auto& [year, articles] : other_years_) matches.years[year] += articles;
  }

 private:
  void count(index::ArticleNo article) {
    ++provinces_[columns_.province[article]];
    const unsigned year = columns_.year[article];
    const unsigned offset = year - kFirstYear;
    if (offset < kYears) [[likely]] {
      ++years_[offset];
    } else {
      ++other_years_[static_cast<int>(year)];
    }
  }

  // The years that news comes from; any other one, and none, is counted in a map.
  static constexpr unsigned kFirstYear = 1945;
  static constexpr unsigned kYears = 128;

  const index::ColumnView& columns_;
  std::vector<std::uint64_t> provinces_;
  std::array<std::uint64_t, kYears> years_{};
  std::map<int, std::uint64_t> other_years_;
};

}  // namespace timtin::search
