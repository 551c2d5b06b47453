// Dates in addresses: news systems write the day of publication into them.
#pragma once

#include <optional>
#include <string_view>

#include "places/date.h"

namespace timtin::article {

/// A date in a URL. `when.date.day` is 0 where it gives only a year and month, `month` too where it
/// gives only a year.
struct UrlDate {
  places::DateTime when;
  std::string_view text;  ///< the part of the URL that says so
};

/// Finds the date in a URL's path: /2022/12/26/, /2022/12/, /202403/, /2022-12-26/, 26-12-2022,
/// a number that begins with yyyyMMddHHmm (-20190820222040888.htm) or is yyyyMMdd, and a site's
/// code of three digits before yyMMddHHmmssSSS (102260421162430314.htm). The most exact one wins,
/// then the last. nullopt if there is none between 1997, when the country's network opened, and
/// 2099.
std::optional<UrlDate> find_url_date(std::string_view url);

}  // namespace timtin::article
