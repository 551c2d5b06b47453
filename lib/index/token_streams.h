// The syllables of every article in order: phrases, pairs, proximity.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "index/columns.h"

namespace timtin::index {

/// Number of a syllable term in a segment's vocabulary.
using TermId = std::uint32_t;
constexpr TermId kBreak = 0;     ///< end of a sentence or line: adjacency stops here
constexpr TermId kTitleEnd = 1;  ///< between title and body: adjacency stops here
constexpr TermId kFirstTerm = 2;

/// One spelling of a folded syllable in a segment.
struct Form {
  TermId id;
  std::string_view key;  ///< tone key; empty for the bare form
  std::uint32_t articles;     ///< articles that have it (document frequency)
  std::uint64_t occurrences;  ///< in all articles (collection frequency)
};

/// Reads one article's stream front to back.
class TokenCursor {
 public:
  TokenCursor(const std::uint8_t* begin, const std::uint8_t* end) noexcept
      : pos_(begin), end_(end) {}
  /// The next term, kBreak or kTitleEnd; false at the end.
  bool next(TermId& id) noexcept;

 private:
  const std::uint8_t* pos_;
  const std::uint8_t* end_;
};

class FlatFile;

/// A segment's vocabulary and token streams, memory-mapped and checked.
class TokenStreams {
 public:
  explicit TokenStreams(const FlatFile& file);

  /// All forms of a folded syllable, bare form first; empty if the segment has none.
  std::vector<Form> forms(std::string_view folded) const;
  /// Folded syllables that begin with `prefix`, at most `limit`.
  std::vector<std::string_view> folded_with_prefix(std::string_view prefix,
                                                   std::size_t limit) const;
  /// "duong:đương2" or "duong": the term of an id (>= kFirstTerm).
  std::string_view term(TermId id) const;
  /// Ids below this exist.
  TermId size() const noexcept;

  TokenCursor article(ArticleNo number) const;

 private:
  const FlatFile* file_;
  // The implementer adds what it needs.
};

}  // namespace timtin::index
