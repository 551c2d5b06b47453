// Document numbers of a query as terms of the index.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "query/tree.h"
#include "query/units.h"

namespace timtin::search {

/// The whole document number (text::DocumentNumber::whole) that the words of a unit are, or
/// nothing. Spaces may stand for its signs. `typed`: the query as typed.
std::optional<std::string> document_number(const std::vector<query::Word>& words,
                                           const query::Cut& cut, std::string_view typed);

/// The terms of each part of a folded document number (`kh-ubnd`, `252`, `*/2020/nq-hdnd`); a part
/// may have several readings, of which one is enough.
std::vector<std::vector<std::string>> number_parts(const std::string& folded);

}  // namespace timtin::search
