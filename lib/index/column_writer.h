// Collecting a segment's columns and writing them out.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "article/article.h"
#include "index/columns.h"
#include "index/flat_writer.h"

namespace timtin::index {

/// A moment as it stands in the date column: minutes since 1970-01-01T00:00 in Vietnam's time,
/// the first minute of the day where the time is not known; kNoDate if there is no such day.
std::int32_t date_minutes(const places::DateTime& when) noexcept;

/// Holds 15 bytes per article in memory until write().
class ColumnWriter {
 public:
  struct Lengths {
    std::uint64_t title = 0;  ///< syllables
    std::uint64_t body = 0;   ///< syllables
    bool bare = false;        ///< written without marks
  };

  void add(const article::Article& article, const Lengths& lengths);

  std::uint64_t size() const noexcept { return year_.size(); }
  std::uint64_t syllables() const noexcept { return syllables_; }

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
