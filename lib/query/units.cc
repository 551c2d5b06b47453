#include "query/units.h"

#include <algorithm>
#include <limits>

#include "query/abbreviations.h"
#include "query/names.h"

namespace timtin::query {
namespace {

// A name outweighs any chain of pairs of the same length.
constexpr double kNameWeight = 2.0;
constexpr double kNever = -std::numeric_limits<double>::infinity();

}  // namespace

bool is_name(const std::vector<Word>& words, std::size_t begin, std::size_t end) {
  return is_body_name(words, begin, end) || is_marked_place_name(words, begin, end) ||
         longest_abbreviation_at(words, begin) == end - begin;
}

std::vector<Cut> cut_into_units(const std::vector<Word>& words, const Cohesion& cohesion) {
  const std::size_t count = words.size();
  std::vector<double> link(count, 0);  // link[i]: between word i-1 and word i
  for (std::size_t i = 1; i < count; ++i) {
    if (words[i].glued) {
      link[i] = 1;
    } else if (!words[i].prefix && !words[i - 1].prefix) {
      link[i] = cohesion(words[i - 1], words[i]);
    }
  }
  const auto splits_glue = [&](std::size_t at) { return at < count && words[at].glued; };
  const auto value = [&](std::size_t begin, std::size_t end) {
    if (splits_glue(begin) || splits_glue(end)) return kNever;
    const auto inner = static_cast<double>(end - begin - 1);
    if (end - begin >= 2 && is_name(words, begin, end)) return kNameWeight * inner;
    double sum = 0;
    bool all_glued = true;
    for (std::size_t i = begin + 1; i < end; ++i) {
      if (link[i] < kLeastCohesion) return kNever;
      all_glued = all_glued && words[i].glued;
      sum += link[i] - kLeastCohesion;
    }
    if (end - begin > kLongestUnit && !all_glued) return kNever;
    return sum;
  };

  std::vector<double> best(count + 1, kNever);
  std::vector<std::size_t> from(count + 1, 0);
  best[0] = 0;
  for (std::size_t end = 1; end <= count; ++end) {
    // Glued runs may be longer than a name: go back to their first word.
    std::size_t first = end - std::min(end, kLongestName);
    while (first > 0 && words[first].glued) --first;
    for (std::size_t begin = first; begin < end; ++begin) {
      const double total = best[begin] + value(begin, end);
      if (total > best[end]) {
        best[end] = total;
        from[end] = begin;
      }
    }
  }
  std::vector<Cut> cuts;
  for (std::size_t end = count; end > 0; end = from[end]) cuts.push_back({from[end], end});
  std::reverse(cuts.begin(), cuts.end());
  return cuts;
}

}  // namespace timtin::query
