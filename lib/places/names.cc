// Names of places without their marks: for queries.
#include <algorithm>
#include <string>
#include <unordered_map>

#include "places/data.h"
#include "places/finder.h"
#include "places/table.h"
#include "text/tokens.h"

namespace timtin::places {
namespace {

/// "hung yen" -> «Hưng Yên».
using Names = std::unordered_map<std::string, std::vector<std::string_view>>;

void add(Names& names, std::string_view name) {
  std::string folded;
  for (const text::OwnedToken& token : text::tokenize(name)) {
    if (token.number) return;
    if (!folded.empty()) folded += ' ';
    folded += token.folded;
  }
  std::vector<std::string_view>& spellings = names[folded];
  if (std::ranges::count(spellings, name) == 0) spellings.push_back(name);
}

const Names& names() {
  static const Names all = [] {
    Names n;
    for (const Province& province : provinces()) add(n, province.name);
    for (const auto& row : read_table(data::province_aliases, {"alias", "province", "alone"})) {
      if (row[2] != "query") add(n, row[0]);
    }
    for (const District& district : districts()) add(n, district.name);
    for (const auto& row : read_table(data::district_aliases, {"alias", "district", "province"})) {
      add(n, row[0]);
    }
    return n;
  }();
  return all;
}

}  // namespace

std::vector<std::string_view> place_names(const std::vector<std::string_view>& folded_words) {
  std::string folded;
  for (const std::string_view word : folded_words) {
    if (!folded.empty()) folded += ' ';
    folded += word;
  }
  const auto found = names().find(folded);
  return found == names().end() ? std::vector<std::string_view>{} : found->second;
}

bool is_place_name(const std::vector<std::string_view>& folded_words) {
  return !place_names(folded_words).empty();
}

}  // namespace timtin::places
