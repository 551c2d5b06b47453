// Who wrote it: persons and offices named around a body.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "article/body.h"
#include "article/lines.h"

namespace timtin::article {

/// What a line looks like as a signature.
enum class Byline : unsigned char { none, person, office };

/// A person («Kim Cúc»), or an office, perhaps with a person («Phòng LĐTBXH», «Ngọc Bích- Phòng
/// LĐTB&XH»), perhaps in brackets; no sentence, no digits.
Byline byline_kind(std::string_view line);

inline bool is_byline(std::string_view line) { return byline_kind(line) != Byline::none; }

/// The author: labelled («Tác giả: …») around the body, else the signature behind its end, else the
/// one between title and body, else a labelled source («Nguồn: …», «Theo …»). Empty if there is
/// none. `title` is the index of the title's line, or `body.begin` where the page has none.
std::string find_author(const std::vector<Line>& lines, std::size_t title, const LineRange& body);

}  // namespace timtin::article
