#include "pages.h"

namespace timtin::test {
namespace {

constexpr TestPage kPages[] = {
    {"the page's clock is the only date: it is none", "",
     R"(Thứ Sáu, ngày 28 tháng 5 năm 2021 | 09:21
CỔNG THÔNG TIN ĐIỆN TỬ TỈNH TUYÊN QUANG
Trang chủ
Giới thiệu
Liên hệ
Văn hóa
Người giữ lửa hát Then bên dòng Gâm
Ở bản Pác Cháng, ai cũng biết nhà nghệ nhân Hà Thuấn vì tối nào cũng có tiếng đàn tính vọng ra.
Ông dạy không lấy tiền, chỉ mong học trò đừng bỏ dở khi chưa thuộc ba bài khó nhất.
Quan Văn Dũng)",
     "Người giữ lửa hát Then bên dòng Gâm", "", 0, "none", "tuyen-quang", "header", "",
     "Quan Văn Dũng", "Ở bản Pác Cháng", "ba bài khó nhất.", ""},
    {"dates after the clock are no events", "",
     R"(Hôm nay: 20/06/2019
Trang chủ
Kế hoạch phun thuốc diệt muỗi trên địa bàn phường
Phường phun thuốc diệt muỗi đợt một vào ngày 25/5/2019 tại ba khu phố, đã xong trước lịch hai ngày.
Đợt hai dự kiến từ ngày 15/7/2019 và kết thúc trước ngày 30/12/2019 theo lịch của trạm y tế.)",
     "Kế hoạch phun thuốc diệt muỗi trên địa bàn phường", "", 2019, "event", "", "none", "", "",
     "Phường phun thuốc", "trạm y tế.", ""},
    {"only cited documents, periods and birthdays: no year", "",
     R"(Tuyên dương gia đình ông Hồ Văn Lang hiến đất mở đường
Thực hiện Nghị quyết số 06/2020/NQ-HĐND ngày 14/7/2020 của Hội đồng nhân dân về làm đường giai đoạn 2021-2030, thôn vận động dân hiến đất.
Ông Lang, sinh ngày 02/9/1955, hiến 300 m2 đất vườn và tự tay phá bờ rào.
Việc làm của ông được nêu trong báo cáo nhiệm kỳ 2020 - 2025 của chi bộ.)",
     "Tuyên dương gia đình ông Hồ Văn Lang hiến đất mở đường", "", 0, "none", "", "none", "", "",
     "Thực hiện Nghị quyết", "của chi bộ.", ""},
    {"the event told first dates the page, not the day planned", "",
     R"(Khởi công trường mầm non xã Tà Long
Sáng ngày 18/3/2013, huyện Đakrông, tỉnh Quảng Trị khởi công trường mầm non xã Tà Long với sáu phòng học.
Công trình dự kiến hoàn thành trước ngày 30/6/2014, kịp đón các cháu vào năm học mới.)",
     "Khởi công trường mầm non xã Tà Long", "", 2013, "event", "quang-tri", "text", "Đakrông", "",
     "Sáng ngày 18/3/2013", "năm học mới.", ""},
    {"a whole day in the address",
     "https://baocaobang.vn/xa-hoi/cau-treo-moi-20190820222040888.htm",
     R"(Cầu treo mới qua sông Gâm
Người dân hai xã bên sông Gâm không còn phải đi mảng kể từ khi chiếc cầu treo mới được thông xe.
Cầu rộng hai mét, chịu được xe máy và xe thồ, do bà con góp công dựng cùng bộ đội.)",
     "Cầu treo mới qua sông Gâm", "2019-08-20T22:20", 2019, "url", "cao-bang", "host", "", "",
     "Người dân hai xã", "cùng bộ đội.", ""},
    {"a month in the address", "https://dautieng.binhduong.gov.vn/tin-tuc/202403/lop-hoc-dem",
     R"(Lớp học đêm ở khu nhà trọ
Mỗi tuần ba buổi, các cô giáo về hưu dạy chữ cho con công nhân ngay trong sân khu nhà trọ.
Sách vở do tổ dân phố góp, còn bàn ghế xin lại của trường tiểu học.)",
     "Lớp học đêm ở khu nhà trọ", "", 2024, "url", "binh-duong", "host", "Dầu Tiếng", "",
     "Mỗi tuần ba buổi", "trường tiểu học.", ""},
    {"a district host of a province that has merged", "http://thuongtin.hanoi.gov.vn/tin/123.html",
     R"(Lễ hội làng hoa mở cửa đón khách
Ngày đăng 20/01/2011 | 08:00

Làng hoa mở hội ba ngày, mỗi nhà bày một gian ngay trước ngõ để khách tiện chọn.
Ban tổ chức bố trí bãi xe ở sân đình và thu một giá vé chung.)",
     "Lễ hội làng hoa mở cửa đón khách", "2011-01-20T08:00", 2011, "published", "ha-noi", "host",
     "Thường Tín", "", "Làng hoa mở hội", "giá vé chung.", ""},
    {"before the merger of 2008", "",
     R"(Huyện Thường Tín khơi dòng sông Tô Lịch đoạn cuối
Ngày đăng 15/05/2007

UBND huyện Thường Tín huy động 600 ngày công khơi dòng, vớt bèo trên bốn cây số sông.
Nước chảy lại được, hai trạm bơm cuối nguồn đỡ phải chờ thủy triều.)",
     "Huyện Thường Tín khơi dòng sông Tô Lịch đoạn cuối", "2007-05-15", 2007, "published", "ha-tay",
     "text", "Thường Tín", "", "UBND huyện Thường Tín", "thủy triều.", ""},
    {"a province that has merged, dated before", "",
     R"(Chợ nổi lòng hồ họp lại sau mùa lũ
Ngày đăng 30/11/2019

Phiên chợ trên lòng hồ sông Đà ở tỉnh Hòa Bình họp lại sau hai tháng nghỉ vì lũ, đông gấp rưỡi năm trước.
Bà con bán cá, măng và vải thổ cẩm ngay trên thuyền.)",
     "Chợ nổi lòng hồ họp lại sau mùa lũ", "2019-11-30", 2019, "published", "hoa-binh", "text", "",
     "", "Phiên chợ trên lòng hồ", "trên thuyền.", ""},
    {"the same after 2025-07-01: the successor, and no districts", "",
     R"(Phường Tân Hòa mở lớp số hóa cho người bán hàng
Ngày đăng 05/09/2025

Phường Tân Hòa, trước đây thuộc thành phố Hòa Bình, tỉnh Hòa Bình, nay là tỉnh Phú Thọ, mở lớp dạy nhận tiền qua điện thoại.
Lớp học buổi tối ngay tại chợ, mỗi khóa ba buổi.)",
     "Phường Tân Hòa mở lớp số hóa cho người bán hàng", "2025-09-05", 2025, "published", "phu-tho",
     "text", "", "", "Phường Tân Hòa, trước đây", "ba buổi.", ""},
    {"undated: the province as written", "",
     R"(Nghề dệt của người Mường còn ai giữ
Ở nhiều xã của tỉnh Hòa Bình, khung cửi lại được kê ra hiên nhà đón khách xem dệt.
Người trẻ học dệt từ bà, bán hàng qua mạng và giữ lại hoa văn cạp váy cũ.)",
     "Nghề dệt của người Mường còn ai giữ", "", 0, "none", "hoa-binh", "text", "", "", "Ở nhiều xã",
     "cạp váy cũ.", ""},
    {"peace is no province, a person's name no city", "",
     R"(Đoàn Thanh niên Cộng sản Hồ Chí Minh phường thắp nến tri ân
Ngày đăng 27/07/2018

Tối qua, Đoàn Thanh niên Cộng sản Hồ Chí Minh phường thắp nến tại nghĩa trang, tưởng nhớ những người ngã xuống vì hòa bình.
Các đoàn viên học tập tư tưởng Hồ Chí Minh, hứa giữ gìn hòa bình và chăm mộ liệt sĩ.)",
     "Đoàn Thanh niên Cộng sản Hồ Chí Minh phường thắp nến tri ân", "2018-07-27", 2018, "published",
     "", "none", "", "", "Tối qua, Đoàn Thanh niên", "mộ liệt sĩ.", ""},
    {"streets named after provinces", "",
     R"(Rào đường thay cống thoát nước
Ngày đăng 11/11/2019

Từ tối nay đơn vị thi công rào đường Hải Phòng, đường Yên Bái và phố Huế để thay cống.
Người dân được báo trước bằng loa và tờ rơi, xe buýt đổi sang hướng khác.)",
     "Rào đường thay cống thoát nước", "2019-11-11", 2019, "published", "", "none", "", "",
     "Từ tối nay", "hướng khác.", ""},
    {"an ambiguous district alone", "",
     R"(Huyện Châu Thành vận động hiến máu đợt hai
Ngày đăng 02/04/2016

Hội Chữ thập đỏ huyện Châu Thành vận động được 214 đơn vị máu trong đợt hai.
Nhiều người đã hiến trên hai mươi lần, có cặp vợ chồng cùng đi từ sáng sớm.)",
     "Huyện Châu Thành vận động hiến máu đợt hai", "2016-04-02", 2016, "published", "", "none", "",
     "", "Hội Chữ thập đỏ huyện", "từ sáng sớm.", ""},
    {"the province decides between namesakes", "",
     R"(Huyện Châu Thành nghiệm thu tuyến kênh nội đồng
Ngày đăng 02/04/2016

UBND huyện Châu Thành, tỉnh Bến Tre nghiệm thu tuyến kênh dài năm cây số phục vụ vườn dừa.
Nhà vườn hai bên bờ góp đất làm đường, xã lo dựng lại cầu ván.)",
     "Huyện Châu Thành nghiệm thu tuyến kênh nội đồng", "2016-04-02", 2016, "published", "ben-tre",
     "text", "Châu Thành", "", "UBND huyện Châu Thành, tỉnh Bến Tre", "cầu ván.", ""},
    {"many provinces, none foremost", "",
     R"(Mười tỉnh ký cam kết chung về nước sạch
Ngày đăng 12/06/2015

Hội nghị có đại diện tỉnh Lào Cai, tỉnh Gia Lai, tỉnh Bạc Liêu, tỉnh Phú Yên và nhiều tỉnh khác cùng ký cam kết.
Mỗi nơi chọn ba xã làm điểm, sau một năm gặp lại để so kết quả.)",
     "Mười tỉnh ký cam kết chung về nước sạch", "2015-06-12", 2015, "published", "", "none", "", "",
     "Hội nghị có đại diện", "so kết quả.", ""},
    {"a central dateline is weak", "",
     R"(Trợ giúp giống lúa cho vùng ngập
Hà Nội, ngày 06 tháng 4 năm 2011 - Cơ quan dự trữ quyết định cấp 300 tấn giống cho nông dân tỉnh Hà Tĩnh.
Huyện Đức Thọ nhận đợt đầu, các xã ven sông được chia trước để kịp gieo.)",
     "Trợ giúp giống lúa cho vùng ngập", "2011-04-06", 2011, "published", "ha-tinh", "text",
     "Đức Thọ", "", "Hà Nội, ngày 06 tháng 4", "kịp gieo.", ""},
    {"Huế before 2025 and the city of the same name", "",
     R"(Thành phố Huế trồng lại hàng phượng ven sông
Ngày đăng 14/02/2022

UBND thành phố Huế, tỉnh Thừa Thiên Huế trồng lại 60 cây phượng bị bão quật ngã.
Người dân hai bên đường nhận chăm cây trước nhà mình trong năm đầu.)",
     "Thành phố Huế trồng lại hàng phượng ven sông", "2022-02-14", 2022, "published",
     "thua-thien-hue", "text", "Huế", "", "UBND thành phố Huế", "năm đầu.", ""},
    {"undated: the city of the old province, where that is named", "",
     R"(Phố đi bộ ven sông Hương
Tối cuối tuần, thành phố Huế dành đoạn đường ven sông cho người đi bộ, tỉnh Thừa Thiên Huế lo đèn và bãi xe.
Chủ quán nước hai bên đường ký cam kết không lấn vỉa hè.)",
     "Phố đi bộ ven sông Hương", "", 0, "none", "thua-thien-hue", "text", "", "", "Tối cuối tuần",
     "vỉa hè.", ""},
    {"impossible dates are no dates", "",
     R"(Bảng giá dịch vụ trông giữ xe tại chợ
45/13/2020

Ban quản lý chợ niêm yết giá trông giữ xe mới, áp dụng cho cả ngày thường và ngày lễ.
Xe đạp hai nghìn đồng một lượt, xe máy năm nghìn đồng một lượt.)",
     "Bảng giá dịch vụ trông giữ xe tại chợ", "", 0, "none", "", "none", "", "", "Ban quản lý chợ",
     "một lượt.", ""},
    {"the crawl's day in the header, the names of offices as links", "",
     R"(Truy cập nội dung luôn
Cổng TTĐT huyện Thạch Thành
Đăng nhập
Thứ 6, 22/11/2024
Trang chủ
UBND thành phố Hà Nội
UBND tỉnh Nghệ An
Sở Nội vụ
Tin tức - Sự kiện
Gần 400 lao động tham gia phiên giao dịch việc làm
09:12 - 12/03/2023
Lượt xem: 112
Ngày 11/3, tại trung tâm hội nghị huyện, Trung tâm Dịch vụ việc làm phối hợp với UBND huyện mở phiên giao dịch việc làm lưu động.
15 doanh nghiệp mang đến hơn 2.000 vị trí, phần lớn là may mặc và lắp ráp điện tử.
Văn Hùng
Bản in
Tin mới)",
     "Gần 400 lao động tham gia phiên giao dịch việc làm", "2023-03-12T09:12", 2023, "published",
     "thanh-hoa", "header", "Thạch Thành", "Văn Hùng", "Ngày 11/3, tại trung tâm", "điện tử.", ""},
    {"a district with another province's name", "",
     R"(Đài Phát thanh và Truyền hình Bạc Liêu
Tin trong tỉnh
Hòa Bình: bàn giao 12 căn nhà đại đoàn kết
10/11/2019 18:30
Chiều 10/11, Ủy ban MTTQ huyện Hòa Bình bàn giao 12 căn nhà đại đoàn kết cho hộ nghèo hai xã ven biển.
Mỗi căn trị giá 50 triệu đồng do các doanh nghiệp đóng góp, bà con góp thêm ngày công.
Minh Luân)",
     "Hòa Bình: bàn giao 12 căn nhà đại đoàn kết", "2019-11-10T18:30", 2019, "published",
     "bac-lieu", "header", "Hòa Bình", "Minh Luân", "Chiều 10/11", "ngày công.", ""},
    {"ministries meet in the capital", "",
     R"(CỔNG THÔNG TIN ĐIỆN TỬ CHÍNH PHỦ
Bộ Y tế họp bàn về thuốc cho tuyến xã
(Chinhphu.vn) - Sáng 12/3/2019, tại Hà Nội, Bộ Y tế tổ chức hội nghị toàn quốc bàn việc bảo đảm thuốc cho trạm y tế xã.
Dự hội nghị có đại diện các bệnh viện lớn và sở y tế các tỉnh, thành phố.)",
     "Bộ Y tế họp bàn về thuốc cho tuyến xã", "", 2019, "event", "", "none", "", "",
     "(Chinhphu.vn) - Sáng", "thành phố.", ""},
    {"only the site's address names the province", "",
     R"(Trang chủ
Hội thi lái máy cày giỏi của ba hợp tác xã
15/07/2016 10:00
Mỗi thí sinh cày một thửa 500 m2, chấm điểm theo độ thẳng, độ sâu và lượng dầu tiêu thụ.
Giải nhất là một con nghé, do các hợp tác xã góp tiền mua.
P.V
Tin khác
Địa chỉ: thị trấn Hải Lăng, huyện Hải Lăng, tỉnh Quảng Trị
Điện thoại: 0123.456.789)",
     "Hội thi lái máy cày giỏi của ba hợp tác xã", "2016-07-15T10:00", 2016, "published",
     "quang-tri", "header", "", "P.V", "Mỗi thí sinh cày", "góp tiền mua.", ""},
    {"a document: its dateline is its day, a deadline is not", "",
     R"(UBND TỈNH QUẢNG NGÃI
SỞ GIÁO DỤC VÀ ĐÀO TẠO
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 312/TB-SGDĐT
Quảng Ngãi, ngày 12 tháng 3 năm 2020
THÔNG BÁO
Về việc cho học sinh tiếp tục nghỉ học để phòng dịch
Thực hiện chỉ đạo của Chủ tịch UBND tỉnh, Sở thông báo học sinh tiểu học tiếp tục nghỉ đến hết ngày 31/3/2020.
Các trường duy trì liên lạc với phụ huynh, giao bài qua tin nhắn và vệ sinh lớp học mỗi tuần một lần.)",
     "Về việc cho học sinh tiếp tục nghỉ học để phòng dịch", "2020-03-12", 2020, "published",
     "quang-ngai", "header", "", "", "Thực hiện chỉ đạo", "một lần.", ""},
    {"published before updated", "",
     R"(Hội Chữ thập đỏ huyện Lục Nam trao bò giống cho hộ nghèo
Ngày đăng: 12/04/2021 08:00 - Ngày cập nhật: 15/04/2021 09:00 - Lượt xem: 12
Hội Chữ thập đỏ huyện Lục Nam, tỉnh Bắc Giang vừa trao 12 con bò giống cho các hộ nghèo của sáu xã.
Mỗi con trị giá 15 triệu đồng, do quỹ Nhân đạo hỗ trợ.)",
     "Hội Chữ thập đỏ huyện Lục Nam trao bò giống cho hộ nghèo", "2021-04-12T08:00", 2021,
     "published", "bac-giang", "text", "Lục Nam", "", "Hội Chữ thập đỏ huyện", "hỗ trợ.", ""},
    {"a clock right above the way to the article", "",
     R"(Thứ Bảy, ngày 8 tháng 8 năm 2020 10:01
Trang chủ > Xã hội
Người đan lưới cuối cùng của xóm bến
Ông Tư đan lưới từ năm mười hai tuổi, đến nay tay vẫn nhanh hơn con thoi.
Xóm bến giờ chỉ còn một mình ông giữ nghề, lưới bán cho khách làm đồ trang trí.)",
     "Người đan lưới cuối cùng của xóm bến", "", 0, "none", "", "none", "", "", "Ông Tư đan lưới",
     "trang trí.", ""},
    {"a deadline of next year is not the year of the news", "",
     R"(Kiểm tra tiến độ trường mầm non
Đoàn kiểm tra đi thực địa ngày 18/3/2013 và yêu cầu nhà thầu xong phần mái trước ngày 30/6/2014.
Nhà thầu hứa tăng thêm hai tổ thợ và làm cả ngày nghỉ để kịp mùa khô.)",
     "Kiểm tra tiến độ trường mầm non", "", 2013, "event", "", "none", "", "", "Đoàn kiểm tra",
     "mùa khô.", ""},
    {"two provinces, neither ahead", "",
     R"(Hai tỉnh chung tay cứu đàn cá trên hồ
Ngày đăng 12/06/2015

Lực lượng của tỉnh Hòa Bình và tỉnh Sơn La cùng vớt cá chết, kéo lồng ra vùng nước sâu.
Người nuôi cá hai bên hồ được hướng dẫn giãn lồng và sục khí.)",
     "Hai tỉnh chung tay cứu đàn cá trên hồ", "2015-06-12", 2015, "published", "", "none", "", "",
     "Lực lượng của tỉnh", "sục khí.", ""},
    {"a site whose district's name is ambiguous", "",
     R"(Cổng thông tin điện tử huyện Châu Thành
Ra quân vớt lục bình khơi thông dòng chảy
Ngày đăng 12/06/2015

Hơn 200 người lội kênh vớt lục bình suốt buổi sáng, ghe chở đầy ba chuyến.
Nước thông, ghe chở lúa của bà con đi lại dễ dàng hơn.)",
     "Ra quân vớt lục bình khơi thông dòng chảy", "2015-06-12", 2015, "published", "", "none", "",
     "", "Hơn 200 người", "dễ dàng hơn.", ""},
    {"no marks: a name needs its capitals", "",
     R"(Hop ban viec kho cua xa
12/06/2008
Cuoc hop nhac can bo khong de cap tinh ha tinh than trach nhiem, moi viec phai co nguoi lam.
Xa chia viec cho tung thon, moi thang kiem lai mot lan.)",
     "Hop ban viec kho cua xa", "2008-06-12", 2008, "published", "", "none", "", "", "Cuoc hop",
     "mot lan.", ""},
};

}  // namespace

std::span<const TestPage> trap_pages() { return kPages; }

}  // namespace timtin::test
