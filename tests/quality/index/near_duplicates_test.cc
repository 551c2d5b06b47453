// How many copies are found, and what is taken for one: pairs made from the sample archive, and
// notices that a station or market sends every day.

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iostream>
#include <map>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include "article/extract.h"
#include "index/generations/builder.h"
#include "index/generations/stored_articles.h"
#include "paths.h"
#include "small_index.h"
#include "text/syllable.h"

namespace timtin::index {
namespace {

namespace fs = std::filesystem;

std::vector<article::Article> sample_articles() {
  std::vector<fs::path> paths;
  for (const auto& entry : fs::directory_iterator(test::source_dir() / "corpus" / "pages")) {
    paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  std::vector<article::Article> out;
  for (const fs::path& path : paths) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    article::Page page;
    page.id = path.filename();
    page.text = text.str();
    out.push_back(article::extract(page));
  }
  return out;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

std::string joined(const std::vector<std::string>& lines) {
  std::string out;
  for (const std::string& line : lines) out += line + "\n";
  return out;
}

/// What papers do with a release.
using Change = std::function<void(article::Article&)>;

void change_lead(article::Article& article) {
  article.title = "Tin từ cơ sở: những chuyển biến bước đầu";
  std::vector<std::string> lines = lines_of(article.body);
  lines.insert(lines.begin(),
               "Theo thông tin của phóng viên thường trú, sáng nay các đơn vị đã trao đổi với báo "
               "chí về nội dung mà bạn đọc quan tâm trong những ngày qua.");
  article.body = joined(lines);
}

/// Leaves out the last fifth.
void cut_tail(article::Article& article) {
  std::size_t end = article.body.size() * 4 / 5;
  end = article.body.rfind(' ', end);
  article.body.resize(end);
  article.title = "Bản tin rút gọn";
}

/// Another name in the place of the first one of two capitalised words in a row.
void change_names(article::Article& article) {
  std::istringstream words(article.body);
  std::string before;
  std::string name;
  const auto capital = [](const std::string& word) {
    return !word.empty() && word[0] >= 'A' && word[0] <= 'Z' && word.back() != '.';
  };
  for (std::string word; words >> word; before = word) {
    if (capital(before) && capital(word)) {
      name = before + " " + word;
      break;
    }
  }
  for (std::size_t at = 0;
       !name.empty() && (at = article.body.find(name, at)) != std::string::npos;) {
    article.body.replace(at, name.size(), "Quách Thế Vinh");
    at += 1;
  }
  article.title += " (tin bổ sung)";
}

void drop_marks(article::Article& article) {
  article.title = text::fold(article.title);
  article.body = text::fold(article.body);
  std::replace(article.body.begin(), article.body.end(), '\n', ' ');
}

std::string notice(const std::string& form, std::mt19937& random) {
  std::string out;
  for (const char c : form) {
    if (c == '#') {
      out += std::to_string(10 + random() % 900);
    } else {
      out += c;
    }
  }
  return out;
}

const std::vector<std::string> kForms = {
    "Dự báo thời tiết ngày #: phía Tây Bắc Bộ nhiều mây, có mưa rào và dông vài nơi, gió nhẹ, "
    "nhiệt "
    "độ thấp nhất # độ, cao nhất # độ. Phía Đông Bắc Bộ ngày nắng, đêm không mưa, nhiệt độ thấp "
    "nhất "
    "# độ, cao nhất # độ. Cảnh báo lốc, sét và gió giật mạnh trong cơn dông, lượng mưa # mm.",
    "Giá nông sản ngày #: cà phê nhân xô tại các huyện được thu mua quanh mức # đồng một kg, hồ "
    "tiêu "
    "# đồng một kg, cao su # đồng một kg. Thương lái cho biết sức mua không đổi so với hôm qua, "
    "nguồn cung từ các hộ trồng vẫn dồi dào và giá xuất khẩu đứng ở mức # đô la một tấn.",
    "Bản tin phòng chống dịch ngày #: toàn tỉnh ghi nhận thêm # ca mắc mới, # ca khỏi bệnh, # "
    "người "
    "đang cách ly tập trung. Sở Y tế đề nghị người dân thực hiện đeo khẩu trang, khử khuẩn, giữ "
    "khoảng cách, không tụ tập đông người và khai báo y tế đầy đủ khi đi từ vùng dịch về.",
    "Thông báo lịch ngừng cấp điện số #: từ # giờ đến # giờ, điện lực ngừng cấp điện trạm biến áp "
    "# "
    "để sửa chữa, bảo trì lưới điện. Kính mong quý khách hàng thông cảm và chủ động sắp xếp kế "
    "hoạch "
    "sản xuất, kinh doanh, sinh hoạt. Mọi chi tiết xin liên hệ tổng đài chăm sóc khách hàng."};

TEST(Copies, OfTheSampleArchive) {
  const std::vector<std::pair<std::string, Change>> changes = {
      {"lead", change_lead}, {"tail", cut_tail}, {"names", change_names}, {"marks", drop_marks}};
  const test::TempFolder folder;
  Builder builder(folder.path(), {});
  const auto add = [&](article::Article article, const std::string& id) {
    article.id = id;
    builder.add(article);
  };
  const std::vector<article::Article> articles = sample_articles();
  ASSERT_EQ(articles.size(), 100U);
  for (const article::Article& article : articles) add(article, article.id);
  for (const article::Article& article : articles) {
    for (const auto& [name, change] : changes) {
      article::Article copy = article;
      change(copy);
      add(copy, article.id + "/" + name);
    }
  }
  std::mt19937 random(7);
  std::size_t notices = 0;
  for (const std::string& form : kForms) {
    for (int day = 0; day < 50; ++day) {
      article::Article article;
      article.title = form.substr(0, form.find(':'));
      article.body = notice(form, random);
      add(article, "notice/" + std::to_string(notices++));
    }
  }
  builder.publish({});

  std::map<std::string, std::uint32_t> clusters;
  std::map<std::uint32_t, std::vector<std::string>> members;
  StoredArticles stored(folder.path());
  for (article::Article article; stored.next(article); article = {}) {
    const std::uint32_t cluster = stored.state().cluster;
    clusters[article.id] = cluster;
    if (cluster != 0) members[cluster].push_back(article.id);
  }
  int found = 0;
  for (const auto& [name, change] : changes) {
    int of_kind = 0;
    for (const article::Article& article : articles) {
      const std::uint32_t cluster = clusters.at(article.id);
      of_kind += cluster != 0 && clusters.at(article.id + "/" + name) == cluster ? 1 : 0;
    }
    std::cout << name << ": " << of_kind << " of " << articles.size() << "\n";
    found += of_kind;
  }
  // Pairs in one cluster: right if both come from one page.
  std::size_t right = 0;
  std::size_t wrong = 0;
  for (const auto& [cluster, ids] : members) {
    for (std::size_t a = 0; a < ids.size(); ++a) {
      for (std::size_t b = a + 1; b < ids.size(); ++b) {
        const auto page = [](const std::string& id) { return id.substr(0, id.find('/')); };
        const bool same = page(ids[a]) != "notice" && page(ids[a]) == page(ids[b]);
        ++(same ? right : wrong);
      }
    }
  }
  std::cout << "pairs in one cluster: " << right << " right, " << wrong << " wrong (of " << notices
            << " notices and " << articles.size() << " pages)\n";
  EXPECT_GE(found, 380) << "of 400 copies";
  EXPECT_LE(wrong * 100, right + wrong) << "more than 1 % of the pairs are no copies";
}

}  // namespace
}  // namespace timtin::index
