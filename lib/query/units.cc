#include "query/units.h"

#include <algorithm>
#include <array>
#include <limits>
#include <optional>

#include "query/dates.h"
#include "query/names.h"

namespace timtin::query {
namespace {

constexpr double kNever = -std::numeric_limits<double>::infinity();

// A link between two words is worth its cohesion less this: weaker ones keep words apart.
constexpr double kLeastCohesion = 0.08;
// Vietnamese words have one to four syllables, two as a rule: what a unit of statistics costs for
// being longer than two, by its words.
constexpr std::array<double, 5> kLengthCost{0, 0, 0, 0.2, 0.4};
// A link of a name, date or fixed term: outweighs any statistics.
constexpr double kFixedLink = 2.0;
// Glued words, and a number with the word that takes it.
constexpr double kSureLink = 1.0;
// Two words with capitals where capitals tell names.
constexpr double kCapitalsLink = 0.6;
// The second word behind a surname: less than two pairs are worth as one unit of four.
constexpr double kLikelyLink = 0.45;

class Cutter {
 public:
  Cutter(const std::vector<Word>& words, const Cohesion& cohesion)
      : words_(words), links_(words.size()) {
    const bool names = capitals_tell(words);
    for (std::size_t i = 1; i < words.size(); ++i) {
      if (words[i].glued || takes_number(words, i)) {
        links_[i] = kSureLink;
      } else if (!words[i].prefix && !words[i - 1].prefix) {
        links_[i] = cohesion(words[i - 1], words[i]);
        if (names && is_capitalized(words[i - 1]) && is_capitalized(words[i])) {
          links_[i] = std::max(links_[i], kCapitalsLink);
        }
        switch (person_link(words, i)) {
          case PersonLink::begins:
            links_[i] = 0;
            break;
          case PersonLink::inside:
            links_[i] = std::max(links_[i], kCapitalsLink);
            break;
          case PersonLink::likely:
            links_[i] = std::max(links_[i], kLikelyLink);
            break;
          case PersonLink::none:
            break;
        }
      }
    }
  }

  // What words [begin, end) are worth as one unit.
  double value(std::size_t begin, std::size_t end) const {
    if (is_glued(begin) || is_glued(end)) return kNever;
    if (end - begin == 1) return 0;
    const std::optional<WrittenDate> date = date_at(words_, begin);
    if (date && date->end == end) return kFixedLink * static_cast<double>(end - begin - 1);
    if (is_fixed(words_, begin, end)) return kFixedLink * static_cast<double>(end - begin - 1);
    double sum = 0;
    bool all_glued = true;
    for (std::size_t i = begin + 1; i < end; ++i) {
      if (links_[i] < kLeastCohesion) return kNever;
      all_glued = all_glued && words_[i].glued;
      sum += links_[i] - kLeastCohesion;
    }
    if (all_glued) return sum;
    if (end - begin >= kLengthCost.size()) return kNever;
    return sum - kLengthCost[end - begin];
  }

  bool is_glued(std::size_t at) const { return at < words_.size() && words_[at].glued; }

 private:
  const std::vector<Word>& words_;
  std::vector<double> links_;  // [i]: between word i-1 and word i
};

}  // namespace

std::vector<Cut> cut_into_units(const std::vector<Word>& words, const Cohesion& cohesion) {
  const Cutter cutter(words, cohesion);
  std::vector<double> best(words.size() + 1, kNever);
  std::vector<std::size_t> from(words.size() + 1, 0);
  best[0] = 0;
  for (std::size_t end = 1; end <= words.size(); ++end) {
    // Glued runs may be longer than a name: go back to their first word.
    std::size_t first = end - std::min(end, kLongestName);
    while (first > 0 && cutter.is_glued(first)) --first;
    for (std::size_t begin = first; begin < end; ++begin) {
      const double total = best[begin] + cutter.value(begin, end);
      if (total > best[end]) {
        best[end] = total;
        from[end] = begin;
      }
    }
  }
  std::vector<Cut> cuts;
  for (std::size_t end = words.size(); end > 0; end = from[end]) cuts.push_back({from[end], end});
  std::reverse(cuts.begin(), cuts.end());
  return cuts;
}

}  // namespace timtin::query
