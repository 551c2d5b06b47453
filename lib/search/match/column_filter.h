// Conditions on the columns, province and date.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "index/read/index.h"
#include "search/match/slot_postings.h"
#include "search/plan/conditions.h"

namespace timtin::search {

/// The articles of a segment that a condition of kind province or date holds for. Of few articles
/// it is read from the columns; where many are in question, it is worked out for the whole segment
/// and kept as a list: who filters by a year once mostly does so for the queries that follow.
class ColumnFilter {
 public:
  /// The segment must outlive it.
  ColumnFilter(const Condition& condition, const index::Segment& segment);

  /// Articles, or what it costs to look for them.
  std::uint64_t cost() const noexcept;

  /// Puts those `within` of the window that begins at `begin` into `out`. Windows come in ascending
  /// order.
  void load(index::ArticleNo begin, const ArticleSet& within, ArticleSet& out);

 private:
  bool holds(index::ArticleNo article) const;
  void make_list();

  const index::Segment& segment_;
  const index::ColumnView& columns_;
  std::vector<char> provinces_;  ///< by number in the column; empty for dates
  DateRange days_;
  std::string name_;                      ///< of the list
  std::optional<SlotPostings> postings_;  ///< once there is a list
};

}  // namespace timtin::search
