#include "index/write/id_map.h"

#include <utility>

namespace timtin::index {

std::size_t IdMap::place(const IdHash& id) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t i = hash_of(id) & mask;
  while (slots_[i].used() && (slots_[i].hash != hash_of(id) || id_of_(slots_[i].article) != id)) {
    i = (i + 1) & mask;
  }
  return i;
}

void IdMap::grow() {
  std::vector<Slot> larger(slots_.size() * 2);
  const std::size_t mask = larger.size() - 1;
  for (const Slot& slot : slots_) {
    if (!slot.used()) continue;
    std::size_t i = slot.hash & mask;
    while (larger[i].used()) i = (i + 1) & mask;
    larger[i] = slot;
  }
  slots_ = std::move(larger);
}

std::optional<ArticleRef> IdMap::put(const IdHash& id, ArticleRef article) {
  Slot& slot = slots_[place(id)];
  if (slot.used()) return std::exchange(slot.article, article);
  slot = {.hash = hash_of(id), .article = article};
  if (++size_ * 4 > slots_.size() * 3) grow();
  return std::nullopt;
}

std::optional<ArticleRef> IdMap::find(const IdHash& id) const {
  const Slot& slot = slots_[place(id)];
  if (!slot.used()) return std::nullopt;
  return slot.article;
}

void IdMap::clear() noexcept {
  slots_ = std::vector<Slot>(1);
  size_ = 0;
}

}  // namespace timtin::index
