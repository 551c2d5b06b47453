// In which words the archive itself writes what was typed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "search/answer.h"
#include "search/match/matcher.h"

namespace timtin::search {

/// The units of a bare query whose spellings are worth telling: those of several words of which
/// some spelling is not clear, and provinces, at most `limit`, else the first of several words,
/// else the first word typed without marks. Empty if there is none.
std::vector<std::uint32_t> units_to_watch(const Plan& plan, std::size_t limit);

/// The spellings of a unit as people would write them («Đà Nẵng», «đã nâng»), at most
/// `limit`: names of places and bodies, if articles write them with a capital inside sentences,
/// come first, then most articles. Empty where there is one spelling alone.
std::vector<Alternative> readings(const index::Index& index, const Spellings& spellings,
                                  std::size_t limit);

}  // namespace timtin::search
