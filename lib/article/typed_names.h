// Names of places behind a type word, where capitals and marks cannot be relied on.
#pragma once

#include <string_view>
#include <vector>

#include "places/finder.h"

namespace timtin::article {

/// Finds names of provinces and districts behind a type word («tỉnh thanh hóa», «TINH HA TAY»,
/// «huyen Ba Vi») or the word for a newspaper («BÁO HƯNG YÊN»), compared by folded form: for a
/// site's own name, which is written in any case, and for texts without marks. Where several
/// units fold alike, those whose marks agree with the text come alone.
std::vector<places::Mention> find_typed_names(std::string_view line);

}  // namespace timtin::article
