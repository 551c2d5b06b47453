#include "search/rank/term_uses.h"

#include <algorithm>
#include <bit>

namespace timtin::search {
namespace {

struct Entry {
  index::TermId id;
  TermUse use;
};

// Spreads neighbouring ids: Knuth's multiplicative hash.
std::size_t place(index::TermId id, std::size_t size) noexcept {
  return (id * 2654435769U >> 8U) & (size - 1);
}

}  // namespace

TermUses::TermUses(const Plan& plan, std::size_t segment, const index::TokenStreams& streams)
    : streams_(streams) {
  for (index::TermId id = 0; id < index::kFirstTerm; ++id) may_have_[id] = 1;
  std::vector<Entry> entries;
  for (std::uint32_t i = 0; i < plan.slots.size(); ++i) {
    const Slot& slot = plan.slots[i];
    if (!slot.ranked || slot.forms.empty()) continue;
    const std::vector<SlotForm>& forms = slot.forms[segment];
    if (forms.empty()) continue;
    for (const SlotForm& form : forms) entries.push_back({form.id, {i, form.exact}});
    const auto [least, most] = std::ranges::minmax_element(forms, {}, &SlotForm::id);
    ranges_.push_back({least->id, most->id - least->id + 1});
  }
  std::stable_sort(entries.begin(), entries.end(),
                   [](const Entry& a, const Entry& b) { return a.id < b.id; });
  table_.resize(std::bit_ceil(2 * entries.size() + 1));
  for (std::size_t i = 0; i < entries.size();) {
    const index::TermId id = entries[i].id;
    Term term{id, static_cast<std::uint32_t>(uses_.size()), 0};
    for (; i < entries.size() && entries[i].id == id; ++i) uses_.push_back(entries[i].use);
    term.end = static_cast<std::uint32_t>(uses_.size());
    std::size_t at = place(id, table_.size());
    while (table_[at].end != 0) at = (at + 1) & (table_.size() - 1);
    table_[at] = term;
    may_have_[id % may_have_.size()] = 1;
  }
}

std::span<const TermUse> TermUses::operator[](index::TermId id) const noexcept {
  for (std::size_t at = place(id, table_.size()); table_[at].end != 0;
       at = (at + 1) & (table_.size() - 1)) {
    if (table_[at].id != id) continue;
    return {uses_.data() + table_[at].begin, uses_.data() + table_[at].end};
  }
  return {};
}

const std::vector<std::uint8_t>& TermUses::units() const {
  if (!units_.empty()) return units_;
  index::UnitTerms& terms = streams_.unit_terms();
  units_.resize(kNoUnit + 1);
  std::ranges::transform(terms.lengths(), units_.begin(), [](std::uint8_t length) {
    return static_cast<std::uint8_t>(length & ~index::UnitTerms::kHasBreak);
  });
  const auto look_at = [&](index::TermId least, std::uint32_t span) {
    for (const std::uint32_t unit : terms.with(least, span)) units_[unit] |= kLook;
  };
  look_at(index::kTitleEnd, 1);
  for (const Range& range : ranges_) look_at(range.least, range.span);
  units_[kNoUnit] = kLook | 1;
  return units_;
}

}  // namespace timtin::search
