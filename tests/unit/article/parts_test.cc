// The parts of extraction one by one: labels, lines, wrapped text, signatures, sentences.

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "article/kind/press_mark.h"
#include "article/labels.h"
#include "article/lines/body.h"
#include "article/lines/lines.h"
#include "article/lines/lost_lines.h"
#include "article/lines/signature.h"
#include "article/lines/title.h"
#include "article/lines/wrapping.h"
#include "article/scan.h"

namespace timtin::article {
namespace {

LabelKind label_of(std::string_view line) { return find_label(line, words_of(line)).kind; }

TEST(LostLines, ADateGluedToTheTextBehindItGetsALineOfItsOwn) {
  EXPECT_EQ(part_glued_dates("Thời sự\nXã mở lớp\n08/11/2022Liên đoàn Lao động huyện mở lớp.\n"),
            "Thời sự\nXã mở lớp\n08/11/2022\nLiên đoàn Lao động huyện mở lớp.\n");
  EXPECT_EQ(part_glued_dates("Xã hội - 07/01/2022Ngoài thị trấn, xã cũng mở lớp."),
            "Xã hội - 07/01/2022\nNgoài thị trấn, xã cũng mở lớp.");
  EXPECT_EQ(part_glued_dates("Huyện mở lớp bơi miễn phí cho trẻ em vùng sâu22/09/2025 16:10Đến dự"),
            "Huyện mở lớp bơi miễn phí cho trẻ em vùng sâu\n22/09/2025 16:10\nĐến dự");
  EXPECT_EQ(part_glued_dates("09:21 23/04/2021Việt Phú"), "09:21 23/04/2021\nViệt Phú");
  for (const char* same :
       {"Theo Nghị quyết 06/2020/NQ-HĐND", "Ngày 08/11/2022, Liên đoàn", "COVID-19Vắc xin",
        "2022UBND", "Trong buổi làm việc với lãnh đạo xã hôm 08/11/2022Liên đoàn đề nghị", "",
        "1/2Xe"}) {
    EXPECT_EQ(part_glued_dates(same), same);
  }
}

TEST(Scan, FindsTheNextDigitAmongAnyBytes) {
  for (int byte = 0; byte < 256; ++byte) {
    for (std::size_t at = 0; at < 20; ++at) {
      std::string text(20, 'x');
      text[at] = static_cast<char>(byte);
      const std::size_t expected = byte >= '0' && byte <= '9' ? at : text.size();
      for (std::size_t pos = 0; pos <= at; ++pos) ASSERT_EQ(find_digit(text, pos), expected);
      ASSERT_EQ(find_digit(text, at + 1), text.size());
    }
  }
}

TEST(Unmarked, MeansNextToNoMarks) {
  EXPECT_TRUE(is_unmarked("Hoi nghi tong ket nam 2007 cua huyen"));
  EXPECT_FALSE(is_unmarked("Hội nghị tổng kết năm 2007 của huyện"));
  EXPECT_TRUE(is_unmarked(std::string(400, 'a') + "é"));
  EXPECT_FALSE(is_unmarked(std::string(50, 'a') + "é"));
  EXPECT_FALSE(is_unmarked(""));
}

TEST(PressMark, BeginsAParagraph) {
  EXPECT_EQ(press_mark("(QNO) - Sáng nay 16/1, xã bàn giao nhà."), "QNO");
  EXPECT_EQ(press_mark("(Baothanhhoa.vn) - Sáng 26/4"), "Baothanhhoa.vn");
  EXPECT_EQ(press_mark("(BDO) Sáng 10-1, đoàn lãnh đạo tỉnh"), "BDO");
  EXPECT_EQ(press_mark("YBĐT - Trong 5 năm qua"), "YBĐT");
  EXPECT_EQ(press_mark("(Ảnh minh họa) và chữ"), "");
  EXPECT_EQ(press_mark("UBND huyện - nơi tiếp dân"), "");
  EXPECT_EQ(press_mark("Sáng 10-1, đoàn lãnh đạo tỉnh"), "");
  EXPECT_EQ(press_mark(""), "");
}

TEST(Lines, AHeadlineAboutAStationIsNoMasthead) {
  const auto kind = [](std::string_view line) {
    const std::vector<Line> lines = read_lines(line);
    return lines.front().label.kind;
  };
  EXPECT_EQ(kind("Đài Phát thanh cấp huyện tăng thời lượng tuyên truyền"), LabelKind::none);
  EXPECT_EQ(kind("Cổng thông tin điện tử tỉnh ra mắt chuyên trang đối ngoại"), LabelKind::none);
  EXPECT_EQ(kind("Đài Phát thanh và Truyền hình tỉnh Sơn La"), LabelKind::masthead);
  EXPECT_EQ(kind("Cổng thông tin điện tử tỉnh thanh hóa"), LabelKind::masthead);
}

TEST(Lines, ALineInCapitalsIsATitleThoughAFullStopEndsIt) {
  const std::vector<Line> lines =
      read_lines("LÃNH ĐẠO HUYỆN NÀ LỐC ĐẾN THĂM TẶNG HOA CHÚC MỪNG NGÀY THẦY THUỐC.");
  EXPECT_EQ(lines.front().kind, LineKind::phrase);
}

TEST(Labels, Kinds) {
  struct Row {
    const char* line;
    LabelKind kind;
  };
  constexpr Row kRows[] = {
      {"Các tin khác", LabelKind::related},
      {"CÁC TIN KHÁC:", LabelKind::related},
      {"Cac tin khac", LabelKind::related},
      {"» Tin cùng chuyên mục khác", LabelKind::related},
      {"Các bài viết mới nhất (12)", LabelKind::related},
      {"Tin đọc nhiều", LabelKind::related},
      {"Có thể bạn quan tâm", LabelKind::related},
      {"Bình luận (0)", LabelKind::comments},
      {"Đánh giá bài viết:", LabelKind::comments},
      {"Thống kê truy cập", LabelKind::widget},
      {"Lượt truy cập: 1.708.046", LabelKind::widget},
      {"Chịu trách nhiệm nội dung: Chánh Văn phòng", LabelKind::footer},
      {"Bản quyền thuộc về Báo Hưng Yên", LabelKind::owner},
      {"Cơ quan chủ quản: UBND huyện", LabelKind::owner},
      {"Địa chỉ: số 1 đường Trần Phú", LabelKind::contact},
      {"Lượt xem: 3.275", LabelKind::tool},
      {"Quay về E-magazine Theo dõi Báo Sơn La trên Google News", LabelKind::tool},
      {"In Gửi email Zalo", LabelKind::tool},
      {"In sách về quê hương", LabelKind::none},
      {"Trang chủ", LabelKind::menu},
      {"Cổng thông tin điện tử tỉnh", LabelKind::masthead},
      {"Tác giả: Kim Cúc", LabelKind::author},
      {"Đăng bởi: Quản trị", LabelKind::poster},
      {"Nguồn tin: Phòng Văn hóa", LabelKind::source},
      // The same words in a sentence, a title, a name.
      {"Bình luận của người dân được ghi lại", LabelKind::none},
      {"Thời tiết hôm nay nắng đẹp", LabelKind::none},
      {"Tin tưởng vào tương lai", LabelKind::none},
      {"Bài học từ trận bão", LabelKind::none},
      {"Chịu trách nhiệm trước dân", LabelKind::none},
      {"Ban biên tập", LabelKind::none},
      {"Văn bản mới về đất đai", LabelKind::none},
      {"", LabelKind::none},
  };
  for (const Row& row : kRows) EXPECT_EQ(label_of(row.line), row.kind) << row.line;
}

LineKind kind_of(std::string_view text) {
  const std::vector<Line> lines = read_lines(text);
  return lines.size() == 1 ? lines.front().kind : LineKind::noise;
}

TEST(Lines, Kinds) {
  struct Row {
    const char* line;
    LineKind kind;
  };
  constexpr Row kRows[] = {
      {"Hội nghị kết thúc lúc 11 giờ.", LineKind::prose},
      {"Ông nói: “Được mùa là nhờ nước về kịp”.", LineKind::prose},
      {"đối với các hộ nghèo;", LineKind::prose},
      {"Toàn cảnh hội nghị", LineKind::phrase},
      {"Kết quả:", LineKind::phrase},
      {"Kim Cúc.", LineKind::phrase},
      {"04/12/2023 16:30", LineKind::date},
      {"Ngày đăng 30/10/2022 | 21:04  | View count: 186", LineKind::date},
      {"Thu Hà 14:25, 21/03/2024", LineKind::date},
      {"Hỗ trợ đồ ấm cho trẻ em vùng cao(22/01/2020 10:25 SA)", LineKind::teaser},
      {"* Thông báo lịch tiếp dân (23-5)", LineKind::teaser},
      {"Tân Yên sẵn sàng cho ngày bầu cử 22/5", LineKind::phrase},
      {"Trang chủ > Xã hội", LineKind::crumbs},
      {"Trang chủ/ Tin tức/ Thời sự", LineKind::crumbs},
      {"Chính trị / Đại hội Đảng các cấp", LineKind::crumbs},
      {"Trang chu - Tin tuc - Van ban - Lien he", LineKind::crumbs},
      {"Quốc phòng - An ninh", LineKind::phrase},
      {"Báo Hưng Yên điện tử", LineKind::labelled},
      {"© 2025. Ghi rõ nguồn khi sử dụng thông tin.", LineKind::labelled},
      {"Báo cáo của đoàn kiểm tra", LineKind::phrase},
      {"Bảo Uyên", LineKind::phrase},
      {"100%", LineKind::noise},
      {"-", LineKind::noise},
      {"A+", LineKind::noise},
      {"https://a.vn/b?c=1", LineKind::noise},
  };
  for (const Row& row : kRows) EXPECT_EQ(kind_of(row.line), row.kind) << row.line;
}

TEST(Lines, FinalDateIsCut) {
  const std::vector<Line> lines =
      read_lines("Trao quà (05/12/2019 3:20 CH)\nBài mới - 22/06/17 17:00");
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_EQ(without_final_date(lines[0]), "Trao quà");
  EXPECT_EQ(without_final_date(lines[1]), "Bài mới");
}

TEST(Signature, Kinds) {
  struct Row {
    const char* line;
    Byline kind;
  };
  constexpr Row kRows[] = {
      {"Kim Cúc", Byline::person},
      {"(Danh Út)", Byline::person},
      {"Rơ Châm H'Yến", Byline::person},
      {"VĂN HÀO - TRẦN HỮU", Byline::person},
      {"Mộc Miên (Tổng hợp)", Byline::person},
      {"PV", Byline::person},
      {"P.V", Byline::person},
      {"Vũ Nga (thực hiện)", Byline::person},
      {"Phương Thanh (HĐND huyện)", Byline::office},
      {"Phan Thị Hà - CC Văn hóa xã", Byline::office},
      {"Lò Văn Ún – Cán bộ văn hóa xã Mường Giàng", Byline::office},
      {"Nam Định - Chủ tịch nước thăm làng nghề", Byline::none},
      {"Chủ tịch xã Trần Văn Sơn", Byline::none},
      {"Tổ chức an toàn, tiết kiệm", Byline::none},
      {"Phòng LĐTBXH", Byline::office},
      {"Ngọc Bích- Phòng LĐTB&XH", Byline::office},
      {"Trung tâm Nghiên cứu văn hoá Chăm", Byline::office},
      {"Văn phòng HĐND và UBND huyện", Byline::office},
      {"Toàn cảnh hội nghị", Byline::none},
      {"Hội An giảm giá phòng, giữ chân khách trong năm khủng hoảng", Byline::none},
      {"Đoàn viên đổi rác lấy cây giống", Byline::none},
      {"Phóng sự ảnh", Byline::none},
      {"BẠN NÊN ĐỌC", Byline::none},
      {"Lượt xem: 12", Byline::none},
      {"", Byline::none},
  };
  for (const Row& row : kRows) EXPECT_EQ(byline_kind(row.line), row.kind) << row.line;
  EXPECT_EQ(bare_signature("(Danh Út)"), "Danh Út");
  EXPECT_EQ(bare_signature("Mộc Miên (Tổng hợp)"), "Mộc Miên");
}

TEST(Unwrap, JoinsOnlyWrappedText) {
  const std::string wrapped =
      "Khách lên bản năm nay được ngắm lúa chín thêm mười ngày\n"
      "nhờ một phần ruộng cấy muộn theo lịch của khuyến nông và\n"
      "bà con chia ba trà cấy, trà sau cách trà trước một tuần,\n"
      "nên khi thửa cao đã gặt thì thửa thấp vẫn còn vàng rực\n"
      "cả sườn núi.\n\nThào A Páo\n";
  const std::string joined = unwrap(wrapped);
  EXPECT_EQ(joined.size(), wrapped.size());
  EXPECT_NE(joined.find("mười ngày nhờ một phần"), std::string::npos);
  EXPECT_NE(joined.find("vàng rực cả sườn núi."), std::string::npos);
  EXPECT_NE(joined.find("\n\nThào A Páo\n"), std::string::npos);
  const std::string paragraphs =
      "Đoạn thứ nhất dài hơn bốn mươi chữ cái và kết thúc bằng dấu chấm.\n"
      "Đoạn thứ hai cũng dài hơn bốn mươi chữ cái và kết thúc như vậy.\n";
  EXPECT_EQ(unwrap(paragraphs), paragraphs);
  EXPECT_EQ(unwrap(""), "");
}

TEST(FirstSentence, Ends) {
  EXPECT_EQ(first_sentence("Mưa to. Gió lớn."), "Mưa to.");
  EXPECT_EQ(first_sentence("Vì sao giá tăng? Do mưa."), "Vì sao giá tăng?");
  EXPECT_EQ(first_sentence("UBND TP. Dầu Tiếng họp. Sau đó nghỉ."), "UBND TP. Dầu Tiếng họp.");
  EXPECT_EQ(first_sentence("Thu 1.090 kg rác.\nHết."), "Thu 1.090 kg rác.");
  EXPECT_EQ(first_sentence("Không có dấu chấm"), "Không có dấu chấm");
  EXPECT_EQ(first_sentence(""), "");
}

TEST(Body, RangeAndOwnLines) {
  const std::vector<Line> lines = read_lines(
      "Trang chủ\nTiêu đề của bài viết này\nCâu mở đầu của bài, đủ dài để thành một đoạn riêng "
      "đứng trên ngày đăng.\n"
      "Ảnh chụp\n10/10/2020 08:00\nCâu kết thúc của bài, cũng đủ dài để thành một đoạn.\n"
      "Tin khác\nMột bài khác nữa trong danh sách, có dấu chấm hẳn hoi.\n");
  const LineRange body = find_body(lines);
  EXPECT_EQ(body, (LineRange{2, 6}));
  EXPECT_EQ(body_lines(lines, body), (std::vector<std::size_t>{2, 3, 5}));
  EXPECT_TRUE(find_body({}).empty());
}

}  // namespace
}  // namespace timtin::article
