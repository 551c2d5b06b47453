// Dates in running text: forms, times, labels, and what is no date.

#include "article/dates/dates.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <string>

namespace timtin::article {
namespace {

std::string two(int value) { return (value < 10 ? "0" : "") + std::to_string(value); }

// "published 2022-10-30T21:04", "event --11-06" without a year, "event 2018-11" without a day.
std::string describe(const FoundDate& found) {
  const places::Date& day = found.when.date;
  std::string text(name(found.kind));
  if (day.year == 0) return text + " --" + two(day.month) + "-" + two(day.day);
  if (day.day == 0) return text + " " + std::to_string(day.year) + "-" + two(day.month);
  return text + " " + places::to_iso(found.when);
}

std::string describe_all(std::string_view text) {
  std::string all;
  for (const FoundDate& found : find_dates(text)) {
    if (!all.empty()) all += "; ";
    all += describe(found);
  }
  return all;
}

struct Row {
  const char* text;
  const char* dates;
};

void check(std::initializer_list<Row> rows) {
  for (const Row& row : rows) EXPECT_EQ(describe_all(row.text), row.dates) << row.text;
}

TEST(FindDates, HeaderForms) {
  check({
      {"Ngày đăng 30/10/2022 | 21:04", "published 2022-10-30T21:04"},
      {"Ngày cập nhật 26/12/2022", "updated 2022-12-26"},
      {"Đăng ngày 08 - 04 - 2019", "published 2019-04-08"},
      {"04/12/2023 16:30", "plain 2023-12-04T16:30"},
      {"02:03 22-11-2024", "plain 2024-11-22T02:03"},
      {"Thứ Sáu, 15/11/2019 | 17:08", "plain 2019-11-15T17:08"},
      {"Thứ 7, 14.11.2020 | 08:29:50", "plain 2020-11-14T08:29"},
      {"17:52 | 17/04/2019", "plain 2019-04-17T17:52"},
      {"14:25, 21/03/2024", "plain 2024-03-21T14:25"},
      {"11/05/22 14:30", "plain 2022-05-11T14:30"},
      {"25/02/2026 18:42 GMT+7", "plain 2026-02-25T18:42"},
      {"Thứ sáu: 15:00 ngày 09/02/2024", "plain 2024-02-09T15:00"},
      {"Cập nhật lúc 08:25, Thứ Năm, 19/05/2011 (GMT+7)", "updated 2011-05-19T08:25"},
      {"Thứ Bảy, ngày 6 tháng 2 năm 2016 18:28:00", "plain 2016-02-06T18:28"},
      {"Đăng lúc: Thứ hai - 12/03/2018 09:12", "published 2018-03-12T09:12"},
      {"[ 12/03/2010 ]", "plain 2010-03-12"},
      {"Mtđt10/09/2017", "plain 2017-09-10"},
      {"20 August, 2019", "plain 2019-08-20"},
      {"Sept. 3, 2019", "plain 2019-09-03"},
      {"Tháng Mười Hai 3, 2019 9:05 sáng", "plain 2019-12-03T09:05"},
      {"Ngay dang: 5-9-2008", "published 2008-09-05"},
      {"2022-10-30 21:04:05", "plain 2022-10-30T21:04"},
      {"2022-10-30T21:04:05+07:00", "plain 2022-10-30T21:04"},
      {"2022-10-30T21:04:05Z", "plain 2022-10-31T04:04"},
      {"12 Tháng Ba, 2021", "plain 2021-03-12"},
      {"3 tháng mười hai năm 2021", "plain 2021-12-03"},
      {"Hôm nay: 20/06/2019", "clock 2019-06-20"},
      {"Ngày đăng:\n30/10/2022", "published 2022-10-30"},
      {"Lượt xem: 12 | Cập nhật: 30/10/2022", "updated 2022-10-30"},
  });
}

TEST(FindDates, TimesOfDay) {
  check({
      {"(02/07/2020 4:54 CH)", "plain 2020-07-02T16:54"},
      {"(22/01/2020 10:25 SA)", "plain 2020-01-22T10:25"},
      {"(22/01/2020 12:05 SA)", "plain 2020-01-22T00:05"},
      {"(22/01/2020 12:05 CH)", "plain 2020-01-22T12:05"},
      {"22/01/2020 9:05 PM", "plain 2020-01-22T21:05"},
      {"22/01/2020 16:30 CH", "plain 2020-01-22T16:30"},
      {"8h30 ngày 22/01/2020", "plain 2020-01-22T08:30"},
      {"7 giờ 05, 22/01/2020", "plain 2020-01-22T07:05"},
      {"22/01/2020 25:00", "plain 2020-01-22"},
      {"22/01/2020 10:75", "plain 2020-01-22"},
      {"10:30\n22/01/2020", "plain 2020-01-22"},
      // The nearer of two times; each date its own.
      {"02:03 22-11-2024 - 08:00", "plain 2024-11-22T02:03"},
      {"22/01/2020 10:25 23/01/2020 11:35", "plain 2020-01-22T10:25; plain 2020-01-23T11:35"},
  });
}

TEST(FindDates, Events) {
  check({
      {"Sáng 6/11, xã tổ chức hội nghị.", "event --11-06"},
      {"Ngày 5-7, đoàn kiểm tra làm việc tại huyện.", "event --07-05"},
      {"Sáng 7.3, các chi hội ra quân.", "event --03-07"},
      {"Sáng ngày 14/4/2022, tại hội trường xã.", "event 2022-04-14"},
      {"Từ ngày 11/3 đến ngày 29/3/2019, Sở tổ chức 12 lớp.", "event 2019-03-11; event 2019-03-29"},
      {"(từ 15/11 đến 15/12/2025) các đơn vị treo băng rôn dọc các đường chính",
       "event 2025-11-15; event 2025-12-15"},
      {"Từ ngày 28/12 đến ngày 3/1/2020, chợ hoa mở cửa.", "event 2019-12-28; event 2020-01-03"},
      {"Trong hai ngày 5-7/11/2022, đoàn về thăm xã cũ.", "event 2022-11-07"},
      {"Ngày 23 tháng 4 năm 2021, Ủy ban họp phiên đầu.", "event 2021-04-23"},
      {"Đến hết tháng 11/2018, dư nợ đạt 198 tỷ đồng.", "event 2018-11"},
      {"Ngày 21 và 22/7, đại hội diễn ra tại huyện.", "event --07-22"},
  });
}

TEST(FindDates, DaysOfOtherThings) {
  check({
      {"Thực hiện Kế hoạch số 219/KH-SLĐTBXH ngày 14/02/2022 của Sở", "cited 2022-02-14"},
      {"theo Nghị quyết số 06/2020/NQ-HĐND ngày 14/7/2020 của HĐND tỉnh", "cited 2020-07-14"},
      {"Kế hoạch số 219/KH-UBND, ngày 14/02/2022 của UBND huyện nêu rõ", "cited 2022-02-14"},
      {"Thực hiện Kế hoạch số 219/KH-UBND, ngày 14/4/2022, UBND xã họp", "event 2022-04-14"},
      {"Thực hiện Kế hoạch số 219/KH-UBND, sáng 14/4/2022 xã đã họp dân", "event 2022-04-14"},
      {"Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;", "cited 2015-06-19"},
      {"Căn cứ Luật Đất đai, ngày 19/6/2015, UBND xã đã họp với dân", "event 2015-06-19"},
      {"Luật có hiệu lực từ ngày 01/7/2014 và được phổ biến rộng rãi", "cited 2014-07-01"},
      {"Ông Lang, sinh ngày 02/9/1955, quê ở xã bên kia sông", "cited 1955-09-02"},
      {"Hà Nội, ngày 23 tháng 4 năm 2021", "dateline 2021-04-23"},
      {"Hà Nội, ngày 23 tháng 4 năm 2021 - Cục vừa có thông báo mới", "dateline 2021-04-23"},
      {"Sáng nay, ngày 23/4/2021, Cục vừa có thông báo mới", "event 2021-04-23"},
  });
}

TEST(FindDates, NoDates) {
  check({
      {"giai đoạn 2021-2030, nhiệm kỳ 2020-2025, năm học 2017 - 2018", ""},
      {"Ngày 31/2/2020 và 45/13/2020, ngày 0/5/2020", ""},
      {"10/10 huyện, tỷ lệ 1/2.000, 64/71 hộ, 3/4 số phiếu", ""},
      {"219/KH-SLĐTBXH, 06/2020/NQ-HĐND, 202/2025/QH15", ""},
      {"1.090 nam, 3.410 nữ, 8.627.271 lượt", ""},
      {"12/5/2020/QĐ-UBND và phiên bản 1.2.19.4", ""},
      {"điện thoại 0239.3.615207, 024-38-123456", ""},
      {"trong 12 tháng năm 2021", ""},
      {"Ngày 29/2/2019", ""},
  });
}

TEST(FindDates, SpansAndFlags) {
  const std::string_view text = "Tin mới | Thứ Sáu, 15/11/2019 | 17:08 | 20 lượt";
  const auto found = find_dates(text);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(text.substr(found[0].begin, found[0].end - found[0].begin), "15/11/2019 | 17:08");
  EXPECT_TRUE(found[0].weekday);
  EXPECT_FALSE(found[0].opening);

  const std::string_view labelled = "Ngày đăng: 15/11/2019";
  const auto published = find_dates(labelled);
  ASSERT_EQ(published.size(), 1U);
  EXPECT_EQ(published[0].context, 0U);

  const auto events =
      find_dates("Mưa lớn. Sáng 6/11/2020, lũ rút; đến ngày 8/11/2020 đường thông.");
  ASSERT_EQ(events.size(), 2U);
  EXPECT_TRUE(events[0].opening);
}

}  // namespace
}  // namespace timtin::article
