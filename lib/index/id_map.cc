#include "index/id_map.h"

#include <xxhash.h>

#include <utility>

namespace timtin::index {

IdMap::Slot& IdMap::find(std::vector<Slot>& slots, std::uint64_t high,
                         std::uint64_t low) const noexcept {
  const std::size_t mask = slots.size() - 1;
  std::size_t i = low & mask;
  while (slots[i].used && (slots[i].high != high || slots[i].low != low)) i = (i + 1) & mask;
  return slots[i];
}

void IdMap::grow() {
  std::vector<Slot> larger(slots_.size() * 2);
  for (const Slot& slot : slots_) {
    if (slot.used) find(larger, slot.high, slot.low) = slot;
  }
  slots_ = std::move(larger);
}

std::optional<ArticleNo> IdMap::put(std::string_view id, ArticleNo number) {
  const XXH128_hash_t hash = XXH3_128bits(id.data(), id.size());
  Slot& slot = find(slots_, hash.high64, hash.low64);
  if (slot.used) return std::exchange(slot.number, number);
  slot = {.high = hash.high64, .low = hash.low64, .number = number, .used = true};
  if (++size_ * 4 > slots_.size() * 3) grow();
  return std::nullopt;
}

}  // namespace timtin::index
