#include "index/id_map.h"

#include <xxhash.h>

#include <utility>

namespace timtin::index {

IdHash hash_id(std::string_view id) noexcept {
  const XXH128_hash_t hash = XXH3_128bits(id.data(), id.size());
  return {.high = hash.high64, .low = hash.low64};
}

IdMap::Slot& IdMap::find(std::vector<Slot>& slots, IdHash id) const noexcept {
  const std::size_t mask = slots.size() - 1;
  std::size_t i = id.low & mask;
  while (slots[i].used && (slots[i].id.high != id.high || slots[i].id.low != id.low)) {
    i = (i + 1) & mask;
  }
  return slots[i];
}

void IdMap::grow() {
  std::vector<Slot> larger(slots_.size() * 2);
  for (const Slot& slot : slots_) {
    if (slot.used) find(larger, slot.id) = slot;
  }
  slots_ = std::move(larger);
}

std::optional<ArticleNo> IdMap::put(IdHash id, ArticleNo number) {
  Slot& slot = find(slots_, id);
  if (slot.used) return std::exchange(slot.number, number);
  slot = {.id = id, .number = number, .used = true};
  if (++size_ * 4 > slots_.size() * 3) grow();
  return std::nullopt;
}

}  // namespace timtin::index
