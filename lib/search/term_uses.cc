#include "search/term_uses.h"

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

TermUses::TermUses(const Plan& plan, std::size_t segment) {
  for (index::TermId id = 0; id < index::kFirstTerm; ++id) may_have_[id] = 1;
  std::vector<Entry> entries;
  for (std::uint32_t i = 0; i < plan.slots.size(); ++i) {
    const Slot& slot = plan.slots[i];
    if (!slot.ranked || slot.forms.empty()) continue;
    for (const SlotForm& form : slot.forms[segment]) entries.push_back({form.id, {i, form.exact}});
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

}  // namespace timtin::search
