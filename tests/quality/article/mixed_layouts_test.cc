// The same articles in other surroundings: each article of the sample archive is set between
// headers, date lines and tails drawn by chance from the habits of portals, and must come out
// again.

#include <gtest/gtest.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include "article/article.h"
#include "paths.h"
#include "text/clean.h"

namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using timtin::article::Article;
using timtin::article::Page;
using timtin::article::YearSource;
using timtin::places::Date;
using timtin::places::DateTime;

struct Sample {
  std::string title;
  std::vector<std::string> body;
  Date day;
};

std::string two(int value) { return (value < 10 ? "0" : "") + std::to_string(value); }

std::string read_file(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream content;
  content << file.rdbuf();
  return timtin::text::clean(content.str());
}

// The articles of the sample archive with a title of their own and a whole day.
std::vector<Sample> read_samples() {
  const fs::path corpus = timtin::test::source_dir() / "corpus";
  std::vector<Sample> samples;
  std::ifstream file(corpus / "truth.jsonl");
  for (std::string line; std::getline(file, line);) {
    const json truth = json::parse(line);
    if (!truth.at("published").is_string()) continue;
    const auto day = timtin::places::parse_iso(truth.at("published").get<std::string>());
    const std::string page = read_file(corpus / "pages" / truth.at("id").get<std::string>());
    const std::string ends = truth.at("body_ends").get<std::string>();
    const std::size_t begin = page.find(truth.at("body_starts").get<std::string>());
    const std::size_t end = page.rfind(ends);
    if (!day || begin == std::string::npos || end == std::string::npos) continue;
    Sample sample{truth.at("title").get<std::string>(), {}, day->date};
    std::istringstream lines(page.substr(begin, end + ends.size() - begin));
    for (std::string paragraph; std::getline(lines, paragraph);) {
      paragraph = timtin::text::clean_line(paragraph);
      if (!paragraph.empty()) sample.body.push_back(paragraph);
    }
    samples.push_back(std::move(sample));
  }
  return samples;
}

// A date line and what it must be read as.
struct DateLine {
  std::string text;
  bool time;
  bool updated;
};

DateLine date_line(const Date& d, int hour, int minute, unsigned form) {
  const std::string day = two(d.day);
  const std::string month = two(d.month);
  const std::string year = std::to_string(d.year);
  const std::string slashed = day + "/" + month + "/" + year;
  const std::string clock = two(hour) + ":" + two(minute);
  const int half = hour % 12 == 0 ? 12 : hour % 12;
  switch (form) {
    case 0:
      return {"Ngày đăng: " + slashed, false, false};
    case 1:
      return {"Đăng ngày " + slashed + " " + clock, true, false};
    case 2:
      return {"Thứ Ba, " + std::to_string(d.day) + "/" + std::to_string(d.month) + "/" + year +
                  " | " + clock + " GMT+7",
              true, false};
    case 3:
      return {clock + " " + slashed, true, false};
    case 4:
      return {slashed + " - " + clock, true, false};
    case 5:
      return {"(" + slashed + " " + std::to_string(half) + ":" + two(minute) +
                  (hour < 12 ? " SA)" : " CH)"),
              true, false};
    case 6:
      return {"Thứ sáu: " + clock + " ngày " + slashed, true, false};
    case 7:
      return {"Chủ nhật, ngày " + std::to_string(d.day) + " tháng " + std::to_string(d.month) +
                  " năm " + year,
              false, false};
    case 8:
      return {"Thứ 7, " + day + "." + month + "." + year + " | " + clock + ":33", true, false};
    case 9:
      return {"Cập nhật: " + slashed + " " + clock, true, true};
    case 10:
      return {"Ngày cập nhật " + slashed, false, true};
    case 11:
      return {year + "-" + month + "-" + day + " " + clock + ":00", true, false};
    case 12:
      return {"Xuất bản: " + clock + " ngày " + slashed + " | Lượt xem: 55", true, false};
    case 13:
      return {"Đăng lúc: Thứ hai - " + slashed + " " + clock, true, false};
    case 14:
      return {"[" + slashed + " " + clock + "]", true, false};
    default:
      return {slashed + " " + clock + " | Lượt xem: 321 | In bài", true, false};
  }
}
constexpr unsigned kDateForms = 16;

using Lines = std::vector<std::string>;

