#include "place_cases.h"

namespace timtin::test {
namespace {

// Pages are short; each has a title, and two sentences of which neither is a date by itself.
constexpr DateCase kCases[] = {
    {"published and time with a bar", "", "",
     "Trang chủ\nXã mở lớp học bơi cho trẻ\nNgày đăng 30/10/2022 | 21:04\n"
     "Lớp học bơi mở ở hồ bơi của trường, mỗi khóa ba mươi em.\nCác em được học miễn phí suốt hè.",
     "2022-10-30T21:04", "", 2022, "published", "*"},
    {"an update alone", "", "",
     "Trang chủ\nXã mở lớp học bơi cho trẻ\nNgày cập nhật 26/12/2022\n"
     "Lớp học bơi mở ở hồ bơi của trường, mỗi khóa ba mươi em.\nCác em được học miễn phí suốt hè.",
     "2022-12-26", "2022-12-26", 2022, "updated", "*"},
    {"published and updated", "", "",
     "Trang chủ\nXã mở lớp học bơi cho trẻ\nNgày đăng: 12/04/2021 08:00\nCập nhật: 15/04/2021 "
     "09:30\n"
     "Lớp học bơi mở ở hồ bơi của trường, mỗi khóa ba mươi em.\nCác em được học miễn phí suốt hè.",
     "2021-04-12T08:00", "2021-04-15T09:30", 2021, "published", "*"},
    {"spaced dashes", "", "",
     "Tin tức\nXã mở lớp học bơi cho trẻ\nĐăng ngày 08 - 04 - 2019\n"
     "Lớp học bơi mở ở hồ bơi của trường, mỗi khóa ba mươi em.\nCác em được học miễn phí suốt hè.",
     "2019-04-08", "", 2019, "published", "*"},
    {"time before date", "", "",
     "Tin tức\nXã mở lớp học bơi cho trẻ\n02:03 22-11-2019\n"
     "Lớp học bơi mở ở hồ bơi của trường, mỗi khóa ba mươi em.\nCác em được học miễn phí suốt hè.",
     "2019-11-22T02:03", "", 2019, "published", "*"},
    {"CH is the afternoon", "", "",
     "Tin tức\nXã mở lớp học bơi cho trẻ\n(02/07/2020 4:54 CH)\n"
     "Lớp học bơi mở ở hồ bơi của trường, mỗi khóa ba mươi em.\nCác em được học miễn phí suốt hè.",
     "2020-07-02T16:54", "", 2020, "published", "*"},
    {"SA at twelve is midnight", "", "",
     "Tin tức\nXã mở lớp học bơi cho trẻ\n(02/07/2020 12:05 SA)\n"
     "Lớp học bơi mở ở hồ bơi của trường, mỗi khóa ba mươi em.\nCác em được học miễn phí suốt hè.",
     "2020-07-02T00:05", "", 2020, "published", "*"},
    {"weekday and bar", "", "",
     "Tin tức\nXã mở lớp học bơi cho trẻ\nThứ Sáu, 15/11/2019 | 17:08\n"
     "Lớp học bơi mở ở hồ bơi của trường, mỗi khóa ba mươi em.\nCác em được học miễn phí suốt hè.",
     "2019-11-15T17:08", "", 2019, "published", "*"},
    {"dots and seconds", "", "",
     "Tin tức\nXã mở lớp học bơi cho trẻ\nThứ 7, 14.11.2020 | 08:29:50\n"
     "Lớp học bơi mở ở hồ bơi của trường, mỗi khóa ba mươi em.\nCác em được học miễn phí suốt hè.",
     "2020-11-14T08:29", "", 2020, "published", "*"},
    {"two-digit year", "", "",
     "Tin tức\nXã mở lớp học bơi cho trẻ\n11/05/22 14:30\n"
     "Lớp học bơi mở ở hồ bơi của trường, mỗi khóa ba mươi em.\nCác em được học miễn phí suốt hè.",
     "2022-05-11T14:30", "", 2022, "published", "*"},
    {"GMT+7", "", "",
     "Tin tức\nXã mở lớp học bơi cho trẻ\n25/02/2026 18:42 GMT+7\n"
     "Lớp học bơi mở ở hồ bơi của trường, mỗi khóa ba mươi em.\nCác em được học miễn phí suốt hè.",
     "2026-02-25T18:42", "", 2026, "published", "*"},
    {"updated at, the time first, weekday between", "", "",
     "Tin tức\nXã mở lớp học bơi cho trẻ\nCập nhật lúc 08:25, Thứ Năm, 19/05/2011 (GMT+7)\n"
     "Lớp học bơi mở ở hồ bơi của trường, mỗi khóa ba mươi em.\nCác em được học miễn phí suốt hè.",
     "2011-05-19T08:25", "2011-05-19T08:25", 2011, "updated", "*"},
    {"in words", "", "",
     "Tin tức\nXã mở lớp học bơi cho trẻ\nThứ Ba, ngày 3 tháng 12 năm 2013\n"
     "Lớp học bơi mở ở hồ bơi của trường, mỗi khóa ba mươi em.\nCác em được học miễn phí suốt hè.",
     "2013-12-03", "", 2013, "published", "*"},
    {"posted by, with a counter", "", "",
     "Tin tức\nXã mở lớp học bơi cho trẻ\nĐăng bởi: admin - 05/03/2014 10:20 - Đã xem: 12.032\n"
     "Lớp học bơi mở ở hồ bơi của trường, mỗi khóa ba mươi em.\nCác em được học miễn phí suốt hè.",
     "2014-03-05T10:20", "", 2014, "published", "*"},
    {"day first where both could be months", "", "",
     "Tin tức\nXã mở lớp học bơi cho trẻ\nNgày đăng: 03/04/2015\n"
     "Lớp học bơi mở ở hồ bơi của trường, mỗi khóa ba mươi em.\nCác em được học miễn phí suốt hè.",
     "2015-04-03", "", 2015, "published", "*"},
    {"buttons behind the moment", "", "",
     "Tin tức >> Giáo dục\nXã mở lớp học bơi cho trẻ\n27/09/2019 03:04:23 Xem cỡ chữ Google\n"
     "Lớp học bơi mở ở hồ bơi của trường, mỗi khóa ba mươi em.\nCác em được học miễn phí suốt hè.",
     "2019-09-27T03:04", "", 2019, "published", "*"},
    {"replies behind the moment, PM behind an hour past noon", "", "",
     "Xã mở lớp học bơi cho trẻ\nChủ nhật, 13/06/2021 18:21 PM - 0 Trả lời\n"
     "Lớp học bơi mở ở hồ bơi của trường, mỗi khóa ba mươi em.\nCác em được học miễn phí suốt hè.",
     "2021-06-13T18:21", "", 2021, "published", "*"},
    {"the reporter twice behind the moment", "", "",
     "Xã mở lớp học bơi cho trẻ\nThứ sáu, 09:21, 23/04/2021 Việt Phú Việt Phú\n"
     "Lớp học bơi mở ở hồ bơi của trường, mỗi khóa ba mươi em.\nCác em được học miễn phí suốt hè.",
     "2021-04-23T09:21", "", 2021, "published", "*"},
    {"the moment at the end of the title", "", "",
     "Xã mở lớp học bơi cho trẻ em vùng trũng 22/09/2025 16:10\n"
     "Lớp học bơi mở ở hồ bơi của trường, mỗi khóa ba mươi em.\nCác em được học miễn phí suốt hè.",
     "2025-09-22T16:10", "", 2025, "published", "*"},
    {"the year behind the month without a sign", "", "",
     "Xã mở lớp học bơi cho trẻ\n- Được đăng: Thứ ba, 13 Tháng 10 2015 09:10\n- Lượt xem: 24342\n"
     "Lớp học bơi mở ở hồ bơi của trường, mỗi khóa ba mươi em.\nCác em được học miễn phí suốt hè.",
     "2015-10-13T09:10", "", 2015, "published", "*"},
    {"the month first, in words", "", "",
     "Xã mở lớp học bơi cho trẻ\nTháng Tám 20, 2019\n"
     "Lớp học bơi mở ở hồ bơi của trường, mỗi khóa ba mươi em.\nCác em được học miễn phí suốt hè.",
     "2019-08-20", "", 2019, "published", "*"},
    {"the month first, in English", "", "",
     "Xã mở lớp học bơi cho trẻ\nPosted on August 20, 2019 at 7:45 am\n"
     "Lớp học bơi mở ở hồ bơi của trường, mỗi khóa ba mươi em.\nCác em được học miễn phí suốt hè.",
     "2019-08-20T07:45", "", 2019, "published", "*"},
    {"an English month between day and year", "", "",
     "Xã mở lớp học bơi cho trẻ\n20-Aug-2019\n"
     "Lớp học bơi mở ở hồ bơi của trường, mỗi khóa ba mươi em.\nCác em được học miễn phí suốt hè.",
     "2019-08-20", "", 2019, "published", "*"},
    {"the site's name at the foot", "", "",
     "Xã mở lớp học bơi cho trẻ\n07/08/2019 08:10\n"
     "Lớp học bơi mở ở hồ bơi của trường, mỗi khóa ba mươi em.\nCác em được học miễn phí suốt hè.\n"
     "Các tin khác\nQuận Ô Môn trồng cây (09/08/2019)\n"
     "Cổng thông tin điện tử huyện Trà Cú - Trưởng Ban biên tập: ông Trần Văn Lộc",
     "2019-08-07T08:10", "", 2019, "published", "tra-vinh"},
    {"names of sites at the foot that are links", "", "",
     "Xã mở lớp học bơi cho trẻ\n07/08/2019 08:10\n"
     "Lớp học bơi mở ở hồ bơi của trường, mỗi khóa ba mươi em.\nCác em được học miễn phí suốt hè.\n"
     "Liên kết\nCổng thông tin điện tử tỉnh Sơn La\nCổng thông tin điện tử huyện Trà Cú",
     "2019-08-07T08:10", "", 2019, "published", ""},
    {"the reporter before the day of the week", "", "",
     "Xã mở lớp học bơi cho trẻ\nThu Hà Thứ năm, ngày 07/08/2025 08:10 GMT+7\n"
     "Lớp học bơi mở ở hồ bơi của trường, mỗi khóa ba mươi em.\nCác em được học miễn phí suốt hè.",
     "2025-08-07T08:10", "", 2025, "published", "*"},
    {"the days of a week's schedule", "", "",
     "THỨ BẢY, NGÀY 25/3/2023\nChủ tịch: 7 giờ 30 phút, dự lớp bồi dưỡng công tác dân vận tại hội "
     "trường trung tâm.\nCHỦ NHẬT, NGÀY 26/3/2023\nPhó Chủ tịch: 8 giờ, kiểm tra công tác chuẩn bị "
     "ngày chạy vì sức khỏe của toàn dân.\nTHỨ HAI, NGÀY 27/3/2023\nChủ tịch: 9 giờ, tiếp công dân "
     "định kỳ tại trụ sở tiếp dân cùng các phòng.",
     "", "", 0, "none", "*"},
    {"the page's clock is the day of the crawl", "", "2024-11-22",
     "Thứ Sáu, 22/11/2024 09:12:33\nCổng thông tin điện tử huyện\nTrang chủ\nGiới thiệu\n"
     "Xã mở lớp học bơi cho trẻ\n"
     "Lớp học bơi mở ở hồ bơi của trường, mỗi khóa ba mươi em.\nCác em được học miễn phí suốt hè.",
     "", "", 0, "none", "*"},
    {"related articles are later", "", "",
     "Tin tức\nXã mở lớp học bơi cho trẻ\n10/06/2016 07:30\n"
     "Lớp học bơi mở ở hồ bơi của trường, mỗi khóa ba mươi em.\nCác em được học miễn phí suốt hè.\n"
     "Tin liên quan\nPhát gạo cho hộ nghèo (12/08/2017)\nHọp dân xóm Ba (01/09/2017)",
     "2016-06-10T07:30", "", 2016, "published", "*"},
    {"only related articles are dated", "", "",
     "Tin tức\nXã mở lớp học bơi cho trẻ\n"
     "Lớp học bơi mở ở hồ bơi của trường, mỗi khóa ba mươi em.\nCác em được học miễn phí suốt hè.\n"
     "Các tin khác\nPhát gạo cho hộ nghèo (12/08/2017)\nHọp dân xóm Ba (01/09/2017)",
     "", "", 0, "none", "*"},
    {"a cited document alone", "", "",
     "Tin tức\nXã mở lớp học bơi cho trẻ\n"
     "Thực hiện Kế hoạch số 12/KH-UBND ngày 14/02/2018 của UBND huyện, xã mở lớp học bơi.\n"
     "Các em được học miễn phí suốt hè.",
     "", "", 0, "none", "*"},
    {"a decree, a decision and a term of office", "", "",
     "Tin tức\nĐại hội chi bộ thôn\n"
     "Căn cứ Quyết định 55/QĐ-ĐU ngày 01 tháng 03 năm 2020, chi bộ họp bàn nhiệm kỳ 2020 - 2022.\n"
     "Đại hội bầu ba đồng chí vào chi ủy khóa mới.",
     "", "", 0, "none", "*"},
    {"periods of years are no dates", "", "",
     "Tin tức\nChương trình nước sạch\n"
     "Giai đoạn 2021-2030, xã phấn đấu mọi nhà có nước sạch; đến năm 2025 đạt 90%.\n"
     "Mỗi hộ được vay vốn làm bể chứa.",
     "", "", 0, "none", "*"},
    {"a plan for years to come is no event", "", "2026-05-01",
     "Tin tức\nQuy hoạch bến xe\n"
     "Bến xe mới khởi công ngày 15/3/2027 và hoàn thành vào ngày 30/12/2028 theo quy hoạch.\n"
     "Đất đã được giải tỏa xong trong năm nay.",
     "", "", 0, "none", "*"},
    {"a plan for years to come, no crawl day", "", "",
     "Tin tức\nQuy hoạch bến xe\n"
     "Bến xe mới sẽ khởi công ngày 15/3/2087 và hoàn thành vào ngày 30/12/2088 theo quy hoạch.\n"
     "Đất đã được giải tỏa xong trong năm nay.",
     "", "", 0, "none", "*"},
    {"an event told at once", "", "",
     "Tin tức\nTrao nhà tình thương\n"
     "Sáng ngày 14/4/2022, UBND xã trao nhà tình thương cho bà Năm ở ấp Ba.\n"
     "Căn nhà trị giá 60 triệu đồng.",
     "", "", 2022, "event", "*"},
    {"a day without a year, the year beside", "", "",
     "Tin tức\nTổng kết vụ mùa\n"
     "Sáng 6/11, UBND xã tổng kết vụ mùa năm 2012, năng suất lúa đạt 58 tạ/ha.\n"
     "Bà con chuẩn bị giống cho vụ đông.",
     "", "", 2012, "event", "*"},
    {"a stamp in the address", "https://baolangson.vn/cau-moi-20190820222040888.htm", "",
     "Cầu mới qua sông\n"
     "Cầu mới dài 24 mét thay chiếc cầu tre đã mục từ lâu.\nBà con góp công làm đường lên cầu.",
     "2019-08-20T22:20", "", 2019, "url", "lang-son"},
    {"a site's code before the stamp", "https://baochinhphu.vn/cau-moi-102260421162430314.htm", "",
     "Cầu mới qua sông\n"
     "Cầu mới dài 24 mét thay chiếc cầu tre đã mục từ lâu.\nBà con góp công làm đường lên cầu.",
     "2026-04-21T16:24", "", 2026, "url", ""},
    {"a month in the address", "https://baolangson.vn/2022/12/cau-moi.html", "",
     "Cầu mới qua sông\n"
     "Cầu mới dài 24 mét thay chiếc cầu tre đã mục từ lâu.\nBà con góp công làm đường lên cầu.",
     "", "", 2022, "url", "lang-son"},
    {"an event before a month in the address", "https://baolangson.vn/2023/01/cau-moi.html", "",
     "Cầu mới qua sông\n"
     "Sáng ngày 28/12/2022, xã thông xe chiếc cầu mới thay chiếc cầu tre đã mục từ lâu.\n"
     "Bà con góp công làm đường lên cầu.",
     "", "", 2022, "event", "lang-son"},
    {"dates after the crawl are no dates of the article", "", "2016-01-01",
     "Tin tức\nXã mở lớp học bơi cho trẻ\nNgày đăng: 10/06/2016\n"
     "Lớp học bơi mở ở hồ bơi của trường, mỗi khóa ba mươi em.\nCác em được học miễn phí suốt hè.",
     "", "", 0, "none", "*"},
    {"a document's dateline in the header", "", "",
     "UBND TỈNH QUẢNG NGÃI\nSỞ Y TẾ\nSố: 312/TB-SYT\nQuảng Ngãi, ngày 12 tháng 3 năm 2020\n"
     "THÔNG BÁO\nVề việc tiêm phòng dại cho chó mèo\n"
     "Sở thông báo các trạm thú y tiêm phòng dại cho chó mèo trong toàn tỉnh.\n"
     "Chủ nuôi đưa chó mèo đến điểm tiêm gần nhà.",
     "2020-03-12", "", 2020, "published", "quang-ngai"},
    {"the date below the article", "", "",
     "Tin tức\nXã mở lớp học bơi cho trẻ\n"
     "Lớp học bơi mở ở hồ bơi của trường, mỗi khóa ba mươi em.\nCác em được học miễn phí suốt hè.\n"
     "Ngày đăng: 30/6/2009\nCác tin đã đưa\nPhát gạo cho hộ nghèo (12/05/2009)",
     "2009-06-30", "", 2009, "published", "*"},
    {"history is not the year of the news", "", "",
     "Tin tức\nThăm mẹ liệt sĩ\n"
     "Mẹ Hai sinh ngày 02/9/1925, có ba con hy sinh; con út mất ngày 30/4/1975.\n"
     "Đoàn xã thăm mẹ và tặng một chiếc quạt.",
     "", "", 0, "none", "*"},
    {"weather and exchange rates have dates", "", "",
     "Cổng thông tin\nTrang chủ\nXã mở lớp học bơi cho trẻ\n07/07/2017 15:15\n"
     "Lớp học bơi mở ở hồ bơi của trường, mỗi khóa ba mươi em.\nCác em được học miễn phí suốt hè.\n"
     "Thời tiết\nHà Nội 32°C 22/11/2024\nTỷ giá ngày 22/11/2024\nUSD 25.000",
     "2017-07-07T15:15", "", 2017, "published", "*"},
    {"the counter's numbers are no dates", "", "",
     "Cổng thông tin\nTrang chủ\nXã mở lớp học bơi cho trẻ\nLượt xem: 12.05.2019\n"
     "Lớp học bơi mở ở hồ bơi của trường, mỗi khóa ba mươi em.\nCác em được học miễn phí suốt hè.",
     "", "", 0, "none", "*"},
    {"an ISO moment", "", "",
     "Tin tức\nXã mở lớp học bơi cho trẻ\n2018-03-04 05:06:07\n"
     "Lớp học bơi mở ở hồ bơi của trường, mỗi khóa ba mươi em.\nCác em được học miễn phí suốt hè.",
     "2018-03-04T05:06", "", 2018, "published", "*"},
    {"date, bar, author", "", "",
     "Tin tức\nXã mở lớp học bơi cho trẻ\n17:52 | 17/04/2019 | Thu Hà\n"
     "Lớp học bơi mở ở hồ bơi của trường, mỗi khóa ba mươi em.\nCác em được học miễn phí suốt hè.",
     "2019-04-17T17:52", "", 2019, "published", "*"},
    {"hours with an h", "", "",
     "Tin tức\nXã mở lớp học bơi cho trẻ\nĐăng lúc 14h05 ngày 17/04/2019\n"
     "Lớp học bơi mở ở hồ bơi của trường, mỗi khóa ba mươi em.\nCác em được học miễn phí suốt hè.",
     "2019-04-17T14:05", "", 2019, "published", "*"},
    {"no marks", "", "",
     "Trang chu\nXa mo lop hoc boi cho tre\nNgay dang: 17/04/2007\n"
     "Lop hoc boi mo o ho boi cua truong, moi khoa ba muoi em.\nCac em duoc hoc mien phi suot he.",
     "2007-04-17", "", 2007, "published", "*"},
    {"the last day of a span is the deadline, its first the event", "", "",
     "Tin tức\nĐợt tiêm vắc xin\n"
     "Từ ngày 11/3 đến ngày 29/3/2019, trạm y tế tiêm vắc xin cho trẻ ở ba thôn.\n"
     "Trẻ chưa tiêm được tiêm vét vào tháng sau.",
     "", "", 2019, "event", "*"},
    {"a comment's date is not the article's", "", "",
     "Tin tức\nXã mở lớp học bơi cho trẻ\n17/04/2012\n"
     "Lớp học bơi mở ở hồ bơi của trường, mỗi khóa ba mươi em.\nCác em được học miễn phí suốt hè.\n"
     "Ý kiến bạn đọc\nNguyễn Lan - 20/05/2013 10:10\nMong xã mở thêm lớp.",
     "2012-04-17", "", 2012, "published", "*"},
    // --- the site's own name ---
    {"a province's committee and its department above", "", "",
     "UBND TỈNH LÀO CAI\nSỞ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN\nTrang chủ\nTin tức\nXã mở lớp học "
     "bơi cho trẻ\n17/04/2012\nLớp học bơi mở ở hồ bơi của trường, mỗi khóa ba mươi em.\nCác em "
     "được học miễn phí suốt hè.",
     "2012-04-17", "", 2012, "published", "lao-cai"},
    {"a Party committee's page", "", "",
     "TRANG THÔNG TIN ĐIỆN TỬ ĐẢNG BỘ TỈNH SƠN LA\nTrang chủ\nTin tức\nXã mở lớp học bơi cho "
     "trẻ\n17/04/2012\nLớp học bơi mở ở hồ bơi của trường, mỗi khóa ba mươi em.\nCác em được học "
     "miễn phí suốt hè.",
     "2012-04-17", "", 2012, "published", "son-la"},
    {"a union of a province", "", "",
     "HỘI LIÊN HIỆP PHỤ NỮ TỈNH HẢI DƯƠNG\nTrang chủ\nTin tức\nXã mở lớp học bơi cho "
     "trẻ\n17/04/2012\nLớp học bơi mở ở hồ bơi của trường, mỗi khóa ba mươi em.\nCác em được học "
     "miễn phí suốt hè.",
     "2012-04-17", "", 2012, "published", "hai-duong"},
    {"the police of a province", "", "",
     "CÔNG AN TỈNH NGHỆ AN\nTrang chủ | Giới thiệu | Tin tức\nXã mở lớp học bơi cho "
     "trẻ\n17/04/2012\nLớp học bơi mở ở hồ bơi của trường, mỗi khóa ba mươi em.\nCác em được học "
     "miễn phí suốt hè.",
     "2012-04-17", "", 2012, "published", "nghe-an"},
    {"a commune with district and province", "", "",
     "Trang thông tin điện tử xã Mường Chanh - huyện Mường Lát - tỉnh Thanh Hóa\nTrang chủ\nTin "
     "tức\nXã mở lớp học bơi cho trẻ\n17/04/2012\nLớp học bơi mở ở hồ bơi của trường, mỗi khóa ba "
     "mươi em.\nCác em được học miễn phí suốt hè.",
     "2012-04-17", "", 2012, "published", "thanh-hoa"},
    {"a district's portal without marks", "", "",
     "CONG THONG TIN DIEN TU HUYEN VI XUYEN\nTrang chủ\nTin tức\nXã mở lớp học bơi cho "
     "trẻ\n17/04/2012\nLớp học bơi mở ở hồ bơi của trường, mỗi khóa ba mươi em.\nCác em được học "
     "miễn phí suốt hè.",
     "2012-04-17", "", 2012, "published", "ha-giang"},
    {"a paper named after a battle", "", "",
     "BÁO ẤP BẮC ĐIỆN TỬ\nTrang chủ\nTin tức\nXã mở lớp học bơi cho trẻ\n17/04/2012\nLớp học bơi "
     "mở ở hồ bơi của trường, mỗi khóa ba mươi em.\nCác em được học miễn phí suốt hè.",
     "2012-04-17", "", 2012, "published", "tien-giang"},
    {"a paper named after an uprising", "", "",
     "Báo Đồng Khởi Online\nTrang chủ\nTin tức\nXã mở lớp học bơi cho trẻ\n17/04/2012\nLớp học bơi "
     "mở ở hồ bơi của trường, mỗi khóa ba mươi em.\nCác em được học miễn phí suốt hè.",
     "2012-04-17", "", 2012, "published", "ben-tre"},
    {"the paper of Điện Biên", "", "",
     "Báo Điện Biên Phủ điện tử\nTrang chủ\nTin tức\nXã mở lớp học bơi cho trẻ\n17/04/2012\nLớp "
     "học bơi mở ở hồ bơi của trường, mỗi khóa ba mươi em.\nCác em được học miễn phí suốt hè.",
     "2012-04-17", "", 2012, "published", "dien-bien"},
    {"a station of a province", "", "",
     "Đài Phát thanh và Truyền hình Bình Phước\nTrang chủ\nTin tức\nXã mở lớp học bơi cho "
     "trẻ\n17/04/2012\nLớp học bơi mở ở hồ bơi của trường, mỗi khóa ba mươi em.\nCác em được học "
     "miễn phí suốt hè.",
     "2012-04-17", "", 2012, "published", "binh-phuoc"},
    {"the owner in the footer", "", "",
     "Trang chủ\nTin tức\nXã mở lớp học bơi cho trẻ\n17/04/2012\nLớp học bơi mở ở hồ bơi của "
     "trường, mỗi khóa ba mươi em.\nCác em được học miễn phí suốt hè.\nCác tin khác\nHọp dân xóm "
     "Ba (01/09/2017)\nCơ quan chủ quản: UBND huyện Vị Xuyên, tỉnh Hà Giang\nĐịa chỉ: Tổ 1, thị "
     "trấn Vị Xuyên",
     "2012-04-17", "", 2012, "published", "ha-giang"},
    {"the copyright in the footer", "", "",
     "Trang chủ\nTin tức\nXã mở lớp học bơi cho trẻ\n17/04/2012\nLớp học bơi mở ở hồ bơi của "
     "trường, mỗi khóa ba mươi em.\nCác em được học miễn phí suốt hè.\nCác tin khác\nHọp dân xóm "
     "Ba (01/09/2017)\n© 2020 Bản quyền thuộc Cổng thông tin điện tử tỉnh Gia Lai\nĐiện thoại: "
     "0269 3824 711",
     "2012-04-17", "", 2012, "published", "gia-lai"},
    {"the address alone", "", "",
     "Trang chủ\nTin tức\nXã mở lớp học bơi cho trẻ\n17/04/2012\nLớp học bơi mở ở hồ bơi của "
     "trường, mỗi khóa ba mươi em.\nCác em được học miễn phí suốt hè.\nCác tin khác\nHọp dân xóm "
     "Ba (01/09/2017)\nĐịa chỉ: 07 Độc Lập, thành phố Tuy Hòa, tỉnh Phú Yên\nEmail: "
     "vanthu@phuyen.vn",
     "2012-04-17", "", 2012, "published", "phu-yen"},
    {"a central ministry's footer says nothing", "", "",
     "BỘ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN\nTrang chủ\nTin tức\nXã mở lớp học bơi cho "
     "trẻ\n17/04/2012\nLớp học bơi mở ở hồ bơi của trường, mỗi khóa ba mươi em.\nCác em được học "
     "miễn phí suốt hè.\nCác tin khác\nHọp dân xóm Ba (01/09/2017)\nĐịa chỉ: Số 2 Ngọc Hà, quận Ba "
     "Đình, thành phố Hà Nội",
     "2012-04-17", "", 2012, "published", ""},
    {"links to other portals say nothing", "", "",
     "Trang chủ\nTin tức\nXã mở lớp học bơi cho trẻ\n17/04/2012\nLớp học bơi mở ở hồ bơi của "
     "trường, mỗi khóa ba mươi em.\nCác em được học miễn phí suốt hè.\nLiên kết website\nUBND tỉnh "
     "Hà Giang\nUBND tỉnh Cao Bằng\nUBND tỉnh Bắc Kạn",
     "2012-04-17", "", 2012, "published", ""},
    {"a weather widget says nothing", "", "",
     "Trang chủ\nTin tức\nXã mở lớp học bơi cho trẻ\n17/04/2012\nLớp học bơi mở ở hồ bơi của "
     "trường, mỗi khóa ba mươi em.\nCác em được học miễn phí suốt hè.\nThời tiết\nHà Nội 28°C\nĐà "
     "Nẵng 31°C\nTP Hồ Chí Minh 33°C",
     "2012-04-17", "", 2012, "published", ""},
    {"crumbs name the district", "", "",
     "Cổng thông tin điện tử huyện Krông Pắc\nTrang chủ > Tin tức > Tin trong huyện\nXã mở lớp học "
     "bơi cho trẻ\n17/04/2012\nLớp học bơi mở ở hồ bơi của trường, mỗi khóa ba mươi em.\nCác em "
     "được học miễn phí suốt hè.",
     "2012-04-17", "", 2012, "published", "dak-lak"},
    {"an office of a city under the province", "", "",
     "UBND THÀNH PHỐ VĨNH YÊN\nPHÒNG GIÁO DỤC VÀ ĐÀO TẠO\nTrang chủ\nXã mở lớp học bơi cho "
     "trẻ\n17/04/2012\nLớp học bơi mở ở hồ bơi của trường, mỗi khóa ba mươi em.\nCác em được học "
     "miễn phí suốt hè.",
     "2012-04-17", "", 2012, "published", "vinh-phuc"},
    {"a court of a province", "", "",
     "TÒA ÁN NHÂN DÂN TỈNH QUẢNG NGÃI\nTrang chủ\nTin tức\nXã mở lớp học bơi cho "
     "trẻ\n17/04/2012\nLớp học bơi mở ở hồ bơi của trường, mỗi khóa ba mươi em.\nCác em được học "
     "miễn phí suốt hè.",
     "2012-04-17", "", 2012, "published", "quang-ngai"},
    {"a hospital of a province", "", "",
     "BỆNH VIỆN ĐA KHOA TỈNH HÒA BÌNH\nTrang chủ\nTin tức\nXã mở lớp học bơi cho "
     "trẻ\n17/04/2012\nLớp học bơi mở ở hồ bơi của trường, mỗi khóa ba mươi em.\nCác em được học "
     "miễn phí suốt hè.",
     "2012-04-17", "", 2012, "published", "hoa-binh"},
    // --- HTML ---
    {"metadata where the page shows no date", "", "",
     "<html><head><title>Xã mở lớp học bơi</title><meta property=\"article:published_time\" "
     "content=\"2021-05-05T09:00:00+07:00\"></head><body><h1>Xã mở lớp học bơi cho trẻ "
     "em</h1><p>Lớp học bơi "
     "mở ở hồ bơi của trường, mỗi khóa ba mươi em.</p><p>Các em được học miễn phí suốt "
     "hè.</p></body></html>",
     "2021-05-05T09:00", "", 2021, "published", "*"},
    {"metadata in UTC, the page in Vietnam's time", "", "",
     "<html><head><title>Xã mở lớp học bơi</title><meta property=\"article:published_time\" "
     "content=\"2021-05-05T22:10:00\"></head><body><h1>Xã mở lớp học bơi cho trẻ "
     "em</h1><div>06/05/2021 05:10</div>"
     "<p>Lớp học bơi mở ở hồ bơi của trường, mỗi khóa ba mươi em.</p><p>Các em được học miễn phí "
     "suốt hè.</p>"
     "</body></html>",
     "2021-05-06T05:10", "", 2021, "published", "*"},
    {"metadata that say the day of the crawl", "", "2024-11-22",
     "<html><head><title>Xã mở lớp học bơi</title><meta property=\"article:published_time\" "
     "content=\"2024-11-22T08:00:00+07:00\"></head><body><h1>Xã mở lớp học bơi cho trẻ em</h1>"
     "<div>Ngày đăng: 06/05/2021</div><p>Lớp học bơi mở ở hồ bơi của trường, mỗi khóa ba mươi "
     "em.</p>"
     "<p>Các em được học miễn phí suốt hè.</p></body></html>",
     "2021-05-06", "", 2021, "published", "*"},
    {"published and modified in the metadata", "", "",
     "<html><head><title>Xã mở lớp học bơi</title><meta property=\"article:published_time\" "
     "content=\"2021-05-05T09:00:00+07:00\"><meta property=\"article:modified_time\" "
     "content=\"2021-06-07T10:30:00+07:00\"></head><body><h1>Xã mở lớp học bơi cho trẻ "
     "em</h1><p>Lớp học bơi "
     "mở ở hồ bơi của trường, mỗi khóa ba mươi em.</p><p>Các em được học miễn phí suốt "
     "hè.</p></body></html>",
     "2021-05-05T09:00", "2021-06-07T10:30", 2021, "published", "*"},
    {"only modified in the metadata", "", "",
     "<html><head><title>Xã mở lớp học bơi</title><meta property=\"article:modified_time\" "
     "content=\"2021-06-07T10:30:00+07:00\"></head><body><h1>Xã mở lớp học bơi cho trẻ "
     "em</h1><p>Lớp học bơi "
     "mở ở hồ bơi của trường, mỗi khóa ba mươi em.</p><p>Các em được học miễn phí suốt "
     "hè.</p></body></html>",
     "2021-06-07T10:30", "2021-06-07T10:30", 2021, "updated", "*"},
    {"the page's clock in its header", "", "",
     "<html><body><header><div class=\"current-time\">08:15 22/11/2024</div><ul><li><a "
     "href=\"/\">Trang chủ</a>"
     "</li><li><a href=\"/tin\">Tin tức</a></li></ul></header><main><h1>Xã mở lớp học bơi cho trẻ "
     "em</h1><p>Lớp học "
     "bơi mở ở hồ bơi của trường, mỗi khóa ba mươi em.</p><p>Các em được học miễn phí suốt "
     "hè.</p></main></body>"
     "</html>",
     "", "", 0, "none", "*"},
};

}  // namespace

std::span<const DateCase> date_cases() { return kCases; }

}  // namespace timtin::test
