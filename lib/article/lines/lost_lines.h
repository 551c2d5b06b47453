// The lines that flattening took away around dates.
#pragma once

#include <string>

namespace timtin::article {

/// Gives a date that is glued to the text behind it a line of its own: tools that flatten pages
/// lose the borders between title, date and body («Thời sự - 08/11/2022Liên đoàn Lao động …»,
/// «… chuẩn nông thôn mới22/09/2025 16:10Chiều 22-9, …»). `text` is clean.
std::string part_glued_dates(std::string text);

}  // namespace timtin::article
