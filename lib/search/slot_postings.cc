#include "search/slot_postings.h"

#include <algorithm>

namespace timtin::search {
namespace {

// A list that has more than so many entries for each article in question is searched for these
// instead of being read through.
constexpr std::size_t kSearchBeyond = 8;

}  // namespace

SlotPostings::SlotPostings(const Slot& slot, std::size_t segment_number,
                           const index::Segment& segment) {
  const auto open = [&](const std::string& term, bool exact) {
    List list{segment.lists().list(term), exact};
    if (list.postings->size() == 0) return;
    cost_ += list.postings->size();
    all_exact_ = all_exact_ && exact;
    lists_.push_back(std::move(list));
  };
  if (slot.terms.empty()) {
    for (const SlotForm& form : slot.forms[segment_number]) {
      if (form.accepted) open(std::string(segment.tokens().term(form.id)), form.exact);
    }
  } else {
    for (const std::string& term : slot.terms) open(term, true);
  }
}

SlotPostings::SlotPostings(std::shared_ptr<const index::PostingList> list) : cost_(list->size()) {
  lists_.push_back({std::move(list), true});
}

index::ArticleNo SlotPostings::next(index::ArticleNo from) {
  index::ArticleNo first = kEnd;
  for (List& list : lists_) {
    list.at = list.postings->find(from, list.at);
    if (list.at < list.postings->size()) {
      first = std::min(first, list.postings->article(list.at));
    }
  }
  return first;
}

SlotPostings::Range SlotPostings::range(List& list, index::ArticleNo begin) {
  list.at = list.postings->find(begin, list.at);
  return {list.at, list.postings->find(begin + kWindow, list.at)};
}

void SlotPostings::load(index::ArticleNo begin, const ArticleSet& within, ArticleSet& out) {
  std::size_t wanted = 0;
  bool counted = false;
  for (List& list : lists_) {
    const Range entries = range(list, begin);
    const std::uint16_t* low = list.postings->low();
    if (entries.end - entries.begin > kSearchBeyond && !counted) {
      wanted = within.size();
      counted = true;
    }
    if ((entries.end - entries.begin) / kSearchBeyond > wanted) {
      std::size_t at = entries.begin;
      within.each([&](index::ArticleNo place) {
        at = list.postings->find(begin + place, at);
        if (at < entries.end && (low[at] & (kWindow - 1)) == place) out.set(place);
      });
      continue;
    }
    // Neighbours mostly fall into the same word: it is written once.
    std::size_t current = 0;
    std::uint64_t bits = 0;
    for (std::size_t i = entries.begin; i < entries.end; ++i) {
      const std::size_t place = low[i] & (kWindow - 1);
      if (place / 64 != current) {
        out.word(current) |= bits;
        bits = 0;
        current = place / 64;
      }
      bits |= std::uint64_t{1} << place % 64;
    }
    out.word(current) |= bits;
  }
}

void SlotPostings::add_occurrences(index::ArticleNo begin, std::span<const std::uint16_t> places,
                                   const std::uint16_t* order, double* all, double* exact) {
  for (List& list : lists_) {
    const Range entries = range(list, begin);
    const index::PostingList& postings = *list.postings;
    const auto add = [&](std::size_t index, std::size_t entry) {
      const double count = postings.occurrences(entry);
      all[index] += count;
      if (exact != nullptr && list.exact) exact[index] += count;
    };
    if ((entries.end - entries.begin) / kSearchBeyond > places.size()) {
      std::size_t at = entries.begin;
      for (std::size_t i = 0; i < places.size() && at < entries.end; ++i) {
        at = postings.find(begin + places[i], at);
        if (at < entries.end && (postings.low()[at] & (kWindow - 1)) == places[i]) add(i, at);
      }
    } else {
      for (std::size_t i = entries.begin; i < entries.end; ++i) {
        add(order[postings.low()[i] & (kWindow - 1)], i);
      }
    }
  }
}

}  // namespace timtin::search
