// Days that belong to something else than the news.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "article/scan.h"

namespace timtin::article {

/// If the date behind `words` is that of a document («Kế hoạch số 219/KH-… ngày …»), of a birth, a
/// founding, or of a law coming into force: the index of the first word that says so; else
/// `words.size()`. `words` are those of `before`, the text on the line before the date, `after` is
/// what follows it.
std::size_t find_cited(const std::vector<Word>& words, std::string_view before,
                       std::string_view after);

}  // namespace timtin::article
