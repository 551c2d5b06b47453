// The same answers as chars.h, worked out from ICU: fills the table and serves what is not in it.
#pragma once

#include "text/chars.h"

namespace timtin::text {

/// Takes any code point apart with ICU's character data. Slow (about 1 µs).
CharInfo char_info_from_icu(char32_t code_point) noexcept;

}  // namespace timtin::text
