// What articles may write instead of a unit of a query.
#pragma once

#include <vector>

#include "query/units.h"

namespace timtin::query {

/// Words of a run, and those of them that are a unit.
struct UnitForm {
  std::vector<Word> run;
  Cut unit;
};

/// The unit as typed, and what articles write for it: UBND, ủy ban nhân dân; kĩ thuật, kỹ thuật.
/// Each once, the one typed first. Words that were not typed stand where those they are for stand,
/// with the weight of a synonym.
std::vector<UnitForm> unit_forms(const std::vector<Word>& words, const Cut& cut);

}  // namespace timtin::query
