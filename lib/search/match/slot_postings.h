// The articles that have a slot, in one segment.
#pragma once

#include <cstdint>
#include <memory>

#include "index/read/index.h"
#include "search/plan/plan.h"

namespace timtin::search {

using index::ArticleSet;
using index::kEnd;
using index::kWindow;

/// All articles that have an accepted form of a slot, in one segment, as one list. Windows are
/// asked for in ascending order.
class SlotPostings {
 public:
  /// Puts the lists of the accepted forms together and has the segment keep the result: who asks
  /// for a word once asks for it again, with a filter, on the next page, beside another word.
  SlotPostings(const Slot& slot, std::size_t segment_number, const index::Segment& segment);

  /// The articles of one list.
  explicit SlotPostings(std::shared_ptr<const index::PostingList> list);

  /// How many articles they are.
  std::uint64_t cost() const noexcept { return list_->size(); }

  /// The first article >= `from`, kEnd if there is none.
  index::ArticleNo next(index::ArticleNo from) { return list_->next(from, place_); }

  /// Sets in `out` the articles of the window that begins at `begin`. `out` is empty before.
  void load(index::ArticleNo begin, ArticleSet& out) { list_->load(begin, place_, out); }

  const index::PostingList& list() const noexcept { return *list_; }
  /// True if every accepted form is an exact one. Else there are exact ones among them only if
  /// list().has_exact().
  bool all_exact() const noexcept { return all_exact_; }

 private:
  std::shared_ptr<const index::PostingList> list_;
  index::PostingList::Place place_ = 0;
  bool all_exact_ = true;
};

}  // namespace timtin::search
