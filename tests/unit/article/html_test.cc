// HTML pages: what becomes of their markup, their metadata and their encoding.

#include <gtest/gtest.h>

#include <string>

#include "article/article.h"
#include "article/html/charset.h"
#include "article/html/html_page.h"
#include "article/lines/lines.h"

namespace timtin::article {
namespace {

Article extract_html(std::string text, std::string charset = {}) {
  Page page;
  page.id = "trang.html";
  page.html = true;
  page.text = std::move(text);
  page.charset = std::move(charset);
  return extract(page);
}

std::string page_with(const std::string& head, const std::string& body) {
  return "<!DOCTYPE html><html><head>" + head + "</head><body>" + body + "</body></html>";
}

const std::string kBody =
    "<p>Sáng 12/3, xã Yên Lạc ra quân nạo vét kênh mương, có hơn hai trăm người tham gia.</p>"
    "<p>Đến trưa, hai tuyến kênh dài gần ba cây số đã thông, nước về tới cuối đồng.</p>";
const std::string kBodyText =
    "Sáng 12/3, xã Yên Lạc ra quân nạo vét kênh mương, có hơn hai trăm người tham gia.\n"
    "Đến trưa, hai tuyến kênh dài gần ba cây số đã thông, nước về tới cuối đồng.";
const std::string kTitle = "Yên Lạc ra quân nạo vét kênh mương đầu vụ";

TEST(Html, MenusListsAndFootersAreNoBody) {
  const Article article = extract_html(
      page_with("<title>" + kTitle + " | Cổng thông tin điện tử huyện Yên Lạc</title>",
                "<nav><ul><li><a href=/>Trang chủ</a><li><a href=/t>Tin tức</a></ul></nav>"
                "<h1>" +
                    kTitle + "</h1><div class='ngay'>15/03/2021 08:20</div>" + kBody +
                    "<div class='tin-lien-quan'><h3>Tin liên quan</h3><a href=/1>Hội nông dân tặng "
                    "giống cho hộ "
                    "nghèo nhân dịp đầu xuân năm mới</a></div>"
                    "<footer><p>Bản quyền thuộc về UBND huyện, mọi trích dẫn phải ghi rõ "
                    "nguồn.</p></footer>"));
  EXPECT_EQ(article.title, kTitle);
  EXPECT_EQ(article.body, kBodyText);
  EXPECT_EQ(places::to_iso(article.published), "2021-03-15T08:20");
}

TEST(Html, AnElementNamedAsTheBodyIsTakenWhole) {
  const Article article = extract_html(
      page_with("", "<h1>" + kTitle +
                        "</h1><h2 class='sapo'>Cả xã cùng xuống đồng trong một buổi sáng.</h2>"
                        "<div class='entry-content'>" +
                        kBody +
                        "<p>Thời tiết</p><p>Nắng ấm cả tuần.</p>"
                        "<div class='related'><a href=/1>Xem thêm bài khác của chúng tôi</a></div>"
                        "<ul><li>Tuyến một: 1,8 km</li><li>Tuyến hai: 1,1 km</li></ul></div>"
                        "<div><p>Người đọc nói rằng bài này rất bổ ích cho bà con.</p></div>"));
  EXPECT_EQ(article.body, "Cả xã cùng xuống đồng trong một buổi sáng.\n" + kBodyText +
                              "\nNắng ấm cả tuần.\nTuyến một: 1,8 km\nTuyến hai: 1,1 km");
}

TEST(Html, JsonLdInAGraphDatesThePage) {
  const std::string ld =
      R"(<script type="application/ld+json">{"@context":"https://schema.org","@graph":[
      {"@type":"WebSite","name":"Báo Vĩnh Phúc"},
      {"@type":["Article","NewsArticle"],"headline":"x
      y","datePublished":"2021-03-15T01:20:00Z","author":[{"@type":"Person","name":"Kim Cúc"}],
      "publisher":{"@type":"Organization","name":"Báo Vĩnh Phúc"}}]}</script>)";
  const Article article = extract_html(page_with(ld, "<h1>" + kTitle + "</h1>" + kBody));
  EXPECT_EQ(places::to_iso(article.published), "2021-03-15T08:20");
  EXPECT_EQ(article.year_source, YearSource::published);
  EXPECT_EQ(article.author, "Kim Cúc");
  EXPECT_EQ(article.publisher, "Báo Vĩnh Phúc");
  EXPECT_EQ(article.title, kTitle);
}

TEST(Html, TheTitleOfTheMetadataStandsInWhereNoLineIsOne) {
  const Article article = extract_html(
      page_with("<meta property='og:title' content='" + kTitle + "'>", "<div>" + kBody + "</div>"));
  EXPECT_EQ(article.title, kTitle);
  EXPECT_FALSE(article.title_from_body);
  EXPECT_EQ(article.body, kBodyText);
}

