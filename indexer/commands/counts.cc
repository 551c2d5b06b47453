#include "indexer/commands/counts.h"

#include <algorithm>
#include <map>

namespace timtin::indexer {

Counts count(const index::Index& index) {
  std::map<std::string, std::uint64_t, std::less<>> provinces;
  std::map<int, std::uint64_t> years;
  for (const auto& segment : index.segments()) {
    const index::ColumnView& columns = segment->columns();
    std::vector<std::uint64_t> by_province(columns.province_slugs.size());
    for (index::ArticleNo number = 0; number < segment->size(); ++number) {
      if (segment->dead(number)) continue;
      ++by_province.at(columns.province[number]);
      ++years[columns.year[number]];
    }
    for (std::size_t i = 0; i < by_province.size(); ++i) {
      if (by_province[i] > 0) provinces[std::string(columns.province_slugs[i])] += by_province[i];
    }
  }
  Counts counts{{provinces.begin(), provinces.end()}, {years.rbegin(), years.rend()}};
  std::stable_sort(counts.provinces.begin(), counts.provinces.end(),
                   [](const auto& a, const auto& b) {
                     if (a.first.empty() != b.first.empty()) return b.first.empty();
                     return a.second > b.second;
                   });
  return counts;
}

}  // namespace timtin::indexer
