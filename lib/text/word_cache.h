// Words that were read before, by the bytes they are written in: most of a text is the same few
// thousand words, and to take one apart letter by letter costs ten times as much as to find it
// here.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

namespace timtin::text {

/// What a sentence's end depends on, and how far a word reaches: the same wherever it is written
/// so.
struct WordTraits {
  bool upper = false;         ///< begins with an upper-case letter
  bool lower = false;         ///< begins with a letter that is none
  bool number = false;        ///< Token::number
  bool abbreviation = false;  ///< a full stop behind it may be part of it
};

/// The bytes of a text from some place on up to the first that is below '0', blanks and most
/// punctuation among them, if these are at most 15: a word, if nothing else is in them.
class WrittenWord {
 public:
  WrittenWord(std::string_view text, std::size_t begin) noexcept {
    std::array<char, kReach> bytes{};  // the end of the text is like a byte below '0'
    if (begin + kReach <= text.size()) [[likely]] {
      std::memcpy(bytes.data(), text.data() + begin, kReach);
    } else if (begin < text.size()) {
      std::memcpy(bytes.data(), text.data() + begin, text.size() - begin);
    }
    low_ = load(bytes.data());
    high_ = load(bytes.data() + kHalf);
    if (const std::uint64_t ends = below_zero(low_); ends != 0) {
      size_ = static_cast<std::uint32_t>(std::countr_zero(ends)) / 8;
      low_ &= first_bytes(size_);
      high_ = 0;
    } else if (const std::uint64_t later = below_zero(high_); later != 0) {
      const std::uint32_t more = static_cast<std::uint32_t>(std::countr_zero(later)) / 8;
      size_ = kHalf + more;
      high_ &= first_bytes(more);
    } else {
      return;
    }
    const char next = bytes[size_];
    if (next == '\'') size_ = 0;  // M'Đrắk goes on behind it
    point_follows_ = next == '.' || next == ',';
  }
  WrittenWord() = default;

  /// In bytes; 0 if there is no such word.
  std::uint32_t size() const noexcept { return size_; }
  /// A sign follows that goes on a number if a digit stands behind it.
  bool point_follows() const noexcept { return point_follows_; }
  bool same(const WrittenWord& other) const noexcept {
    return low_ == other.low_ && high_ == other.high_;
  }
  /// All bits depend on the word; the upper ones most.
  std::uint64_t hash() const noexcept {
    return (low_ ^ (high_ * 0xBF58476D1CE4E5B9U)) * 0x9E3779B97F4A7C15U;
  }

 private:
  static constexpr std::uint32_t kHalf = 8;
  static constexpr std::uint32_t kReach = 2 * kHalf;

  static std::uint64_t load(const char* from) noexcept {
    std::uint64_t value = 0;
    std::memcpy(&value, from, sizeof value);
    if constexpr (std::endian::native == std::endian::big) value = __builtin_bswap64(value);
    return value;
  }
  /// The lowest bit set is in the first byte below '0' (one above it may be set for no reason).
  static std::uint64_t below_zero(std::uint64_t bytes) noexcept {
    constexpr std::uint64_t kOnes = 0x0101010101010101U;
    return (bytes - kOnes * '0') & ~bytes & (kOnes << 7);
  }
  static std::uint64_t first_bytes(std::uint32_t count) noexcept {
    return (std::uint64_t{1} << (8 * count)) - 1;
  }

  std::uint64_t low_ = 0;
  std::uint64_t high_ = 0;
  std::uint32_t size_ = 0;
  bool point_follows_ = false;
};

/// Keeps a value for each of the words that came last; of two that want the same place, the later.
template <class Value>
class WordCache {
 public:
  WordCache() : entries_(kEntries) {}

  struct Entry {
    WrittenWord word;
    WordTraits traits;
    Value value{};
  };

  /// Null if the word is not known, or may not end where it seems to.
  const Entry* find(const WrittenWord& word) const noexcept {
    const Entry& entry = entries_[place(word)];
    const bool known = entry.word.same(word) && word.size() != 0;
    return known && !(entry.traits.number && word.point_follows()) ? &entry : nullptr;
  }
  void put(const WrittenWord& word, const WordTraits& traits, const Value& value) noexcept {
    entries_[place(word)] = {word, traits, value};
  }

 private:
  static constexpr unsigned kBits = 13;
  static constexpr std::size_t kEntries = std::size_t{1} << kBits;

  static std::size_t place(const WrittenWord& word) noexcept {
    return static_cast<std::size_t>(word.hash() >> (64 - kBits));
  }

  std::vector<Entry> entries_;
};

}  // namespace timtin::text
