#include <algorithm>
#include <cstddef>

#include "indexer/commands/options.h"

namespace timtin::indexer {
namespace {

/// Optimal string alignment distance: insertions, deletions, replacements, swaps of neighbours.
std::size_t distance(const std::string& a, const std::string& b) {
  std::vector<std::size_t> before(b.size() + 1);
  std::vector<std::size_t> above(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    before.swap(above);
    above.swap(row);
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, replaced});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        row[j] = std::min(row[j], before[j - 2] + 1);
      }
    }
  }
  return row[b.size()];
}

}  // namespace

std::string nearest(const std::string& typed, const std::vector<std::string>& names) {
  std::string best;
  // More than a third of the letters wrong is another word.
  std::size_t least = typed.size() / 3 + 2;
  for (const std::string& name : names) {
    const bool begins = typed.size() >= 2 && name.starts_with(typed);
    const std::size_t cost = begins ? 1 : distance(typed, name);
    if (cost < least) {
      least = cost;
      best = name;
    }
  }
  return best;
}

}  // namespace timtin::indexer
