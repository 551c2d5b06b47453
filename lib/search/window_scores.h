// BM25 of the matches of a window.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "index/index.h"
#include "search/article_set.h"
#include "search/plan.h"
#include "search/slot_postings.h"

namespace timtin::search {

/// The statistics of the whole index that scores need.
struct Statistics {
  explicit Statistics(const index::Index& index);
  double articles = 0;
  double average_length = 1;
};

/// Scores slot by slot, all matches of a window together: no branch depends on an article.
class WindowScores {
 public:
  WindowScores(const Plan& plan, const index::Segment& segment, const Statistics& statistics,
               std::vector<SlotPostings>& slots);

  /// Scores of `places`, ascending, in the window that begins at `begin`; valid until the next
  /// call.
  const double* score(index::ArticleNo begin, const std::vector<std::uint16_t>& places);

 private:
  struct Weighted {
    SlotPostings* slot;
    double exact;  ///< weight of the saturated occurrences as typed
    double all;    ///< of those in any accepted form
  };

  const index::ColumnView& columns_;
  double average_length_;
  std::vector<Weighted> weighted_;
  std::array<std::uint16_t, kWindow> order_{};
  // One entry more than there are matches: what is not asked for falls there.
  std::vector<double> norms_;
  std::vector<double> all_;
  std::vector<double> exact_;
  std::vector<double> scores_;
};

}  // namespace timtin::search
