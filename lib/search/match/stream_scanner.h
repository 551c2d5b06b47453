// Finding units in an article's token stream.
#pragma once

#include <cstdint>
#include <vector>

#include "index/read/token_streams.h"
#include "search/plan/plan.h"

namespace timtin::search {

/// Looks for all units of a plan at once, in one pass over a stream, with the
/// Shift-And method (Baeza-Yates and Gonnet, 1992): one bit per slot of a unit.
class StreamScanner {
 public:
  /// For one segment; plan and streams must outlive the scanner.
  StreamScanner(const Plan& plan, std::size_t segment_number, const index::TokenStreams& streams);

  /// Reads the article's stream, after which found() and places() speak of it. Codes that hold no
  /// term of a slot and no break are passed over.
  void scan(index::ArticleNo article);

  /// True if the unit stands somewhere in the article scanned last.
  bool found(std::uint32_t unit) const { return found_[unit] != 0; }
  /// True if the units of a condition `near` stand close to each other there.
  bool near(const Condition& condition) const;
  /// Positions (in syllables) of the last word of each occurrence, ascending.
  const std::vector<std::uint32_t>& places(std::uint32_t unit) const { return places_[unit]; }

 private:
  struct Entry {
    index::TermId id = 0;     // 0 = free: no term has it
    std::uint32_t masks = 0;  // index of the first of blocks_ masks in masks_ and exact_
  };
  struct Block {  // units packed into one machine word
    std::uint64_t starts = 0;
    std::uint64_t ends = 0;
    std::vector<std::uint32_t> unit_of_bit;
  };
  const Entry* find(index::TermId id) const;
  void look(index::CodeTerms terms);
  void stop();
  void see(const Entry* entry);
  void add(index::TermId id, std::size_t block, std::uint64_t bit, bool exact);
  bool exact_enough(std::uint32_t unit, std::size_t block, unsigned end_bit) const;

  /// In units_: must be looked at.
  static constexpr std::uint8_t kLook = index::UnitTerms::kHasBreak;

  const Plan& plan_;
  const index::TokenStreams& streams_;
  std::vector<std::uint8_t> units_;  // by unit: its terms, kLook and more to look at them
  std::vector<Block> blocks_;
  std::vector<Entry> table_;  // open addressing, a power of two
  std::vector<std::uint64_t> masks_;
  std::vector<std::uint64_t> exact_;
  std::vector<char> found_;
  std::vector<std::vector<std::uint32_t>> places_;
  std::vector<std::uint64_t> recent_exact_;  // exact masks of the last 64 tokens, per block
  std::vector<std::uint64_t> state_;         // per block: where units stand so far
  bool standing_ = false;                    // some of it is not zero
  std::uint32_t position_ = 0;
  bool needs_exact_ = false;
};

}  // namespace timtin::search
