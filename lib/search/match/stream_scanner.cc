#include "search/match/stream_scanner.h"

#include <algorithm>
#include <bit>

#include "search/plan/conditions.h"

namespace timtin::search {
namespace {

constexpr std::size_t kBits = 64;

std::size_t hash(index::TermId id) { return id * std::size_t{0x9E3779B1}; }

}  // namespace

StreamScanner::StreamScanner(const Plan& plan, std::size_t segment_number,
                             const index::TokenStreams& streams)
    : plan_(plan),
      streams_(streams),
      units_(streams.unit_terms().lengths()),
      found_(plan.units.size()),
      places_(plan.units.size()) {
  // Pack units into machine words, none across two.
  struct Position {
    std::size_t block;
    unsigned bit;
  };
  std::vector<Position> first(plan.units.size());
  std::size_t used = kBits;
  std::size_t forms = 0;
  for (std::size_t u = 0; u < plan.units.size(); ++u) {
    const Unit& unit = plan.units[u];
    if (used + unit.slots.size() > kBits) {
      blocks_.emplace_back();
      used = 0;
    }
    Block& block = blocks_.back();
    first[u] = {blocks_.size() - 1, static_cast<unsigned>(used)};
    block.starts |= std::uint64_t{1} << used;
    used += unit.slots.size();
    block.ends |= std::uint64_t{1} << (used - 1);
    block.unit_of_bit.resize(used, static_cast<std::uint32_t>(u));
    needs_exact_ = needs_exact_ || unit.least_exact > 0;
    for (const std::uint32_t slot : unit.slots) {
      if (!plan.slots[slot].forms.empty()) forms += plan.slots[slot].forms[segment_number].size();
    }
  }
  table_.resize(std::bit_ceil(std::max<std::size_t>(16, forms * 4)));
  for (std::size_t u = 0; u < plan.units.size(); ++u) {
    for (std::size_t i = 0; i < plan.units[u].slots.size(); ++i) {
      const Slot& slot = plan.slots[plan.units[u].slots[i]];
      if (slot.forms.empty()) continue;  // a term of a filter is in no stream
      const std::uint64_t bit = std::uint64_t{1} << (first[u].bit + i);
      for (const SlotForm& form : slot.forms[segment_number]) {
        if (!form.accepted) continue;
        add(form.id, first[u].block, bit, form.exact && slot.word.marked && !slot.word.number);
        for (const std::uint32_t unit : streams.unit_terms().with(form.id, 1)) units_[unit] = kLook;
      }
    }
  }
  state_.resize(blocks_.size());
  recent_exact_.resize(needs_exact_ ? kBits * blocks_.size() : 0);
}

void StreamScanner::add(index::TermId id, std::size_t block, std::uint64_t bit, bool exact) {
  std::size_t at = hash(id) & (table_.size() - 1);
  while (table_[at].id != 0 && table_[at].id != id) at = (at + 1) & (table_.size() - 1);
  if (table_[at].id == 0) {
    table_[at] = {id, static_cast<std::uint32_t>(masks_.size())};
    masks_.resize(masks_.size() + blocks_.size());
    exact_.resize(masks_.size());
  }
  masks_[table_[at].masks + block] |= bit;
  if (exact) exact_[table_[at].masks + block] |= bit;
}

const StreamScanner::Entry* StreamScanner::find(index::TermId id) const {
  std::size_t at = hash(id) & (table_.size() - 1);
  while (table_[at].id != 0) {
    if (table_[at].id == id) return &table_[at];
    at = (at + 1) & (table_.size() - 1);
  }
  return nullptr;
}

bool StreamScanner::near(const Condition& condition) const {
  for (std::size_t i = 1; i < condition.children.size(); ++i) {
    const std::uint32_t left = condition.children[i - 1].unit;
    const std::uint32_t right = condition.children[i].unit;
    if (!within(places_[left], plan_.units[left].slots.size(), places_[right],
                plan_.units[right].slots.size(), condition.distance)) {
      return false;
    }
  }
  return true;
}

bool StreamScanner::exact_enough(std::uint32_t unit, std::size_t block, unsigned end_bit) const {
  const unsigned least = plan_.units[unit].least_exact;
  if (least == 0) return true;
  const std::size_t length = plan_.units[unit].slots.size();
  unsigned exact = 0;
  for (std::size_t back = 0; back < length; ++back) {
    const std::size_t ring = (position_ - back) % kBits;
    const std::uint64_t mask = recent_exact_[ring * blocks_.size() + block];
    exact += static_cast<unsigned>(mask >> (end_bit - back) & 1);
  }
  return exact >= least;
}

void StreamScanner::scan(index::ArticleNo article) {
  std::fill(found_.begin(), found_.end(), char{0});
  for (std::vector<std::uint32_t>& places : places_) places.clear();
  stop();
  position_ = 0;
  const index::TokenRecord record = streams_.record(article);
  const index::UnitTable& table = streams_.units();
  const std::uint8_t* other = record.other;
  for (std::size_t i = 0; i < record.count; ++i) {
    const std::uint8_t first = record.first[i];
    std::uint8_t length = kLook;
    if (first < index::kThreeBytes) {
      const std::uint32_t rest = first - index::kTwoBytes;
      length = units_[first < index::kTwoBytes ? first : index::kTwoBytes + (rest << 8) + *other];
    }
    if (length < kLook) {
      position_ += length;
      if (standing_) stop();
    } else {
      std::uint32_t term = 0;
      look(index::code_terms(first, other, table, term));
    }
    other += index::other_bytes(first);
  }
}

void StreamScanner::look(index::CodeTerms terms) {
  for (const index::TermId* id = terms.begin; id != terms.end; ++id) {
    if (*id >= index::kFirstTerm) {
      ++position_;
      see(find(*id));
      continue;
    }
    stop();
    // Title and body are apart for NEAR as well.
    if (*id == index::kTitleEnd) position_ += 100000;
  }
}

void StreamScanner::stop() {
  std::fill(state_.begin(), state_.end(), 0);
  standing_ = false;
}

// The term at position_; null for one that is in no slot.
void StreamScanner::see(const Entry* entry) {
  if (entry == nullptr) {
    stop();
    return;
  }
  standing_ = true;
  for (std::size_t b = 0; b < blocks_.size(); ++b) {
    const Block& block = blocks_[b];
    if (needs_exact_) {
      recent_exact_[(position_ % kBits) * blocks_.size() + b] = exact_[entry->masks + b];
    }
    state_[b] = (state_[b] << 1 | block.starts) & masks_[entry->masks + b];
    for (std::uint64_t ended = state_[b] & block.ends; ended != 0; ended &= ended - 1) {
      const auto bit = static_cast<unsigned>(std::countr_zero(ended));
      const std::uint32_t unit = block.unit_of_bit[bit];
      if (!exact_enough(unit, b, bit)) continue;
      found_[unit] = 1;
      places_[unit].push_back(position_);
    }
  }
}

}  // namespace timtin::search
