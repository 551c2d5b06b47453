// Finding one unit in the token streams of many articles.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "index/read/token_streams.h"
#include "search/plan/plan.h"

namespace timtin::search {

/// Looks for the slots of a unit side by side. Most articles in question do not have them so, and
/// the others show it soon: what decides is how fast codes (token_code.h) pass that cannot be part
/// of it. So one slot, the anchor, is looked for: first among the first bytes of the codes, then
/// among their units, both times without a branch; only where the anchor may stand the neighbours
/// are read.
class PhraseFinder {
 public:
  /// For a unit of two slots or more, whatever least_exact it asks for. Plan and streams must
  /// outlive the finder.
  PhraseFinder(const Plan& plan, const Unit& unit, std::size_t segment_number,
               const index::TokenStreams& streams);

  /// The terms that stand where the unit does, one per slot, for every place where it stands in the
  /// article; for one place alone where all of them must be spelled the same. Valid until the next
  /// call.
  std::span<const index::TermId> find(index::ArticleNo article);

 private:
  /// The forms of a slot: terms of one syllable lie close together.
  struct Accepted {
    index::TermId least = 0;
    std::vector<char> is;  ///< by id - least
    bool has(index::TermId id) const noexcept {
      return id - least < is.size() && is[id - least] != 0;
    }
  };
  /// A code of the article being looked at.
  struct Code {
    std::uint32_t number;
    std::uint32_t other;  ///< where its other bytes begin among those of the article
  };
  /// What a first byte says of its code. The two numbers of a Code go on by one addition.
  struct First {
    std::uint64_t step;       ///< from the code to the next one, packed
    std::uint64_t is_anchor;  ///< 1 if the anchor may be in it, else 0
  };
  static constexpr unsigned kOtherShift = 32;
  static Code unpacked(std::uint64_t code) noexcept {
    return {static_cast<std::uint32_t>(code), static_cast<std::uint32_t>(code >> kOtherShift)};
  }

  void choose_anchor(const Plan& plan, const Unit& unit, std::size_t segment_number);
  void note_units();
  std::size_t collect(const index::TokenRecord& record, std::uint64_t& code, std::uint32_t until);
  bool fits_inside(const std::uint32_t* begin, const std::uint32_t* at,
                   const std::uint32_t* end) const;
  bool fits_around(const index::TokenRecord& record, Code code, index::CodeTerms terms,
                   const std::uint32_t* at);

  const index::TokenStreams& streams_;
  const index::UnitTable& units_;
  std::vector<Accepted> slots_;
  std::size_t anchor_ = 1;    ///< a slot that is not the first
  bool possible_ = true;      ///< every slot has a form in this segment
  bool one_spelling_ = true;  ///< no article can have two spellings of the unit
  std::array<First, 256> firsts_{};
  /// By unit: 1 if it has the anchor and its own terms fit, else 0; also 1 for kMaxUnits.
  std::vector<std::uint8_t> anchor_units_;
  /// So many codes are looked at before it is asked whether they were enough.
  static constexpr std::uint32_t kCodes = 1024;
  static constexpr std::uint32_t kCodesForOne = 128;
  std::array<std::uint64_t, kCodes + 1> codes_;  ///< that may hold the anchor, packed
  std::vector<index::TermId> place_;             ///< terms of the place in hand
  std::vector<index::TermId> found_;
};

}  // namespace timtin::search
