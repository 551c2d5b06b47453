#include <algorithm>
#include <iterator>
#include <utility>

#include "places/found.h"

namespace timtin::places {
namespace {

/// Keeps the candidates for which one of `larger` holds it; all if none does.
template <class Unit, class Larger, class Holds>
bool keep(std::vector<const Unit*>& candidates, const std::vector<const Larger*>& larger,
          Holds holds) {
  std::vector<const Unit*> kept;
  std::ranges::copy_if(candidates, std::back_inserter(kept), [&](const Unit* unit) {
    return std::ranges::any_of(larger, [&](const Larger* one) { return holds(*one, *unit); });
  });
  const bool some = !kept.empty();
  if (some) candidates = std::move(kept);
  return some;
}

bool named(const District& district, const Province& province) {
  return district.province == province.slug || district.earlier_province == province.slug;
}

bool named(const Commune& commune, const Province& province) {
  return commune.province == province.slug ||
         (commune.district != nullptr && named(*commune.district, province));
}

/// To those in a province of that very name, else to those whose land is in the same province
/// today: «thị xã Hương Trà, thành phố Huế».
template <class Unit>
bool narrow(std::vector<const Unit*>& candidates, const std::vector<const Province*>& provinces) {
  return keep(candidates, provinces,
              [](const Province& province, const Unit& unit) { return named(unit, province); }) ||
         keep(candidates, provinces, [](const Province& province, const Unit& unit) {
           return &province_on(unit, {}) == &province_now(province);
         });
}

void narrow(Mention& smaller, Mention& larger) {
  if (smaller.level == Level::district) {
    narrow(smaller.districts, larger.provinces);
    return;
  }
  bool inside = false;
  if (larger.level == Level::province) {
    inside = narrow(smaller.communes, larger.provinces);
  } else {
    const auto lies_in = [](const District& district, const Commune& commune) {
      return commune.district == &district;
    };
    inside = keep(smaller.communes, larger.districts, lies_in);
    keep(larger.districts, smaller.communes, [&](const Commune& commune, const District& district) {
      return lies_in(district, commune);
    });
  }
  // Our table lacks the communes that were merged before 2025: this is one of them.
  if (!inside) smaller.communes.clear();
}

/// Only a comma, a dash, a bracket or «của», «thuộc» … stand between the two.
bool adjacent(const Found& smaller, const Found& larger, const Words& words) {
  const PhraseMatch of = words.phrase_at(smaller.end, Role::of);
  const std::size_t next = of.end != 0 ? of.end : smaller.end;
  constexpr unsigned kJoints = kSpace | kComma | kHyphen | kBracket;
  return next == larger.first && (words.gap(smaller.end) & ~kJoints) == 0;
}

}  // namespace

void narrow_by_neighbours(std::vector<Found>& found, const Words& words) {
  // From the end: in «xã A, huyện B, tỉnh C» the province settles the district first.
  for (std::size_t b = found.size(); b-- > 1;) {
    Found& larger = found[b];
    const Found& last = found[b - 1];
    if (last.mention.level == Level::abroad || last.mention.level <= larger.mention.level ||
        !adjacent(last, larger, words))
      continue;
    std::size_t first = b - 1;
    while (first > 0 && last.list != 0 && found[first - 1].list == last.list) --first;
    for (std::size_t a = first; a < b; ++a) narrow(found[a].mention, larger.mention);
  }
}

}  // namespace timtin::places
