// Finding one unit in the token streams of many articles.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "index/read/token_streams.h"
#include "search/plan/plan.h"

namespace timtin::search {

/// Looks for the slots of a unit side by side. Most articles in question do not have them so, and
/// the others show it soon: what decides is how fast codes pass that cannot be part of it. So one
/// slot, the anchor, is looked for among the first bytes of the codes alone (token_code.h), sixteen
/// at a time; only where its code stands the neighbours are read.
class PhraseFinder {
 public:
  /// For a unit of two slots or more, whatever least_exact it asks for. Plan and streams must
  /// outlive the finder.
  PhraseFinder(const Plan& plan, const Unit& unit, std::size_t segment_number,
               const index::TokenStreams& streams);

  /// Told the terms that stand where the unit does, one per slot.
  using Visit = std::function<void(const std::vector<index::TermId>&)>;

  /// Calls `visit` for every place where the unit stands in the article.
  void each(index::ArticleNo article, const Visit& visit);

 private:
  /// The forms of a slot: terms of one syllable lie close together.
  struct Accepted {
    index::TermId least = 0;
    std::vector<char> is;  ///< by id - least
    bool has(index::TermId id) const noexcept {
      return id - least < is.size() && is[id - least] != 0;
    }
  };
  /// Sixteen bytes that are compared at once.
  using Bytes [[gnu::vector_size(16)]] = std::uint8_t;
  static constexpr std::size_t kBytes = 16;
  /// First bytes from `least` to `least` + `width`, each repeated.
  struct Span {
    Bytes least;
    Bytes width;
  };
  /// A code of the article being looked at.
  struct Code {
    std::size_t number;
    const std::uint8_t* other;
  };

  void choose_anchor(const Plan& plan, const Unit& unit, std::size_t segment_number);
  void note_units();
  bool is_first_byte(std::uint8_t byte) const noexcept;
  bool fits_inside(const std::uint32_t* begin, const std::uint32_t* at,
                   const std::uint32_t* end) const;
  bool fits_around(const index::TokenRecord& record, Code code, index::CodeTerms terms,
                   const std::uint32_t* at);

  void look_at(const index::TokenRecord& record, Code code, const Visit& visit);

  const index::TokenStreams& streams_;
  const index::UnitTable& units_;
  std::vector<Accepted> slots_;
  std::size_t anchor_ = 1;          ///< a slot that is not the first
  std::vector<char> anchor_units_;  ///< by unit: it has the anchor, and its own terms fit
  bool possible_ = true;            ///< every slot has a form in this segment
  std::vector<Span> first_bytes_;   ///< with which a code of the anchor begins
  std::vector<index::TermId> found_;
};

}  // namespace timtin::search
