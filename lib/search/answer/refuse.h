// Requests that cannot be answered.
#pragma once

#include "search/plan/planner.h"
#include "search/request.h"

namespace timtin::search {

/// Throws Error (usage) for a province or year in the options that there is none of.
void refuse_unknown_filters(const Request& request);

/// Throws Error (usage, with the byte) if nothing of the query or the options says what to find.
void refuse_empty(const Planner& planner);

/// A phrase that runs to the end by mistake and finds nothing is more likely a slip: throws Error
/// (usage, with the byte) if a quote is not closed.
void refuse_if_unclosed(const query::Query& query);

}  // namespace timtin::search
