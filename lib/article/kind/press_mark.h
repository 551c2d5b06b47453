// The mark of a newspaper or agency with which its articles begin: «(QNO) - Sáng nay …».
#pragma once

#include <string_view>

namespace timtin::article {

/// The mark at the beginning of the paragraph without its brackets («Baothanhhoa.vn», «QNO»,
/// «YBĐT»): a short name in brackets, or one in capitals before a dash. Empty if there is none.
std::string_view press_mark(std::string_view paragraph);

}  // namespace timtin::article
