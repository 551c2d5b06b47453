// Cleaning: any bytes in, well-formed NFC Vietnamese out.
#pragma once

#include <string>
#include <string_view>

namespace timtin::text {

/// The text as it is stored, shown and matched: UTF-8 with broken bytes replaced
/// by U+FFFD, marks in the order quality then tone, NFC, eth (Ð, ð) and Ɖ, ɖ
/// turned into Đ, đ, invisible characters (U+00AD U+200C U+200D U+2060 U+FEFF)
/// deleted, NBSP, U+200B and any other white space turned into a space, every end of
/// a line or page (CRLF, CR, VT, FF, U+0085, U+2028, U+2029) into LF, other control
/// characters, tabs among them, into a space. Marks piled on one character are cut at 31.
/// Text that is already clean comes out byte-identical. Linear in time.
std::string clean(std::string_view raw);

/// `clean`, then runs of spaces collapsed to one and both ends trimmed: for one
/// line of text such as a title.
std::string clean_line(std::string_view raw);

}  // namespace timtin::text
