// The syllables of every article in order: phrases, pairs, proximity.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "index/files/flat_file.h"
#include "index/files/offset_table.h"
#include "index/read/columns.h"
#include "index/read/token_code.h"
#include "index/read/unit_terms.h"

namespace timtin::index {

/// Number of a syllable term in a segment's vocabulary; terms are numbered in byte order.
using TermId = std::uint32_t;
constexpr TermId kBreak = 0;     ///< end of a sentence or line: adjacency stops here
constexpr TermId kTitleEnd = 1;  ///< between title and body: adjacency stops here
constexpr TermId kFirstTerm = 2;

/// One spelling of a folded syllable in a segment.
struct Form {
  TermId id;
  std::string_view key;       ///< tone key; empty for the bare form
  std::uint32_t articles;     ///< articles that have it (document frequency)
  std::uint64_t occurrences;  ///< in all articles (collection frequency)
};

/// A term that stands behind another one far more often than chance (pair_table.h).
struct Follower {
  TermId id;
  std::uint32_t occurrences;  ///< of the pair in the segment, estimated
};

/// A segment's vocabulary and token streams, memory-mapped and checked. All views point into the
/// file. Every call can throw Status::damaged. Not thread-safe.
class TokenStreams {
 public:
  /// `file`: a file of kind "tokens" that outlives this.
  explicit TokenStreams(const FlatFile& file);

  /// All forms of a folded syllable, bare form first, then by key; empty if the segment has none.
  std::vector<Form> forms(std::string_view folded) const;

  /// The form of one term, by id (>= kFirstTerm, < size()).
  Form form(TermId id) const;

  /// Folded syllables that begin with `prefix`: the `limit` most frequent ones, most frequent
  /// first. An empty prefix means all.
  std::vector<std::string_view> folded_with_prefix(std::string_view prefix,
                                                   std::size_t limit) const;

  /// The followers of a term (>= kFirstTerm, < size()), by id.
  std::vector<Follower> followers(TermId left) const;

  /// "duong:đương2" or "duong": the term of an id (>= kFirstTerm, < size()).
  std::string_view term(TermId id) const;

  /// Ids below this exist.
  TermId size() const noexcept;

  /// The article's title, kTitleEnd, its body; kBreak between sentences.
  TokenCursor article(ArticleNo number) const { return {record(number), units()}; }

  /// The same as codes (token_code.h).
  TokenRecord record(ArticleNo number) const {
    const auto [begin, length] = place(number);
    return TokenRecord({reinterpret_cast<const char*>(file_->bytes(begin, length)), length});
  }
  /// The same for articles that are looked at here and there; valid until the next call.
  TokenRecord peek(ArticleNo number) const {
    const auto [begin, length] = place(number);
    return TokenRecord(
        {reinterpret_cast<const char*>(file_->peek(begin, length, peeked_)), length});
  }
  /// Has the processor fetch an article's record, which is to be read soon.
  void prefetch(ArticleNo number) const {
    constexpr std::uint64_t kCacheLine = 64;
    const auto [begin, length] = place(number);
    const std::uint8_t* const bytes = file_->bytes(begin, 0);
    for (std::uint64_t at = 0; at < length; at += kCacheLine) __builtin_prefetch(bytes + at);
  }

  const UnitTable& units() const {
    if (units_.begins == nullptr) open_units();
    return units_;
  }
  UnitTerms& unit_terms() const {
    if (!unit_terms_) unit_terms_.emplace(units());
    return *unit_terms_;
  }

 private:
  FlatFile::Section place(ArticleNo number) const {
    const std::uint64_t begin = offsets_[number];
    return {stream_.begin + begin, offsets_[std::uint64_t{number} + 1] - begin};
  }
  void open_units() const;
  /// First id of [begin, end) whose term is not below `term`; `end` if there is none.
  TermId lower_bound(std::string_view term, TermId begin, TermId end) const;
  /// The first one from `begin` on, which is not far away; size() if there is none.
  TermId near_lower_bound(std::string_view term, TermId begin) const;

  const FlatFile* file_;
  FlatFile::Section stream_;
  FlatFile::Section terms_;
  OffsetTable offsets_;
  OffsetTable term_offsets_;
  FlatArray<std::uint32_t> articles_;
  FlatArray<std::uint64_t> occurrences_;
  FlatArray<std::uint32_t> pair_lefts_;
  FlatArray<std::uint32_t> pair_rights_;
  FlatArray<std::uint32_t> pair_counts_;
  mutable std::vector<std::uint8_t> peeked_;
  mutable UnitTable units_;                      ///< opened by the first article()
  mutable std::optional<UnitTerms> unit_terms_;  ///< by the first that asks
};

}  // namespace timtin::index
