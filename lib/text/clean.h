// Cleaning: any bytes in, well-formed NFC Vietnamese out.
#pragma once

#include <string>
#include <string_view>

namespace timtin::text {

/// The text as it is stored, shown and matched: UTF-8 with broken bytes replaced
/// by U+FFFD, marks in the order quality then tone, NFC, eth (Ð, ð) and Ɖ, ɖ
/// next to Vietnamese letters turned into Đ, đ, invisible characters (U+00AD
/// U+200C U+200D U+2060 U+FEFF) deleted, NBSP, U+2007, U+202F, U+200B turned
/// into a space, CRLF and CR into LF, other control characters into a space.
/// Text that is already clean comes out byte-identical.
std::string clean(std::string_view raw);

/// `clean`, then runs of spaces collapsed to one and both ends trimmed: for one
/// line of text such as a title.
std::string clean_line(std::string_view raw);

}  // namespace timtin::text
