// BM25 of the matches of a window.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "index/read/index.h"
#include "search/match/slot_postings.h"
#include "search/plan/plan.h"

namespace timtin::search {

/// The statistics of the whole index that scores need.
struct Statistics {
  explicit Statistics(const index::Index& index);
  double articles = 0;
  double average_length = 1;
};

/// Scores articles of one window after the other. Few of many matches come among the best: the
/// others are passed over 64 at a time, by scores reckoned in single precision, without a branch.
class WindowScores {
 public:
  WindowScores(const Plan& plan, const index::Segment& segment, const Statistics& statistics,
               const std::vector<SlotPostings>& slots);

  /// Goes to the window that begins at `begin`, which lies behind the one before.
  void open(index::ArticleNo begin);

  /// Of the articles `among`, bits of the 64 from `place` on, those that may score more than
  /// `limit`: all that do, and few others.
  std::uint64_t may_exceed(double limit, index::ArticleNo place, std::uint64_t among);

  /// The score of an article of the window.
  double score(index::ArticleNo place) const;

 private:
  struct Weighted {
    const index::PostingList* list;
    double exact;    ///< weight of the saturated occurrences as typed
    double all;      ///< of those in any accepted form
    bool all_exact;  ///< every occurrence is one as typed
    index::PostingList::Place at = 0;
    index::WindowCounts scratch_all;
    index::WindowCounts scratch_exact;
    const std::uint8_t* counts_all = nullptr;    ///< of the window
    const std::uint8_t* counts_exact = nullptr;  ///< null if not apart
  };

  /// A part of the sum that is a score.
  struct Part {
    const std::uint8_t* counts;  ///< of the window
    float factor;
  };

  void take_norms();

  const index::ColumnView& columns_;
  double average_length_;
  std::vector<Weighted> weighted_;
  // Of the window.
  index::ArticleNo begin_ = 0;
  std::vector<Part> parts_;
  bool has_norms_ = false;  ///< norms_ are of this window
  std::array<float, kWindow> norms_{};
};

}  // namespace timtin::search
