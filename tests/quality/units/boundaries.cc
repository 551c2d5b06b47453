#include "quality/units/boundaries.h"

#include <algorithm>
#include <iterator>

#include "text/tokens.h"

namespace timtin::quality {
namespace {

double share(std::size_t part, std::size_t whole) noexcept {
  return whole == 0 ? 1 : static_cast<double>(part) / static_cast<double>(whole);
}

std::size_t common(const std::vector<std::size_t>& a, const std::vector<std::size_t>& b) {
  std::vector<std::size_t> both;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
  return both.size();
}

}  // namespace

Cutting read_cutting(std::string_view text) {
  Cutting out;
  for (std::size_t at = 0; at < text.size();) {
    const bool bracket = text[at] == '[';
    const std::size_t begin = bracket ? at + 1 : at;
    const std::size_t end = std::min(text.find(bracket ? ']' : ' ', begin), text.size());
    const std::size_t before = out.words.size();
    for (const text::OwnedToken& token : text::tokenize(text.substr(begin, end - begin))) {
      out.words.push_back(token.folded);
    }
    if (before > 0 && out.words.size() > before) out.ends.push_back(before);
    at = end + 1;
  }
  return out;
}

double Boundaries::precision() const noexcept { return share(agreeing, found); }
double Boundaries::recall() const noexcept { return share(agreeing, right); }
double Boundaries::f1() const noexcept { return share(2 * agreeing, right + found); }

Boundaries& Boundaries::operator+=(const Boundaries& other) noexcept {
  right += other.right;
  found += other.found;
  agreeing += other.agreeing;
  queries += other.queries;
  perfect += other.perfect;
  return *this;
}

Boundaries compare(const Cutting& cutting, const std::vector<Cutting>& alternatives) {
  Boundaries best{alternatives.front().ends.size(), cutting.ends.size(), 0, 1, 0};
  std::size_t least_wrong = best.right + best.found + 1;
  for (const Cutting& right : alternatives) {
    if (right.words != cutting.words) continue;
    const std::size_t agreeing = common(right.ends, cutting.ends);
    const std::size_t wrong = right.ends.size() + cutting.ends.size() - 2 * agreeing;
    if (wrong >= least_wrong) continue;
    least_wrong = wrong;
    best = {right.ends.size(), cutting.ends.size(), agreeing, 1, wrong == 0 ? 1U : 0U};
  }
  return best;
}

}  // namespace timtin::quality
