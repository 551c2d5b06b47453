// Names that a query may hold: places, bodies and programmes.
#pragma once

#include <cstddef>
#include <vector>

#include "query/tree.h"

namespace timtin::query {

/// True if words [begin, end) are the name of a body or programme of the
/// administration («ủy ban nhân dân», «nông thôn mới»); a word typed without
/// marks stands for every spelling.
bool is_body_name(const std::vector<Word>& words, std::size_t begin, std::size_t end);

/// The same for a province or district, without its type word.
bool is_marked_place_name(const std::vector<Word>& words, std::size_t begin, std::size_t end);

}  // namespace timtin::query
