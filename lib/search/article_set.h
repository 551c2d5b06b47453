// A set of articles in a window of a segment.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>

#include "index/columns.h"

namespace timtin::search {

/// Articles are matched a window at a time: so many, a multiple of 64 that divides a chunk of a
/// posting list. What a window needs stays in the first cache.
constexpr index::ArticleNo kWindow = 4096;

/// One bit per article of a window; places count from the window's first article.
class ArticleSet {
 public:
  void clear() noexcept { words_.fill(0); }
  void fill() noexcept { words_.fill(~std::uint64_t{0}); }
  /// Leaves only places below `end`.
  void cut(index::ArticleNo end) noexcept {
    for (index::ArticleNo place = end; place < kWindow; ++place) reset(place);
  }

  bool has(index::ArticleNo place) const noexcept { return (words_[place / 64] >> place % 64) & 1; }
  void set(index::ArticleNo place) noexcept { words_[place / 64] |= bit(place); }
  void reset(index::ArticleNo place) noexcept { words_[place / 64] &= ~bit(place); }

  ArticleSet& operator&=(const ArticleSet& other) noexcept {
    for (std::size_t i = 0; i < kWords; ++i) words_[i] &= other.words_[i];
    return *this;
  }
  ArticleSet& operator|=(const ArticleSet& other) noexcept {
    for (std::size_t i = 0; i < kWords; ++i) words_[i] |= other.words_[i];
    return *this;
  }
  ArticleSet& operator-=(const ArticleSet& other) noexcept {
    for (std::size_t i = 0; i < kWords; ++i) words_[i] &= ~other.words_[i];
    return *this;
  }

  bool operator==(const ArticleSet&) const = default;

  bool empty() const noexcept {
    std::uint64_t any = 0;
    for (const std::uint64_t word : words_) any |= word;
    return any == 0;
  }
  std::size_t size() const noexcept {
    std::size_t count = 0;
    for (const std::uint64_t word : words_) count += static_cast<std::size_t>(std::popcount(word));
    return count;
  }

  /// Calls `visit(place)` in ascending order.
  template <class Visit>
  void each(Visit visit) const {
    for (std::size_t i = 0; i < kWords; ++i) {
      for (std::uint64_t word = words_[i]; word != 0; word &= word - 1) {
        visit(
            static_cast<index::ArticleNo>(i * 64 + static_cast<unsigned>(std::countr_zero(word))));
      }
    }
  }

  static constexpr std::size_t kWords = kWindow / 64;
  std::uint64_t& word(std::size_t i) noexcept { return words_[i]; }
  std::uint64_t word(std::size_t i) const noexcept { return words_[i]; }

 private:
  static std::uint64_t bit(index::ArticleNo place) noexcept {
    return std::uint64_t{1} << place % 64;
  }

  std::array<std::uint64_t, kWords> words_{};
};

}  // namespace timtin::search
