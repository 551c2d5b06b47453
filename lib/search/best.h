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
  /// True if no candidate of this score, or of less, would be kept any more. Only for candidates
  /// that are offered in the order of their numbers and sorted by relevance.
  bool too_low(double score) const noexcept {
    return heap_.size() == keep_ && score <= heap_.front().score;
  }

  void offer(const Candidate& candidate) {
    const auto order = [this](const Candidate& a, const Candidate& b) {
      return better(a, b, sort_);
    };
    if (heap_.size() < keep_) {
      heap_.push_back(candidate);
      std::push_heap(heap_.begin(), heap_.end(), order);
    } else if (better(candidate, heap_.front(), sort_)) {
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
