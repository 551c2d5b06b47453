// Where and when short texts are: what an attentive reader would say of each.
#pragma once

#include <span>
#include <string_view>

namespace timtin::test {

/// A record: an article alone, with its date.
struct PlaceCase {
  std::string_view name;  ///< what it is there to show
  std::string_view url;
  std::string_view day;  ///< ISO, "" = unknown
  std::string_view title;
  std::string_view body;
  /// Slug; "" = nothing may be said; with a "?" behind it: this or nothing.
  std::string_view province;
  std::string_view district;  ///< "" = none, "*" = not looked at
};

/// A whole page as plain text.
struct DateCase {
  std::string_view name;
  std::string_view url;
  std::string_view crawled;
  std::string_view text;
  std::string_view published;  ///< ISO, "" = unknown
  std::string_view updated;    ///< ISO, "" = the page gives none
  int year;                    ///< 0 = unknown
  std::string_view year_source;
  std::string_view province;  ///< "*" = not looked at
};

std::span<const PlaceCase> place_cases();
std::span<const DateCase> date_cases();

}  // namespace timtin::test
