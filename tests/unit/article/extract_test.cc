// Whole pages: every field of an article at once.

#include "article/extract.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>

#include "article/article.h"
#include "evidence_text.h"
#include "pages.h"

namespace timtin::article {
namespace {

void check_page(const test::TestPage& expected) {
  Page page;
  page.url = expected.url;
  page.text = expected.text;
  const Extraction found = extract_with_evidence(page);
  const Article& article = found.article;
  SCOPED_TRACE(std::string(expected.name) + "\n" + evidence_text(found.evidence));
  EXPECT_EQ(article.title, expected.title);
  EXPECT_EQ(places::to_iso(article.published), expected.published);
  EXPECT_EQ(article.year, expected.year);
  EXPECT_EQ(name(article.year_source), expected.year_source);
  EXPECT_EQ(article.province, expected.province);
  EXPECT_EQ(name(article.province_source), expected.province_source);
  EXPECT_EQ(article.district, expected.district);
  EXPECT_EQ(article.author, expected.author);
  EXPECT_TRUE(article.body.starts_with(expected.body_starts)) << article.body;
  EXPECT_TRUE(article.body.ends_with(expected.body_ends)) << article.body;
  if (!expected.not_in_body.empty()) {
    EXPECT_EQ(article.body.find(expected.not_in_body), std::string::npos) << article.body;
  }
}

TEST(Extract, Layouts) {
  for (const test::TestPage& page : test::layout_pages()) check_page(page);
}

TEST(Extract, Traps) {
  for (const test::TestPage& page : test::trap_pages()) check_page(page);
}

TEST(Extract, RecordsKeepWhatTheyGive) {
  Page page;
  page.id = "r1";
  page.url = "https://baothanhhoa.vn/xa-hoi/bai-1.htm";
  page.title = "Mở  chợ đêm\n";
  page.text = "Chợ đêm mở ba tối một tuần.\n\n  Tin liên quan  đến chợ ở trong bài.\n";
  page.text_is_body = true;
  page.published = "Tue, 20 Aug 2019 15:20:40 GMT";
  page.author = "Lê Hà";
  page.publisher = "Báo Nghệ An";
  const Article article = extract(page);
  EXPECT_EQ(article.id, "r1");
  EXPECT_EQ(article.url, page.url);
  EXPECT_EQ(article.title, "Mở chợ đêm");
  EXPECT_FALSE(article.title_from_body);
  EXPECT_EQ(article.body, "Chợ đêm mở ba tối một tuần.\nTin liên quan đến chợ ở trong bài.");
  EXPECT_EQ(places::to_iso(article.published), "2019-08-20T22:20");
  EXPECT_EQ(article.year_source, YearSource::published);
  EXPECT_EQ(article.author, "Lê Hà");
  EXPECT_EQ(article.publisher, "Báo Nghệ An");
  EXPECT_EQ(article.province, "thanh-hoa");  // the host before the name
  EXPECT_EQ(article.province_source, ProvinceSource::host);
}

TEST(Extract, PublisherStandsForTheHeader) {
  Page page;
  page.title = "Mở chợ đêm";
  page.text = "Chợ đêm mở ba tối một tuần.";
  page.text_is_body = true;
  for (const auto& [publisher, source] :
       {std::pair{"Báo Nghệ An", ProvinceSource::header}, {"baonghean.vn", ProvinceSource::host}}) {
    page.publisher = publisher;
    const Article article = extract(page);
    EXPECT_EQ(article.province, "nghe-an") << publisher;
    EXPECT_EQ(article.province_source, source) << publisher;
  }
}

TEST(Extract, TheCrawlIsOnlyABound) {
  Page page;
  page.text =
      "Xã Minh Hòa khánh thành cầu dân sinh\n12/05/2021 09:15\n"
      "Cầu bê tông dài 24 mét vừa được đưa vào sử dụng, thay chiếc cầu tre đã mục.\n";
  page.crawled = "2021-05-12T00:00:00Z";
  EXPECT_EQ(places::to_iso(extract(page).published), "2021-05-12T09:15");
  page.crawled = "2021-05-01";
  EXPECT_EQ(extract(page).year_source, YearSource::none);
  page.text = "Xã Minh Hòa khánh thành cầu dân sinh\nCầu dài 24 mét thay chiếc cầu tre đã mục.\n";
  EXPECT_EQ(extract(page).year, 0);
}

TEST(Extract, ARecordsDateAfterItsCrawlIsNone) {
  Page page;
  page.title = "Mở chợ đêm";
  page.text = "Chợ đêm mở ba tối một tuần.";
  page.text_is_body = true;
  page.published = "2019-08-20";
  page.crawled = "2019-08-20T23:00:00+07:00";
  EXPECT_EQ(places::to_iso(extract(page).published), "2019-08-20");
  page.crawled = "2019-08-01";
  EXPECT_EQ(extract(page).year_source, YearSource::none);
}

TEST(Extract, KeepsWhatItRestsOn) {
  Page page;
  page.url = "https://huyenlucnam.bacgiang.gov.vn/tin/1";
  page.text =
      "Trang chủ\nXã Bảo Sơn mở lớp học bơi cho trẻ\nNgày đăng: 12/05/2021\nCập nhật: 14/05/2021 "
      "08:00\n"
      "Lớp học bơi của xã Bảo Sơn mở ở hồ bơi của trường, mỗi khóa ba mươi em.\n";
  const Article article = extract(page);
  EXPECT_EQ(article.province, "bac-giang");
  EXPECT_EQ(article.province_evidence, "huyenlucnam.bacgiang.gov.vn");
  EXPECT_GE(article.province_confidence, 90);
  EXPECT_EQ(article.district, "Lục Nam");
  EXPECT_EQ(article.commune, "Bảo Sơn");
  EXPECT_EQ(article.date_evidence, "Ngày đăng: 12/05/2021");
  EXPECT_GE(article.year_confidence, 90);
  EXPECT_EQ(places::to_iso(article.updated), "2021-05-14T08:00");
  page.url.clear();
  page.text = "Xã họp bàn việc thu gom rác\nCuộc họp bàn cách thu gom rác ở các ngõ xóm mỗi tối.\n";
  const Article nothing = extract(page);
  EXPECT_EQ(nothing.province_confidence, 0);
  EXPECT_EQ(nothing.year_confidence, 0);
  EXPECT_TRUE(nothing.province_evidence.empty() && nothing.date_evidence.empty());
}

TEST(Extract, WordsAboveTheTitleMayEndInAColon) {
  Page page;
  page.text =
      "Hội thi của nông dân huyện Yên Lạc mùa xuân năm 2022:\nLão nông tuổi bảy mươi đua tài cấy "
      "lúa\n"
      "Bài và ảnh: THU HÀ\nSáng 27/2, hơn ba mươi lão nông của chín xã xuống đồng dự hội thi cấy "
      "lúa.\n"
      "Người về nhất năm nay đã bảy mươi hai tuổi.\n";
  const Article article = extract(page);
  EXPECT_EQ(article.title, "Lão nông tuổi bảy mươi đua tài cấy lúa");
  EXPECT_EQ(article.author, "THU HÀ");
  EXPECT_TRUE(article.body.starts_with("Sáng 27/2")) << article.body;

  page.text =
      "Thông báo\nỦy ban nhân dân xã thông báo các nội dung sau đây cho bà con:\n"
      "Lịch tiêm phòng cho đàn gia súc vụ xuân\nLịch đóng cống lấy nước đổ ải vụ xuân\n"
      "Đề nghị các thôn thông báo cho bà con biết và thực hiện đúng lịch.\n";
  EXPECT_TRUE(extract(page).body.starts_with("Ủy ban nhân dân xã thông báo")) << extract(page).body;
}

TEST(Extract, AUnitInCapitalsAboveTheTitleIsTheSite) {
  Page page;
  page.text =
      "PHƯỜNG 1 QUẬN TÂN BÌNH\nThông báo\nPhường ra quân dọn sạch các tuyến hẻm đầu năm mới\n"
      "Từ ngày 15/11/2022, phường ra quân dọn rác ở các tuyến hẻm, có hai trăm người dân tham "
      "gia.\n";
  const Article article = extract(page);
  EXPECT_EQ(article.province, "ho-chi-minh");
  EXPECT_EQ(article.district, "Tân Bình");
}

TEST(Extract, TheTitleAgainIsNoBody) {
  Page page;
  page.text =
      "Mỗi xã là một điểm sáng đại hội\n25/02/2023\nGần một nửa số xã của tỉnh đã tổ chức xong đại "
      "hội "
      "hội viên các cấp.\nMỗi xã là một điểm sáng đại hội\nMỗi xã là một điểm sáng đại hội.\n";
  EXPECT_EQ(extract(page).body,
            "Gần một nửa số xã của tỉnh đã tổ chức xong đại hội hội viên các cấp.");
}

TEST(Extract, TheSiteOfADistrictIsNotThatOfTheCommuneAtItsSeat) {
  Page page;
  page.url = "https://mucangchai.yenbai.gov.vn/tin-tuc/doan-xa-lao-chai";
  page.text =
      "Đoàn xã giúp dân sau lũ\nĐoàn viên xã Lao Chải dựng lại nhà cho hai mươi hộ dân sau trận "
      "lũ.\n"
      "Xã Lao Chải còn ba bản chưa có đường.\n";
  const Article article = extract(page);
  EXPECT_EQ(article.district, "Mù Cang Chải");
  EXPECT_EQ(article.commune, "Lao Chải");
}

TEST(Extract, ProvinceNowFollowsReforms) {
  Article article;
  EXPECT_EQ(province_now(article), "");
  for (const auto& [then, now] :
       {std::pair{"hoa-binh", "phu-tho"}, {"ha-tay", "ha-noi"}, {"thua-thien-hue", "hue"}}) {
    article.province = then;
    EXPECT_EQ(province_now(article), now) << then;
  }
}

}  // namespace
}  // namespace timtin::article
