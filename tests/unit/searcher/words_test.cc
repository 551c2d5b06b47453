// What people read: numbers, dates, failures.
#include <string>

#include <gtest/gtest.h>

#include "searcher/failure_text.h"
#include "searcher/vietnamese.h"

namespace timtin::searcher {
namespace {

TEST(Vietnamese, NumbersAreGroupedWithDots) {
  EXPECT_EQ("0", grouped(0));
  EXPECT_EQ("999", grouped(999));
  EXPECT_EQ("1.000", grouped(1000));
  EXPECT_EQ("1.234.567", grouped(1234567));
}

TEST(Vietnamese, DatesBeginWithTheDay) {
  EXPECT_EQ("26/12/2022", day_first("2022-12-26"));
  EXPECT_EQ("30/10/2022 21:04", day_first("2022-10-30T21:04"));
}

TEST(FailureText, PutsTheCaretUnderTheByte) {
  const std::string query = "lũ lụt (Huế";
  const Failure failure(TIMTIN_USAGE, "the parenthesis is not closed", "add a )",
                        static_cast<long>(query.find('(')));
  EXPECT_EQ(
      "timtin-search: the parenthesis is not closed\n"
      "  lũ lụt (Huế\n"
      "         ^\n"
      "hint: add a )\n",
      failure_text(failure, query, {0, false}));
}

TEST(FailureText, PointsBehindTheEndToo) {
  const Failure failure(TIMTIN_USAGE, "something is missing", "", 4);
  EXPECT_EQ("timtin-search: something is missing\n  a OR\n      ^\n",
            failure_text(failure, "a OR", {0, false}));
}

TEST(FailureText, ShowsThePartOfALongQueryAroundThePlace) {
  std::string query;
  for (int i = 0; i < 100; ++i) query += "xã ";
  query += "? ";
  for (int i = 0; i < 100; ++i) query += "tỉnh ";
  const Failure failure(TIMTIN_USAGE, "cannot be read", "", static_cast<long>(query.find('?')));
  const std::string text = failure_text(failure, query, {40, false});
  const std::size_t first = text.find('\n') + 1;
  const std::size_t second = text.find('\n', first) + 1;
  const std::string shown = text.substr(first, second - first - 1);
  const std::string below = text.substr(second);
  EXPECT_LE(display_width(shown), 40U) << shown;
  EXPECT_EQ(display_width(shown.substr(0, shown.find('?'))), below.find('^')) << text;
}

TEST(FailureText, HasNoLineForOtherFailuresNorForAnEmptyQuery) {
  EXPECT_EQ("timtin-search: the query is empty\n",
            failure_text(Failure(TIMTIN_USAGE, "the query is empty", "", 0), "  ", {0, false}));
  EXPECT_EQ("timtin-search: no index\nhint: make one\n",
            failure_text(Failure(TIMTIN_DAMAGED, "no index", "make one"), "x", {0, false}));
}

}  // namespace
}  // namespace timtin::searcher
