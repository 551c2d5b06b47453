// Communes as votes, and what they say about districts that share a name.
#include <algorithm>
#include <set>

#include "article/place/place_votes.h"

namespace timtin::article {
namespace {

using places::Commune;
using places::District;
using places::Province;

// A name that only one province has among its communes. Before 2025 our table lacks those that were
// merged, so that one name alone may have had a namesake; since then it is complete.
constexpr double kUniqueOldCommune = 1;
constexpr double kUniqueNewCommune = 2;
// Several communes of one district: no other district has so many of the names.
constexpr double kCluster = 3;
constexpr std::size_t kLeastInCluster = 3;
// The one of several districts of a name that has the communes which the text names.
constexpr double kNamesake = 3;
constexpr std::size_t kLeastInNamesake = 2;

}  // namespace

void PlaceVotes::settle() {
  settle_communes();
  settle_clusters();
  settle_namesakes();
}

void PlaceVotes::settle_communes() {
  for (const auto& [name, commune] : communes_) {
    std::set<const Province*> provinces;
    for (const Commune* candidate : commune.candidates) provinces.insert(&day_.of(*candidate));
    if (provinces.size() != 1) {
      note_ambiguous(commune.text, "body");
      continue;
    }
    const bool complete = day_.without_districts() && day_.has(*commune.candidates.front());
    const double weight = complete ? kUniqueNewCommune : kUniqueOldCommune;
    count(**provinces.begin(), weight * commune.best, commune.text,
          {commune.best, "body", commune.vote.in_lead, commune.in_title}, "commune",
          Kind::sure_unit);
  }
}

// The district of `districts` that may have most of the communes which the text names, if it has at
// least so many, and twice as many as any other; else null.
template <class Districts>
const District* PlaceVotes::richest(const Districts& districts, std::size_t least) const {
  const District* best = nullptr;
  std::size_t first = 0;
  std::size_t second = 0;
  for (const District* district : districts) {
    const std::size_t named = communes_named(*district);
    second = std::max(second, std::min(first, named));
    if (named > first) best = district;
    first = std::max(first, named);
  }
  return first >= least && first >= 2 * second ? best : nullptr;
}

void PlaceVotes::settle_clusters() {
  std::set<const District*> districts;
  for (const auto& [name, commune] : communes_) {
    for (const Commune* candidate : commune.candidates) {
      if (candidate->district != nullptr) districts.insert(candidate->district);
    }
  }
  const District* best = richest(districts, kLeastInCluster);
  if (best == nullptr) return;
  count(day_.of(*best), kCluster, best->name, kSomewhere, "communes of one district",
        Kind::sure_unit);
}

void PlaceVotes::settle_namesakes() {
  const std::set<Namesakes> all(namesakes_.begin(), namesakes_.end());
  for (const Namesakes& namesakes : all) {
    const District* best = richest(namesakes, kLeastInNamesake);
    if (best == nullptr) continue;
    count(day_.of(*best), kNamesake, best->name, kSomewhere, "the namesake that has the communes",
          Kind::sure_unit);
  }
}

// How many of the communes that the text names may lie in the district.
std::size_t PlaceVotes::communes_named(const District& district) const {
  return static_cast<std::size_t>(
      std::count_if(communes_.begin(), communes_.end(), [&](const auto& named) {
        const auto& candidates = named.second.candidates;
        return std::any_of(candidates.begin(), candidates.end(), [&](const Commune* candidate) {
          return candidate->district == &district;
        });
      }));
}

}  // namespace timtin::article
