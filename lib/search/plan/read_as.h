// A query written as it was read.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "query/units.h"

namespace timtin::search {

/// The units of a run of words.
using Cuts = std::function<std::vector<query::Cut>(const query::Node& run)>;

/// Units in brackets, phrases in quotes, filters as fields: `[nông thôn mới] [Hưng Yên] nam:2019`.
/// `typed`: the text that parse() read.
std::string read_as(const query::Query& query, std::string_view typed, const Cuts& cuts);

}  // namespace timtin::search
