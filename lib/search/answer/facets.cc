#include "search/answer/facets.h"

#include <algorithm>

#include "places/provinces.h"

namespace timtin::search {

std::vector<Facet> facets(const Matches& matches) {
  Facet province{"province", {}};
  std::uint64_t unknown = 0;
  for (const auto& [slug, count] : matches.provinces) {
    if (slug.empty()) {
      unknown = count;
      continue;
    }
    const places::Province* known = places::find_province(slug);
    province.values.push_back({slug, known == nullptr ? slug : std::string(known->name), count});
  }
  std::stable_sort(province.values.begin(), province.values.end(),
                   [](const FacetValue& a, const FacetValue& b) { return a.count > b.count; });
  province.values.push_back({"", kUnknownName, unknown});

  Facet year{"year", {}};
  unknown = 0;
  for (auto it = matches.years.rbegin(); it != matches.years.rend(); ++it) {
    if (it->first == 0) {
      unknown = it->second;
    } else {
      year.values.push_back({std::to_string(it->first), std::to_string(it->first), it->second});
    }
  }
  year.values.push_back({"", kUnknownName, unknown});
  return {std::move(province), std::move(year)};
}

}  // namespace timtin::search
