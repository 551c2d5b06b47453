// Betting spam, which is put on the hacked portals of authorities.
#pragma once

#include <string_view>

namespace timtin::article {

/// How much a text looks like betting spam, 0..100: the points of the words that such texts are
/// made of (spam.inc), less those of reports about gambling, by length; the title counts more.
/// `title` and `body` are clean text. 0 if neither the title nor the first 1.5 KB of the body
/// speaks for it; of longer bodies the first 16 KB count.
int spam_score(std::string_view title, std::string_view body);

/// From this score on an article is spam.
constexpr int kSpam = 50;

}  // namespace timtin::article
