#include "query/names.h"

#include <string>
#include <string_view>
#include <unordered_map>

#include "places/finder.h"
#include "text/tokens.h"

namespace timtin::query {
namespace {

// Bodies, organisations and standing programmes of local government, as the
// Constitution of 2013, the Law on Organising Local Government of 2015 and the
// provincial departments' own names write them.
constexpr std::string_view kBodies[] = {
    "ủy ban nhân dân",
    "hội đồng nhân dân",
    "ủy ban mặt trận tổ quốc",
    "mặt trận tổ quốc",
    "mặt trận tổ quốc Việt Nam",
    "đoàn đại biểu quốc hội",
    "quốc hội",
    "ban chấp hành",
    "ban thường vụ",
    "tỉnh ủy",
    "thành ủy",
    "huyện ủy",
    "thị ủy",
    "đảng ủy",
    "ban tổ chức",
    "ban tuyên giáo",
    "ban dân vận",
    "ủy ban kiểm tra",
    "liên đoàn lao động",
    "hội liên hiệp phụ nữ",
    "hội nông dân",
    "hội cựu chiến binh",
    "hội chữ thập đỏ",
    "hội người cao tuổi",
    "hội khuyến học",
    "đoàn thanh niên",
    "đoàn thanh niên cộng sản Hồ Chí Minh",
    "ngân hàng chính sách xã hội",
    "bảo hiểm xã hội",
    "bảo hiểm y tế",
    "kho bạc nhà nước",
    "cục thuế",
    "chi cục thuế",
    "viện kiểm sát nhân dân",
    "tòa án nhân dân",
    "công an",
    "bộ chỉ huy quân sự",
    "bộ đội biên phòng",
    "cảnh sát giao thông",
    "lao động thương binh và xã hội",
    "lao động thương binh xã hội",
    "tài nguyên và môi trường",
    "nông nghiệp và phát triển nông thôn",
    "nông nghiệp và môi trường",
    "giáo dục và đào tạo",
    "khoa học và công nghệ",
    "thông tin và truyền thông",
    "văn hóa thể thao và du lịch",
    "kế hoạch và đầu tư",
    "giao thông vận tải",
    "công thương",
    "xây dựng",
    "tư pháp",
    "nội vụ",
    "ngoại vụ",
    "y tế",
    "tài chính",
    "dân tộc và tôn giáo",
    "thanh tra tỉnh",
    "phòng cháy chữa cháy",
    "tìm kiếm cứu nạn",
    "phòng chống thiên tai",
    "cải cách hành chính",
    "chuyển đổi số",
    "nông thôn mới",
    "bình đẳng giới",
    "an toàn giao thông",
    "an toàn thực phẩm",
    "an sinh xã hội",
    "giải phóng mặt bằng",
    "giảm nghèo bền vững",
    "dân tộc thiểu số",
    "xây dựng nông thôn mới",
    "mỗi xã một sản phẩm",
    "kinh tế xã hội",
    "quốc phòng an ninh",
    "tiếp xúc cử tri",
    "khu công nghiệp",
    "thủ tục hành chính",
    "dịch vụ công trực tuyến",
};

// Tone keys of the names, by their folded words joined with a space.
const std::unordered_multimap<std::string, std::vector<std::string>>& bodies() {
  static const auto table = [] {
    std::unordered_multimap<std::string, std::vector<std::string>> names;
    for (const std::string_view body : kBodies) {
      std::string folded;
      std::vector<std::string> keys;
      for (const text::OwnedToken& token : text::tokenize(body)) {
        if (!folded.empty()) folded += ' ';
        folded += token.folded;
        keys.push_back(token.key);
      }
      names.emplace(std::move(folded), std::move(keys));
    }
    return names;
  }();
  return table;
}

}  // namespace

bool is_body_name(const std::vector<Word>& words, std::size_t begin, std::size_t end) {
  std::string folded;
  for (std::size_t i = begin; i < end; ++i) {
    if (i > begin) folded += ' ';
    folded += words[i].folded;
  }
  const auto [first, last] = bodies().equal_range(folded);
  for (auto it = first; it != last; ++it) {
    bool same = true;
    for (std::size_t i = begin; i < end; ++i) {
      same = same && (!words[i].marked || words[i].key == it->second[i - begin]);
    }
    if (same) return true;
  }
  return false;
}

bool is_marked_place_name(const std::vector<Word>& words, std::size_t begin, std::size_t end) {
  std::vector<std::string_view> folded;
  for (std::size_t i = begin; i < end; ++i) folded.emplace_back(words[i].folded);
  return places::is_place_name(folded);
}

}  // namespace timtin::query
