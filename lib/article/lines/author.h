// Who wrote it: persons and offices named around a body.
#pragma once

#include <string>
#include <vector>

#include "article/lines/body.h"
#include "article/lines/lines.h"

namespace timtin::article {

/// The author: labelled («Tác giả: …») around the body, else the signature behind its end, else the
/// one between title and body, perhaps beside the date, else a labelled source («Nguồn: …», «Theo
/// …»), else who put it on the site. Empty if there is none. `title` is the index of the title's
/// line, or `body.begin` where the page has none; signatures in `document_head` (document_head.h)
/// are of who issued the document.
std::string find_author(const std::vector<Line>& lines, std::size_t title, const LineRange& body,
                        const LineRange& document_head);

}  // namespace timtin::article
