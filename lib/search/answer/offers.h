// What asking in another way would find: notes for the person.
#pragma once

#include <vector>

#include "places/provinces.h"
#include "search/answer.h"
#include "search/match/matcher.h"
#include "search/plan/planner.h"

namespace timtin::search {

/// Counts what an answer leaves out.
class Offers {
 public:
  /// All are borrowed.
  Offers(const Planner& planner, const Matcher& matcher) : planner_(planner), matcher_(matcher) {}

  /// How many more the next looser reading has than `matches`, which the attempt `used` found with
  /// this plan.
  std::vector<Note> looser(const std::vector<Attempt>& tries, std::size_t used, const Plan& plan,
                           const Matches& matches) const;

  /// What the filters by these provinces hide of those that are one with them today.
  std::vector<Note> siblings(Attempt attempt, const std::vector<const places::Province*>& provinces,
                             const Matches& matches) const;

 private:
  std::uint64_t loose(const Plan& plan, const Matches& matches) const;

  const Planner& planner_;
  const Matcher& matcher_;
};

}  // namespace timtin::search
