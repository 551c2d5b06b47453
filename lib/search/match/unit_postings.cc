#include "search/match/unit_postings.h"

#include <algorithm>
#include <span>
#include <string>
#include <vector>

namespace timtin::search {
namespace {

// Records that lie so many articles ahead are fetched while one is read: waiting for memory takes
// as long as reading it.
constexpr std::size_t kAhead = 3;

// The same for the same forms of slots and for nothing else; empty if a slot has no form.
std::string name_of(const Plan& plan, const Unit& unit, std::size_t segment_number) {
  std::string name;
  for (const std::uint32_t slot : unit.slots) {
    const std::size_t before = name.size();
    for (const SlotForm& form : plan.slots[slot].forms[segment_number]) {
      if (form.accepted) name += ' ' + std::to_string(form.id);
    }
    if (name.size() == before) return {};
    name += '+';
  }
  return name;
}

}  // namespace

UnitPostings::UnitPostings(const Plan& plan, const Unit& unit, std::size_t segment_number,
                           const index::Segment& segment)
    : plan_(plan), unit_(unit), segment_number_(segment_number), tokens_(segment.tokens()) {
  const std::string name = name_of(plan, unit, segment_number);
  if (name.empty()) return;
  known_ = segment.phrases().find(name);
  if (known_ == nullptr) {
    known_ = segment.phrases().keep(name, std::make_shared<index::KnownPhrase>());
  }
}

const index::KnownPhrase::Window* UnitPostings::look(index::ArticleNo begin,
                                                     const index::ArticleSet& within) {
  if (known_ == nullptr) return nullptr;
  index::KnownPhrase::Window& window = known_->window(begin);
  index::ArticleSet unread = within;
  unread -= window.looked;
  if (!unread.empty()) read(begin, unread, window);
  return &window;
}

void UnitPostings::read(index::ArticleNo begin, const index::ArticleSet& articles,
                        index::KnownPhrase::Window& window) {
  using Spelled = index::KnownPhrase::Spelled;
  if (!finder_) finder_.emplace(plan_, unit_, segment_number_, tokens_);
  const auto old = static_cast<std::ptrdiff_t>(window.spelled.size());
  const std::size_t slots = unit_.slots.size();
  std::vector<index::ArticleNo> places;
  articles.each([&](index::ArticleNo place) { places.push_back(place); });
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (i + kAhead < places.size()) tokens_.prefetch(begin + places[i + kAhead]);
    const index::ArticleNo place = places[i];
    const std::size_t first = window.spelled.size();
    std::span<const index::TermId> found = finder_->find(begin + place);
    if (!found.empty()) window.found.set(place);
    for (; !found.empty(); found = found.subspan(slots)) {
      const std::uint32_t spelling = known_->spelling(found.first(slots));
      const auto seen = window.spelled.begin() + static_cast<std::ptrdiff_t>(first);
      if (std::any_of(seen, window.spelled.end(),
                      [&](const Spelled& one) { return one.spelling == spelling; })) {
        continue;
      }
      window.spelled.push_back({place, spelling});
    }
  }
  window.looked |= articles;
  std::inplace_merge(window.spelled.begin(), window.spelled.begin() + old, window.spelled.end(),
                     [](const Spelled& a, const Spelled& b) { return a.place < b.place; });
}

}  // namespace timtin::search
