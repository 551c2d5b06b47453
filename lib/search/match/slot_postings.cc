#include "search/match/slot_postings.h"

#include <algorithm>
#include <string>
#include <vector>

namespace timtin::search {
namespace {

using Term = index::PostingLists::Term;

std::vector<Term> accepted_terms(const Slot& slot, std::size_t segment_number,
                                 const index::Segment& segment) {
  std::vector<Term> terms;
  for (const std::string& term : slot.terms) terms.push_back({term, true});
  if (!slot.terms.empty()) return terms;
  for (const SlotForm& form : slot.forms[segment_number]) {
    if (!form.accepted) continue;
    terms.push_back({std::string(segment.tokens().term(form.id)), form.exact});
  }
  return terms;
}

}  // namespace

SlotPostings::SlotPostings(const Slot& slot, std::size_t segment_number,
                           const index::Segment& segment) {
  const std::vector<Term> terms = accepted_terms(slot, segment_number, segment);
  all_exact_ = std::ranges::all_of(terms, &Term::exact);
  list_ = segment.lists().list(terms);
}

SlotPostings::SlotPostings(std::shared_ptr<const index::PostingList> list)
    : list_(std::move(list)) {}

}  // namespace timtin::search
