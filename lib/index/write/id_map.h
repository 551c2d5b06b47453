// Which article has an id: the later one replaces the earlier.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

#include "index/read/article_id.h"
#include "index/read/article_ref.h"

namespace timtin::index {

/// 16 to 32 bytes of memory per id: the ids stand with the articles already.
class IdMap {
 public:
  /// Tells the id of an article that was put in; asked in the thread that calls.
  using IdOf = std::function<const IdHash&(ArticleRef article)>;

  explicit IdMap(IdOf id_of) : id_of_(std::move(id_of)) {}

  /// Notes that `article` has the id; returns the one that had it before.
  std::optional<ArticleRef> put(const IdHash& id, ArticleRef article);

  /// The article that has the id.
  std::optional<ArticleRef> find(const IdHash& id) const;

  std::uint64_t size() const noexcept { return size_; }

  /// Forgets all, and needs no memory any more. Nothing can be put in again.
  void clear() noexcept;

 private:
  struct Slot {
    std::uint32_t hash = 0;  ///< a part of the id
    ArticleRef article = kFree;
    bool used() const noexcept { return article != kFree; }
  };

  /// No article is there.
  static constexpr ArticleRef kFree{UINT32_MAX, UINT32_MAX};

  static std::uint32_t hash_of(const IdHash& id) noexcept {
    return static_cast<std::uint32_t>(id.low);
  }
  /// The slot that has the id, or where it would be.
  std::size_t place(const IdHash& id) const;
  void grow();

  IdOf id_of_;
  std::vector<Slot> slots_{std::size_t{1} << 10};
  std::uint64_t size_ = 0;
};

}  // namespace timtin::index
