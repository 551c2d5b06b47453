// The best candidates so far.
#pragma once

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

#include "search/match/matcher.h"
#include "search/request.h"

namespace timtin::search {

/// Keeps the best `keep` of the candidates offered: collects twice as many, then drops the worse
/// half, which takes a quarter of the time of a heap.
class Best {
 public:
  Best(std::size_t keep, Sort sort) : keep_(keep), sort_(sort) {}

  bool wants_any() const noexcept { return keep_ > 0; }
  /// True once candidates were dropped: from then on one must be better than another one of score
  /// least_score() to be among the best.
  bool full() const noexcept { return full_; }
  double least_score() const noexcept { return worst_.score; }

  /// False if the candidate cannot be among the best.
  bool wants(const Candidate& candidate) const noexcept {
    return !full_ || better(candidate, worst_, sort_);
  }

  void offer(const Candidate& candidate) {
    if (!wants(candidate)) return;
    kept_.push_back(candidate);
    if (kept_.size() == 2 * keep_) drop_half();
  }

  std::vector<Candidate> take() {
    if (kept_.size() > keep_) drop_half();
    std::sort(kept_.begin(), kept_.end(), Better{sort_});
    return std::move(kept_);
  }

 private:
  struct Better {
    Sort sort;
    bool operator()(const Candidate& a, const Candidate& b) const noexcept {
      return better(a, b, sort);
    }
  };

  void drop_half() {
    const auto last = kept_.begin() + static_cast<std::ptrdiff_t>(keep_ - 1);
    std::nth_element(kept_.begin(), last, kept_.end(), Better{sort_});
    worst_ = *last;
    kept_.resize(keep_);
    full_ = true;
  }

  std::size_t keep_;
  Sort sort_;
  bool full_ = false;
  Candidate worst_;  ///< of those that are kept for sure, when half was dropped last
  std::vector<Candidate> kept_;
};

}  // namespace timtin::search
