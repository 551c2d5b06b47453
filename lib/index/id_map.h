// Which article has an id: the later one of a build replaces the earlier.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "index/columns.h"

namespace timtin::index {

/// 128 bits that stand for an id.
struct IdHash {
  std::uint64_t high = 0;
  std::uint64_t low = 0;
};
IdHash hash_id(std::string_view id) noexcept;

/// Ids by their 128-bit hash, so that long URLs cost no memory: about 40 bytes per id. That two
/// of 10^9 ids fall together has a chance of 10^-21.
class IdMap {
 public:
  /// Notes that `number` has the id; returns the number that had it before.
  std::optional<ArticleNo> put(IdHash id, ArticleNo number);

  std::uint64_t size() const noexcept { return size_; }

 private:
  struct Slot {
    IdHash id;
    ArticleNo number = 0;
    bool used = false;
  };

  Slot& find(std::vector<Slot>& slots, IdHash id) const noexcept;
  void grow();

  std::vector<Slot> slots_{std::size_t{1} << 10};
  std::uint64_t size_ = 0;
};

}  // namespace timtin::index
