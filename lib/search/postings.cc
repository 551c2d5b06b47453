#include "search/postings.h"

#include <algorithm>

namespace timtin::search {

SlotIterator::SlotIterator(const Slot& slot, std::size_t segment_number,
                           const index::Segment& segment) {
  const Xapian::Database& postings = segment.postings();
  const auto open = [&](const std::string& term, bool exact) {
    List list{postings.postlist_begin(term), 0, exact};
    if (list.at == end_) return;
    list.article = *list.at - 1;
    cost_ += postings.get_termfreq(term);
    lists_.push_back(std::move(list));
  };
  if (slot.terms.empty()) {
    for (const SlotForm& form : slot.forms[segment_number]) {
      if (form.accepted) open(std::string(segment.tokens().term(form.id)), form.exact);
    }
  } else {
    for (const std::string& term : slot.terms) open(term, true);
  }
  find_current();
}

void SlotIterator::find_current() {
  current_ = kEnd;
  for (const List& list : lists_) current_ = std::min(current_, list.article);
}

void SlotIterator::advance_to(index::ArticleNo target) {
  if (target <= current_) return;
  current_ = kEnd;
  for (List& list : lists_) {
    if (list.article < target) {
      if (list.article + 1 == target) {
        ++list.at;  // cheaper than a skip
      } else {
        list.at.skip_to(target + 1);
      }
      list.article = list.at == end_ ? kEnd : *list.at - 1;
      if (list.article < target) {
        list.at.skip_to(target + 1);
        list.article = list.at == end_ ? kEnd : *list.at - 1;
      }
    }
    current_ = std::min(current_, list.article);
  }
}

SlotIterator::Frequency SlotIterator::frequency() const {
  Frequency sum;
  for (const List& list : lists_) {
    if (list.article != current_) continue;
    const std::uint32_t wdf = list.at.get_wdf();
    sum.accepted += wdf;
    if (list.exact) sum.exact += wdf;
  }
  return sum;
}

AllIterator::AllIterator(std::vector<ArticleIterator*> children) : children_(std::move(children)) {
  std::sort(
      children_.begin(), children_.end(),
      [](const ArticleIterator* a, const ArticleIterator* b) { return a->cost() < b->cost(); });
  advance_to(0);
}

void AllIterator::advance_to(index::ArticleNo target) {
  for (;;) {
    ArticleIterator& lead = *children_.front();
    lead.advance_to(target);
    target = lead.current();
    bool together = true;
    for (std::size_t i = 1; together && target != kEnd && i < children_.size(); ++i) {
      children_[i]->advance_to(target);
      if (children_[i]->current() != target) {
        target = children_[i]->current();
        together = false;
      }
    }
    if (together || target == kEnd) break;
  }
  current_ = target;
}

SomeIterator::SomeIterator(std::vector<ArticleIterator*> children)
    : children_(std::move(children)) {
  find_current();
}

void SomeIterator::find_current() {
  current_ = kEnd;
  for (const ArticleIterator* child : children_) current_ = std::min(current_, child->current());
}

void SomeIterator::advance_to(index::ArticleNo target) {
  if (target <= current_) return;
  for (ArticleIterator* child : children_) child->advance_to(target);
  find_current();
}

std::uint64_t SomeIterator::cost() const noexcept {
  std::uint64_t sum = 0;
  for (const ArticleIterator* child : children_) sum += child->cost();
  return sum;
}

}  // namespace timtin::search
