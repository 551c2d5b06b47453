// What is asked: every setter checks its value.
#include <cstdint>
#include <initializer_list>
#include <limits>
#include <string>

#include "capi/handles.h"
#include "capi/wall.h"

namespace capi = timtin::capi;
namespace search = timtin::search;
using timtin::Error;
using timtin::Status;

namespace {

constexpr int kFirstYear = 1;
constexpr int kLastYear = 9999;

/// A selector's value as the core's enumeration, whose numbers equal the constants of timtin.h and
/// count up from 0 to `last`.
template <typename Enum>
Enum select(int value, Enum last, const char* name) {
  const int highest = static_cast<int>(last);
  if (value < 0 || value > highest) {
    throw Error(Status::usage, std::string(name) + " has no value " + std::to_string(value),
                "use one of the named constants of timtin.h, 0.." + std::to_string(highest));
  }
  return static_cast<Enum>(value);
}

std::uint32_t count(unsigned long value, const char* name) {
  constexpr unsigned long kMost = std::numeric_limits<std::uint32_t>::max();
  if (value > kMost) {
    throw Error(Status::usage, std::string(name) + " " + std::to_string(value) + " is too large",
                "the largest is " + std::to_string(kMost));
  }
  return static_cast<std::uint32_t>(value);
}

/// Changes a request behind the wall.
template <typename Change>
timtin_status change(timtin_request* request, timtin_error** error, const Change& apply) noexcept {
  return capi::behind_wall(error, [&] {
    capi::need(request, "request");
    apply(request->request);
  });
}

static_assert(TIMTIN_PROVINCE_NOW == static_cast<int>(search::ProvinceAs::now));
static_assert(TIMTIN_MARKS_REQUIRE == static_cast<int>(search::Marks::require) &&
              TIMTIN_MARKS_IGNORE == static_cast<int>(search::Marks::ignore));
static_assert(TIMTIN_MATCH_LOOSE == static_cast<int>(search::Match::loose) &&
              TIMTIN_MATCH_ANY == static_cast<int>(search::Match::any));
static_assert(TIMTIN_DUPLICATES_SHOW == static_cast<int>(search::Duplicates::show));
static_assert(TIMTIN_SORT_NEWEST == static_cast<int>(search::Sort::newest) &&
              TIMTIN_SORT_OLDEST == static_cast<int>(search::Sort::oldest));

}  // namespace

timtin_status timtin_request_new(timtin_request** request, timtin_error** error) {
  return capi::behind_wall(error, [&] {
    capi::need(request, "request");
    *request = nullptr;
    *request = new timtin_request();
  });
}

void timtin_request_free(timtin_request* request) { delete request; }

timtin_status timtin_request_set_query(timtin_request* request, const char* query, size_t length,
                                       timtin_error** error) {
  return change(request, error, [&](search::Request& r) {
    r.query = std::string(capi::input(query, length, "query"));
  });
}

timtin_status timtin_request_add_province(timtin_request* request, const char* province,
                                          size_t length, timtin_error** error) {
  return change(request, error, [&](search::Request& r) {
    r.provinces.emplace_back(capi::input(province, length, "province"));
  });
}

timtin_status timtin_request_add_years(timtin_request* request, int first, int last,
                                       timtin_error** error) {
  return change(request, error, [&](search::Request& r) {
    if (first < kFirstYear || first > last || last > kLastYear) {
      throw Error(Status::usage, "no years " + std::to_string(first) + ".." + std::to_string(last),
                  "give the first year, then the last one, both from 1 to 9999");
    }
    r.years.push_back({first, last});
  });
}

timtin_status timtin_request_set_province_as(timtin_request* request, int province_as,
                                             timtin_error** error) {
  return change(request, error, [&](search::Request& r) {
    r.province_as = select(province_as, search::ProvinceAs::now, "province_as");
  });
}

timtin_status timtin_request_set_marks(timtin_request* request, int marks, timtin_error** error) {
  return change(request, error, [&](search::Request& r) {
    r.marks = select(marks, search::Marks::ignore, "marks");
  });
}

timtin_status timtin_request_set_match(timtin_request* request, int match, timtin_error** error) {
  return change(request, error,
                [&](search::Request& r) { r.match = select(match, search::Match::any, "match"); });
}

timtin_status timtin_request_set_sort(timtin_request* request, int sort, timtin_error** error) {
  return change(request, error,
                [&](search::Request& r) { r.sort = select(sort, search::Sort::oldest, "sort"); });
}

timtin_status timtin_request_set_duplicates(timtin_request* request, int duplicates,
                                            timtin_error** error) {
  return change(request, error, [&](search::Request& r) {
    r.duplicates = select(duplicates, search::Duplicates::show, "duplicates");
  });
}

timtin_status timtin_request_set_offset(timtin_request* request, unsigned long offset,
                                        timtin_error** error) {
  return change(request, error, [&](search::Request& r) { r.offset = count(offset, "offset"); });
}

timtin_status timtin_request_set_limit(timtin_request* request, unsigned long limit,
                                       timtin_error** error) {
  return change(request, error, [&](search::Request& r) { r.limit = count(limit, "limit"); });
}

timtin_status timtin_request_set_include(timtin_request* request, int include,
                                         timtin_error** error) {
  return change(request, error, [&](search::Request& r) {
    constexpr int kAll = TIMTIN_INCLUDE_SPAM | TIMTIN_INCLUDE_LISTINGS;
    if (include < 0 || include > kAll) {
      throw Error(Status::usage, "include has no value " + std::to_string(include),
                  "use a sum of the named constants of timtin.h, 0.." + std::to_string(kAll));
    }
    r.spam = (include & TIMTIN_INCLUDE_SPAM) != 0;
    r.listings = (include & TIMTIN_INCLUDE_LISTINGS) != 0;
  });
}

timtin_status timtin_request_set_facets(timtin_request* request, int on, timtin_error** error) {
  return change(request, error, [&](search::Request& r) { r.facets = on != 0; });
}

timtin_status timtin_request_set_snippets(timtin_request* request, int on, timtin_error** error) {
  return change(request, error, [&](search::Request& r) { r.snippets = on != 0; });
}

timtin_status timtin_request_set_explain(timtin_request* request, int on, timtin_error** error) {
  return change(request, error, [&](search::Request& r) { r.explain = on != 0; });
}
