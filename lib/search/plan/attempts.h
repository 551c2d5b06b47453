// What is tried, in order, until something is found.
#pragma once

#include <vector>

#include "search/stage.h"

namespace timtin::search {

class Planner;

/// How a run of plain words is cut.
enum class Segmentation : unsigned char {
  whole,  ///< a run of two or three words is one unit; longer ones are cut
  cut,    ///< every run is cut
  names,  ///< and names are apart from the word that says what they are: [thị xã] [Đông Triều]
  single,  ///< every word by itself
};

/// What one attempt at an answer asks for.
struct Attempt {
  Stage stage = Stage::typed;
  Segmentation segmentation = Segmentation::cut;
  bool any_word = false;  ///< one word is enough (--match any)
  bool siblings = false;  ///< filters by province take all that are one with theirs today
  bool question = false;  ///< what only asks is left out, a third of the rest is enough
};

/// The attempts for the planner's query and request, strictest first; at least one.
std::vector<Attempt> attempts(const Planner& planner);

}  // namespace timtin::search
