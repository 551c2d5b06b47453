#include "article/lines/document_head.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "article/lines/signature.h"
#include "article/scan.h"

namespace timtin::article {
namespace {

constexpr std::size_t kReach = 25;       // lines above the body that may hold the motto
constexpr std::size_t kMottoWords = 25;  // with the issuer beside it, from a table
constexpr std::size_t kIssuerLines = 5;
constexpr std::size_t kPlaceWords = 5;  // «THÀNH PHỐ BUÔN MA THUỘT»

bool holds(const std::vector<Word>& words, std::initializer_list<std::string_view> run) {
  return std::search(words.begin(), words.end(), run.begin(), run.end(),
                     [](const Word& word, std::string_view folded) {
                       return word.folded == folded;
                     }) != words.end();
}

bool is_motto(const Line& line) {
  if (line.words < 6 || line.words > kMottoWords) return false;
  return holds(words_of(line.text), {"doc", "lap", "tu", "do", "hanh", "phuc"});
}

// «HỘI ĐỒNG NHÂN DÂN», «HUYỆN THẠCH HÀ», «CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM»
bool is_of_issuer(const Line& line) {
  if (line.words == 0) return true;  // rules and stars
  if (!is_all_capitals(line.text)) return false;
  const std::vector<Word> words = words_of(line.text);
  if (words.size() >= 2 && words[0].folded == "cong" && words[1].folded == "hoa") return true;
  constexpr std::array<std::string_view, 7> kPlaces = {"tinh", "huyen", "xa", "phuong",
                                                       "quan", "thanh", "thi"};
  const bool place = words.size() >= 2 && words.size() <= kPlaceWords &&
                     std::find(kPlaces.begin(), kPlaces.end(), words[0].folded) != kPlaces.end();
  return place || byline_kind(line.text) == Byline::office;
}

}  // namespace

LineRange document_head(const std::vector<Line>& lines, const LineRange& body) {
  const std::size_t floor = body.begin > kReach ? body.begin - kReach : 0;
  std::size_t begin = body.begin;
  for (std::size_t i = floor; i < body.begin; ++i) {
    if (!is_motto(lines[i])) continue;
    begin = i;
    break;
  }
  if (begin == body.begin) return {body.begin, body.begin};
  const std::size_t highest = begin > kIssuerLines ? begin - kIssuerLines : 0;
  while (begin > highest && is_of_issuer(lines[begin - 1])) --begin;
  return {begin, body.begin};
}

bool is_subject(const Line& line) {
  const std::size_t about = match_word(line.text, 0, "ve");
  if (about != 0) return match_word(line.text, skip_blanks(line.text, about), "viec") > about + 1;
  return line.text.starts_with("V/v") || line.text.starts_with("v/v");
}

}  // namespace timtin::article
