#include "search/match/posting_matcher.h"

#include <bit>
#include <optional>
#include <string>
#include <utility>

#include "search/match/best.h"
#include "search/match/condition_tree.h"
#include "search/match/facet_counts.h"
#include "search/match/slot_postings.h"
#include "search/match/spelling_counts.h"
#include "search/match/window_scores.h"
#include "search/plan/conditions.h"
#include "search/request.h"

namespace timtin::search {
namespace {

std::vector<SlotPostings> open_slots(const Plan& plan, const index::Segment& segment,
                                     std::size_t number) {
  std::vector<SlotPostings> slots;
  slots.reserve(plan.slots.size());
  for (const Slot& slot : plan.slots) slots.emplace_back(slot, number, segment);
  return slots;
}

// The articles that `holds` is true of, as a list that the segment keeps. (No term begins with '
// '.)
template <class Holds>
SlotPostings listed(const index::Segment& segment, const std::string& name, Holds holds) {
  if (auto list = segment.lists().kept(name)) return SlotPostings(std::move(list));
  std::vector<index::ArticleNo> found;
  for (index::ArticleNo article = 0; article < segment.size(); ++article) {
    if (holds(article)) found.push_back(article);
  }
  return SlotPostings(segment.lists().keep(name, index::PostingList(found, segment.size())));
}

SlotPostings dead(const index::Segment& segment) {
  return listed(segment, " dead", [&](index::ArticleNo article) { return segment.dead(article); });
}

SlotPostings flagged(const index::Segment& segment, std::uint8_t flags) {
  const auto& column = segment.columns().flags;
  return listed(segment, " flags " + std::to_string(flags),
                [&](index::ArticleNo article) { return (column[article] & flags) != 0; });
}

// One plan against one segment, window by window.
class SegmentMatch {
 public:
  SegmentMatch(const Plan& plan, const MatchOptions& options, const index::Index& index,
               std::size_t number, const Statistics& statistics)
      : options_(options),
        segment_(*index.segments()[number]),
        number_(static_cast<std::uint32_t>(number)),
        columns_(segment_.columns()),
        slots_(open_slots(plan, segment_, number)),
        conditions_(plan, number, segment_, slots_),
        scores_(plan, segment_, statistics, slots_),
        facets_(columns_),
        hidden_(flagged(segment_, plan.hidden)) {
    if (segment_.has_dead()) dead_.emplace(dead(segment_));
    spellings_.reserve(options.watched_units.size());
    for (const std::uint32_t unit : options.watched_units) {
      spellings_.emplace_back(plan, plan.units[unit], number_, segment_);
    }
  }

  void run(Matches& matches, Best& best) {
    for (index::ArticleNo at = conditions_.next(0); at < segment_.size();
         at = conditions_.next(begin_ + kWindow)) {
      begin_ = at / kWindow * kWindow;
      conditions_.evaluate(begin_, live());
      count(matches);
      if (best.wants_any() && !matching_.empty()) offer(best);
      if (segment_.size() - begin_ <= kWindow) break;
    }
    if (options_.facets) facets_.add_to(matches);
    for (std::size_t i = 0; i < spellings_.size(); ++i) {
      spellings_[i].add_to(matches.spellings[i]);
    }
  }

 private:
  // The articles of the window that are there and not dead.
  ArticleSet live() {
    ArticleSet set;
    set.fill();
    if (segment_.size() - begin_ < kWindow) set.cut(segment_.size() - begin_);
    if (dead_) {
      ArticleSet dead;
      dead_->load(begin_, dead);
      set -= dead;
    }
    return set;
  }

  // Fills matching_.
  void count(Matches& matches) {
    matching_ = conditions_.matches();
    ArticleSet apart = conditions_.apart();
    if (hidden_.cost() > 0) {
      ArticleSet hidden;
      hidden_.load(begin_, hidden);
      ArticleSet left_out = matching_;
      left_out &= hidden;
      matches.hidden += left_out.size();
      matching_ -= hidden;
      apart -= hidden;
    }
    matches.total += matching_.size();
    matches.apart += apart.size();
    if (options_.facets) facets_.count(begin_, matching_);
    for (SpellingCounts& unit : spellings_) unit.count(begin_, matching_);
  }

  void offer(Best& best) {
    scores_.open(begin_);
    for (std::size_t i = 0; i < ArticleSet::kWords; ++i) {
      const auto first = static_cast<index::ArticleNo>(i * 64);
      std::uint64_t word = matching_.word(i);
      if (word != 0 && best.full() && options_.sort == Sort::relevance) {
        word = scores_.may_exceed(best.least_score(), first, word);
      }
      for (; word != 0; word &= word - 1) {
        offer(best, first + static_cast<index::ArticleNo>(std::countr_zero(word)));
      }
    }
  }

  void offer(Best& best, index::ArticleNo place) {
    const index::ArticleNo article = begin_ + place;
    Candidate candidate{{number_, article}, 0, 0};
    if (options_.sort == Sort::relevance) {
      candidate.score = scores_.score(place);
    } else {
      candidate.when = sort_date(columns_.date[article], columns_.year[article]);
      if (!best.wants(candidate)) return;
      candidate.score = scores_.score(place);
    }
    best.offer(candidate);
  }

  const MatchOptions& options_;
  const index::Segment& segment_;
  std::uint32_t number_;
  const index::ColumnView& columns_;
  std::vector<SlotPostings> slots_;
  ConditionTree conditions_;
  WindowScores scores_;
  FacetCounts facets_;
  std::vector<SpellingCounts> spellings_;  // of the watched units
  std::optional<SlotPostings> dead_;
  SlotPostings hidden_;
  // Of the window in hand.
  index::ArticleNo begin_ = 0;
  ArticleSet matching_;
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
  matches.spellings.resize(options.watched_units.size());
  Best best(options.keep, options.sort);
  for (std::size_t i = 0; i < index_.segments().size(); ++i) {
    SegmentMatch(plan, options, index_, i, statistics).run(matches, best);
  }
  matches.best = best.take();
  return matches;
}

}  // namespace timtin::search
