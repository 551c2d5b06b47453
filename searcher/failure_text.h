// A failure as the person sees it.
#pragma once

#include <string>

#include "searcher/failure.h"
#include "searcher/styled.h"

namespace timtin::searcher {

/// "timtin-search: message"; for query errors the query with a caret under the place; the hint.
std::string failure_text(const Failure& failure, const std::string& query, const Screen& screen);

}  // namespace timtin::searcher
