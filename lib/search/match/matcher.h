// Matching a plan against an index: which articles, how good, how many where.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "search/plan/plan.h"
#include "search/request.h"

namespace timtin::search {

/// An article that matches.
struct Candidate {
  index::ArticleRef ref;
  double score = 0;       ///< BM25 over the slots
  std::int64_t when = 0;  ///< for sorting by date; minutes, smallest = unknown
};

/// One way in which the archive spells a unit.
struct Spelling {
  std::uint64_t articles = 0;
  std::vector<index::ArticleRef> examples;  ///< a few of them
  bool titled = false;  ///< the title of the first example has it, and not at its beginning
};

/// Those of a unit, by tone keys joined with a space.
using Spellings = std::map<std::string, Spelling>;

/// What one plan finds.
struct Matches {
  std::uint64_t total = 0;      ///< exact
  std::uint64_t apart = 0;      ///< of the conditions without side-by-side: a looser count
  std::uint64_t hidden = 0;     ///< more that Plan::hidden leaves out
  std::vector<Candidate> best;  ///< best first, at most what was asked
  std::map<std::string, std::uint64_t, std::less<>> provinces;  ///< by slug, "" = unknown
  std::map<int, std::uint64_t> years;                           ///< 0 = unknown
  std::vector<Spellings> spellings;                             ///< of each watched unit
};

struct MatchOptions {
  std::size_t keep = 0;  ///< how many candidates; 0 = only count
  Sort sort = Sort::relevance;
  bool facets = true;
  std::vector<std::uint32_t> watched_units;  ///< whose spellings are to be counted
};

/// The one interface of matching; implementations must agree on everything they return.
class Matcher {
 public:
  virtual ~Matcher() = default;
  virtual Matches match(const Plan& plan, const MatchOptions& options) const = 0;
};

/// Orders candidates as the answer wants them: best first.
bool better(const Candidate& a, const Candidate& b, Sort sort) noexcept;

}  // namespace timtin::search
