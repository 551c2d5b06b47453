// One term's posting list, decoded into memory.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include <xapian.h>

#include "index/columns.h"

namespace timtin::index {

/// The articles that have a term, ascending, each with the term's occurrences in it. Three bytes an
/// article: its number's low 16 bits and the occurrences; a table says where each chunk of 65,536
/// numbers begins. So any place is reached without decoding what lies before it.
class PostingList {
 public:
  static constexpr unsigned kChunkBits = 16;

  PostingList() = default;
  /// Reads the term's list from Xapian; empty if the database has no such term. Calls on Xapian
  /// throw Xapian::Error.
  PostingList(const Xapian::Database& database, const std::string& term);

  /// Of the articles given, ascending; each with one occurrence.
  explicit PostingList(const std::vector<ArticleNo>& articles);

  std::size_t size() const noexcept { return low_.size(); }
  /// What it takes in memory.
  std::size_t bytes() const noexcept;

  /// Index of the first entry whose article is at least `article`, not before `from`; size() if
  /// there is none. Looks near `from` first.
  std::size_t find(ArticleNo article, std::size_t from = 0) const noexcept;

  /// The article of an entry, which must lie in the chunk of `near`.
  ArticleNo article(std::size_t index, ArticleNo near) const noexcept {
    return (near >> kChunkBits << kChunkBits) | low_[index];
  }
  /// The article of any entry.
  ArticleNo article(std::size_t index) const noexcept;

  /// Low 16 bits of the articles' numbers.
  const std::uint16_t* low() const noexcept { return low_.data(); }

  /// Occurrences in the article of an entry.
  std::uint32_t occurrences(std::size_t index) const noexcept {
    const std::uint8_t small = occurrences_[index];
    return small != kMany ? small : many(index);
  }

 private:
  static constexpr std::uint8_t kMany = 255;

  void add(ArticleNo article, std::uint32_t occurrences);
  std::uint32_t many(std::size_t index) const noexcept;

  std::vector<std::uint16_t> low_;
  std::vector<std::uint8_t> occurrences_;  ///< kMany: see many_
  std::vector<std::uint32_t> chunks_;      ///< first entry of each chunk, and the end
  std::vector<std::pair<std::uint32_t, std::uint32_t>> many_;  ///< index, occurrences
};

}  // namespace timtin::index
