// Conditions on the province and the date of an article.
#pragma once

#include <functional>
#include <vector>

#include "places/provinces.h"
#include "search/plan/plan.h"
#include "search/request.h"

namespace timtin::search {

/// In one of the provinces, or with ProvinceAs::now in what is one with one of them today.
Condition in_provinces(const std::vector<std::reference_wrapper<const places::Province>>& provinces,
                       ProvinceAs as);

/// On a day from `from` on and before `until`; in one of these years, both included.
Condition between(const places::Date& from, const places::Date& until);
Condition in_years(int first, int last);

/// What the options of a request ask for beside its query; all of them hold.
std::vector<Condition> request_filters(const Request& request, ProvinceAs as);

}  // namespace timtin::search
