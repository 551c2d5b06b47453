// Collecting a segment's columns and writing them out.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "article/article.h"
#include "index/files/flat_writer.h"
#include "index/read/columns.h"

namespace timtin::index {

/// A moment as it stands in the date column: minutes since 1970-01-01T00:00 in Vietnam's time,
/// the first minute of the day where the time is not known; kNoDate if there is no such day.
std::int32_t date_minutes(const places::DateTime& when) noexcept;

/// What the columns hold of one article.
struct ColumnRow {
  std::string province;  ///< slug
  std::uint16_t year = 0;
  std::int32_t date = kNoDate;
  std::uint32_t length = 0;
  std::uint16_t title_length = 0;
  std::uint8_t flags = 0;
};

struct ArticleLengths {
  std::uint64_t title = 0;  ///< syllables
  std::uint64_t body = 0;   ///< syllables
  bool bare = false;        ///< written without marks
};

ColumnRow make_column_row(const article::Article& article, const ArticleLengths& lengths);

/// Holds 15 bytes per article in memory until write().
class ColumnWriter {
 public:
  void add(const ColumnRow& row);

  std::uint64_t size() const noexcept { return year_.size(); }
  std::uint64_t syllables() const noexcept { return syllables_; }

  const std::string& province(ArticleNo number) const { return slugs_[province_[number]]; }
  int year(ArticleNo number) const { return year_[number]; }
  std::int32_t date(ArticleNo number) const { return date_[number]; }
  std::span<const std::uint32_t> lengths() const noexcept { return length_; }

  /// Writes all sections of a file of kind "columns".
  void write(FlatWriter& out) const;

 private:
  std::uint16_t province_number(const std::string& slug);

  std::vector<std::uint16_t> province_;
  std::vector<std::uint16_t> year_;
  std::vector<std::int32_t> date_;
  std::vector<std::uint32_t> length_;
  std::vector<std::uint16_t> title_length_;
  std::vector<std::uint8_t> flags_;
  std::uint64_t syllables_ = 0;
  std::vector<std::string> slugs_{""};
  std::unordered_map<std::string, std::uint16_t> slug_numbers_{{"", 0}};
};

}  // namespace timtin::index
