// The posting lists of a slot, read window by window.
#pragma once

#include <cstdint>
#include <limits>
#include <memory>
#include <span>
#include <vector>

#include "index/index.h"
#include "search/article_set.h"
#include "search/plan.h"

namespace timtin::search {

/// Past the last article.
constexpr index::ArticleNo kEnd = std::numeric_limits<index::ArticleNo>::max();

/// All articles that have an accepted form of a slot, in one segment. Windows are asked for in
/// ascending order.
class SlotPostings {
 public:
  SlotPostings(const Slot& slot, std::size_t segment_number, const index::Segment& segment);

  /// The articles of one list.
  explicit SlotPostings(std::shared_ptr<const index::PostingList> list);

  /// Entries of all lists together.
  std::uint64_t cost() const noexcept { return cost_; }
  /// True if every accepted form is an exact one.
  bool all_exact() const noexcept { return all_exact_; }

  /// The first article >= `from`, kEnd if there is none.
  index::ArticleNo next(index::ArticleNo from);

  /// Sets in `out` the articles of the window that begins at `begin`; those outside of `within` may
  /// be left out. `out` is empty before.
  void load(index::ArticleNo begin, const ArticleSet& within, ArticleSet& out);

  /// Adds the occurrences in chosen articles of a window to `all`, those of exact forms to `exact`
  /// as well (null if all forms are exact). `places`: the chosen ones, ascending; `order[place]`:
  /// its index among them, and places.size() for any other place: both arrays have an entry there
  /// for what is not asked for.
  void add_occurrences(index::ArticleNo begin, std::span<const std::uint16_t> places,
                       const std::uint16_t* order, double* all, double* exact);

 private:
  struct List {
    std::shared_ptr<const index::PostingList> postings;
    bool exact;
    std::size_t at = 0;  ///< no entry before it will be asked for
  };
  struct Range {
    std::size_t begin;
    std::size_t end;
  };
  static Range range(List& list, index::ArticleNo begin);

  std::vector<List> lists_;
  std::uint64_t cost_ = 0;
  bool all_exact_ = true;
};

}  // namespace timtin::search
