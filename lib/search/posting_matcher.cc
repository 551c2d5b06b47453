#include "search/posting_matcher.h"

#include <algorithm>
#include <optional>

#include "search/best.h"
#include "search/condition_tree.h"
#include "search/conditions.h"
#include "search/facet_counts.h"
#include "search/slot_postings.h"
#include "search/spelling_counts.h"
#include "search/window_scores.h"

namespace timtin::search {
namespace {

std::vector<SlotPostings> open_slots(const Plan& plan, const index::Segment& segment,
                                     std::size_t number) {
  std::vector<SlotPostings> slots;
  slots.reserve(plan.slots.size());
  for (const Slot& slot : plan.slots) slots.emplace_back(slot, number, segment);
  return slots;
}

// One plan against one segment, window by window.
class SegmentMatch {
 public:
  SegmentMatch(const Plan& plan, const MatchOptions& options, const index::Index& index,
               std::size_t number, const Statistics& statistics)
      : options_(options),
        hidden_(plan.hidden),
        segment_(*index.segments()[number]),
        number_(static_cast<std::uint32_t>(number)),
        columns_(segment_.columns()),
        slots_(open_slots(plan, segment_, number)),
        conditions_(plan, number, segment_, slots_),
        scores_(plan, segment_, statistics, slots_),
        facets_(columns_) {
    if (options.watched_unit) {
      spellings_.emplace(plan, plan.units[*options.watched_unit], number_, segment_);
    }
  }

  void run(Matches& matches, Best& best) {
    for (index::ArticleNo at = conditions_.next(0); at < segment_.size();
         at = conditions_.next(begin_ + kWindow)) {
      begin_ = at / kWindow * kWindow;
      match_window(matches);
      matches.total += places_.size();
      if (options_.facets) {
        for (const std::uint16_t place : places_) facets_.count(begin_ + place);
      }
      if (spellings_) spellings_->count(begin_, matching_);
      if (best.wants_any() && !places_.empty()) offer(best);
      if (segment_.size() - begin_ <= kWindow) break;
    }
    if (!segment_.has_dead()) conditions_.keep(segment_.lists());
    if (options_.facets) facets_.add_to(matches);
    if (spellings_) spellings_->add_to(matches);
  }

 private:
  // Fills matching_ and places_ with the matches of the window.
  void match_window(Matches& matches) {
    conditions_.evaluate(begin_, live());
    matching_ = conditions_.matches();
    matches.apart += conditions_.apart().size();
    leave_out_hidden(matches);
    places_.clear();
    matching_.each(
        [&](index::ArticleNo place) { places_.push_back(static_cast<std::uint16_t>(place)); });
  }

  // Windows with anything hidden are rare.
  void leave_out_hidden(Matches& matches) {
    const auto flags = columns_.flags.subspan(
        begin_, std::min<std::size_t>(kWindow, columns_.flags.size() - begin_));
    if (!index::has_any(flags, hidden_)) return;
    conditions_.apart().each([&](index::ArticleNo place) {
      if ((flags[place] & hidden_) == 0) return;
      --matches.apart;
      if (!matching_.has(place)) return;
      matching_.reset(place);
      ++matches.hidden;
    });
  }

  // The articles of the window that are there and not dead.
  ArticleSet live() const {
    ArticleSet set;
    set.fill();
    if (segment_.size() - begin_ < kWindow) set.cut(segment_.size() - begin_);
    if (segment_.has_dead()) {
      set.each([&](index::ArticleNo place) {
        if (segment_.dead(begin_ + place)) set.reset(place);
      });
    }
    return set;
  }

  void offer(Best& best) {
    const bool by_relevance = options_.sort == Sort::relevance;
    const double* scores = scores_.score(begin_, places_);
    for (std::size_t i = 0; i < places_.size(); ++i) {
      if (by_relevance && best.too_low(scores[i])) continue;
      const index::ArticleNo article = begin_ + places_[i];
      Candidate candidate{{number_, article}, scores[i], 0};
      if (!by_relevance) candidate.when = sort_date(columns_.date[article], columns_.year[article]);
      best.offer(candidate);
    }
  }

  const MatchOptions& options_;
  std::uint8_t hidden_;
  const index::Segment& segment_;
  std::uint32_t number_;
  const index::ColumnView& columns_;
  std::vector<SlotPostings> slots_;
  ConditionTree conditions_;
  WindowScores scores_;
  FacetCounts facets_;
  std::optional<SpellingCounts> spellings_;
  // Of the window in hand.
  index::ArticleNo begin_ = 0;
  ArticleSet matching_;
  std::vector<std::uint16_t> places_;
};

}  // namespace

bool better(const Candidate& a, const Candidate& b, Sort sort) noexcept {
  if (sort == Sort::relevance) {
    if (a.score != b.score) return a.score > b.score;
  } else if (a.when != b.when) {
    // Articles without a date come last either way.
    if (a.when == kUnknownDate || b.when == kUnknownDate) return b.when == kUnknownDate;
    return sort == Sort::newest ? a.when > b.when : a.when < b.when;
  }
  return a.ref < b.ref;
}

Matches PostingMatcher::match(const Plan& plan, const MatchOptions& options) const {
  const Statistics statistics(index_);
  Matches matches;
  Best best(options.keep, options.sort);
  for (std::size_t i = 0; i < index_.segments().size(); ++i) {
    SegmentMatch(plan, options, index_, i, statistics).run(matches, best);
  }
  matches.best = best.take();
  return matches;
}

}  // namespace timtin::search
