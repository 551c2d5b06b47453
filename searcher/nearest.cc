#include <algorithm>
#include <cstddef>
#include <numeric>

#include "searcher/options.h"

namespace timtin::searcher {
namespace {

/// Levenshtein distance: letters to insert, drop or replace.
std::size_t distance(const std::string& a, const std::string& b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i + 1;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t replaced = diagonal + (a[i] == b[j] ? 0 : 1);
      diagonal = row[j + 1];
      row[j + 1] = std::min({replaced, row[j] + 1, row[j + 1] + 1});
    }
  }
  return row.back();
}

}  // namespace

std::string nearest(const std::string& typed, const std::vector<std::string>& names) {
  std::string best;
  std::size_t least = typed.size() / 3 + 2;  // with a third of the letters wrong it is another word
  for (const std::string& name : names) {
    const bool begun = typed.size() > 1 && name.starts_with(typed);
    const std::size_t cost = begun ? 1 : distance(typed, name);
    if (cost < least) {
      least = cost;
      best = name;
    }
  }
  return best;
}

}  // namespace timtin::searcher
