#include "index/write/id_map.h"

#include <utility>

namespace timtin::index {

std::size_t IdMap::place(const std::vector<Slot>& slots, const IdHash& id) noexcept {
  const std::size_t mask = slots.size() - 1;
  std::size_t i = id.low & mask;
  while (slots[i].used() && slots[i].id != id) i = (i + 1) & mask;
  return i;
}

void IdMap::grow() {
  std::vector<Slot> larger(slots_.size() * 2);
  for (const Slot& slot : slots_) {
    if (slot.used()) larger[place(larger, slot.id)] = slot;
  }
  slots_ = std::move(larger);
}

std::optional<ArticleRef> IdMap::put(const IdHash& id, ArticleRef article) {
  Slot& slot = slots_[place(slots_, id)];
  if (slot.used()) return std::exchange(slot.article, article);
  slot = {.id = id, .article = article};
  if (++size_ * 4 > slots_.size() * 3) grow();
  return std::nullopt;
}

std::optional<ArticleRef> IdMap::find(const IdHash& id) const noexcept {
  const Slot& slot = slots_[place(slots_, id)];
  if (!slot.used()) return std::nullopt;
  return slot.article;
}

}  // namespace timtin::index
