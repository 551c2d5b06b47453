#include "article/lines/site.h"

#include <algorithm>

#include "article/lines/signature.h"
#include "article/scan.h"

namespace timtin::article {
namespace {

// A body's name that stands alone above the title: «Sở Y tế tỉnh Bình Định».
bool is_office_line(const Line& line) {
  return line.kind == LineKind::phrase && byline_kind(line.text) == Byline::office;
}

// The name behind «Bản quyền thuộc về», «Cơ quan chủ quản:», «© 2025»: up to a full stop or bar.
std::string_view owner_name(const Line& line) {
  std::string_view name = line.text.substr(std::min(line.label.end, line.text.size()));
  while (!name.empty() && (is_digit(name.front()) || is_blank(name.front()))) name.remove_prefix(1);
  name = name.substr(0, name.find('|'));
  return trim(name.substr(0, name.find(". ")));
}

// «Tỉnh Sơn La» on a line of its own, below «Cổng thông tin điện tử».
bool begins_with_type(const Line& line) {
  constexpr std::size_t kWords = 7;
  if (line.kind != LineKind::phrase || line.words > kWords) return false;
  const std::vector<Word> words = words_of(line.text);
  static constexpr std::string_view kTypes[] = {"tinh", "thanh", "huyen", "quan",
                                                "thi",  "xa",    "phuong"};
  return !words.empty() &&
         std::find(std::begin(kTypes), std::end(kTypes), words.front().folded) != std::end(kTypes);
}

}  // namespace

Site find_site(const std::vector<Line>& lines, std::size_t head, std::size_t tail) {
  Site site;
  const auto named = [&](LabelKind kind, std::size_t i) {
    return lines[i].kind == LineKind::labelled && lines[i].label.kind == kind;
  };
  for (std::size_t i = 0; i < head; ++i) {
    if (!named(LabelKind::masthead, i)) continue;
    site.names.push_back(lines[i].text);
    if (i + 1 < head && begins_with_type(lines[i + 1])) site.names.push_back(lines[i + 1].text);
  }
  for (std::size_t i = 0; i + 1 < head; ++i) {
    // «ỦY BAN NHÂN DÂN» above «TỈNH THỪA THIÊN HUẾ»: who issues a document.
    if (is_office_line(lines[i]) && begins_with_type(lines[i + 1])) {
      site.names.push_back(lines[i + 1].text);
    }
  }
  for (std::size_t i = 0; i < head; ++i) {
    // «PHƯỜNG 1 QUẬN TÂN BÌNH»
    if (begins_with_type(lines[i]) && is_all_capitals(lines[i].text)) {
      site.names.push_back(lines[i].text);
    }
  }
  for (std::size_t i = tail; i < lines.size(); ++i) {
    if (named(LabelKind::owner, i)) site.names.push_back(owner_name(lines[i]));
    if (named(LabelKind::contact, i)) site.addresses.push_back(lines[i].text);
  }
  if (!site.names.empty()) site.publisher = site.names.front();
  // At the foot of the page stands the site's own name, if it is the only one: several are links.
  std::vector<std::string_view> foot;
  for (std::size_t i = tail; i < lines.size(); ++i) {
    if (named(LabelKind::masthead, i)) foot.push_back(lines[i].text);
  }
  if (foot.size() == 1) site.names.push_back(foot.front());
  std::vector<std::string_view> offices;
  for (std::size_t i = 0; i < head; ++i) {
    if (is_office_line(lines[i])) offices.push_back(lines[i].text);
  }
  // More of them are links to other sites.
  constexpr std::size_t kMostOffices = 2;
  if (offices.size() <= kMostOffices) {
    site.names.insert(site.names.end(), offices.begin(), offices.end());
  }
  return site;
}

}  // namespace timtin::article
