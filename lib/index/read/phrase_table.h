// The units of the token code: which terms and phrases get short codes, and how a stream is cut
// into them.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace timtin::index {

/// A hash map from two 32-bit numbers to a third that is not 0.
class PairMap {
 public:
  explicit PairMap(std::size_t expected);

  /// The value of the pair, 0 if it has none.
  std::uint32_t find(std::uint32_t first, std::uint32_t second) const noexcept;
  /// The value of the pair; a new one is 0, and must be changed before the next call.
  std::uint32_t& value(std::uint32_t first, std::uint32_t second);

  /// The upper bits depend on both numbers.
  static std::uint64_t hash(std::uint32_t first, std::uint32_t second) noexcept {
    // Multiplicative hashing: the odd number next to 2^64 divided by the golden ratio.
    return ((std::uint64_t{first} << 32) | second) * 0x9E37'79B9'7F4A'7C15;
  }

  template <class Visit>
  void each(Visit visit) const {
    for (const Slot& slot : slots_) {
      if (slot.value != 0) visit(slot.first, slot.second, slot.value);
    }
  }

 private:
  struct Slot {
    std::uint32_t first = 0;
    std::uint32_t second = 0;
    std::uint32_t value = 0;
  };

  std::size_t place(std::uint32_t first, std::uint32_t second) const noexcept;
  void grow();

  std::vector<Slot> slots_;
  std::size_t size_ = 0;
};

/// Phrases are learnt from a sample of the segment: in each of kRounds rounds the sample is cut
/// into the longest phrases known so far, and the most frequent extensions of a phrase by one term
/// become phrases themselves.
class PhraseTable {
 public:
  static constexpr int kRounds = 6;
  static constexpr std::size_t kPhrasesPerRound = 5000;
  /// A phrase has to save more than its place in the table costs.
  static constexpr std::uint32_t kMinOccurrences = 32;

  /// Cut here when learning: no phrase holds this number.
  static constexpr std::uint32_t kBarrier = UINT32_MAX;

  /// `sample`: streams of term ids below `terms`, with barriers between them, that are about one
  /// in `share` of the segment's.
  PhraseTable(std::span<const std::uint32_t> sample, std::uint32_t terms, std::uint64_t share);

  /// Appends the code (token_code.h) of a stream of term ids.
  void encode(std::span<const std::uint32_t> ids, std::string& out) const;

  /// The unit table as it stands in the file: see UnitTable.
  const std::vector<std::uint32_t>& unit_begins() const noexcept { return unit_begins_; }
  const std::vector<std::uint32_t>& unit_ids() const noexcept { return unit_ids_; }

 private:
  static constexpr std::uint32_t kNoUnit = UINT32_MAX;
  static constexpr unsigned kFilterBits = 18;

  void learn(std::span<const std::uint32_t> sample, std::uint32_t min_count);
  void choose_units(std::span<const std::uint32_t> sample);
  /// Node (a term id, or terms_ + number of a phrase) of the longest coded phrase at `at`, a single
  /// term where there is none; `at` moves behind it.
  template <class Coded>
  std::uint32_t longest(std::span<const std::uint32_t> ids, std::size_t& at, Coded coded) const;
  std::vector<std::uint32_t> ids_of(std::uint32_t node) const;

  std::uint32_t terms_;
  /// The node behind a node and a term, 0 if there is none (0 is a term, no phrase).
  std::uint32_t extension(std::uint32_t node, std::uint32_t term) const noexcept {
    const std::size_t bit = filter_bit(node, term);
    return (filter_[bit / 64] >> (bit % 64) & 1U) != 0 ? extensions_.find(node, term) : 0;
  }
  static std::size_t filter_bit(std::uint32_t node, std::uint32_t term) noexcept {
    return PairMap::hash(node, term) >> (64 - kFilterBits);
  }

  PairMap extensions_;  ///< (node, next term) -> node
  /// Tells most pairs that are no extensions by one bit, in memory that stays in the cache.
  std::vector<std::uint64_t> filter_;
  struct Phrase {
    std::uint32_t prefix;  ///< node
    std::uint32_t last;    ///< term id
  };
  std::vector<Phrase> phrases_;
  std::vector<std::uint32_t> unit_of_;  ///< by node; kNoUnit if it has no short code
  std::vector<std::uint32_t> unit_begins_;
  std::vector<std::uint32_t> unit_ids_;
};

}  // namespace timtin::index
