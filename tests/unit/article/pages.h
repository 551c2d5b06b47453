// Small pages written for the tests, in layouts that portals and newspapers use, each with what an
// attentive reader would say of it.
#pragma once

#include <span>
#include <string_view>

namespace timtin::test {

struct TestPage {
  std::string_view name;  ///< what the page is there to show
  std::string_view url;
  std::string_view text;
  std::string_view title;
  std::string_view published;  ///< ISO, "" = unknown
  int year;                    ///< 0 = unknown
  std::string_view year_source;
  std::string_view province;  ///< slug, "" = none
  std::string_view province_source;
  std::string_view district;
  std::string_view author;
  std::string_view body_starts;
  std::string_view body_ends;
  std::string_view not_in_body;  ///< "" = nothing to look for
};

std::span<const TestPage> layout_pages();  ///< layouts of portals and newspapers
std::span<const TestPage> trap_pages();    ///< dates and places that mislead

}  // namespace timtin::test
