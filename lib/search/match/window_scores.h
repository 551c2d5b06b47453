// BM25 of the matches of a window.
#pragma once

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
/// others are passed over 64 at a time, without a branch. First by what each word must do, however
/// well the others do, to reach the limit: that often in an article that long. Then, if several
/// words are many articles' chance, by scores reckoned in single precision.
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

  /// A part of the sum that is a score: `factor` times occurrences / (occurrences + norm).
  struct Part {
    const std::uint8_t* counts;  ///< of the window
    float factor;
    /// What this part can add with those that count some of its occurrences again.
    float most;
    /// Occurrences below (base + slope * length in steps) >> kNeedBits leave the limit out of
    /// reach.
    std::uint16_t base = 0;
    std::uint16_t slope = 0;
  };
  static constexpr unsigned kNeedBits = 7;
  static constexpr double kNoLimit = -1;

  void set_limit(double limit);
  std::uint64_t needs_met(index::ArticleNo place) const;
  std::uint64_t sums_reach(float least, index::ArticleNo place) const;

  const index::Segment& segment_;
  const index::ColumnView& columns_;
  double average_length_;
  std::vector<Weighted> weighted_;
  // Of the window.
  index::ArticleNo begin_ = 0;
  std::vector<Part> parts_;
  bool needs_ = false;                   ///< some part has one
  double limit_ = kNoLimit;              ///< that the needs of parts_ are for
  const std::uint8_t* steps_ = nullptr;  ///< lengths of the articles, see Segment::length_steps()
};

}  // namespace timtin::search
