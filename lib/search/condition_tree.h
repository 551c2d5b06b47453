// The conditions of a plan over the articles of a window.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "index/index.h"
#include "search/article_set.h"
#include "search/plan.h"
#include "search/slot_postings.h"
#include "search/stream_scanner.h"

namespace timtin::search {

/// A plan's conditions for one segment. Posting lists and columns decide most articles; those that
/// depend on what stands side by side are undecided until their streams have been read.
class ConditionTree {
 public:
  /// Plan, segment and slots (one per slot of the plan) must outlive the tree.
  ConditionTree(const Plan& plan, const index::Segment& segment, std::vector<SlotPostings>& slots);
  ~ConditionTree();
  ConditionTree(const ConditionTree&) = delete;
  ConditionTree& operator=(const ConditionTree&) = delete;

  /// No article before it, from `from` on, can match; kEnd if none can.
  index::ArticleNo next(index::ArticleNo from);

  /// Evaluates the window that begins at `begin`, for the articles in `within`.
  void evaluate(index::ArticleNo begin, const ArticleSet& within);
  /// Of the window evaluated last: articles that may match, and those of them that surely do.
  const ArticleSet& possible() const;
  const ArticleSet& certain() const;

  /// How an undecided article turns out once its stream was read.
  struct Truth {
    bool matches;
    bool apart;  ///< so it would if the words of a unit could stand anywhere
  };
  Truth decide(index::ArticleNo place, const StreamScanner& scanned) const;

 private:
  struct Node;
  class Compiler;

  const Plan& plan_;
  std::unique_ptr<Node> root_;
};

}  // namespace timtin::search
