#include "pages.h"

namespace timtin::test {
namespace {

constexpr TestPage kPages[] = {
    {"label, date and time between bars, counter", "",
     R"(Tin trong huyện

Xã Minh Hòa khánh thành cầu dân sinh bắc qua suối Cạn
Ngày đăng 12/05/2021 | 09:15  | View count: 77

Cầu bê tông dài 24 mét vừa được đưa vào sử dụng tại xã Minh Hòa, huyện Hữu Lũng, tỉnh Lạng Sơn, thay cho chiếc cầu tre đã mục.

Từ nay hơn hai trăm hộ dân bên kia suối không còn phải chèo mảng mỗi khi nước lên.

Phòng Kinh tế - Hạ tầng

  Phóng sự ảnh

  Thời tiết

Hà Nội
Đà Nẵng)",
     "Xã Minh Hòa khánh thành cầu dân sinh bắc qua suối Cạn", "2021-05-12T09:15", 2021, "published",
     "lang-son", "text", "Hữu Lũng", "Phòng Kinh tế - Hạ tầng", "Cầu bê tông dài 24 mét",
     "mỗi khi nước lên.", "Thời tiết"},
    {"update label stands in for the date", "",
     R"(Tìm kiếm thông tin

Hội Nông dân thị xã An Nhơn ra mắt tổ hợp tác trồng mai
Ngày cập nhật 03/02/2020

Sáng nay, Hội Nông dân thị xã An Nhơn, tỉnh Bình Định ra mắt tổ hợp tác trồng mai vàng gồm 18 thành viên.

Tổ hợp tác cam kết dùng chung giống, chung lịch cắt lá và bán cùng một giá.

Bích Liễu - Hội Nông dân
Các tin khác
Xem tin theo ngày
Thống kê truy cập
Truy cập tổng 1.234.567)",
     "Hội Nông dân thị xã An Nhơn ra mắt tổ hợp tác trồng mai", "2020-02-03", 2020, "updated",
     "binh-dinh", "text", "An Nhơn", "Bích Liễu - Hội Nông dân", "Sáng nay, Hội Nông dân",
     "bán cùng một giá.", "1.234.567"},
    {"the site's name in lower case, spaced date, related list with SA and CH", "",
     R"(Cổng thông tin điện tử tỉnh nghệ an

Sở Khoa học và Công nghệ

Hỗ trợ năm hợp tác xã đăng ký nhãn hiệu tập thể

Đăng ngày 07 - 11 - 2018
100%

Năm hợp tác xã vừa được hướng dẫn hồ sơ đăng ký nhãn hiệu tập thể cho cam, trám và nhút.

Đại diện các hợp tác xã

Cán bộ của Sở làm việc hai ngày tại mỗi nơi, cùng bà con vẽ bản đồ vùng trồng và viết quy chế.

Ý kiến bạn đọc
  <

  Tin mới nhất

  Tập huấn truy xuất nguồn gốc(02/07/2020 4:54 CH)

  Hội thảo về mã vạch(24/06/2020 1:31 SA))",
     "Hỗ trợ năm hợp tác xã đăng ký nhãn hiệu tập thể", "2018-11-07", 2018, "published", "nghe-an",
     "header", "", "", "Năm hợp tác xã vừa được", "viết quy chế.", "02/07/2020"},
    {"no title: the first sentence stands in, the event gives the year", "",
     R"(Thực hiện Kế hoạch số 88/KH-UBND ngày 03/01/2023 của Ủy ban nhân dân huyện về chăm sóc người cao tuổi.
Sáng ngày 09/6/2023, tại nhà văn hóa thị trấn Phước Bửu, Hội Người cao tuổi huyện Xuyên Mộc tổ chức khám mắt cho 260 cụ.
Các bác sĩ phát hiện 41 ca đục thủy tinh thể, lập danh sách mổ miễn phí trong tháng tới.
Thanh Trúc
Đánh giá bài viết:
Thích bài viết:
-
Hội nghị cộng tác viên dân số.
02:03 22-11-2024 -)",
     "Thực hiện Kế hoạch số 88/KH-UBND ngày 03/01/2023 của Ủy ban nhân dân huyện về chăm sóc người "
     "cao tuổi.",
     "", 2023, "event", "ba-ria-vung-tau", "text", "Xuyên Mộc", "Thanh Trúc",
     "Thực hiện Kế hoạch số 88", "trong tháng tới.", "2024"},
    {"posted with author on one line; points and lists behind the body", "",
     R"(Trang nhất
Tin Tức
Tin trong tỉnh
Ra quân dọn rong trên hồ thủy lợi Đắk Lông
Đăng lúc: Thứ hai - 12/03/2018 09:12 - Người đăng bài viết: Trần Quang Huy

Hơn 150 đoàn viên của huyện Krông Nô, tỉnh Đắk Nông đã vớt 30 tấn rong trên hồ thủy lợi, khơi lại cửa cống lấy nước.
Rong được ủ làm phân cho 12 ha cà phê của các hộ quanh hồ.
Tác giả bài viết: Hoài Nam
Tổng số điểm của bài viết là: 0 trong 0 đánh giá
Click để đánh giá bài viết
Những tin mới hơn
Bế giảng lớp dạy nghề trồng nấm (15/04/2018)
Những tin cũ hơn
Thông báo tuyển dụng viên chức (01/02/2018))",
     "Ra quân dọn rong trên hồ thủy lợi Đắk Lông", "2018-03-12T09:12", 2018, "published",
     "dak-nong", "text", "Krông Nô", "Hoài Nam", "Hơn 150 đoàn viên", "quanh hồ.",
     "Click để đánh giá"},
    {"newspaper: its own clock above, the article's date below the title", "",
     R"(Báo Phú Yên điện tử
Thời sự | Chính trị | Kinh tế | Xã hội | Văn hóa
Thứ Bảy, ngày 8 tháng 8 năm 2020 10:01:12
Trang chủ > Xã hội

Đầm Ô Loan vào mùa sò huyết
Thứ Ba, 14/07/2020 | 06:30
Cỡ chữ  A-  A  A+

Nước đầm Ô Loan năm nay mặn đều nên sò huyết lớn nhanh, mỗi ngày ngư dân huyện Tuy An cào được chừng 300 kg.

Giá bán tại bến là 180.000 đồng một ki lô gam, cao hơn năm ngoái một phần năm.

Lê Hảo
Từ khóa:

TIN LIÊN QUAN
- Gặp gỡ những người giữ rừng
16/07/2020
Bình luận (0)
Bản quyền thuộc về Báo Phú Yên điện tử)",
     "Đầm Ô Loan vào mùa sò huyết", "2020-07-14T06:30", 2020, "published", "phu-yen", "header",
     "Tuy An", "Lê Hảo", "Nước đầm Ô Loan năm nay", "một phần năm.", "Gặp gỡ"},
    {"date above the title, no label", "",
     R"(Thứ Tư, 03/04/2019, 07:48 [GMT+7]
Bác Ái: đàn cừu vượt hạn nhờ cỏ ủ chua
Ba năm nay người Raglai ở huyện Bác Ái, tỉnh Ninh Thuận quen với việc ủ cỏ chua cho cừu ăn trong mùa khô.
Mỗi hố ủ chứa hai tấn cỏ, đủ nuôi mười con trong hai tháng không mưa.
Sơn Hà)",
     "Bác Ái: đàn cừu vượt hạn nhờ cỏ ủ chua", "2019-04-03T07:48", 2019, "published", "ninh-thuan",
     "text", "Bác Ái", "Sơn Hà", "Ba năm nay", "không mưa.", ""},
    {"two-digit year after the title", "",
     R"(Giáo dục
Thầy giáo đi tìm học trò trên nương
11/05/16 14:30
Lượt xem: 3.275

   Sau Tết, lớp 7A trường bán trú xã Nậm Cắn, huyện Kỳ Sơn, tỉnh Nghệ An vắng chín em.
   Thầy chủ nhiệm đi bộ ba ngày qua bốn bản để đón các em về, mang theo sổ điểm và một bao gạo.
Thò Bá Rê

Tin khác
Hội thi kể chuyện theo sách - 22/06/17 17:00)",
     "Thầy giáo đi tìm học trò trên nương", "2016-05-11T14:30", 2016, "published", "nghe-an",
     "text", "Kỳ Sơn", "Thò Bá Rê", "Sau Tết, lớp 7A", "một bao gạo.", "Hội thi"},
    {"time before the date, author above it", "",
     R"(Chính trị / Quốc hội
Cử tri Cái Nước kiến nghị sớm nâng cấp đường về xã
Trúc Đào
14:25, 21/03/2024
Theo dõi chúng tôi trên Google News
Tại buổi tiếp xúc ở huyện Cái Nước, tỉnh Cà Mau, cử tri nêu 27 ý kiến, hơn nửa nói về đường sá và cầu yếu.
Đại biểu hứa chuyển đủ ý kiến cho cơ quan có trách nhiệm và trả lời bằng văn bản trong ba mươi ngày.
Có thể bạn quan tâm
Nuôi cua trong ruộng lúa
20:31, 02/04/2024)",
     "Cử tri Cái Nước kiến nghị sớm nâng cấp đường về xã", "2024-03-21T14:25", 2024, "published",
     "ca-mau", "text", "Cái Nước", "Trúc Đào", "Tại buổi tiếp xúc", "ba mươi ngày.", "Nuôi cua"},
    {"dotted date with weekday and seconds", "",
     R"(Báo Hậu Giang Online
Hotline: 0123456789
Đặt báo
Quảng cáo
Nông nghiệp
Mít ruột đỏ về tay hợp tác xã
Thứ 7, 14.11.2020 | 08:29:50
A- A A+ In bài Gửi email

Hợp tác xã ở huyện Phụng Hiệp vừa ký hợp đồng bán 90 tấn mít ruột đỏ cho một doanh nghiệp đông lạnh.
Nhà vườn được ứng trước một nửa tiền phân bón và bao trái.
Bảo Trân

Tin cùng chuyên mục
• Lúa thu đông trúng mùa (19.12.2020))",
     "Mít ruột đỏ về tay hợp tác xã", "2020-11-14T08:29", 2020, "published", "hau-giang", "header",
     "Phụng Hiệp", "Bảo Trân", "Hợp tác xã ở huyện", "bao trái.", "thu đông"},
    {"date behind the body, labelled", "",
     R"(TRANG CHỦ
TIN TỨC
VĂN BẢN
TRANG THÔNG TIN ĐIỆN TỬ HUYỆN BA BỂ - TỈNH BẮC KẠN
Đồn Đèn vào vụ mận chín

 Những ngày này thương lái tìm lên thôn Đồn Đèn mua mận từ lúc trời còn sương, giá đầu vụ 25.000 đồng một cân.

 Cả thôn có 46 hộ trồng mận, nhà nhiều nhất thu được bốn tấn quả.

Người đưa tin: Triệu Mùi Pham
Ngày đăng: 30/6/2014
Các tin mới hơn:
Mở lớp tập huấn nuôi cá lồng (8/9/2014)
Lượt truy cập: 1.708.046)",
     "Đồn Đèn vào vụ mận chín", "2014-06-30", 2014, "published", "bac-kan", "header", "Ba Bể",
     "Triệu Mùi Pham", "Những ngày này thương lái", "bốn tấn quả.", "nuôi cá lồng"},
    {"no marks at all", "",
     R"(TRANG TIN DIEN TU TINH TRA VINH
Trang chu - Tin tuc - Van ban - Lien he
Nong nghiep
Cau Ke mo them vuon dua sap cay phoi
Ngay 17-8-2009
Huyen Cau Ke vua ban giao 1.200 cay dua sap nuoi cay phoi cho 35 ho o hai xa Hoa Tan va Tam Ngai.
Giong moi cho ty le trai sap tren bon phan nam, cao gap ba lan giong cu.
Thach Sa Rinh
Tin khac:
* Thong bao lich tiep dan (23-9)
So lan xem: 182)",
     "Cau Ke mo them vuon dua sap cay phoi", "2009-08-17", 2009, "published", "tra-vinh", "header",
     "Cầu Kè", "Thach Sa Rinh", "Huyen Cau Ke vua", "giong cu.", "tiep dan"},
    {"lines broken at a fixed width", "",
     R"(Cổng thông tin điện tử huyện Mù Cang Chải - tỉnh Yên Bái

Ruộng bậc thang La Pán Tẩn đón khách bằng lúa trổ muộn

Đăng ngày 21/09/2017

Khách lên Mù Cang Chải năm nay được ngắm lúa chín thêm mười ngày nhờ
một phần ruộng cấy muộn theo lịch của khuyến nông huyện. Bà con chia
ba trà cấy, trà sau cách trà trước một tuần, nên khi thửa cao đã gặt
thì thửa thấp vẫn còn vàng.

Các nhà nghỉ trong bản kín phòng đến hết tháng. Đội xe ôm của đoàn
thanh niên chở khách lên đồi Mâm Xôi theo một giá niêm yết, tiền thu
được trích lại một phần để sửa đường mòn và nhặt rác sau mỗi ngày
lễ hội.

Thào A Páo)",
     "Ruộng bậc thang La Pán Tẩn đón khách bằng lúa trổ muộn", "2017-09-21", 2017, "published",
     "yen-bai", "header", "Mù Cang Chải", "Thào A Páo",
     "Khách lên Mù Cang Chải năm nay được ngắm lúa chín thêm mười ngày nhờ một phần ruộng",
     "sau mỗi ngày lễ hội.", ""},
    {"a list in the middle of the body", "",
     R"(Báo Bình Thuận
Kinh tế
Cảng cá Phan Rí Cửa nạo vét xong luồng
08:15 | 02/06/2016

Sau bốn tháng thi công, luồng vào cảng cá Phan Rí Cửa đã sâu thêm một mét rưỡi, tàu lớn không còn phải chờ con nước mới vào được bến.
Chủ tàu Nguyễn Văn Lực cho biết mỗi chuyến biển nay bớt được nửa ngày nằm chờ, đỡ tốn gần hai triệu đồng tiền đá và dầu.
Tin liên quan
Ngư dân được mùa cá nục
Giá xăng dầu giảm nhẹ
Ban quản lý cảng đang thử đặt phao đèn mới dọc hai bên luồng, đồng thời xin kinh phí lắp thêm hai cầu dẫn cho tàu nhỏ neo đậu khi biển động.
Theo kế hoạch, đợt nạo vét tiếp theo sẽ làm vào cuối năm, tránh mùa cá nam để không ảnh hưởng đến việc làm ăn của bà con trong vùng.
Minh Chiến
Tin mới nhất
Khai mạc hội chợ thủy sản)",
     "Cảng cá Phan Rí Cửa nạo vét xong luồng", "2016-06-02T08:15", 2016, "published", "binh-thuan",
     "header", "", "Minh Chiến", "Sau bốn tháng thi công", "trong vùng.", "Ngư dân được mùa"},
    {"the title asks a question", "",
     R"(Hỏi đáp
Vì sao giá cau tươi ở Sơn Tây tăng gấp ba?
Thứ Năm, 10/10/2024 09:00

Từ đầu tháng, thương lái trả cho bà con huyện Sơn Tây, tỉnh Quảng Ngãi 80.000 đồng một ký cau tươi.
Nguyên nhân chính là mưa muộn làm cau các vùng khác rụng trái non, trong khi lò sấy cần hàng giao theo hợp đồng.
Đinh Thị Trà)",
     "Vì sao giá cau tươi ở Sơn Tây tăng gấp ba?", "2024-10-10T09:00", 2024, "published",
     "quang-ngai", "text", "Sơn Tây", "Đinh Thị Trà", "Từ đầu tháng", "theo hợp đồng.", ""},
    {"month in words, as blog systems write it", "",
     R"(Xã Hương Sơn ra mắt mô hình chợ không túi ni lông
12 Tháng Ba, 2021

Chợ phiên xã Hương Sơn, huyện Mỹ Đức, thành phố Hà Nội từ tuần này gói hàng bằng lá dong và túi giấy cũ.
Hội Phụ nữ xã phát 600 làn nhựa cho các hộ trong ba thôn, ai mang làn đi chợ được giảm tiền gửi xe.)",
     "Xã Hương Sơn ra mắt mô hình chợ không túi ni lông", "2021-03-12", 2021, "published", "ha-noi",
     "text", "Mỹ Đức", "", "Chợ phiên xã Hương Sơn", "tiền gửi xe.", ""},
    {"date in brackets behind the title on one line", "",
     R"(Tin hoạt động
Trao 40 xe lăn cho người khuyết tật huyện Trà Bồng (05/12/2019 3:20 CH)

Hội Bảo trợ người khuyết tật tỉnh Quảng Ngãi vừa trao 40 xe lăn tại nhà văn hóa huyện Trà Bồng.
Mỗi người nhận xe được một cán bộ y tế hướng dẫn cách chỉnh phanh và lên xuống dốc.
Phòng Lao động)",
     "Trao 40 xe lăn cho người khuyết tật huyện Trà Bồng", "2019-12-05T15:20", 2019, "published",
     "quang-ngai", "text", "Trà Bồng", "Phòng Lao động", "Hội Bảo trợ", "lên xuống dốc.", ""},
    {"a lead above the date", "",
     R"(Báo Gia Lai
Thời sự
Xôn xao cà phê chín sớm
(GLO)- Mưa nắng thất thường khiến cà phê ở huyện Chư Prông chín sớm gần một tháng, người trồng phải thuê nhân công với giá cao.
Thứ Hai, 24/10/2016, 09:10 GMT+7
Chia sẻ
Dọc các rẫy ven quốc lộ 14C, quả đỏ đã chiếm một phần ba số quả trên cành, có cây rụng kín gốc.
Ông Rơ Mah Hét nói giá thuê đã lên 220 ngàn đồng một ngày, thêm bữa trưa.
Lê Nam
Viết bình luận)",
     "Xôn xao cà phê chín sớm", "2016-10-24T09:10", 2016, "published", "gia-lai", "header",
     "Chư Prông", "Lê Nam", "(GLO)- Mưa nắng", "bữa trưa.", "GMT+7"},
    {"lists and documents above the article", "",
     R"(TIN MỚI NHẤT
Khai mạc hội thi nấu ăn
(12/10/2020)
Huyện ủy họp phiên thường kỳ
(11/10/2020)
VĂN BẢN MỚI
123/UBND-VX về việc phòng dịch
Thông báo tuyển dụng
Ra mắt mô hình “Camera an ninh” ở khóm 4
05/10/2020
Công an thị trấn Sa Rài, huyện Tân Hồng, tỉnh Đồng Tháp ra mắt mô hình camera an ninh với 24 mắt do người dân góp tiền lắp.
Sau một tháng, số vụ trộm cắp vặt giảm còn hai vụ, người dân yên tâm hơn khi đi làm đồng.
Lê Văn Sang)",
     "Ra mắt mô hình “Camera an ninh” ở khóm 4", "2020-10-05", 2020, "published", "dong-thap",
     "text", "Tân Hồng", "Lê Văn Sang", "Công an thị trấn", "đi làm đồng.", "nấu ăn"},
    {"comments longer than the article", "",
     R"(Xã Vĩnh Hòa xin lùi thời hạn di dời lò gạch
Thứ Tư, 05/08/2015 | 08:00
UBND xã Vĩnh Hòa vừa có văn bản xin lùi thời hạn di dời sáu lò gạch thủ công sang tháng 12.
Chủ lò cho rằng chưa kịp tìm đất mới và còn nợ ngân hàng.
Bình luận (2)
Nguyễn Văn Tư
05/08/2015 10:12
Tôi ở gần lò gạch mười năm nay, khói bụi quanh năm, con cái ốm đau liên miên, đề nghị xã kiên quyết di dời đúng hạn chứ không thể lùi mãi được, dân chúng tôi khổ lắm rồi.
Trần Thị Bảy
06/08/2015 11:00
Mong chính quyền hỗ trợ cho công nhân lò gạch, chúng tôi làm ở đây đã lâu, bây giờ mất việc thì biết lấy gì mà sống.)",
     "Xã Vĩnh Hòa xin lùi thời hạn di dời lò gạch", "2015-08-05T08:00", 2015, "published", "",
     "none", "", "", "UBND xã Vĩnh Hòa", "nợ ngân hàng.", "khói bụi"},
    {"questions and answers", "",
     R"(Trang chủ › Trao đổi
Giám đốc Sở Nông nghiệp: “Không để dân đơn độc với dịch tả lợn”
03/06/2019 07:00
Dịch tả lợn châu Phi đã lan ra tám huyện, phóng viên trao đổi với Giám đốc Sở Nông nghiệp tỉnh Thái Bình.
* Thưa ông, số lợn phải tiêu hủy đến nay là bao nhiêu?
- Đến ngày 2/6, toàn tỉnh đã tiêu hủy hơn 300 nghìn con, bằng gần một phần ba tổng đàn.
* Xin cảm ơn ông!
Vũ Nga (thực hiện)
Tin liên quan)",
     "Giám đốc Sở Nông nghiệp: “Không để dân đơn độc với dịch tả lợn”", "2019-06-03T07:00", 2019,
     "published", "thai-binh", "text", "", "Vũ Nga", "Dịch tả lợn châu Phi", "cảm ơn ông!",
     "thực hiện"},
    {"a plan with numbered items at its end", "",
     R"(Kế hoạch tổ chức Ngày hội Văn hóa các dân tộc huyện Bát Xát
20/08/2023
UBND huyện Bát Xát vừa ban hành Kế hoạch số 231/KH-UBND ngày 15/8/2023 về Ngày hội Văn hóa các dân tộc.
I. MỤC ĐÍCH
- Bảo tồn bản sắc văn hóa các dân tộc trên địa bàn;
- Tổ chức an toàn, tiết kiệm.
II. NỘI DUNG
1. Lễ khai mạc
2. Hội thi trang phục
Tải về
Tin nổi bật)",
     "Kế hoạch tổ chức Ngày hội Văn hóa các dân tộc huyện Bát Xát", "2023-08-20", 2023, "published",
     "lao-cai", "text", "Bát Xát", "", "UBND huyện Bát Xát", "2. Hội thi trang phục", "Tải về"},
    {"a category and a writer between title and date", "",
     R"(Huyện Mường La tặng quà cho hộ nghèo ở xã Chiềng San
Chi tiết
Được viết bởi Lò Thị Hoa
Chuyên mục: Tin tức
Được đăng: 15 Tháng 6 2015
Lượt xem: 233
UBND huyện Mường La vừa tổ chức trao 120 suất quà cho các hộ nghèo của xã Chiềng San.
Bà con hứa sẽ chăm lo sản xuất, vươn lên thoát nghèo trong năm tới.)",
     "Huyện Mường La tặng quà cho hộ nghèo ở xã Chiềng San", "2015-06-15", 2015, "published",
     "son-la", "text", "Mường La", "Lò Thị Hoa", "UBND huyện Mường La", "năm tới.", "Chuyên mục"},
    {"a writer and a date on one line", "",
     R"(Trang chủ
Huyện Mường La tặng quà cho hộ nghèo ở xã Chiềng San
Viết bởi Quản trị Thứ hai, 15 Tháng 6 2015 07:22
UBND huyện Mường La vừa tổ chức trao 120 suất quà cho các hộ nghèo của xã Chiềng San.)",
     "Huyện Mường La tặng quà cho hộ nghèo ở xã Chiềng San", "2015-06-15T07:22", 2015, "published",
     "son-la", "text", "Mường La", "Quản trị", "UBND huyện Mường La", "xã Chiềng San.", "Viết bởi"},
    {"an official document below a title of the page", "",
     R"(Quyết định về việc phê duyệt quy hoạch khu dân cư xã Nậm Lành
ỦY BAN NHÂN DÂN
HUYỆN VĂN CHẤN
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 812/QĐ-UBND
Văn Chấn, ngày 05 tháng 9 năm 2019
QUYẾT ĐỊNH
Về việc phê duyệt quy hoạch chi tiết khu dân cư xã Nậm Lành
ỦY BAN NHÂN DÂN HUYỆN VĂN CHẤN
Căn cứ Luật Quy hoạch đô thị ngày 17/6/2009;
Căn cứ Luật sửa đổi, bổ sung một số điều của 37 luật có liên quan ngày 20/11/2018;
QUYẾT ĐỊNH:
Điều 1. Phê duyệt quy hoạch chi tiết khu dân cư xã Nậm Lành, huyện Văn Chấn, tỉnh Yên Bái, rộng 4,5 ha.
Điều 2. Quyết định có hiệu lực kể từ ngày ký.
CHỦ TỊCH
Hà Văn Nam)",
     "Quyết định về việc phê duyệt quy hoạch khu dân cư xã Nậm Lành", "2019-09-05", 2019,
     "published", "yen-bai", "text", "Văn Chấn", "Hà Văn Nam", "Căn cứ Luật Quy hoạch",
     "kể từ ngày ký.", ""},
    {"an official document alone, its head from a table", "",
     R"(UBND HUYỆN VĂN CHẤN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
PHÒNG NỘI VỤ Độc lập - Tự do - Hạnh phúc
Số: 15/TB-PNV Văn Chấn, ngày 03 tháng 5 năm 2023
THÔNG BÁO
Về việc tiếp nhận hồ sơ dự tuyển công chức cấp xã năm 2023
Thực hiện Kế hoạch số 1024/KH-UBND ngày 20/4/2023 của UBND huyện Văn Chấn, Phòng Nội vụ tiếp nhận hồ sơ như sau:
1. Thời gian tiếp nhận: từ ngày 05/5/2023 đến hết ngày 04/6/2023.
2. Địa điểm: Phòng Nội vụ huyện Văn Chấn, tỉnh Yên Bái.)",
     "Về việc tiếp nhận hồ sơ dự tuyển công chức cấp xã năm 2023", "2023-05-03", 2023, "published",
     "yen-bai", "header", "Văn Chấn", "", "Thực hiện Kế hoạch", "tỉnh Yên Bái.", ""},
};

}  // namespace

std::span<const TestPage> layout_pages() { return kPages; }

}  // namespace timtin::test
