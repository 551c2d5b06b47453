// Phrases that carry the places, dates and subjects of an article.
#pragma once

namespace timtin::corpus {

constexpr const char* kTopics[] = {"xây dựng nông thôn mới",
                                   "giải phóng mặt bằng đường vành đai",
                                   "tiêm chủng mở rộng",
                                   "phòng, chống lụt bão và tìm kiếm cứu nạn",
                                   "bầu cử đại biểu HĐND các cấp",
                                   "chuyển đổi số cộng đồng",
                                   "vay vốn Ngân hàng Chính sách xã hội",
                                   "ứng phó hạn mặn",
                                   "phòng cháy, chữa cháy rừng",
                                   "chuẩn bị khai giảng năm học mới",
                                   "phát triển du lịch cộng đồng",
                                   "thu hút đầu tư khu công nghiệp",
                                   "tiếp công dân định kỳ",
                                   "đại hội đảng bộ cơ sở",
                                   "lễ hội truyền thống đầu xuân",
                                   "sắp xếp đơn vị hành chính",
                                   "bình đẳng giới",
                                   "bảo vệ, chăm sóc trẻ em",
                                   "bảo đảm trật tự an toàn giao thông",
                                   "sản phẩm OCOP",
                                   "dự toán thu, chi ngân sách",
                                   "giảm nghèo bền vững",
                                   "dồn điền đổi thửa",
                                   "đào tạo nghề cho lao động nông thôn",
                                   "cải cách thủ tục hành chính",
                                   "phòng, chống dịch bệnh",
                                   "bảo hiểm y tế toàn dân",
                                   "kiên cố hóa kênh mương",
                                   "thu gom rác thải nông thôn",
                                   "phòng, chống đuối nước",
                                   "xóa nhà tạm, nhà dột nát",
                                   "đền ơn đáp nghĩa",
                                   "khuyến học, khuyến tài",
                                   "nuôi trồng thủy sản bền vững",
                                   "trồng cây ăn quả có múi",
                                   "dịch tả lợn châu Phi",
                                   "cấp giấy chứng nhận quyền sử dụng đất",
                                   "nước sạch nông thôn",
                                   "hòa giải ở cơ sở",
                                   "xây dựng đời sống văn hóa",
                                   "phòng, chống tội phạm và ma túy",
                                   "hiến máu tình nguyện",
                                   "tuyển chọn và gọi công dân nhập ngũ",
                                   "bảo tồn di sản",
                                   "phát triển kinh tế tập thể",
                                   "thi đua dân vận khéo",
                                   "chống khai thác thủy sản bất hợp pháp",
                                   "chăm sóc sức khỏe người cao tuổi"};

constexpr const char* kTitles[] = {"{U}: {T} cần thêm nguồn lực",
                                   "{U} triển khai {T} năm {Y}",
                                   "{U} sơ kết công tác {T}",
                                   "Hội nghị bàn về {T} tại {U}",
                                   "{P} ban hành Kế hoạch {N} về {T}",
                                   "{C} làm điểm về {T}",
                                   "Đoàn công tác kiểm tra {T} ở {U}",
                                   "Chuyện {T} ở {C}",
                                   "{U} có thêm {Q} hộ tham gia {T}",
                                   "Khó khăn trong {T} tại {C}, {U}",
                                   "{H} và câu chuyện {T}",
                                   "Kết quả {T} ở {P} năm {Y}"};

constexpr const char* kLeads[] = {
    "Sáng {D}, tại {U}, {P}, UBND tỉnh tổ chức hội nghị triển khai công tác {T} với {Q} đại biểu.",
    "Ngày {D}/{Y}, {U} ({P}) sơ kết công tác {T} theo Kế hoạch số {N}.",
    "{C} là địa phương đi đầu của {U}, {P} về {T}, với {Q} hộ đăng ký ngay trong tháng đầu.",
    "Chiều {D}, đoàn giám sát của HĐND làm việc với {U} về {T} trên địa bàn {P}.",
    "Thực hiện Quyết định số {N} của {P}, {U} vừa hoàn thành đợt cao điểm về {T}.",
    "Năm {Y}, {U} đặt mục tiêu {Q} hộ được thụ hưởng từ {T}, hơn mức chung của {P}.",
    "Nhiều năm nay, {T} là việc khó ở {C}, {U}, {P}.",
    "Theo báo cáo của {U}, tính đến ngày {D}, công tác {T} đạt {Q} lượt người tham gia."};

constexpr const char* kMiddles[] = {
    "Theo {H}, {C} đã huy động {Q} ngày công cho {T}.",
    "Tại {C}, {H} cho biết {T} chỉ có kết quả khi người dân cùng bàn, cùng làm.",
    "UBND {U} giao các phòng, ban liên quan thực hiện Công văn số {N}.",
    "Toàn {P} hiện có {Q} hộ tham gia, riêng {C} chiếm hơn một phần ba.",
    "Qua tuyên truyền, {T} đã nâng cao nhận thức của {Q} lượt người.",
    "{H} ở {C} được biểu dương vì thành tích trong {T}.",
    "Đến hết ngày {D}, {U} giải ngân {Q} triệu đồng cho {T}."};

constexpr const char* kFamilyNames[] = {"Nguyễn", "Trần", "Lê",    "Phạm",    "Hoàng", "Huỳnh",
                                        "Phan",   "Vũ",   "Võ",    "Đặng",    "Bùi",   "Đỗ",
                                        "Hồ",     "Ngô",  "Dương", "Lý",      "Đinh",  "Lò",
                                        "Vàng",   "Nông", "Thạch", "Rơ Châm", "Điểu",  "Trịnh"};
constexpr const char* kMiddleNames[] = {"Văn",   "Thị",  "Hữu", "Minh", "Đức", "Ngọc", "Quang",
                                        "Thanh", "Xuân", "Thu", "Công", "Kim", "Quốc", "Bá"};
constexpr const char* kGivenNames[] = {
    "An",   "Bình",  "Cường", "Dũng", "Đạt",   "Hà",   "Hải",  "Hạnh",  "Hiền", "Hòa",
    "Hùng", "Hương", "Lan",   "Linh", "Long",  "Mai",  "Nam",  "Nga",   "Phúc", "Phương",
    "Quân", "Sơn",   "Tâm",   "Thảo", "Thắng", "Thủy", "Tiến", "Trung", "Tuấn", "Yến"};
constexpr const char* kTitlesOfPersons[] = {"ông", "bà", "anh", "chị", "đồng chí"};

constexpr const char* kDocumentKinds[] = {"KH", "QĐ", "NQ", "CV", "BC", "TB", "CT", "TTr"};
constexpr const char* kIssuers[] = {"UBND", "HĐND", "SNN", "SYT", "SGDĐT", "BCĐ", "SLĐTBXH", "BTV"};

}  // namespace timtin::corpus
