// Other texts that the bytes of a query may stand for.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "search/answer.h"

namespace timtin::search {

/// What was typed or pasted, read in another way, and the note that tells.
struct Rereading {
  std::string query;
  Note note;
};

/// The query in another encoding than UTF-8 or read wrongly as one (text/repair.h), and as the keys
/// of a Vietnamese keyboard that was switched off (text/keystrokes.h); empty for most queries. For
/// queries that find little as they stand.
std::vector<Rereading> rereadings(std::string_view query);

}  // namespace timtin::search
