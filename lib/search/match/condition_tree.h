// The conditions of a plan over the articles of a window.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "index/read/index.h"
#include "search/match/slot_postings.h"
#include "search/match/stream_scanner.h"
#include "search/plan/plan.h"

namespace timtin::search {

/// A plan's conditions for one segment. Posting lists and columns are asked first; what stands side
/// by side is read from the streams of the articles that are left.
class ConditionTree {
 public:
  /// Plan, segment and slots (one per slot of the plan) must outlive the tree.
  ConditionTree(const Plan& plan, std::size_t segment_number, const index::Segment& segment,
                std::vector<SlotPostings>& slots);
  ~ConditionTree();
  ConditionTree(const ConditionTree&) = delete;
  ConditionTree& operator=(const ConditionTree&) = delete;

  /// No article before it, from `from` on, can match; kEnd if none can.
  index::ArticleNo next(index::ArticleNo from);

  /// Evaluates the window that begins at `begin`, for the articles in `within`.
  void evaluate(index::ArticleNo begin, const ArticleSet& within);

  /// Of the window evaluated last: the articles that match.
  const ArticleSet& matches() const;
  /// Those, and what would match as well if the words of a unit could stand anywhere.
  const ArticleSet& apart() const;

 private:
  struct Node;
  class Compiler;

  std::unique_ptr<StreamScanner> scanner_;  ///< null if no condition needs it
  std::unique_ptr<Node> root_;
};

}  // namespace timtin::search
