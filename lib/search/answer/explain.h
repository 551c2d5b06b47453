// Why a hit is there.
#pragma once

#include <string>

#include "search/match/matcher.h"

namespace timtin::search {

/// One reason a line: each word that the article has with its matching spellings and how often,
/// then where province and date come from. In Vietnamese.
std::string explanation(const index::Index& index, const Plan& plan, const Candidate& candidate,
                        const article::Article& article);

}  // namespace timtin::search
