// From the nodes of a query to conditions on units of slots.
#pragma once

#include "search/plan/plan.h"
#include "search/plan/planner.h"

namespace timtin::search {

/// The plan of one attempt; equal words share a slot. Throws Error (usage, with the byte) for a
/// phrase of more than 64 words and for a part of a document number that means nothing.
Plan write_plan(const Planner& planner, const Attempt& attempt);

}  // namespace timtin::search
