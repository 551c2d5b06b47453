// Numbers and dates as they are written in Vietnamese.
#pragma once

#include <string>

namespace timtin::searcher {

/// 1234567 -> "1.234.567".
std::string grouped(unsigned long number);

/// "2022-10-30T21:04" -> "30/10/2022 21:04"; "2022-12-26" -> "26/12/2022".
std::string day_first(const std::string& iso);

}  // namespace timtin::searcher
