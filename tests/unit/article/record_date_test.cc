#include "article/dates/record_date.h"

#include <gtest/gtest.h>

#include <string>

namespace timtin::article {
namespace {

TEST(RecordDate, Forms) {
  struct Row {
    const char* text;
    const char* iso;  // "" = no date
  };
  constexpr Row kRows[] = {
      {"2022-10-30T21:04:00+07:00", "2022-10-30T21:04"},
      {"2022-10-30T21:04:00Z", "2022-10-31T04:04"},
      {"2022-10-30", "2022-10-30"},
      {"2022-10-30 21:04:05", "2022-10-30T21:04"},
      {"1566314440", "2019-08-20T22:20"},
      {"1566314440888", "2019-08-20T22:20"},
      {"Tue, 20 Aug 2019 15:20:40 +0700", "2019-08-20T15:20"},
      {"Tue, 20 Aug 2019 15:20:40 GMT", "2019-08-20T22:20"},
      {"Sat, 31 Dec 2022 20:00:00 -0500", "2023-01-01T08:00"},
      {"20 Aug 2019", "2019-08-20"},
      {"20/08/2019 15:20", "2019-08-20T15:20"},
      {"20/8/2019", "2019-08-20"},
      {"Ngày đăng: 20-08-2019", "2019-08-20"},
      {"31/02/2019", ""},
      {"tháng 8/2019", ""},
      {"hôm qua", ""},
      {"", ""},
  };
  for (const Row& row : kRows) {
    const auto date = parse_record_date(row.text);
    EXPECT_EQ(date ? places::to_iso(*date) : "", row.iso) << row.text;
  }
}

}  // namespace
}  // namespace timtin::article
