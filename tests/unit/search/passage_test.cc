#include "search/rank/passage.h"

#include <gtest/gtest.h>

#include <random>
#include <set>

namespace timtin::search {
namespace {

// The definition: every window that begins at a sighting.
double slow_best(const std::vector<Sighting>& sightings, const std::vector<double>& worths,
                 std::uint32_t width) {
  double best = 0;
  for (const Sighting& first : sightings) {
    std::set<std::uint32_t> things;
    for (const Sighting& seen : sightings) {
      if (seen.place >= first.place && seen.place < first.place + width) things.insert(seen.thing);
    }
    double worth = 0;
    for (const std::uint32_t thing : things) worth += worths[thing];
    best = std::max(best, worth);
  }
  return best;
}

TEST(BestPassage, CountsEachThingOnce) {
  const std::vector<double> worths{1, 10};
  BestPassage best(worths, 5);
  EXPECT_EQ(best(std::vector<Sighting>{}), 0);
  EXPECT_EQ(best(std::vector<Sighting>{{1, 0}, {2, 0}, {3, 0}}), 1);
  EXPECT_EQ(best(std::vector<Sighting>{{1, 0}, {5, 1}}), 11) << "places 1 to 5 are one window";
  EXPECT_EQ(best(std::vector<Sighting>{{1, 0}, {6, 1}}), 10) << "1 and 6 are not";
}

TEST(BestPassage, AgreesWithItsDefinition) {
  std::mt19937_64 random(1);
  const std::vector<double> worths{0.5, 1, 2, 4, 8, 16};
  BestPassage best(worths, 7);
  for (int round = 0; round < 2000; ++round) {
    std::vector<Sighting> sightings;
    std::uint32_t place = 0;
    for (std::uint64_t n = random() % 40; n > 0; --n) {
      place += static_cast<std::uint32_t>(random() % 4);
      sightings.push_back({place, static_cast<std::uint32_t>(random() % worths.size())});
    }
    ASSERT_DOUBLE_EQ(best(sightings), slow_best(sightings, worths, 7)) << "round " << round;
  }
}

}  // namespace
}  // namespace timtin::search
