// Names of places that a query may hold.
#include <algorithm>

#include "places/data.h"
#include "places/finder.h"
#include "places/table.h"
#include "text/tokens.h"

namespace timtin::places {

std::vector<std::string_view> place_names() {
  std::vector<std::string_view> names;
  const auto add = [&](std::string_view name) {
    const bool numbered =
        std::ranges::any_of(text::tokenize(name), [](const auto& token) { return token.number; });
    if (!numbered && std::ranges::count(names, name) == 0) names.push_back(name);
  };
  for (const Province& province : provinces()) add(province.name);
  for (const auto& row : read_table(data::province_aliases, {"alias", "province", "alone"})) {
    if (row[2] != "query") add(row[0]);
  }
  for (const District& district : districts()) add(district.name);
  for (const auto& row : read_table(data::district_aliases, {"alias", "district", "province"})) {
    add(row[0]);
  }
  return names;
}

}  // namespace timtin::places
