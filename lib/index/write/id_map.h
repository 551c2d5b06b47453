// Which article has an id: the later one replaces the earlier.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "index/read/article_id.h"
#include "index/read/article_ref.h"

namespace timtin::index {

/// 32 to 64 bytes of memory per id.
class IdMap {
 public:
  /// Notes that `article` has the id; returns the one that had it before.
  std::optional<ArticleRef> put(const IdHash& id, ArticleRef article);

  /// The article that has the id.
  std::optional<ArticleRef> find(const IdHash& id) const noexcept;

  std::uint64_t size() const noexcept { return size_; }

 private:
  struct Slot {
    IdHash id;
    ArticleRef article = kFree;
    bool used() const noexcept { return article != kFree; }
  };

  /// No article is there.
  static constexpr ArticleRef kFree{UINT32_MAX, UINT32_MAX};

  static std::size_t place(const std::vector<Slot>& slots, const IdHash& id) noexcept;
  void grow();

  std::vector<Slot> slots_{std::size_t{1} << 10};
  std::uint64_t size_ = 0;
};

}  // namespace timtin::index
