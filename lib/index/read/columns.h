// What ranking and facets need of every article, in arrays.
#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <string_view>
#include <vector>

#include "index/read/article_ref.h"

namespace timtin::index {

/// Minutes since 1970-01-01T00:00 in Vietnam's time.
constexpr std::int32_t kNoDate = std::numeric_limits<std::int32_t>::min();

/// Flags of an article.
enum ColumnFlag : std::uint8_t {
  kBare = 1,     ///< the article is written without marks
  kListing = 2,  ///< a list of articles (article::PageKind::listing)
  kForeign = 4,  ///< in another language than Vietnamese
  kSpam = 8,     ///< betting spam (article::kSpam points and more)
};

/// True if any of the articles has any of the flags.
inline bool has_any(std::span<const std::uint8_t> flags, std::uint8_t wanted) noexcept {
  std::uint8_t all = 0;
  for (const std::uint8_t article : flags) all |= article;  // without a branch: many at a time
  return (all & wanted) != 0;
}

/// Read-only view of a segment's columns, memory-mapped: opening costs no work
/// per article. All spans have one entry per article.
struct ColumnView {
  std::span<const std::uint16_t> province;       ///< index into `province_slugs`; 0 = unknown
  std::span<const std::uint16_t> year;           ///< 0 = unknown
  std::span<const std::int32_t> date;            ///< minutes, kNoDate = unknown
  std::span<const std::uint32_t> length;         ///< syllables of title and body
  std::span<const std::uint16_t> title_length;   ///< syllables of the title (at most 65535)
  std::span<const std::uint8_t> flags;           ///< ColumnFlag bits
  std::vector<std::string_view> province_slugs;  ///< [0] is ""
};

class FlatFile;

/// The columns in a file of kind "columns". Throws Status::damaged.
ColumnView view_columns(const FlatFile& file);

}  // namespace timtin::index
