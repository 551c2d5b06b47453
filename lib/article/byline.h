// Who wrote it: persons and offices named around a body.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "article/body.h"
#include "article/lines.h"

namespace timtin::article {

/// True if the line looks like a signature: a person («Kim Cúc»), an office («Phòng LĐTBXH»), or
/// both («Ngọc Bích- Phòng LĐTB&XH»), perhaps in brackets; no sentence, no digits.
bool is_byline(std::string_view line);

/// The author: labelled («Tác giả: …») around the body, else the signature behind its end, else the
/// one between title and body, else a labelled source («Nguồn: …», «Theo …»). Empty if there is
/// none. `title` is the index of the title's line, or `body.begin` where the page has none.
std::string find_author(const std::vector<Line>& lines, std::size_t title, const LineRange& body);

}  // namespace timtin::article
