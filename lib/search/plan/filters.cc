#include "search/plan/filters.h"

namespace timtin::search {

Condition in_provinces(const std::vector<std::reference_wrapper<const places::Province>>& provinces,
                       ProvinceAs as) {
  Condition out;
  out.kind = Condition::Kind::province;
  for (const places::Province& province : provinces) {
    if (as == ProvinceAs::then) {
      out.provinces.emplace_back(province.slug);
      continue;
    }
    for (const places::Province* sibling : places::siblings(province)) {
      out.provinces.emplace_back(sibling->slug);
    }
  }
  return out;
}

Condition between(const places::Date& from, const places::Date& until) {
  Condition out;
  out.kind = Condition::Kind::date;
  out.from = from;
  out.until = until;
  return out;
}

Condition in_years(int first, int last) { return between({first, 1, 1}, {last + 1, 1, 1}); }

std::vector<Condition> request_filters(const Request& request, ProvinceAs as) {
  std::vector<Condition> out;
  if (!request.provinces.empty()) {
    std::vector<std::reference_wrapper<const places::Province>> provinces;
    for (const std::string& name : request.provinces) {
      provinces.emplace_back(*places::resolve_province(name));
    }
    out.push_back(in_provinces(provinces, as));
  }
  if (!request.years.empty()) {
    Condition any;
    any.kind = Condition::Kind::any;
    for (const YearRange& range : request.years) {
      any.children.push_back(in_years(range.first, range.last));
    }
    out.push_back(std::move(any));
  }
  return out;
}

}  // namespace timtin::search
