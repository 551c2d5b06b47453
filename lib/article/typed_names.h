// Names of places where capitals or marks cannot be relied on.
#pragma once

#include <string_view>
#include <vector>

#include "places/finder.h"

namespace timtin::article {

/// Finds names of provinces and districts in a text without marks: behind a type word («TINH HA
/// TAY», «huyen Ba Vi») or the word for a newspaper («BAO HUNG YEN»), capitals required, compared
/// by folded form.
std::vector<places::Mention> find_unmarked_names(std::string_view text);

/// Finds places in the name of a site, which is written in any case («Cổng thông tin điện tử tỉnh
/// thanh hóa») and with or without marks.
std::vector<places::Mention> find_names_in_header(std::string_view line);

/// True if the text has words but no marks: typed without any.
bool is_unmarked(std::string_view text) noexcept;

}  // namespace timtin::article