TEST(Html, ASiteNameInTheMetadataIsNoTitle) {
  const std::string site = "Cổng thông tin điện tử huyện Yên Lạc";
  const Article article = extract_html(
      page_with("<title>" + site + "</title><meta property='og:title' content='" + site + "'>",
                "<h1>" + site + "</h1><div class='tieu-de'>" + kTitle + "</div>" + kBody));
  EXPECT_EQ(article.title, kTitle);
}

TEST(Html, HiddenTextIsNotThere) {
  const Article article = extract_html(page_with(
      "",
      "<div style='position:absolute; left:-9999px'><p>Nhà cái uy tín tặng tiền cho người chơi "
      "mới đăng ký hôm nay.</p></div><h1>" +
          kTitle + "</h1>" + kBody +
          "<div hidden><p>Soi cầu xổ số hôm nay chính xác nhất, đăng ký ngay kẻo lỡ.</p></div>"));
  EXPECT_EQ(article.body, kBodyText);
}

TEST(Html, TextThatAClassHidesIsNotThereUnlessAnotherShowsIt) {
  const Article article = extract_html(page_with(
      "", "<h1>" + kTitle +
              "</h1><p class='d-none'>Trình duyệt của bạn không chạy được JavaScript.</p>" + kBody +
              "<p class='hidden md:block'>Bà con xã bên cũng sang giúp một tay.</p>"));
  EXPECT_EQ(article.body, kBodyText + "\nBà con xã bên cũng sang giúp một tay.");
}

TEST(Html, MicrodataMayStandInTheTextOfItsElement) {
  const Article article = extract_html(page_with(
      "", "<h1>" + kTitle +
              "</h1><span class='hide' itemprop='dateModified'>2021-03-16T10:05:12+07:00</span>"
              "<span>Thứ hai - 15/03/2021 08:20</span>" +
              kBody));
  EXPECT_EQ(places::to_iso(article.published), "2021-03-15T08:20");
  EXPECT_EQ(places::to_iso(article.updated), "2021-03-16T10:05");
}

TEST(Html, NumbersOfNeighbouringElementsStayApart) {
  const Article article = extract_html(page_with(
      "", "<h1>" + kTitle +
              "</h1><div><span><i></i>15/03/2021 17:02</span><span><i></i>154</span></div>" +
              kBody));
  EXPECT_EQ(places::to_iso(article.published), "2021-03-15T17:02");
}

TEST(Html, AnAuthorsNameMayBeALink) {
  const Article article = extract_html(page_with(
      "", "<h1>" + kTitle +
              "</h1><div><a class='cms-author' href=/t>HOÀNG LIÊN</a><time>15/03/2021 08:20</time>"
              "<a>Google News</a></div>" +
              kBody));
  EXPECT_EQ(article.author, "HOÀNG LIÊN");
}

TEST(Html, TheElementNamedAsTheBodyMayHoldTheTitleToo) {
  const Article article = extract_html(
      page_with("<meta property='article:published_time' content='2021-03-15T08:20'>",
                "<div class='detail__cmain'><div><a href=/x>Nông nghiệp</a></div><h1>" + kTitle +
                    "</h1><div>Thu Hà | 15/03/2021 08:20 GMT+7</div>" + kBody + "</div>"));
  EXPECT_EQ(article.title, kTitle);
  EXPECT_EQ(article.body, kBodyText);
}

TEST(Html, APageThatIsHiddenAltogetherIsRead) {
  const Article article = extract_html(page_with(
      "", "<div style='display:none' id=main><h1>" + kTitle + "</h1>" + kBody + "</div>"));
  EXPECT_EQ(article.body, kBodyText);
}

TEST(Html, ARegionThatHoldsTheArticleIsNone) {
  const Article article = extract_html(
      page_with("<title>" + kTitle + "</title>", "<div class='page-sidebar menu'><header><h1>" +
                                                     kTitle + "</h1></header>" + kBody + "</div>"));
  EXPECT_EQ(article.title, kTitle);
  EXPECT_EQ(article.body, kBodyText);
}

TEST(Html, LayoutTablesKeepMenuAndArticleApart) {
  const Article article = extract_html(
      "<table><tr><td><a href=1>Trang chủ</a><br><a href=2>Tin tức trong tỉnh</a>"
      "<td><b>" +
      kTitle + "</b><br>[ 15/03/2009 ]<br><br>" +
      "Sáng 12/3, xã Yên Lạc ra quân nạo vét kênh mương, có hơn hai trăm người tham gia.<br><br>"
      "Đến trưa, hai tuyến kênh dài gần ba cây số đã thông, nước về tới cuối đồng.<br>"
      "<i>Kim Cúc</i><hr><b>Các tin khác</b><br><a href=3>Trồng cây đầu năm ở ba trường học</a>"
      "</table>");
  EXPECT_EQ(article.title, kTitle);
  EXPECT_EQ(article.body, kBodyText);
  EXPECT_EQ(article.author, "Kim Cúc");
  EXPECT_EQ(places::to_iso(article.published), "2009-03-15");
}

