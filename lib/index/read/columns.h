// What ranking and facets need of every article, in arrays.
#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "index/files/flat_file.h"
#include "index/read/article_ref.h"

namespace timtin::index {

/// Minutes since 1970-01-01T00:00 in Vietnam's time.
constexpr std::int32_t kNoDate = std::numeric_limits<std::int32_t>::min();

/// Syllables: in such steps lengths are told in one byte (Segment::length_steps).
constexpr std::uint32_t kLengthStep = 16;

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

/// One entry per article, memory-mapped, checked when it is first looked at: what a question does
/// not need is not read. Throws Status::damaged then.
template <class T>
class Column {
 public:
  Column(const FlatFile& file, std::string_view name) : file_(&file), name_(name) {}

  std::span<const T> all() const {
    if (values_.data() == nullptr) open();
    return values_;
  }
  T operator[](std::size_t article) const { return all()[article]; }
  auto begin() const { return all().begin(); }
  auto end() const { return all().end(); }

 private:
  void open() const {
    values_ = file_->array<T>(name_);
    if (values_.size() == file_->count()) return;
    file_->fail("column " + std::string(name_) + " has " + std::to_string(values_.size()) +
                " entries instead of " + std::to_string(file_->count()));
  }

  const FlatFile* file_;
  std::string_view name_;  ///< a literal
  mutable std::span<const T> values_;
};

/// Read-only view of a segment's columns: opening costs no work per article.
struct ColumnView {
  /// `file`: of kind "columns", outlives this. Throws Status::damaged.
  explicit ColumnView(const FlatFile& file);

  Column<std::uint16_t> province;                ///< index into `province_slugs`; 0 = unknown
  Column<std::uint16_t> year;                    ///< 0 = unknown
  Column<std::int32_t> date;                     ///< minutes, kNoDate = unknown
  Column<std::uint32_t> length;                  ///< syllables of title and body
  Column<std::uint16_t> title_length;            ///< syllables of the title (at most 65535)
  Column<std::uint8_t> flags;                    ///< ColumnFlag bits
  std::vector<std::string_view> province_slugs;  ///< [0] is ""
};

}  // namespace timtin::index
