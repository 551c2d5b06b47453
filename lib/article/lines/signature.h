// Signatures: lines that name a person or an office and nothing else.
#pragma once

#include <string_view>

namespace timtin::article {

/// What a line looks like as a signature.
enum class Byline : unsigned char { none, person, office };

/// A person («Kim Cúc»), or an office, perhaps with a person («Phòng LĐTBXH», «Ngọc Bích- Phòng
/// LĐTB&XH»), perhaps in brackets; no sentence, no digits.
Byline byline_kind(std::string_view line);

inline bool is_byline(std::string_view line) { return byline_kind(line) != Byline::none; }

/// The signature without what stands around the name: brackets, a full stop, «(tổng hợp)», a dash.
std::string_view bare_signature(std::string_view line);

}  // namespace timtin::article
