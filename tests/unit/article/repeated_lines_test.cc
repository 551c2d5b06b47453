// Lines that a site's pages repeat, without a label or markup that says what they are.

#include "article/lines/repeated_lines.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace timtin::article {
namespace {

const std::string kWelcome =
    "Chào mừng quý vị đã đến với trang tin của huyện, nơi cập nhật nhanh nhất mọi hoạt động.";
const std::string kNotice =
    "Mọi ý kiến đóng góp xin gửi về bộ phận một cửa trong giờ hành chính các ngày làm việc.";

std::string body_of(int number) {
  const std::string n = std::to_string(number);
  return "Sáng nay, thôn số " + n +
         " ra quân nạo vét kênh mương, có hơn hai trăm người tham gia.\n" +
         "Đến trưa, tuyến kênh dài " + n + " cây số đã thông, nước về tới cuối đồng của thôn.";
}

std::vector<Page> site(const std::string& host, int pages) {
  std::vector<Page> result;
  for (int i = 1; i <= pages; ++i) {
    Page page;
    page.url = "https://" + host + "/" + std::to_string(i);
    page.id = page.url;
    page.text = "Ra quân nạo vét kênh mương ở thôn số " + std::to_string(i) +
                "\n15/03/2021 08:20\n" + body_of(i) + "\nKim Cúc\n" + kWelcome + "\n" + kNotice +
                "\n";
    result.push_back(page);
  }
  return result;
}

TEST(RepeatedLines, AreNoneOfAnyArticle) {
  const std::vector<Page> pages = site("yenlac.vinhphuc.gov.vn", 12);
  const std::vector<Article> articles = extract(pages);
  ASSERT_EQ(articles.size(), pages.size());
  for (int i = 0; i < 12; ++i) {
    EXPECT_EQ(articles[static_cast<std::size_t>(i)].body, body_of(i + 1));
    EXPECT_EQ(articles[static_cast<std::size_t>(i)].author, "Kim Cúc");
  }
  // One page alone cannot tell.
  EXPECT_NE(extract(pages.front()).body.find(kNotice), std::string::npos);
}

TEST(RepeatedLines, AreThoseOfOneSite) {
  std::vector<Page> pages;
  for (int i = 0; i < 12; ++i) pages.push_back(site("xa" + std::to_string(i) + ".vn", 1).front());
  for (const Article& article : extract(pages)) {
    EXPECT_NE(article.body.find(kNotice), std::string::npos);
  }
}

TEST(RepeatedLines, PagesWithoutUrlBelongToTheirFolder) {
  Page page;
  page.id = "xa-yen-lac/tin/1.html";
  EXPECT_EQ(site_of(page), "xa-yen-lac/tin");
  page.url = "https://yenlac.vn/tin/1.html";
  EXPECT_EQ(site_of(page), "yenlac.vn");
  page.url.clear();
  page.id = "1.html";
  EXPECT_EQ(site_of(page), "");
}

TEST(RepeatedLines, OneArticleUnderManyAddressesStays) {
  std::vector<Page> pages;
  for (int i = 0; i < 8; ++i) {
    pages.push_back(site("yenlac.vn", 1).front());
    pages.back().url += "?trang=" + std::to_string(i);
  }
  for (const Article& article : extract(pages)) {
    EXPECT_TRUE(article.body.starts_with(body_of(1))) << article.body;
  }
}

TEST(RepeatedLines, EqualTheSingleExtractionWhereNothingRepeats) {
  const std::vector<Page> pages = site("yenlac.vn", 3);
  const std::vector<Article> articles = extract(pages);
  for (std::size_t i = 0; i < pages.size(); ++i) {
    EXPECT_EQ(articles[i].body, extract(pages[i]).body);
    EXPECT_EQ(articles[i].title, extract(pages[i]).title);
  }
}

}  // namespace
}  // namespace timtin::article
