// The best candidates so far.
#pragma once

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

#include "search/matcher.h"

namespace timtin::search {

/// Keeps the best `keep` of the candidates offered.
class Best {
 public:
  Best(std::size_t keep, Sort sort) : keep_(keep), sort_(sort) {}

  bool wants_any() const noexcept { return keep_ > 0; }
  /// True if `keep` candidates are kept: then least_score() is the score of the worst.
  bool full() const noexcept { return heap_.size() == keep_; }
  double least_score() const noexcept { return heap_.front().score; }

  /// True if the candidate would be kept.
  bool wants(const Candidate& candidate) const noexcept {
    return !full() || better(candidate, heap_.front(), sort_);
  }

  void offer(const Candidate& candidate) {
    const auto order = [this](const Candidate& a, const Candidate& b) {
      return better(a, b, sort_);
    };
    if (!full()) {
      heap_.push_back(candidate);
      std::push_heap(heap_.begin(), heap_.end(), order);
    } else if (wants(candidate)) {
      std::pop_heap(heap_.begin(), heap_.end(), order);
      heap_.back() = candidate;
      std::push_heap(heap_.begin(), heap_.end(), order);
    }
  }

  std::vector<Candidate> take() {
    std::sort(heap_.begin(), heap_.end(),
              [this](const Candidate& a, const Candidate& b) { return better(a, b, sort_); });
    return std::move(heap_);
  }

 private:
  std::size_t keep_;
  Sort sort_;
  std::vector<Candidate> heap_;  // the worst on top
};

}  // namespace timtin::search
