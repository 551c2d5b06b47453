// What was measured, for people and for programs.
#pragma once

#include <string>
#include <vector>

#include "quality/retrieval/evaluation.h"

namespace timtin::quality {

/// Rows of cells as aligned columns, two spaces apart; columns from `first_number` on to the right.
std::string aligned(const std::vector<std::vector<std::string>>& rows, std::size_t first_number);

/// Header and one row per evaluation. Measures times 100, stages in per cent of the queries.
std::vector<std::vector<std::string>> table(const std::vector<Evaluation>& evaluations);

/// The cells between tabs, one row a line.
std::string tsv(const std::vector<std::vector<std::string>>& rows);

/// Header of the list of queries whose first hit is wrong, and one row of it.
std::vector<std::string> miss_header();
std::vector<std::string> miss(const std::string& set, const Match& match, Form form,
                              const Asked& asked);

}  // namespace timtin::quality