const std::array<Lines, 7> kHeaders = {{
    {},
    {"Trang chủ", "Giới thiệu", "Tin tức", "Liên hệ", "Tin tức - Sự kiện"},
    {"Trang chủ » Tin tức » Kinh tế"},
    {"Thứ Sáu, 20/11/2026 10:11:12", "Trang chủ", "Giới thiệu", "Văn bản", "Tin địa phương"},
    {"Cổng thông tin", "Sơ đồ | Liên hệ | RSS", "Kinh tế"},
    {"Truy cập nội dung luôn", "Chào mừng quý vị đến với trang thông tin của chúng tôi!",
     "Cơ cấu tổ chức", "Chi tiết tin"},
    {"Menu", "Trang chủ/ Tin tức/ Thời sự"},
}};
const std::array<Lines, 6> kBelowTitle = {{
    {},
    {"Cỡ chữ: A- A A+"},
    {"Chia sẻ", "Facebook", "Zalo"},
    {"Lượt xem: 1.203"},
    {"In bài", "Gửi email"},
    {"Xem cỡ chữ", "A", "A", "A"},
}};
const std::array<const char*, 10> kListLabels = {
    "Các tin khác", "Tin liên quan",       "TIN CÙNG CHUYÊN MỤC", "Tin mới nhất",
    "Tin cũ hơn:",  "Các bài đã đăng",     "Tin đã đưa",          "» Bài viết liên quan",
    "BẠN NÊN ĐỌC",  "Có thể bạn quan tâm",
};
const std::array<Lines, 4> kFooters = {{
    {},
    {"Bản quyền thuộc về Cổng thông tin", "Địa chỉ: số 1, đường 30/4", "Điện thoại: 0123.456.789"},
    {"Thống kê truy cập", "Hôm nay: 12", "Tất cả: 123456"},
    {"Bình luận (2)", "Nguyễn A 12/12/2026", "Bài viết rất hay và bổ ích cho bà con.", "Trả lời"},
}};
const std::array<const char*, 4> kSignatures = {"Kim Cúc", "(Kim Cúc)", "Tác giả: Kim Cúc",
                                                "Bài, ảnh: Kim Cúc"};

class Mixer {
 public:
  explicit Mixer(std::vector<Sample> samples) : samples_(std::move(samples)) {}

  struct Mixed {
    Page page;
    std::string title;
    std::string body;
    DateTime published;
    YearSource source;
  };

  Mixed next(const Sample& sample) {
    const int hour = static_cast<int>(below(24));
    const int minute = static_cast<int>(below(60));
    const DateLine date = date_line(sample.day, hour, minute, below(kDateForms));
    lines_ = kHeaders[below(kHeaders.size())];
    const bool above = below(4) == 0;
    if (above) lines_.push_back(date.text);
    lines_.push_back(sample.title);
    if (!above) lines_.push_back(date.text);
    append(kBelowTitle[below(kBelowTitle.size())]);
    append(sample.body);
    lines_.emplace_back(kSignatures[below(kSignatures.size())]);
    append_list(sample.day);
    append(kFooters[below(kFooters.size())]);

    Mixed mixed;
    const char* gap = below(2) == 0 ? "\n" : "\n\n";
    for (const std::string& line : lines_) {
      mixed.page.text += line;
      mixed.page.text += gap;
    }
    mixed.title = sample.title;
    for (const std::string& paragraph : sample.body) {
      if (!mixed.body.empty()) mixed.body += '\n';
      mixed.body += paragraph;
    }
    mixed.published.date = sample.day;
    if (date.time) mixed.published.minute = hour * 60 + minute;
    mixed.source = date.updated ? YearSource::updated : YearSource::published;
    return mixed;
  }

 private:
  unsigned below(std::size_t bound) { return static_cast<unsigned>(random_() % bound); }
  void append(const Lines& more) { lines_.insert(lines_.end(), more.begin(), more.end()); }

  // A list of other articles, each later than this one.
  void append_list(const Date& day) {
    lines_.emplace_back(kListLabels[below(kListLabels.size())]);
    const unsigned form = below(4);
    for (unsigned i = 0; i < 4; ++i) {
      const std::string& title = samples_[below(samples_.size())].title;
      const std::string date =
          two(static_cast<int>(below(28)) + 1) + "/12/" + std::to_string(day.year + 1);
      if (form == 0) lines_.push_back(title + " (" + date + ")");
      if (form == 1) append({title, date + " 08:12"});
      if (form == 2) append({date, title});
      if (form == 3) lines_.push_back("- " + title);
    }
  }

  std::vector<Sample> samples_;
  std::mt19937 random_{20240229};
  Lines lines_;
};

TEST(MixedLayouts, ArticlesComeOutAgain) {
  const std::vector<Sample> samples = read_samples();
  ASSERT_GT(samples.size(), 50U);
  Mixer mixer(samples);
  int pages = 0;
  int titles = 0;
  int bodies = 0;
  int dates = 0;
  int authors = 0;
  constexpr int kRounds = 6;
  for (int round = 0; round < kRounds; ++round) {
    for (const Sample& sample : samples) {
      const Mixer::Mixed mixed = mixer.next(sample);
      const Article article = timtin::article::extract(mixed.page);
      ++pages;
      titles += article.title == mixed.title ? 1 : 0;
      bodies += article.body == mixed.body ? 1 : 0;
      authors += article.author == "Kim Cúc" ? 1 : 0;
      const bool date_right =
          article.published == mixed.published && article.year_source == mixed.source;
      dates += date_right ? 1 : 0;
      if (article.title != mixed.title || article.body != mixed.body || !date_right) {
        std::printf("  «%s» %s, should be «%s» %s; body %s\n%s\n", article.title.c_str(),
                    to_iso(article.published).c_str(), mixed.title.c_str(),
                    to_iso(mixed.published).c_str(), article.body == mixed.body ? "same" : "other",
                    mixed.page.text.substr(0, 300).c_str());
      }
    }
  }
  std::printf("mixed layouts: %d pages, right: title %d, body %d, date %d, author %d\n", pages,
              titles, bodies, dates, authors);
  EXPECT_GE(titles, pages * 98 / 100);
  EXPECT_GE(bodies, pages * 97 / 100);
  EXPECT_GE(dates, pages * 98 / 100);
  EXPECT_GE(authors, pages * 97 / 100);
}

}  // namespace
