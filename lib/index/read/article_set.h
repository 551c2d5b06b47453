// A set of articles in a window of a segment.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>

#include "index/read/article_ref.h"

namespace timtin::index {

/// Articles are matched a window at a time: so many, a multiple of 64. What a window needs stays in
/// the first cache.
constexpr ArticleNo kWindow = 4096;

/// One bit per article of a window; places count from the window's first article.
class ArticleSet {
 public:
  void clear() noexcept { words_.fill(0); }
  void fill() noexcept { words_.fill(~std::uint64_t{0}); }
  /// Leaves only places below `end`.
  void cut(ArticleNo end) noexcept {
    for (ArticleNo place = end; place < kWindow; ++place) reset(place);
  }

  bool has(ArticleNo place) const noexcept { return (words_[place / 64] >> place % 64) & 1; }
  void set(ArticleNo place) noexcept { words_[place / 64] |= bit(place); }
  void reset(ArticleNo place) noexcept { words_[place / 64] &= ~bit(place); }

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
  /// Without the processor's instruction, which not every one has: in a way that compilers turn
  /// into several words at a time.
  std::size_t size() const noexcept {
    constexpr std::uint64_t kPairs = 0x5555'5555'5555'5555;
    constexpr std::uint64_t kFours = 0x3333'3333'3333'3333;
    constexpr std::uint64_t kBytes = 0x0F0F'0F0F'0F0F'0F0F;
    constexpr std::uint64_t kShorts = 0x00FF'00FF'00FF'00FF;
    std::uint64_t shorts = 0;  // four counts of 16 bits: up to 16 a word
    for (std::uint64_t word : words_) {
      word -= word >> 1 & kPairs;
      word = (word & kFours) + (word >> 2 & kFours);
      word = (word + (word >> 4)) & kBytes;
      shorts += (word & kShorts) + (word >> 8 & kShorts);
    }
    return (shorts * 0x0001'0001'0001'0001) >> 48;
  }

  /// Calls `visit(place)` in ascending order.
  template <class Visit>
  void each(Visit visit) const {
    for (std::size_t i = 0; i < kWords; ++i) {
      for (std::uint64_t word = words_[i]; word != 0; word &= word - 1) {
        visit(static_cast<ArticleNo>(i * 64 + static_cast<unsigned>(std::countr_zero(word))));
      }
    }
  }

  static constexpr std::size_t kWords = kWindow / 64;
  std::uint64_t& word(std::size_t i) noexcept { return words_[i]; }
  std::uint64_t word(std::size_t i) const noexcept { return words_[i]; }

 private:
  static std::uint64_t bit(ArticleNo place) noexcept { return std::uint64_t{1} << place % 64; }

  std::array<std::uint64_t, kWords> words_{};
};

}  // namespace timtin::index
