// Matching in one pass over the posting lists.
#pragma once

#include "search/match/matcher.h"

namespace timtin::search {

/// Reads the posting lists of a segment in document order, checks filters on
/// the columns and adjacency on the token stream, and counts, scores and keeps
/// the best in the same pass.
class PostingMatcher final : public Matcher {
 public:
  explicit PostingMatcher(const index::Index& index) : index_(index) {}
  Matches match(const Plan& plan, const MatchOptions& options) const override;

 private:
  const index::Index& index_;
};

}  // namespace timtin::search
