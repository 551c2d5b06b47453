// What the token streams of candidates have of a query.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "search/plan/runs.h"
#include "search/rank/passage.h"
#include "search/rank/term_uses.h"

namespace timtin::search {

/// Neighbours in a query, as slots.
struct Pair {
  std::uint32_t left;
  std::uint32_t right;
};

/// The different pairs, ordered by their right words.
std::vector<Pair> pairs_of(const Runs& runs);

/// How often a candidate has one thing of the query.
struct Count {
  std::uint32_t all = 0;    ///< in any spelling
  std::uint32_t exact = 0;  ///< as typed
  bool title = false;       ///< also in the title
};

/// One candidate, read.
struct Reading {
  std::vector<Count> things;        ///< the plan's slots, then the pairs
  std::size_t sightings_begin = 0;  ///< into CandidateReader::sightings()
  std::size_t sightings_end = 0;
};

/// Reads streams, one after the other.
class CandidateReader {
 public:
  /// `pairs`: as pairs_of() gives them; borrowed.
  /// Between title and body there are `gap` places.
  CandidateReader(std::size_t slots, const std::vector<Pair>& pairs, std::uint32_t gap);

  /// `uses`: of the segment of the article.
  Reading read(const TermUses& uses, index::ArticleNo article);

  /// Where the things stood, of all candidates read.
  std::span<const Sighting> sightings(const Reading& reading) const noexcept {
    return {sightings_.data() + reading.sightings_begin, sightings_.data() + reading.sightings_end};
  }

 private:
  /// A code of the article being read that has to be looked at.
  struct Code {
    std::uint32_t number;
    std::uint32_t other;  ///< where its other bytes begin among those of the article
    std::uint32_t place;  ///< syllables before it
  };

  std::size_t collect(const TermUses& uses, const index::TokenRecord& record);
  void look(const TermUses& uses, index::CodeTerms terms, Reading& reading);
  void see(Reading& reading, std::size_t thing, bool exact);

  std::size_t slots_;
  const std::vector<Pair>& pairs_;
  std::uint32_t gap_;
  std::vector<std::uint32_t> pairs_begin_;  // by slot: the pairs that end in it
  std::vector<Sighting> sightings_;
  std::vector<Code> codes_;

  // In the article being read: the syllable last passed, and the words that stood there or before.
  std::uint32_t place_ = 0;
  bool in_title_ = true;
  std::span<const TermUse> previous_;
  std::uint32_t previous_place_ = 0;
};

}  // namespace timtin::search
