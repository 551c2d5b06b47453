// Articles, lists, other languages, spam.

#include "article/kind/page_kind.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "article/article.h"
#include "article/kind/spam.h"

namespace timtin::article {
namespace {

PageKind kind_of(const std::string& text, bool html = false) {
  Page page;
  page.text = text;
  page.html = html;
  return extract(page).kind;
}

const std::string kTeasers[] = {
    "Xã Yên Lạc ra quân nạo vét kênh mương đầu vụ|15/03/2021|Sáng nay, hơn hai trăm người dân xã "
    "Yên Lạc cùng xuống đồng nạo vét hai tuyến kênh dài gần ba cây số...",
    "Trao quà cho học sinh nghèo vượt khó năm học mới|14/03/2021|Hội Khuyến học huyện vừa trao sáu "
    "mươi suất quà, mỗi suất năm trăm nghìn đồng, cho học sinh của chín trường...",
    "Tập huấn phòng cháy rừng mùa khô|11/03/2021|Hạt Kiểm lâm tổ chức hai lớp tập huấn cho tổ bảo "
    "vệ rừng của các thôn giáp ranh, mỗi lớp kéo dài một ngày...",
    "Khánh thành cầu treo bản Nà Lốc|09/03/2021|Cầu dài sáu mươi mét, rộng hai mét, thay cho chiếc "
    "bè mảng mà dân bản dùng suốt ba mươi năm qua...",
    "Tiêm vắc xin cho đàn gia súc đợt một|05/03/2021|Đến hết tuần này, toàn huyện đã tiêm được bảy "
    "nghìn con trâu bò, đạt tám mươi hai phần trăm kế hoạch...",
    "Bế giảng lớp sơ cấp lý luận chính trị|01/03/2021|Bốn mươi lăm học viên là cán bộ thôn, bản "
    "vừa "
    "hoàn thành chương trình sau hai tháng học tập trung..."};

std::string listing(bool html) {
  std::string text = html ? "<html><body><h1>Tin tức</h1>" : "Trang chủ\nTin tức\n";
  for (const std::string& teaser : kTeasers) {
    const std::size_t first = teaser.find('|');
    const std::size_t second = teaser.find('|', first + 1);
    const std::string title = teaser.substr(0, first);
    const std::string date = teaser.substr(first + 1, second - first - 1);
    const std::string lead = teaser.substr(second + 1);
    text += html ? "<div><h3><a href=/1>" + title + "</a></h3><span>" + date + "</span><p>" + lead +
                       "</p></div>"
                 : title + "\n" + date + "\n" + lead + "\n";
  }
  return text;
}

TEST(PageKind, ListsOfArticlesAreListings) {
  EXPECT_EQ(kind_of(listing(false)), PageKind::listing);
  EXPECT_EQ(kind_of(listing(true), true), PageKind::listing);
}

TEST(PageKind, AShortArticleAboveALabelledListIsAnArticle) {
  EXPECT_EQ(kind_of("Trang chủ\nKhánh thành cầu treo bản Nà Lốc\n09/03/2021\nCầu dài sáu mươi mét, "
                    "rộng hai mét, thay cho chiếc bè mảng của dân bản.\nCác tin khác\n"
                    "Tập huấn phòng cháy rừng mùa khô (11/03/2021)\n"
                    "Tiêm vắc xin cho đàn gia súc đợt một (05/03/2021)\n"
                    "Bế giảng lớp sơ cấp lý luận chính trị (01/03/2021)\n"
                    "Trao quà cho học sinh nghèo vượt khó (14/03/2021)\n"
                    "Xã Yên Lạc ra quân nạo vét kênh mương (15/03/2021)\n"
                    "Hội nông dân tặng giống cho hộ nghèo (16/03/2021)\n"),
            PageKind::article);
}

TEST(PageKind, ThreeDatedTeasersAreAListing) {
  std::string text = ">> TIN TỨC >> Tin địa phương\n";
  for (std::size_t i = 0; i < 3; ++i) {
    std::string teaser = kTeasers[i];
    std::replace(teaser.begin(), teaser.end(), '|', '\n');
    text += teaser +
            " Bà con nhiều thôn bản cùng về dự và góp công, góp của cho việc chung của xã "
            "trong những ngày đầu năm mới này.\n";
  }
  EXPECT_EQ(kind_of(text), PageKind::listing);
}

TEST(PageKind, TitlesThatStandTwiceAboveTheirTeasersAreAListing) {
  const std::string one = "Nhiều điểm sạt lở trên địa bàn huyện Nà Hang\n";
  const std::string two = "Bà con đón tết mừng cơm mới giữa mùa lúa chín\n";
  EXPECT_EQ(kind_of(one + one + "Ngày 27/5, chi cục đi khảo sát các điểm sạt lở mới.\n" + two +
                    two + "Ngày 2/4, bản Nà Lốc tổ chức lễ mừng cơm mới cho bà con.\n"),
            PageKind::listing);
  // One title twice, beside the picture of an article.
  EXPECT_EQ(kind_of(one + one + "Ngày 27/5, chi cục đi khảo sát các điểm sạt lở mới.\n" +
                    "Đoàn đề nghị xã di dời sáu hộ dân trước mùa mưa.\n"),
            PageKind::article);
}

TEST(PageKind, ParagraphsThatEachBeginWithTheNewspapersMarkAreAListing) {
  EXPECT_EQ(
      kind_of("(HBĐT) - Sau hơn một năm sáp nhập, xã mới nảy sinh những bất cập về trụ sở.\n"
              "Hồ mênh mang, cuốn hút du khách\n"
              "(HBĐT) - Hồ nhân tạo dài bảy mươi cây số trải rộng trên mười bảy xã của tỉnh.\n"
              "Vì sao việc cải tạo đường đi xóm Mu bị cấm?\n"
              "(HBĐT) - Bà con chẳng hiểu tại sao đường đang đổ bê tông thì phải dừng lại.\n"),
      PageKind::listing);
}

TEST(PageKind, AddressesOfLists) {
  for (const char* url :
       {"https://a.vn/xa-hoi-8.html?page=492", "http://a.vn/220/page/38/KY-PHONG-SU.htm",
        "https://a.gov.vn/tin-tuc/trang-7.html", "https://a.vn/tags/nong-thon-moi.html",
        "https://a.gov.vn/tin.aspx?cat=3&pageindex=135"}) {
    EXPECT_TRUE(is_listing_address(url)) << url;
  }
  for (const char* url :
       {"https://a.vn/trang-7-nhat-ky.html", "https://a.vn/?p=123", "https://a.vn/tag",
        "https://a.vn", "https://a.vn/page-turner/2.html", "https://a.vn/tin.aspx?page=moi", ""}) {
    EXPECT_FALSE(is_listing_address(url)) << url;
  }
}

TEST(PageKind, OtherLanguagesAreForeign) {
  EXPECT_EQ(
      kind_of("Provincial leaders visit flooded districts\nThe chairman of the provincial "
              "People's Committee visited three districts on Monday and asked the departments "
              "to bring drinking water and food to families who had lost their houses."),
      PageKind::foreign);
  EXPECT_EQ(
      kind_of("省领导视察受灾地区，要求各部门及时向失去房屋的家庭提供饮用水和食品，并尽快恢复交通。"
              "省人民委员会主席星期一走访了三个县，看望受灾群众并检查堤防安全情况，要求做好防灾准备"
              "工作。"),
      PageKind::foreign);
  EXPECT_EQ(
      kind_of("Hoi nghi tong ket phong trao\nSang nay, huyen Yen Lac to chuc hoi nghi tong ket "
              "phong trao toan dan doan ket xay dung doi song van hoa o khu dan cu."),
      PageKind::article);
  EXPECT_EQ(
      kind_of("Đắk R'lấp: lớp học xóa mù chữ của Y Krông Ayun\nThầy Y Krông Ayun ở bon Bu Ndrung "
              "Lu mở lớp xóa mù chữ cho phụ nữ M'nông từ năm 2018 đến nay."),
      PageKind::article);
}

TEST(Spam, BettingPagesScoreHigh) {
  EXPECT_GE(
      spam_score("98WIN – Nhà cái uy tín số 1 châu Á",
                 "98win là nhà cái cá cược trực tuyến hàng đầu với kho game bài, nổ hũ, bắn cá "
                 "phong phú. Hội viên mới nạp tiền lần đầu nhận khuyến mãi 100%. Link vào 98win "
                 "không bị chặn mới nhất, nạp rút nhanh chóng."),
      kSpam);
  EXPECT_GE(
      spam_score("Soi cầu miền Bắc hôm nay",
                 "Dự đoán xổ số miền Bắc, soi cầu bạch thủ lô, dàn đề 36 số chuẩn xác. Cầu thủ "
                 "tham khảo và đặt cược tại kubet để có tỷ lệ trả thưởng cao."),
      kSpam);
}

TEST(Spam, WithoutMarksIsSpamToo) {
  EXPECT_GE(spam_score("Soi cau xo so mien bac hom nay",
                       "Nha cai uy tin, ca cuoc truc tuyen, no hu, tai xiu, game bai doi thuong. "
                       "Hoi vien moi nap tien nhan khuyen mai, du doan xo so chuan xac."),
            kSpam);
  EXPECT_LT(spam_score("Cong an huyen bat giu nam doi tuong ca cuoc bong da",
                       "Cong an huyen vua triet pha duong day ca cuoc tren trang cua mot nha cai, "
                       "khoi to nam bi can ve toi danh bac."),
            kSpam / 2);
  EXPECT_LT(spam_score("Ba con lang chai ban ca mua nuoc noi",
                       "Moi sang ba con lang chai ban ca ngay tai ben, gia ca on dinh, nguoi mua "
                       "dong. Thuong lai tra tien ngay, khong phai rut tien qua ngan hang."),
            kSpam / 2);
}

TEST(Spam, NewsAboutGamblingAndLotteriesScoresLow) {
  EXPECT_LT(
      spam_score("Công an huyện triệt phá đường dây cá cược bóng đá qua mạng",
                 "Công an huyện vừa bắt giữ năm đối tượng tổ chức đánh bạc dưới hình thức cá độ, "
                 "cá cược bóng đá trên trang của một nhà cái nước ngoài. Các đối tượng nhận lô "
                 "đề, tài xỉu rồi đặt cược qua tài khoản. Cơ quan điều tra đã khởi tố bị can."),
      kSpam / 2);
  EXPECT_LT(
      spam_score("Công ty Xổ số kiến thiết trao nhà tình nghĩa",
                 "Công ty Xổ số kiến thiết tỉnh vừa trao hai căn nhà tình nghĩa cho gia đình chính "
                 "sách ở xã Tân Lập. Nguồn vốn từ quỹ phúc lợi xổ số của đơn vị."),
      kSpam / 2);
  EXPECT_EQ(spam_score("Khánh thành cầu treo", "Cầu dài sáu mươi mét, rộng hai mét."), 0);
}

TEST(Spam, IsFoundHoweverItsWordsAreParted) {
  for (const std::string_view phrase : {"nhà cái",           "Nhà Cái",
                                        "NHÀ CÁI",           "nhà, cái",
                                        "nhà – cái",         "(nhà) cái",
                                        "nhà:cái",           "«nhà»cái",
                                        "nhà\u00A0cái",      "nhà   cái",
                                        "nhà' cái",          "nha cai",
                                        "kèo nhà-cái",       "casino",
                                        "(Casino)",          "link:casino",
                                        "casino–trực tuyến", "98win",
                                        "“98WIN”",           "win55.",
                                        "http://789bet",     "nhàcáinhàcáinhàcái nhà cái"}) {
    EXPECT_GT(spam_score("", phrase), 0) << phrase;
    EXPECT_GT(spam_score(phrase, "Vào đây."), 0) << phrase;
    EXPECT_GT(spam_score("", std::string("Trang chủ. ").append(phrase).append(" ở đây")), 0)
        << phrase;
  }
  for (const std::string_view other :
       {"nhà có cái", "cái nhà", "nhàcái", "win", "98 win", "1win"}) {
    EXPECT_EQ(spam_score("", other), 0) << other;
  }
}

}  // namespace
}  // namespace timtin::article
