#include "place_cases.h"

namespace timtin::test {
namespace {

constexpr PlaceCase kCases[] = {
    // --- names that mislead ---
    {"a commune that has its former district's name", "", "",
     "Sôi nổi phong trào tình nguyện ở Than Uyên",
     "Đoàn thanh niên xã Than Uyên (Lai Châu) vừa tổ chức đại hội lần thứ nhất.", "lai-chau", ""},
    {"a district of Hà Nội in the lead, nothing else named", "", "2008-08-01",
     "Nghề tiện ở Nhị Khê", "Làng Nhị Khê, huyện Thường Tín có 300 hộ làm nghề tiện gỗ.", "ha-noi",
     "Thường Tín"},
    {"the same a day before", "", "2008-07-31", "Nghề tiện ở Nhị Khê",
     "Làng Nhị Khê, huyện Thường Tín có 300 hộ làm nghề tiện gỗ.", "ha-tay", "Thường Tín"},
    {"phố Huế is in quận Hai Bà Trưng", "", "2015-11-11", "Va chạm giữa hai xe máy",
     "Sáng nay trên phố Huế, quận Hai Bà Trưng xảy ra va chạm giữa hai xe máy.", "ha-noi", "*"},
    {"Than Uyên before 2004", "", "2003-11-11", "Đường lên bản",
     "Huyện Than Uyên mở đường lên ba bản vùng cao dài bốn cây số.", "lao-cai", "Than Uyên"},
    {"a newspaper's mark", "", "2020-01-16", "Bàn giao nhà cho hộ nghèo",
     "(QNO) - Sáng nay 16/1, mặt trận bàn giao hai mươi căn nhà cho hộ nghèo.", "quang-nam", ""},
    {"a newspaper's host as its mark", "", "2024-04-26", "Khai mạc lễ hội đền làng",
     "(Baothanhhoa.vn) - Sáng 26/4, làng mở hội đền thờ người viết sử.", "thanh-hoa", ""},
    {"a mark of nobody", "", "2024-04-26", "Khai mạc lễ hội đền làng",
     "(XYZ) - Sáng 26/4, làng mở hội đền thờ người viết sử.", "", ""},
    {"a domain of a district", "https://hocmon.gov.vn/tin/1", "2022-07-20",
     "Tổng vệ sinh diệt muỗi", "Các tổ dân phố ra quân tổng vệ sinh, lật úp vật chứa nước.",
     "ho-chi-minh", "Hóc Môn"},
    {"xã Bình Dương of huyện Bình Sơn is not the province", "", "2018-03-02",
     "Xã Bình Dương về đích nông thôn mới",
     "UBND huyện Bình Sơn (Quảng Ngãi) công bố xã Bình Dương đạt chuẩn nông thôn mới.\n"
     "Xã Bình Dương có 2.100 hộ dân, thu nhập bình quân 38 triệu đồng mỗi người.",
     "quang-ngai", "Bình Sơn"},
    {"xã Bình Dương without its district", "", "2018-03-02", "Xã Bình Dương mở hội làng",
     "Người dân xã Bình Dương mở hội làng trong ba ngày, có thi nấu cơm và kéo co.\n"
     "Đây là năm thứ mười xã giữ được lệ này.",
     "", ""},
    {"xã Thái Bình of huyện Châu Thành, Tây Ninh", "", "2017-05-05",
     "Châu Thành: bắt nhóm trộm xe ở xã Thái Bình",
     "Công an huyện Châu Thành, tỉnh Tây Ninh bắt ba người trộm xe máy tại ấp Tân Định, xã Thái "
     "Bình.",
     "tay-ninh", "Châu Thành"},
    {"huyện Hòa Bình is in Bạc Liêu", "", "2016-08-08", "Huyện Hòa Bình được mùa tôm",
     "Nông dân huyện Hòa Bình thu hoạch tôm sú vụ hai, mỗi ha lãi 60 triệu đồng.\n"
     "Phòng NN&PTNT huyện Hòa Bình khuyến cáo bà con cải tạo ao kỹ trước vụ mới.",
     "bac-lieu", "Hòa Bình"},
    {"TP Hòa Bình is in Hòa Bình", "", "2016-08-08", "TP Hòa Bình chỉnh trang hè phố",
     "UBND thành phố Hòa Bình chỉnh trang hè phố ở bốn phường trung tâm.\n"
     "Thành phố Hòa Bình phấn đấu xong trước Tết.",
     "hoa-binh", "Hòa Bình"},
    {"hòa bình is peace", "", "2016-08-08", "Em vẽ hòa bình",
     "Hơn 200 học sinh thi vẽ tranh về hòa bình, mong một thế giới không còn tiếng súng.\n"
     "Bức tranh «Cánh chim hòa bình» được giải nhất.",
     "", ""},
    {"the youth union's name and Hồ Chí Minh's thought", "", "2019-04-01",
     "Đoàn Thanh niên Cộng sản Hồ Chí Minh huyện Na Hang ra quân",
     "Huyện đoàn Na Hang ra quân Tháng Thanh niên, học tập và làm theo tư tưởng, đạo đức, phong "
     "cách "
     "Hồ Chí Minh.\nMỗi cơ sở Đoàn TNCS Hồ Chí Minh nhận một công trình.",
     "tuyen-quang", "Na Hang"},
    {"đường Hồ Chí Minh crosses many provinces", "", "2012-06-01",
     "Sạt lở trên đường Hồ Chí Minh nhánh tây",
     "Mưa lớn làm sạt lở 200 m3 đất đá trên đường Hồ Chí Minh nhánh tây, xe phải quay đầu.\n"
     "Đơn vị quản lý đường bộ đang khắc phục.",
     "", ""},
    {"a museum and an academy of Hồ Chí Minh", "", "2014-06-01", "Khách đông trong ngày lễ",
     "Bảo tàng Hồ Chí Minh và Lăng Chủ tịch Hồ Chí Minh đón hơn 30.000 lượt khách.\n"
     "Học viện Chính trị quốc gia Hồ Chí Minh tổ chức cho học viên đến viếng.",
     "", ""},
    {"streets of one city named after others", "", "2015-10-10",
     "Đà Nẵng: cấm xe trên ba tuyến đường",
     "Từ ngày mai, TP Đà Nẵng cấm xe tải trên các đường Quảng Ninh, Hải Phòng và Lạng Sơn trong "
     "giờ "
     "cao điểm.\nTài xế đi theo đường Điện Biên Phủ.",
     "da-nang", "*"},
    {"a bank is no province", "", "2015-10-10", "Ngân hàng Bắc Á khai trương điểm giao dịch",
     "Ngân hàng TMCP Bắc Á khai trương phòng giao dịch tại thị trấn Thanh Ba, huyện Thanh Ba, tỉnh "
     "Phú Thọ.",
     "phu-tho", "Thanh Ba"},
    {"Thái Bình Dương is an ocean", "", "2015-10-10", "Bão mới hình thành",
     "Một cơn bão mới hình thành trên Tây Bắc Thái Bình Dương và đang mạnh dần.\n"
     "Các nước châu Á - Thái Bình Dương theo dõi sát đường đi của bão.",
     "", ""},
    {"persons with names of provinces", "", "2015-10-10", "Chuyện ông Hòa Bình",
     "Ông Nguyễn Hòa Bình và bà Trần Thị Hà Giang mở lớp học miễn phí cho trẻ nghèo.\n"
     "Học trò cũ Lê Quảng Ninh về phụ giảng mỗi tối.",
     "", ""},
    {"a river and a football club", "", "2015-10-10", "Nước sông xuống thấp",
     "Mực nước sông Thái Bình xuống thấp nhất mười năm, tàu hàng mắc cạn ba ngày.\n"
     "Bà con ven sông phải kéo dài ống bơm.",
     "", ""},
    // --- namesakes ---
    {"Châu Thành with its province", "", "2013-01-15", "Châu Thành sơ kết vụ đông xuân",
     "Huyện Châu Thành (Trà Vinh) sơ kết vụ lúa đông xuân, năng suất 6,8 tấn/ha.", "tra-vinh",
     "Châu Thành"},
    {"Châu Thành alone", "", "2013-01-15", "Châu Thành sơ kết vụ đông xuân",
     "Huyện Châu Thành sơ kết vụ lúa đông xuân, năng suất 6,8 tấn/ha.\n"
     "UBND huyện Châu Thành khen thưởng 12 hộ sản xuất giỏi.",
     "", ""},
    {"Châu Thành known by its communes", "", "2013-01-15", "Châu Thành mở đường về ba xã",
     "UBND huyện Châu Thành khởi công đường liên xã nối các xã Bình Quới, Hòa Phú và Vĩnh Công.\n"
     "Người dân xã Hòa Phú hiến 3.000 m2 đất.",
     "long-an", "Châu Thành"},
    {"xã Tân Thành alone", "", "2013-01-15", "Tân Thành làm đường ngõ",
     "Xã Tân Thành vận động dân góp tiền làm bốn cây số đường ngõ.\n"
     "Mỗi hộ ở xã Tân Thành góp hai ngày công.",
     "", ""},
    {"xã Tân Thành with its district", "", "2013-01-15", "Tân Thành làm đường ngõ",
     "Xã Tân Thành, huyện Phú Bình vận động dân góp tiền làm bốn cây số đường ngõ.\n"
     "Huyện Phú Bình hỗ trợ xi măng.",
     "thai-nguyen", "Phú Bình"},
    {"xã Hương Trà is not thị xã Hương Trà", "", "2013-01-15", "Xã Hương Trà trồng bưởi",
     "Xã Hương Trà, huyện Hương Khê trồng thêm 40 ha bưởi Phúc Trạch.\n"
     "Huyện Hương Khê hỗ trợ cây giống.",
     "ha-tinh", "Hương Khê"},
    {"thị xã Hương Trà", "", "2013-01-15", "Hương Trà trồng thanh trà",
     "Thị xã Hương Trà quy hoạch vùng thanh trà 300 ha ven sông Bồ.\n"
     "UBND thị xã Hương Trà hỗ trợ 50% tiền giống.",
     "thua-thien-hue", "Hương Trà"},
    {"huyện Phong Điền is in two provinces", "", "2013-01-15", "Phong Điền thu hoạch lúa",
     "Nông dân huyện Phong Điền thu hoạch lúa sớm tránh mưa.", "", ""},
    {"huyện Kỳ Sơn of Nghệ An, told by a neighbour", "", "2019-07-15", "Kỳ Sơn khắc phục lũ",
     "Huyện Kỳ Sơn và huyện Tương Dương (Nghệ An) huy động 500 người dọn bùn sau lũ quét.",
     "nghe-an", "*"},
    {"the province's capital bears its name", "", "2011-09-09", "Cà phê sạch",
     "Thành phố Kon Tum mở điểm bán cà phê sạch của bà con các làng.\n"
     "UBND TP Kon Tum hỗ trợ mặt bằng.",
     "kon-tum", "Kon Tum"},
    {"huyện Điện Biên is in Điện Biên", "", "2011-09-09", "Lúa Mường Thanh",
     "Huyện Điện Biên xuống giống 4.000 ha lúa trên cánh đồng Mường Thanh.", "dien-bien",
     "Điện Biên"},
    {"Đông Hải Phòng is no Đông Hải", "", "2011-09-09", "Bến cảng mới",
     "Cảng nước sâu phía Đông Hải Phòng đón chuyến tàu đầu tiên, thành phố Hải Phòng hỗ trợ hãng "
     "tàu.",
     "hai-phong", "*"},
    // --- before and after the reforms ---
    {"Thường Tín in 2007", "", "2007-11-11", "Thường Tín giữ nghề tiện",
     "Làng nghề tiện ở huyện Thường Tín, tỉnh Hà Tây có 600 hộ theo nghề.", "ha-tay", "Thường Tín"},
    {"Thường Tín in 2009", "", "2009-11-11", "Thường Tín giữ nghề tiện",
     "Làng nghề tiện ở huyện Thường Tín có 600 hộ theo nghề.\nUBND huyện Thường Tín mở lớp dạy "
     "nghề.",
     "ha-noi", "Thường Tín"},
    {"Hà Tây told as former after 2008", "", "2010-02-02", "Làng lụa vào xuân",
     "Làng lụa Vạn Phúc, quận Hà Đông, Hà Nội (trước thuộc tỉnh Hà Tây) tấp nập khách.", "ha-noi",
     "Hà Đông"},
    {"Mê Linh before 2008", "", "2006-02-02", "Hoa Mê Linh được giá",
     "Nông dân huyện Mê Linh, tỉnh Vĩnh Phúc thu hoạch hoa hồng, giá gấp rưỡi năm ngoái.",
     "vinh-phuc", "Mê Linh"},
    {"phường Hòa Bình of Phú Thọ", "", "2025-08-20", "Phường Hòa Bình cấp căn cước lưu động",
     "Công an phường Hòa Bình, tỉnh Phú Thọ cấp căn cước lưu động cho người già tại nhà.",
     "phu-tho", ""},
    {"Hòa Bình in 2019", "", "2019-08-20", "Hòa Bình trồng cam",
     "Tỉnh Hòa Bình có 5.000 ha cam, riêng huyện Cao Phong chiếm một nửa.", "hoa-binh", "*"},
    {"Huế in 2024", "", "2024-10-10", "Huế đón du khách",
     "Thành phố Huế đón hai triệu lượt khách trong chín tháng.\nUBND TP Huế giảm giá vé tham quan.",
     "thua-thien-hue", "Huế"},
    {"Huế in 2025", "", "2025-02-10", "Huế đón du khách",
     "Thành phố Huế đón nửa triệu lượt khách trong dịp Tết.\nUBND TP Huế giảm giá vé tham quan.",
     "hue", ""},
    {"a new commune that is unique", "", "2025-10-10", "Xã Sa Thầy làm đường",
     "Xã Sa Thầy huy động dân làm bốn cây số đường vào khu sản xuất.\n"
     "Bí thư Đảng ủy xã Sa Thầy cho biết sẽ xong trước mùa mưa.",
     "quang-ngai", ""},
    {"after 2025-07-01 the old province in brackets", "", "2025-09-15", "Cam Cao Phong vào vụ",
     "Xã Cao Phong, tỉnh Phú Thọ (tỉnh Hòa Bình cũ) vào vụ thu hoạch cam.", "phu-tho", ""},
    {"the seven codes: Bắc Giang is Bắc Ninh since July", "", "2025-07-20", "Vải thiều cuối vụ",
     "Tỉnh Bắc Ninh xuất khẩu 100.000 tấn vải thiều từ vùng Lục Ngạn, trước thuộc tỉnh Bắc Giang.",
     "bac-ninh", ""},
    {"Yên Bái in June 2025 and in July", "", "2025-06-20", "Quế Văn Yên",
     "Huyện Văn Yên, tỉnh Yên Bái thu hoạch 6.000 tấn vỏ quế khô.", "yen-bai", "Văn Yên"},
    {"Yên Bái in July", "", "2025-07-20", "Quế vào vụ",
     "Phường Yên Bái, tỉnh Lào Cai mở hội chợ quế và chè.", "lao-cai", ""},
    {"Bình Dương is a ward of the city since July", "", "2025-08-08",
     "Phường Bình Dương mở phố đi bộ",
     "Phường Bình Dương, Thành phố Hồ Chí Minh mở phố đi bộ cuối tuần.", "ho-chi-minh", ""},
    {"the city of Đồng Nai in 2026", "", "2026-06-06", "Đồng Nai khởi công cầu",
     "Thành phố Đồng Nai khởi công cầu qua sông, vốn 1.200 tỷ đồng.", "dong-nai", ""},
    {"Đắk Nông before it was a province", "", "2002-06-06", "Đường vào buôn",
     "Huyện Đắk Nông, tỉnh Đắk Lắk làm 20 cây số đường vào các buôn.", "dak-lak", "*"},
    {"undated: as written", "", "", "Chợ phiên",
     "Chợ phiên ở huyện Đồng Văn, tỉnh Hà Giang họp mỗi sáng chủ nhật.", "ha-giang", "Đồng Văn"},
    // --- several provinces ---
    {"two provinces, neither ahead", "", "2020-05-05", "Quảng Trị và Quảng Bình ký hợp tác",
     "UBND tỉnh Quảng Trị và UBND tỉnh Quảng Bình ký chương trình hợp tác du lịch năm năm.", "",
     ""},
    {"two provinces, one clearly ahead", "", "2020-05-05", "Quảng Trị học cách làm du lịch",
     "UBND tỉnh Quảng Trị cử 40 cán bộ đi học làm du lịch cộng đồng.\n"
     "Tỉnh Quảng Trị muốn mỗi huyện có hai điểm du lịch; huyện Hướng Hóa làm trước.\n"
     "Đoàn đã thăm một làng ở Quảng Bình.",
     "quang-tri", "*"},
    {"a region of many provinces", "", "2020-05-05", "Đồng bằng sông Cửu Long hạn mặn",
     "Các tỉnh Long An, Tiền Giang, Bến Tre, Trà Vinh, Sóc Trăng, Bạc Liêu và Cà Mau thiếu nước "
     "ngọt.",
     "", ""},
    {"a meeting of ministries in Hà Nội", "", "2020-05-05", "Bàn giải pháp gỡ thẻ vàng",
     "Chiều 5/5, tại Hà Nội, Bộ NN&PTNT họp với 28 tỉnh ven biển bàn gỡ thẻ vàng thủy sản.\n"
     "Thứ trưởng yêu cầu lắp thiết bị giám sát tàu cá.",
     "", ""},
    {"a central dateline, one province", "", "2011-05-05", "Cấp gạo cứu đói",
     "Hà Nội, ngày 5/5 - Thủ tướng quyết định xuất cấp 1.000 tấn gạo cho tỉnh Hà Giang.\n"
     "Gạo được chuyển về các huyện Mèo Vạc, Đồng Văn trước ngày 15/5.",
     "ha-giang", "*"},
    {"a dateline of a document", "", "2011-05-05", "Về việc tổng vệ sinh",
     "Lai Châu, ngày 5 tháng 5 năm 2011\nUBND tỉnh yêu cầu các huyện, thị xã tổng vệ sinh đường "
     "phố "
     "trước ngày 15/5.",
     "lai-chau", ""},
    {"where the accused comes from is not where it happened", "", "2016-05-05",
     "Bắt đối tượng trốn nã",
     "Công an huyện Đông Anh (Hà Nội) bắt Nguyễn Văn A, quê Thanh Hóa, trú tại tỉnh Nam Định, theo "
     "lệnh truy nã.\nĐối tượng bị bắt tại thị trấn Đông Anh, huyện Đông Anh.",
     "ha-noi", "Đông Anh"},
    {"a foreign country", "", "2016-05-05", "Cháy rừng lan rộng ở California",
     "Đám cháy đã thiêu rụi 3.000 ngôi nhà ở bang California, Mỹ.\n"
     "Tổng thống Barack Obama ban bố tình trạng khẩn cấp.",
     "", ""},
    {"a foreign country, told from Hà Nội", "", "2016-05-05", "Đại sứ Nhật Bản nói về hợp tác",
     "Trả lời phỏng vấn tại Hà Nội, Đại sứ Nhật Bản nói Tokyo coi trọng quan hệ hai nước.\n"
     "Thủ tướng Nhật Bản sẽ thăm Việt Nam vào tháng tới.",
     "", ""},
    // --- hosts ---
    {"a district's portal", "https://luongson.hoabinh.gov.vn/tin-tuc/123", "2018-05-05",
     "Ra quân làm thủy lợi", "Hơn 300 đoàn viên nạo vét kênh mương trong buổi sáng chủ nhật.",
     "hoa-binh", "Lương Sơn"},
    {"an old host in a new crawl", "https://www.hagiang.gov.vn/tin/1", "2025-09-05",
     "Mùa hoa tam giác mạch", "Hoa tam giác mạch nở sớm, khách đến đông từ đầu tháng.",
     "tuyen-quang", ""},
    {"a department's host", "http://soyte.quangtri.gov.vn/1", "2014-05-05", "Tiêm chủng mở rộng",
     "Các trạm y tế xã tiêm chủng cho trẻ dưới một tuổi vào ngày 25 hằng tháng.", "quang-tri", ""},
    {"a glued name", "http://tnmtquangnam.gov.vn/1", "2014-05-05", "Đo đạc lại đất",
     "Đơn vị đo đạc lại đất ở bốn xã trước tháng 9.", "quang-nam", ""},
    {"a newspaper of the province", "https://baobinhdinh.vn/viewer.aspx?id=1", "2019-05-05",
     "Được mùa cá cơm", "Ngư dân trúng đậm cá cơm, mỗi ghe lãi vài chục triệu đồng.", "binh-dinh",
     ""},
    {"a central host says nothing", "https://moj.gov.vn/1", "2019-05-05", "Sửa luật hộ tịch",
     "Bộ Tư pháp lấy ý kiến về dự thảo sửa đổi Luật Hộ tịch.", "", ""},
    {"thue.gov.vn is no Huế", "https://gdt.thue.gov.vn/1", "2019-05-05", "Gia hạn nộp thuế",
     "Người nộp thuế được gia hạn nộp năm tháng.", "", ""},
    {"a provincial paper reports from another province", "https://baothanhhoa.vn/1", "2018-07-20",
     "Yên Bái: lũ quét làm nhiều người mất tích",
     "Lũ quét tại huyện Văn Chấn, tỉnh Yên Bái làm 11 người mất tích.\n"
     "UBND tỉnh Yên Bái huy động 600 người tìm kiếm.",
     "yen-bai?", "*"},
    {"a provincial paper on a neighbour and itself", "https://baoquangtri.vn/1", "2018-07-20",
     "Quảng Trị và Thừa Thiên Huế phối hợp chữa cháy rừng",
     "Kiểm lâm tỉnh Quảng Trị và tỉnh Thừa Thiên Huế tập trận chữa cháy rừng giáp ranh.",
     "quang-tri", ""},
    // --- without capitals, without marks ---
    {"no capitals", "", "2017-05-05", "hội nghị nông dân",
     "ubnd huyện thường tín, thành phố hà nội tổ chức hội nghị nông dân.\n"
     "hội nông dân huyện thường tín khen 20 hộ.",
     "ha-noi", "Thường Tín"},
    {"capitals throughout", "", "2017-05-05", "UBND HUYỆN LỤC NAM HỌP BÁO",
     "UBND HUYỆN LỤC NAM, TỈNH BẮC GIANG HỌP BÁO VỀ VỤ VẢI NĂM NAY.", "bac-giang", "Lục Nam"},
    {"no marks", "", "2006-05-05", "Tinh Quang Nam khoi cong cau",
     "UBND tinh Quang Nam vua khoi cong cay cau tai huyen Duy Xuyen.\n"
     "Nguoi dan huyen Duy Xuyen mung vi het canh do ngang.",
     "quang-nam", "Duy Xuyên"},
    {"no marks: da nang is đã nâng", "", "2006-05-05", "Lop tap huan cho ba con",
     "Lop tap huan da nang cao nhan thuc cua ba con ve ve sinh.\n"
     "Ba con da nang mo trong viec lam sach ngo xom.",
     "", ""},
    {"no marks: Thanh Hoa may be two places, Thạnh Hóa is a district", "", "2006-05-05",
     "Huyen Thanh Hoa lam thuy loi",
     "Huyen Thanh Hoa, tinh Long An dao 20 km kenh noi dong.\nHuyen Thanh Hoa cap thang hai may "
     "bom.",
     "long-an", "Thạnh Hóa"},
    {"no marks, bare names with capitals", "", "2006-05-05", "Lu lon o Ha Tinh",
     "Nuoc lu tren song dang cao, hang nghin nguoi dan Ha Tinh phai so tan.\n"
     "Quan doi dua hang cuu tro den vung ngap o Ha Tinh, trong do co huyen Huong Khe.",
     "ha-tinh", "*"},
    {"telegraph style: P., Q., TP.", "", "2019-05-05", "Dẹp lòng đường",
     "Công an P.7, Q.8, TP.HCM dẹp các sạp lấn lòng đường.", "ho-chi-minh", "Quận 8"},
    {"spelled as long ago", "", "2008-05-05", "Voi về rẫy",
     "Đàn voi rừng kéo về rẫy ở huyện Ea Súp, tỉnh Đắc Lắc.\nUBND tỉnh Đắc Lắc lập đội xua voi.",
     "dak-lak", "Ea Súp"},
    {"TT-Huế and BR-VT", "", "2012-05-05", "Sân chơi trẻ em",
     "Tỉnh đoàn TT-Huế khánh thành sân chơi trẻ em ở huyện A Lưới.", "thua-thien-hue", "A Lưới"},
    {"BR-VT", "", "2012-05-05", "Đón khách du lịch biển",
     "UBND tỉnh BR-VT yêu cầu niêm yết giá tại bãi biển.\nTP Vũng Tàu lập đường dây nóng.",
     "ba-ria-vung-tau", "*"},
    // --- as real pages have it ---
    {"a province of China with a namesake", "", "2018-03-03", "Cháy lớn ở nhà máy hóa chất",
     "Một vụ cháy lớn xảy ra tại nhà máy hóa chất ở tỉnh Hà Nam, Trung Quốc, làm 15 người chết.\n"
     "Chính quyền tỉnh Hà Nam (Trung Quốc) sơ tán 3.000 người dân.",
     "", ""},
    {"a bank named after two cities", "", "2018-03-03", "SHB mở rộng mạng lưới",
     "Ngân hàng TMCP Sài Gòn - Hà Nội khai trương chi nhánh tại thành phố Tam Kỳ, tỉnh Quảng Nam.",
     "quang-nam", "Tam Kỳ"},
    {"a sports hall named after a ward", "", "2018-03-03", "Giải bóng rổ khai mạc",
     "Giải bóng rổ khai mạc tại nhà thi đấu Phú Thọ, TP.HCM, với tám đội.\n"
     "Vé vào nhà thi đấu Phú Thọ được phát miễn phí.",
     "ho-chi-minh?", ""},
    {"markets and bridges", "", "2018-03-03", "Dời chợ tạm",
     "Tiểu thương chợ Hòa Bình và chợ Sơn La phản đối việc dời chợ.\n"
     "Đường lên cầu Sài Gòn bị ùn suốt buổi sáng.",
     "", ""},
    {"natives of one province in another", "", "2018-03-03", "Đồng hương góp quà Tết",
     "Hội đồng hương Hà Tĩnh tại tỉnh Đồng Nai góp 500 phần quà Tết.\n"
     "UBND tỉnh Đồng Nai cảm ơn tấm lòng của bà con; huyện Trảng Bom nhận 200 phần.",
     "dong-nai", "*"},
    {"the government meets in a province", "", "2018-03-03", "Phó Thủ tướng thị sát công trường",
     "(Chinhphu.vn) - Chiều 3/3, tại Nghệ An, Phó Thủ tướng thị sát công trường hồ chứa nước Bản "
     "Mồng.\n"
     "Lãnh đạo tỉnh Nghệ An báo cáo tiến độ đền bù ở huyện Quỳ Hợp.",
     "nghe-an", "*"},
    {"a victory is no place", "", "2014-05-07", "Kể chuyện năm xưa",
     "Bác Ba kể cho các cháu nghe về chiến thắng Điện Biên Phủ và trận Điện Biên Phủ trên không.\n"
     "Các cháu ngồi nghe say sưa.",
     "", ""},
    {"huyện Quảng Ninh of Quảng Bình", "", "2014-05-07", "Quảng Ninh thu hoạch lúa",
     "Nông dân huyện Quảng Ninh (Quảng Bình) thu hoạch lúa chạy lũ.\n"
     "UBND huyện Quảng Ninh huy động máy gặt từ nơi khác về.",
     "quang-binh", "Quảng Ninh"},
    {"a list of the communes of one district", "", "2014-05-07", "Bơm nước chống hạn",
     "Trạm bơm tưới cho các xã Tân Lập, Song Lãng, Hiệp Hòa, Việt Hùng và Xuân Hòa suốt tuần qua.\n"
     "Lúa các xã Song Lãng, Hiệp Hòa đã xanh lại.",
     "thai-binh?", "*"},
    {"a new commune whose name is not unique", "", "2025-11-11", "Xã Tân Thành làm đường ngõ",
     "Xã Tân Thành vận động dân góp tiền làm bốn cây số đường ngõ.", "", ""},
    {"a new commune with its province", "", "2025-11-11", "Phường Tam Thanh chỉnh trang hè phố",
     "Phường Tam Thanh, tỉnh Lạng Sơn chỉnh trang hè phố trước Tết.", "lang-son", ""},
    {"a commune's portal since 2025", "https://tanthanh.thainguyen.gov.vn/1", "2025-11-11",
     "Ra quân dọn vệ sinh", "Hơn 200 người ra quân dọn vệ sinh ngõ xóm từ sáng sớm.", "thai-nguyen",
     ""},
    {"an old commune told after the reform", "", "2025-11-11", "Sắp xếp trụ sở dôi dư",
     "Trụ sở xã Mai Hịch cũ được giao cho trường mầm non của xã Mai Châu, tỉnh Phú Thọ.", "phu-tho",
     ""},
    {"province named by its newspaper's mark", "", "2017-06-06", "Giá lợn hơi tăng trở lại",
     "(BGĐT) - Giá lợn hơi trên địa bàn tỉnh Bắc Giang tăng trở lại, đạt 40.000 đồng/kg.\n"
     "Các huyện Tân Yên, Lạng Giang đã tái đàn.",
     "bac-giang", "*"},
    {"Hà Nội as the seller's market", "", "2017-06-06", "Mận Mộc Châu được giá",
     "Nông dân huyện Mộc Châu, tỉnh Sơn La bán mận cho thương lái Hà Nội với giá 25.000 đồng/kg.\n"
     "Xe chở mận về Hà Nội mỗi đêm.",
     "son-la", "Mộc Châu"},
    {"the defence zone of many", "", "2017-06-06", "Quân khu diễn tập",
     "Quân khu diễn tập phòng thủ với lực lượng của tỉnh Phú Yên, tỉnh Gia Lai và TP Đà Nẵng.", "",
     ""},
    {"a person of one province fined in another", "", "2017-06-06", "Phạt lái xe quá tải",
     "CSGT Công an tỉnh Ninh Thuận phạt lái xe Trần Văn B, trú tại tỉnh Khánh Hòa, 40 triệu đồng.",
     "ninh-thuan", ""},
    {"quận 12 is in TP.HCM", "", "2017-06-06", "Nâng hẻm chống ngập",
     "UBND quận 12 nâng 14 con hẻm hay ngập khi triều cường.\nDân quận 12 góp một nửa kinh phí.",
     "ho-chi-minh", "Quận 12"},
    {"the city of Thủ Đức", "", "2022-06-06", "Mở tuyến xe buýt mới",
     "TP Thủ Đức mở tuyến xe buýt điện nối các khu dân cư.\nUBND TP Thủ Đức trợ giá 50% vé.",
     "ho-chi-minh", "Thủ Đức"},
    {"before thị xã Đông Hòa there was huyện Đông Hòa", "", "2016-06-06", "Ngư dân trúng cá ngừ",
     "Ngư dân huyện Đông Hòa trúng cá ngừ, mỗi tàu lãi 50 triệu đồng.\n"
     "UBND huyện Đông Hòa mở rộng cảng cá.",
     "phu-yen", "Đông Hòa"},
    {"spelled with the other tone placement", "", "2016-06-06", "Khánh Hoà đón tàu khách",
     "Tỉnh Khánh Hoà đón tàu khách quốc tế; thị xã Ninh Hoà chỉnh trang bến thuyền.", "khanh-hoa",
     "*"},
    {"BÀ RỊA – VŨNG TÀU in capitals with a dash", "", "2016-06-06",
     "BÀ RỊA – VŨNG TÀU: KHAI MẠC LỄ HỘI",
     "Lễ hội khai mạc tối qua tại bãi biển, hàng nghìn du khách đến xem pháo hoa.",
     "ba-ria-vung-tau", ""},
    {"an article about the country", "", "2016-06-06", "Học sinh cả nước tựu trường",
     "Hơn 20 triệu học sinh cả nước tựu trường sáng nay.\n"
     "Các tỉnh vùng lũ lùi khai giảng một tuần.",
     "", ""},
    // --- abroad, and names in passing ---
    {"a city of China with a namesake", "", "2018-03-03", "Cảnh sát Trung Quốc xuống phố",
     "Cảnh sát thành phố Trường Sa, tỉnh Hồ Nam, Trung Quốc dập bếp than gây ô nhiễm.\n"
     "Người dân Trung Quốc bàn tán về việc này.",
     "", ""},
    {"the president of another country comes", "", "2016-05-23", "Tổng thống Mỹ đến Hà Nội",
     "Tổng thống Mỹ Barack Obama đến Hà Nội trong chuyến thăm Việt Nam.\n"
     "Nhà Trắng ở Washington nói quan hệ Mỹ - Việt Nam đang tốt đẹp.",
     "", ""},
    {"workers of a province die abroad", "", "2016-05-23",
     "Hai lao động Hà Tĩnh bị sát hại ở Angola",
     "UBND huyện Can Lộc (Hà Tĩnh) xác nhận hai lao động của huyện bị sát hại ở Angola.\n"
     "Tỉnh Hà Tĩnh hỗ trợ gia đình ở huyện Can Lộc đưa thi thể về quê.",
     "ha-tinh", "Can Lộc"},
    {"a ship named after a province", "", "2019-07-19", "Yêu cầu rút tàu khỏi vùng biển",
     "Người phát ngôn yêu cầu nhóm tàu Hải Dương 8 rút khỏi vùng biển Việt Nam.\n"
     "Nhóm tàu khảo sát Hải Dương hoạt động trái phép nhiều ngày.",
     "", ""},
    {"a reporter's name at the end", "", "2019-07-19", "Công nghệ mới ra mắt",
     "Một hãng lớn vừa ra mắt điện thoại gập được, giá hai nghìn đô la.\n"
     "Máy được bán từ tháng sau ở nhiều nước THANH LIÊM (theo báo nước ngoài)",
     "", ""},
    {"gold is sold in two cities", "", "2019-07-19", "Giá vàng hôm nay tăng mạnh",
     "Vàng SJC tại TP.HCM niêm yết ở 40,1 triệu đồng/lượng, tại Hà Nội 40,12 triệu đồng/lượng.\n"
     "Các tiệm vàng ở TP.HCM đông khách từ sáng.",
     "", ""},
    {"Lào Cai is no country", "", "2014-07-19", "Cột mốc mới ở huyện biên giới",
     "Huyện Mường Khương, tỉnh Lào Cai khánh thành đường ra cột mốc biên giới với Trung Quốc.",
     "lao-cai", "Mường Khương"},
    {"Mỹ Đức is no country either", "", "2014-07-19", "Chùa Hương vào hội",
     "UBND huyện Mỹ Đức, Hà Nội mở hội chùa Hương sớm hai ngày để giãn khách.", "ha-noi", "Mỹ Đức"},
    {"a deputy and his province", "", "2018-09-12", "Bàn về triết lý giáo dục",
     "Đại biểu Tạ Văn Hạ (Bạc Liêu) nói luật không nên quy định triết lý giáo dục.\n"
     "Đại biểu Tạ Văn Hạ (Bạc Liêu) đề nghị bỏ điều này khỏi dự thảo.",
     "", ""},
    {"the title names a district of the site's province", "https://baoninhthuan.com.vn/1",
     "2020-03-09", "Ninh Sơn cứu đàn cừu bằng bánh rơm ủ mật mía",
     "Đồng cỏ cháy vàng, hơn bảy nghìn con cừu phải ăn rơm ép thành bánh.", "ninh-thuan",
     "Ninh Sơn"},
    {"a district in title and text, and nothing else", "", "2013-02-21",
     "Cầu gỗ Trà Cú được thay bằng bê tông",
     "Bà con Trà Cú không còn phải dắt xe đạp qua cầu khỉ mỗi khi ra chợ.", "tra-vinh", "Trà Cú"},
};

}  // namespace

std::span<const PlaceCase> place_cases() { return kCases; }

}  // namespace timtin::test
