// Writes Vietnamese text in the encodings from before Unicode: the way back of old_encodings.h.
#pragma once

#include <string>
#include <string_view>

#include "text/old_encodings.h"

namespace timtin::text::test {

/// Bytes of a clean UTF-8 text in an encoding (utf8_twice: the bytes of UTF-8). Signs that it does
/// not have become `?`; TCVN3 writes capitals with a tone as small letters.
std::string encode(OldEncoding encoding, std::string_view text);

/// The bytes taken for CP1252 and encoded as UTF-8.
std::string as_mojibake(std::string_view bytes);

}  // namespace timtin::text::test
