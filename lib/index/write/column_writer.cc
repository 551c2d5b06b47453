#include "index/write/column_writer.h"

#include <algorithm>
#include <chrono>
#include <limits>

#include "article/kind/spam.h"

namespace timtin::index {
namespace {

/// The value, or the largest that the type holds.
template <class T>
T saturate(std::uint64_t value) {
  return static_cast<T>(std::min<std::uint64_t>(value, std::numeric_limits<T>::max()));
}

}  // namespace

std::int32_t date_minutes(const places::DateTime& when) noexcept {
  // Minutes in 32 bits reach from year -2113 to 6053; a page gives four digits at most.
  if (when.date.year < 1 || when.date.year > 5999) return kNoDate;
  const std::chrono::year_month_day day{std::chrono::year{when.date.year},
                                        std::chrono::month{static_cast<unsigned>(when.date.month)},
                                        std::chrono::day{static_cast<unsigned>(when.date.day)}};
  if (!day.ok()) return kNoDate;
  const auto days = std::chrono::sys_days{day}.time_since_epoch().count();
  return static_cast<std::int32_t>(days) * 1440 + when.minute.value_or(0);
}

std::uint16_t ColumnWriter::province_number(const std::string& slug) {
  const auto [entry, fresh] =
      slug_numbers_.try_emplace(slug, static_cast<std::uint16_t>(slugs_.size()));
  if (fresh) {
    // Slugs come from a table of provinces; 65,535 of them are no province any more.
    if (slugs_.size() > std::numeric_limits<std::uint16_t>::max()) {
      slug_numbers_.erase(entry);
      return 0;
    }
    slugs_.push_back(slug);
  }
  return entry->second;
}

ColumnRow make_column_row(const article::Article& article, const ArticleLengths& lengths) {
  ColumnRow row;
  row.province = article.province;
  if (article.year > 0) {
    row.year = saturate<std::uint16_t>(static_cast<std::uint64_t>(article.year));
  }
  row.date = date_minutes(article.published);
  row.length = saturate<std::uint32_t>(lengths.title + lengths.body);
  row.title_length = saturate<std::uint16_t>(lengths.title);
  if (lengths.bare) row.flags |= kBare;
  if (article.kind == article::PageKind::listing) row.flags |= kListing;
  if (article.kind == article::PageKind::foreign) row.flags |= kForeign;
  if (article.spam >= article::kSpam) row.flags |= kSpam;
  return row;
}

void ColumnWriter::add(const ColumnRow& row) {
  province_.push_back(province_number(row.province));
  year_.push_back(row.year);
  date_.push_back(row.date);
  length_.push_back(row.length);
  title_length_.push_back(row.title_length);
  flags_.push_back(row.flags);
  syllables_ += row.length;
}

void ColumnWriter::write(FlatWriter& out) const {
  out.section<std::uint16_t>("province", province_);
  out.section<std::uint16_t>("year", year_);
  out.section<std::int32_t>("date", date_);
  out.section<std::uint32_t>("length", length_);
  out.section<std::uint16_t>("title_length", title_length_);
  out.section<std::uint8_t>("flags", flags_);
  out.begin_section("province_slugs");  // each with a zero byte behind it
  for (const std::string& slug : slugs_) {
    out.append(slug);
    out.append({"\0", 1});
  }
}

}  // namespace timtin::index
