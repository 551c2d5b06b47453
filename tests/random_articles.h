// Random articles: Vietnamese syllables, numbers, foreign words and odd bytes, seeded.
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "article/article.h"

namespace timtin::test {

/// Makes articles that differ from each other in every field; the same seed gives the same ones.
class RandomArticles {
 public:
  explicit RandomArticles(std::uint32_t seed) : random_(seed) {}

  article::Article next() {
    article::Article article;
    article.id = "bai/" + std::to_string(serial_++);
    if (one_in(3)) article.url = "https://www.Xa" + std::to_string(below(5)) + ".gov.vn/tin";
    const bool bare = one_in(5);
    if (!one_in(10)) article.title = words(below(12), bare, ' ');
    if (!one_in(10)) article.body = words(below(one_in(10) ? 3000 : 120), bare, '\n');
    if (one_in(3)) article.author = words(2, false, ' ');
    if (one_in(2)) article.publisher = words(3, false, ' ');
    if (!one_in(4)) {
      article.published.date = {1997 + below(30), 1 + below(12), 1 + below(28)};
      if (one_in(2)) article.published.minute = below(1440);
      article.year = article.published.date.year;
      article.year_source = one_in(2) ? article::YearSource::published : article::YearSource::url;
    } else if (one_in(2)) {
      article.year = 1997 + below(30);
      article.year_source = article::YearSource::event;
    }
    if (!one_in(4)) {
      static const std::vector<std::string> kSlugs{"ha-noi", "hue", "thanh-hoa", "nam-dinh"};
      article.province = pick(kSlugs);
      article.province_source = article::ProvinceSource::text;
      if (one_in(2)) article.district = words(2, false, ' ');
    }
    article.title_from_body = one_in(4);
    return article;
  }

  int below(int bound) {
    return bound <= 0 ? 0 : static_cast<int>(random_() % static_cast<std::uint32_t>(bound));
  }
  bool one_in(int chances) { return below(chances) == 0; }

 private:
  const std::string& pick(const std::vector<std::string>& from) {
    // Squared, so that the first ones are frequent as words of a language are.
    const double x = static_cast<double>(random_()) / 4294967296.0;
    return from[static_cast<std::size_t>(x * x * static_cast<double>(from.size()))];
  }

  std::string words(int count, bool bare, char line_end) {
    static const std::vector<std::string> kMarked{
        "và",          "của",       "tỉnh",     "được",   "Đường",  "xã",   "năm",   "nâng",
        "đã",          "hội",       "nghị",     "phường", "thành",  "phố",  "lũ",    "lụt",
        "Huế",         "nam",       "hoà",      "hòa",    "cho",    "biết", "ngày",  "Ðà",
        "Nẵng",        "trong",     "người",    "dân",    "ban",    "công", "1.090", "1090",
        "2022",        "10/10",     "covid",    "M'Đrắk", "TP.HCM", "ky",   "kỹ",    "🙂",
        "219/KH-UBND", "huyện.Các", "\xC3\x28", "đương",  "dương",  "hoa",  "hoả",   "hoá",
        "thuỷ",        "12,5"};
    static const std::vector<std::string> kBare{"va",   "cua",  "tinh", "duoc", "Duong", "xa",
                                                "nam",  "nang", "da",   "hoi",  "nghi",  "phuong",
                                                "1090", "2022", "hoa",  "covid"};
    std::string text;
    for (int i = 0; i < count; ++i) {
      if (i > 0)
        text += one_in(12) ? (one_in(2) ? std::string(". ") : std::string(1, line_end)) : " ";
      text += pick(bare ? kBare : kMarked);
      if (one_in(40)) text += std::to_string(below(100000));
    }
    return text;
  }

  std::mt19937 random_;
  int serial_ = 0;
};

}  // namespace timtin::test
