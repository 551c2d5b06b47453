// Facets as bars.
#pragma once

#include <string>

#include <timtin/timtin.h>

#include "searcher/options.h"
#include "searcher/styled.h"

namespace timtin::searcher {

/// The facets asked for: name, count and a bar for each value, side by side where the screen is
/// wide enough, else one below the other. The smaller values of a long facet are summed up in one
/// line, so that the lines still sum to the total. "" if there is none.
std::string facet_bars(const timtin_answer* answer, const Options& options, const Screen& screen);

}  // namespace timtin::searcher
