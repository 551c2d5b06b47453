#include "index/read/unit_terms.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#include "index/read/token_streams.h"

namespace timtin::index {
namespace {

/// Ids that are compared at once.
using Ids [[gnu::vector_size(16)]] = std::uint32_t;
constexpr std::size_t kIds = sizeof(Ids) / sizeof(std::uint32_t);
constexpr std::size_t kIdsAtOnce = 4 * kIds;

/// True if any of the kIdsAtOnce ids from `ids` on is one of [least, least + span).
bool any_of(const std::uint32_t* ids, std::uint32_t least, std::uint32_t span) {
  Ids found{};
  for (std::size_t i = 0; i < kIdsAtOnce; i += kIds) {
    Ids some;
    std::memcpy(&some, ids + i, sizeof some);
    found |= std::bit_cast<Ids>(some - least < span);
  }
  const auto halves = std::bit_cast<std::array<std::uint64_t, 2>>(found);
  return (halves[0] | halves[1]) != 0;
}

}  // namespace

UnitTerms::UnitTerms(const UnitTable& units) : units_(units), lengths_(units.size) {
  for (std::uint32_t unit = 0; unit < units.size; ++unit) {
    lengths_[unit] = static_cast<std::uint8_t>(units.begins[unit + 1] - units.begins[unit]);
  }
  for (const std::uint32_t unit : with(0, kFirstTerm)) {
    const auto breaks =
        std::count_if(units.ids + units.begins[unit], units.ids + units.begins[unit + 1],
                      [](std::uint32_t id) { return id < kFirstTerm; });
    lengths_[unit] = static_cast<std::uint8_t>((lengths_[unit] - breaks) | kHasBreak);
  }
}

const std::vector<std::uint32_t>& UnitTerms::with(std::uint32_t least, std::uint32_t span) {
  const std::uint64_t name = std::uint64_t{least} << 32 | span;
  const auto known = by_terms_.find(name);
  if (known != by_terms_.end()) return known->second;
  std::vector<std::uint32_t> found;
  const std::uint32_t* unit = units_.begins;  // its end is the first beyond the id in hand
  const std::uint32_t* const last = units_.begins + units_.size + 1;
  const auto look = [&](std::uint32_t at) {
    if (units_.ids[at] - least >= span) return;
    unit = std::upper_bound(unit, last, at) - 1;
    const auto number = static_cast<std::uint32_t>(unit - units_.begins);
    if (found.empty() || found.back() != number) found.push_back(number);
  };
  const std::uint32_t ids = units_.begins[units_.size];
  std::uint32_t at = 0;
  for (; at + kIdsAtOnce <= ids; at += kIdsAtOnce) {
    if (!any_of(units_.ids + at, least, span)) continue;
    for (std::uint32_t i = 0; i < kIdsAtOnce; ++i) look(at + i);
  }
  for (; at < ids; ++at) look(at);
  if (by_terms_.size() >= kMostRemembered) by_terms_.clear();
  return by_terms_.emplace(name, std::move(found)).first->second;
}

}  // namespace timtin::index
