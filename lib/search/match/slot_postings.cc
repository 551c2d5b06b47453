#include "search/match/slot_postings.h"

#include <algorithm>
#include <string>
#include <vector>

namespace timtin::search {
namespace {

struct Term {
  std::string name;
  bool exact;
};

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

// Of several terms; different for different terms, and if others of them are exact. No term has a
// space.
std::string list_name(const std::vector<Term>& terms) {
  std::string name;
  for (const Term& term : terms) name += (term.exact ? " =" : " ~") + term.name;
  return name;
}

}  // namespace

SlotPostings::SlotPostings(const Slot& slot, std::size_t segment_number,
                           const index::Segment& segment) {
  const std::vector<Term> terms = accepted_terms(slot, segment_number, segment);
  all_exact_ = std::ranges::all_of(terms, &Term::exact);
  index::PostingLists& lists = segment.lists();
  if (terms.size() == 1) {
    list_ = lists.list(terms.front().name);
    return;
  }
  const std::string name = list_name(terms);
  list_ = lists.kept(name);
  if (list_ != nullptr) return;
  std::vector<std::shared_ptr<const index::PostingList>> held;
  std::vector<index::PostingList::Part> parts;
  for (const Term& term : terms) {
    held.push_back(lists.list(term.name));
    parts.push_back({held.back().get(), term.exact});
  }
  list_ = lists.keep(name, index::PostingList(parts, lists.articles()));
}

SlotPostings::SlotPostings(std::shared_ptr<const index::PostingList> list)
    : list_(std::move(list)) {}

}  // namespace timtin::search
