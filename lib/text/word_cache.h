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
  bool upper : 1 = false;         ///< begins with an upper-case letter
  bool lower : 1 = false;         ///< begins with a letter that is none
  bool number : 1 = false;        ///< Token::number
  bool abbreviation : 1 = false;  ///< a full stop behind it may be part of it
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
    bytes_ = {load(bytes.data()), load(bytes.data() + kHalf)};
    // Without branches: where a word ends cannot be foretold.
    const std::uint64_t ends = below_zero(bytes_.low);
    const std::uint64_t later = below_zero(bytes_.high);
    size_ = ends != 0 ? first_byte(ends) : kHalf + first_byte(later);
    bytes_.low &= kFirstBytes[kHalf + size_];
    bytes_.high &= kFirstBytes[size_];
    if ((ends | later) == 0) {
      size_ = 0;
      return;
    }
    const char next = bytes[size_];
    point_follows_ = next == '.' || next == ',';
    if (next == '\'') size_ = 0;  // M'Đrắk goes on behind it
  }
  WrittenWord() = default;

  /// In bytes; 0 if there is no such word.
  std::uint32_t size() const noexcept { return size_; }
  /// A sign follows that goes on a number if a digit stands behind it.
  bool point_follows() const noexcept { return point_follows_; }
  /// The rest of the 16 bytes is 0.
  struct Bytes {
    std::uint64_t low = 0;
    std::uint64_t high = 0;
    bool operator==(const Bytes& other) const noexcept {
      return ((low ^ other.low) | (high ^ other.high)) == 0;
    }
  };
  const Bytes& bytes() const noexcept { return bytes_; }
  /// All bits depend on the word; the upper ones most.
  std::uint64_t hash() const noexcept {
    return (bytes_.low ^ (bytes_.high * 0xBF58476D1CE4E5B9U)) * 0x9E3779B97F4A7C15U;
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
  static std::uint32_t first_byte(std::uint64_t bits) noexcept {
    return static_cast<std::uint32_t>(std::countr_zero(bits)) / 8;
  }
  /// Of n = 0 to 24: the first n - 8 bytes of eight.
  static constexpr std::array<std::uint64_t, 3 * kHalf + 1> kFirstBytes = [] {
    std::array<std::uint64_t, 3 * kHalf + 1> masks{};
    for (std::uint32_t n = kHalf + 1; n < masks.size(); ++n) {
      masks[n] = (masks[n - 1] << 8) | 0xFF;
    }
    return masks;
  }();

  Bytes bytes_;
  std::uint32_t size_ = 0;
  bool point_follows_ = false;
};

/// Keeps a value for each of the words that came last, at most 2^kBits; of two that want the same
/// place, the later.
template <class Value, unsigned kBits = 13>
class WordCache {
 public:
  WordCache() : entries_(kEntries) {}

  struct Entry {
    WrittenWord::Bytes bytes;
    Value value{};
    WordTraits traits;
  };

  /// Null if the word is not known, or may not end where it seems to.
  const Entry* find(const WrittenWord& word) const noexcept {
    const Entry* entry = &entries_[place(word)];
    entry += entry->bytes != word.bytes() ? 1 : 0;
    const bool known = entry->bytes == word.bytes() && word.size() != 0;
    return known && !(entry->traits.number && word.point_follows()) ? entry : nullptr;
  }
  /// Takes the place of the older of the two words that share one.
  void put(const WrittenWord& word, const WordTraits& traits, const Value& value) noexcept {
    Entry* const entry = &entries_[place(word)];
    entry[1] = entry[0];
    entry[0] = {word.bytes(), value, traits};
  }

 private:
  static constexpr std::size_t kEntries = std::size_t{1} << kBits;

  static std::size_t place(const WrittenWord& word) noexcept {
    return static_cast<std::size_t>(word.hash() >> (64 - kBits)) & ~std::size_t{1};
  }

  std::vector<Entry> entries_;
};

}  // namespace timtin::text
