// Posting lists read in document order.
#pragma once

#include <cstdint>
#include <limits>
#include <memory>
#include <string>
#include <vector>

#include <xapian.h>

#include "search/plan.h"

namespace timtin::search {

/// Past the last article.
constexpr index::ArticleNo kEnd = std::numeric_limits<index::ArticleNo>::max();

/// Something that walks the articles of a segment in order. Starts at its first one.
class ArticleIterator {
 public:
  ArticleIterator() = default;
  ArticleIterator(const ArticleIterator&) = delete;
  ArticleIterator& operator=(const ArticleIterator&) = delete;
  virtual ~ArticleIterator() = default;

  index::ArticleNo current() const noexcept { return current_; }
  /// Moves to the first article >= target; does nothing if it is there already.
  virtual void advance_to(index::ArticleNo target) = 0;
  /// An upper estimate of how many articles it walks.
  virtual std::uint64_t cost() const noexcept = 0;

 protected:
  index::ArticleNo current_ = 0;
};

/// All articles that have an accepted form of a slot.
class SlotIterator final : public ArticleIterator {
 public:
  SlotIterator(const Slot& slot, std::size_t segment_number, const index::Segment& segment);

  void advance_to(index::ArticleNo target) override;
  std::uint64_t cost() const noexcept override { return cost_; }

  bool at(index::ArticleNo article) {
    advance_to(article);
    return current_ == article;
  }
  /// Occurrences in the current article: of all accepted forms, and of the exact ones.
  struct Frequency {
    std::uint32_t accepted = 0;
    std::uint32_t exact = 0;
  };
  Frequency frequency() const;

 private:
  struct List {
    Xapian::PostingIterator at;
    index::ArticleNo article;  // kEnd when exhausted
    bool exact;
  };
  void find_current();

  std::vector<List> lists_;
  Xapian::PostingIterator end_;
  std::uint64_t cost_ = 0;
};

/// Articles in which every child is. Children are borrowed.
class AllIterator final : public ArticleIterator {
 public:
  explicit AllIterator(std::vector<ArticleIterator*> children);
  void advance_to(index::ArticleNo target) override;
  std::uint64_t cost() const noexcept override { return children_.front()->cost(); }

 private:
  std::vector<ArticleIterator*> children_;  // cheapest first, not empty
};

/// Articles in which some child is. Children are borrowed.
class SomeIterator final : public ArticleIterator {
 public:
  explicit SomeIterator(std::vector<ArticleIterator*> children);
  void advance_to(index::ArticleNo target) override;
  std::uint64_t cost() const noexcept override;

 private:
  void find_current();

  std::vector<ArticleIterator*> children_;
};

/// Every article of a segment.
class EveryIterator final : public ArticleIterator {
 public:
  explicit EveryIterator(index::ArticleNo size) : size_(size) { advance_to(0); }
  void advance_to(index::ArticleNo target) override {
    if (target > current_) current_ = target;
    if (current_ >= size_) current_ = kEnd;
  }
  std::uint64_t cost() const noexcept override { return size_; }

 private:
  index::ArticleNo size_;
};

}  // namespace timtin::search
