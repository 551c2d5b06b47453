// The runs of a query as slots.
#pragma once

#include <cstdint>
#include <vector>

#include "search/plan/plan.h"

namespace timtin::search {

/// Slot numbers of a plan, in the order typed; neighbours in one run make a pair.
using Runs = std::vector<std::vector<std::uint32_t>>;

/// The runs and phrases below `root` but for what is left out. A word that the plan has no slot for
/// parts a run.
Runs runs_of(const Plan& plan, const query::Node& root);

}  // namespace timtin::search
