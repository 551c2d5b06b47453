// Matching by Xapian's own matcher.
#pragma once

#include <xapian.h>

#include "search/match/matcher.h"

namespace timtin::search {

/// Answers plans with Xapian::Enquire. It agrees with PostingMatcher on all that it can be asked,
/// which a property test checks, and it also works where the posting lists are on other machines
/// (xapian-tcpsrv): only values, terms and Xapian's own spies are used.
class EnquireMatcher final : public Matcher {
 public:
  /// How articles are scored. Servers know Xapian's schemes alone: `xapian` differs from ours in
  /// how rarity is weighed, and so in scores, never in what matches.
  enum class Scores : unsigned char { ours, xapian };

  /// Asks the posting lists of the index itself.
  explicit EnquireMatcher(const index::Index& index);
  /// Asks `postings`, the posting lists of the index's segments in their order, wherever they are.
  EnquireMatcher(const index::Index& index, Xapian::Database postings, Scores scores);

  /// False if the plan needs what Xapian does not have here: words side by side, least shares of
  /// conditions, spellings, sorting by date, dead articles.
  bool can(const Plan& plan, const MatchOptions& options) const;

  /// Only for what can() allows. Matches::apart is the total.
  Matches match(const Plan& plan, const MatchOptions& options) const override;

 private:
  const index::Index& index_;
  Xapian::Database postings_;
  Scores scores_;
};

}  // namespace timtin::search
