// The passage of an article that has the most of a query.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace timtin::search {

/// Something of the query, a word or a pair, at a place of the article.
struct Sighting {
  std::uint32_t place;  ///< syllables from the beginning
  std::uint32_t thing;  ///< index into the worths
};

/// Finds the best window of `width` syllables: the one whose different things are worth the most
/// together.
class BestPassage {
 public:
  BestPassage(std::span<const double> worths, std::uint32_t width)
      : worths_(worths), width_(width), inside_(worths.size()) {}

  /// The worth of the best window. `sightings`: in the order of their places.
  double operator()(std::span<const Sighting> sightings);

 private:
  std::span<const double> worths_;
  std::uint32_t width_;
  std::vector<std::uint32_t> inside_;  // by thing: how often it is in the window
};

}  // namespace timtin::search
