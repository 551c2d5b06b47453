#include "search/rank/passage.h"

#include <algorithm>

namespace timtin::search {

double BestPassage::operator()(std::span<const Sighting> sightings) {
  std::fill(inside_.begin(), inside_.end(), 0);
  double best = 0;
  double worth = 0;
  auto oldest = sightings.begin();
  for (const Sighting& seen : sightings) {
    for (; oldest->place + width_ <= seen.place; ++oldest) {
      if (--inside_[oldest->thing] == 0) worth -= worths_[oldest->thing];
    }
    if (++inside_[seen.thing] == 1) worth += worths_[seen.thing];
    best = std::max(best, worth);
  }
  return best;
}

}  // namespace timtin::search