TEST(Html, ScriptsStylesAndFieldsAreNoText) {
  const Article article = extract_html(
      page_with("<style>p { color: red; }</style>",
                "<h1>" + kTitle +
                    "</h1><script>if (a < b) document.write('<p>Không phải nội dung.</p>');"
                    "</script>" +
                    kBody +
                    "<select><option>Hà Nội<option>Đà Nẵng</select>"
                    "<textarea>Gửi ý kiến của bạn cho chúng tôi.</textarea><button>Gửi</button>"));
  EXPECT_EQ(article.body, kBodyText);
}

TEST(Html, TimesKeepTheDayThatTheyHideBehindWords) {
  const Article article = extract_html(page_with(
      "", "<h1>" + kTitle + "</h1><time datetime='2021-03-15T08:20:00+07:00'>3 ngày trước</time>" +
              kBody));
  EXPECT_EQ(article.published.date, (places::Date{2021, 3, 15}));
}

TEST(Html, AFileWithoutUrlTakesItsOwnAddress) {
  const Article article = extract_html(
      page_with("<link rel=canonical href='https://yenlac.vinhphuc.gov.vn/tin/1.html'>",
                "<h1>" + kTitle + "</h1>" + kBody));
  EXPECT_EQ(article.url, "https://yenlac.vinhphuc.gov.vn/tin/1.html");
  EXPECT_EQ(article.province_source, ProvinceSource::host);
}

// 600 open elements are as many as the parser keeps: the text behind them must not be lost, and
// pages made to be slow must not be.
TEST(Html, DeepNestingLosesNoText) {
  std::string deep = "<h1>" + kTitle + "</h1>";
  for (int i = 0; i < 200000; ++i) deep += "<div><font>";
  for (int i = 0; i < 200000; ++i) deep += "</b>";
  const Article article = extract_html(page_with("", deep + kBody));
  EXPECT_EQ(article.body, kBodyText);
}

TEST(Html, EmptyAndBrokenPagesGiveNothingOrWhatIsThere) {
  for (const char* page :
       {"", "<", "<html", "<!--", "<p", "&", "<html><body></body></html>", "<script>", "<title>",
        "<a href='", "\xFF\xFE", "<frameset><frame src=a>"}) {
    EXPECT_EQ(extract_html(page).body, "") << page;
  }
  EXPECT_EQ(extract_html("<p>Nước lên.").body, "Nước lên.");
}

TEST(Charset, TheBytesWinOverWhatIsDeclared) {
  const Decoded utf8 = decode_page("<meta charset=windows-1252>Huế", "iso-8859-1");
  EXPECT_EQ(utf8.charset, "utf-8");
  EXPECT_NE(utf8.text.find("Huế"), std::string::npos);
  // One stray byte in a page of UTF-8.
  EXPECT_EQ(decode_page("Huế và Quảng Trị \x96 Đà Nẵng", "").text, "Huế và Quảng Trị – Đà Nẵng");
}

TEST(Charset, MarksAndPatternsOfTwoByteEncodings) {
  using namespace std::string_view_literals;
  EXPECT_EQ(decode_page("\xFF\xFE<\0p\0>\0\xBF\x1E"sv, "").text, "<p>ế");
  EXPECT_EQ(decode_page("<\0p\0>\0H\0u\0"sv, "").charset, "utf-16");
  EXPECT_EQ(decode_page("\xEF\xBB\xBF<p>Huế", "").text, "<p>Huế");
}

TEST(Charset, OtherLanguagesAreReadAsTheyDeclare) {
  const Decoded chinese = decode_page("<meta charset=gb2312><p>\xD4\xBD\xC4\xCF", "");
  EXPECT_EQ(chinese.charset, "other");
  EXPECT_NE(chinese.text.find("越南"), std::string::npos);
}

// «b×nh ®¼ng giíi»: TCVN3, as bytes, as entities, and declared as something else.
TEST(Charset, OldVietnameseFontsAreRepairedPerParagraph) {
  const std::string bytes =
      "<html><head><meta http-equiv=Content-Type content='text/html; "
      "charset=x-user-defined'></head>"
      "<body><p><b>H\xD6i n\xABng d\xA9n x\xB7 t\xC6ng qu\xB5 cho h\xE9 ngh\xCCo</b></p>"
      "<p>S\xB8ng nay, h\xE9i n\xABng d\xA9n x\xB7 \xAE\xB7 trao qu\xB5 cho c\xB8\x63 h\xE9 "
      "ngh\xCCo trong x\xB7.</p>";
  const Article article = extract_html(bytes);
  EXPECT_EQ(article.body, "Sáng nay, hội nông dân xã đã trao quà cho các hộ nghèo trong xã.");
  const Article by_entities = extract_html(
      "<html><body><p>S&#184;ng nay, h&#233;i n&#171;ng d&#169;n x&#183; &#174;&#183; trao "
      "qu&#181; cho c&#184;c h&#233; ngh&#204;o trong x&#183;.</p></body></html>");
  EXPECT_EQ(by_entities.body, article.body);
}

}  // namespace
}  // namespace timtin::article
