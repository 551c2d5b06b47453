// The head of an official document: issuer, motto, number, place and day, kind and subject.
#pragma once

#include <vector>

#include "article/lines/body.h"
#include "article/lines/lines.h"

namespace timtin::article {

/// The lines above the body that are the head of a document, set as Decree 30/2020/NĐ-CP (annex I)
/// and its forerunners order: from the issuer or the nation's motto on, up to the body. Empty,
/// standing at the body, if no line above the body is the motto.
LineRange document_head(const std::vector<Line>& lines, const LineRange& body);

/// True for the line of a head that says what the document is about: «Về việc …», «V/v …».
bool is_subject(const Line& line);

}  // namespace timtin::article
