#include "article/dates/url_date.h"

#include <gtest/gtest.h>

#include <string>

namespace timtin::article {
namespace {

std::string found(std::string_view url) {
  const auto date = find_url_date(url);
  if (!date) return "";
  const places::Date& day = date->when.date;
  if (day.day != 0) return places::to_iso(date->when);
  std::string text = std::to_string(day.year);
  if (day.month != 0) text += (day.month < 10 ? "-0" : "-") + std::to_string(day.month);
  return text;
}

TEST(UrlDate, Forms) {
  struct Row {
    const char* url;
    const char* date;
  };
  constexpr Row kRows[] = {
      {"https://a.vn/xa-hoi/cau-moi-20190820222040888.htm", "2019-08-20T22:20"},
      {"https://a.vn/audio/202403/binh-dang-84f18c3/", "2024-03"},
      {"https://a.vn/2022/12/hoi-nghi.html", "2022-12"},
      {"https://a.vn/2022/12/26/hoi-nghi.html", "2022-12-26"},
      {"https://a.vn/2022-12-26/hoi-nghi", "2022-12-26"},
      {"https://a.vn/pages/26-12-2022/x.aspx", "2022-12-26"},
      {"https://a.vn/tin-tuc-102260421162430314.htm", "2026-04-21T16:24"},
      {"https://a.vn/tin/20190820/bai-viet", "2019-08-20"},
      {"https://a.vn/tin/2019/bai-viet", "2019"},
      {"https://a.vn/2022/12/26/ban-cap-nhat-20221227080910111.htm", "2022-12-27T08:09"},
      {"https://a.vn/hop-mat-21062023-a116177.html", "2023-06-21"},
      // Numbers that are no dates.
      {"https://a.vn/tin-123456.html", ""},
      {"https://a.vn/tin-202403.html", ""},
      {"https://a.vn/tin-20191320.html", ""},
      {"https://a.vn/ke-hoach-phat-trien-2021-2030.html", ""},
      {"https://a.vn/tin-999999421162430314.htm", ""},
      {"https://bao2019.vn", ""},
      {"https://a.vn/1975/04/30/x", ""},
      {"", ""},
  };
  for (const Row& row : kRows) EXPECT_EQ(found(row.url), row.date) << row.url;
}

}  // namespace
}  // namespace timtin::article
