// Undoing line breaks at a fixed width.
#pragma once

#include <string>
#include <string_view>

namespace timtin::article {

/// Joins the lines of a text that was broken at a fixed width: where the first word of a line would
/// not have fitted on the line before, the break becomes a space. Empty lines, and texts whose
/// lines are paragraphs, stay as they are.
std::string unwrap(std::string text);

}  // namespace timtin::article
