// Pages that are broken: extraction always ends, with well-formed text.

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "article/extract.h"
#include "pages.h"
#include "text/utf8.h"

namespace timtin::article {
namespace {

void expect_sound(const Page& page) {
  const Extraction result = extract_with_evidence(page);
  const Article& article = result.article;
  EXPECT_TRUE(text::is_valid(article.title));
  EXPECT_TRUE(text::is_valid(article.body));
  EXPECT_TRUE(text::is_valid(article.author));
  EXPECT_TRUE(text::is_valid(article.publisher));
  EXPECT_EQ(article.title.find('\n'), std::string::npos);
  EXPECT_EQ(article.body.find("\n\n"), std::string::npos);
  EXPECT_EQ(article.year == 0, article.year_source == YearSource::none);
  EXPECT_EQ(article.province.empty(), article.province_source == ProvinceSource::none);
}

std::string repeat(std::string_view part, std::size_t bytes) {
  std::string text;
  while (text.size() < bytes) text += part;
  return text;
}

TEST(Garbage, OddPages) {
  constexpr std::size_t kBytes = 50'000;
  for (const std::string_view part : {"",
                                      " ",
                                      "\n",
                                      "\xff",
                                      "\xe1\xba",
                                      "1",
                                      "1/",
                                      "1 - ",
                                      "12/3/2019 ",
                                      "12/3/2019\n",
                                      "10:20 ",
                                      "Sáng 6/11, ",
                                      "(",
                                      ")\"]",
                                      "| ",
                                      "A\n",
                                      "Kim Cúc\n",
                                      "Các tin khác\n",
                                      "huyện ",
                                      "tỉnh Thanh Hóa ",
                                      "Hội nghị kết thúc lúc 11 giờ.\n",
                                      "Kế hoạch số 2/KH ngày 1/2/2019 "}) {
    for (const bool body : {false, true}) {
      Page page;
      page.text = part.empty() ? std::string() : repeat(part, kBytes);
      page.text_is_body = body;
      page.published = page.text.substr(0, 20);
      expect_sound(page);
    }
  }
}

TEST(Garbage, PagesWithoutWordsGiveNoBody) {
  for (const std::string_view text : {"", " \n \n", "--- *** ---\n...\n"}) {
    Page page;
    page.text = text;
    const Article article = extract(page);
    EXPECT_EQ(article.body, "");
    EXPECT_EQ(article.title, "");
    EXPECT_FALSE(article.title_from_body);
  }
}

TEST(Garbage, MutatedPages) {
  std::vector<std::string> pages;
  for (const test::TestPage& page : test::layout_pages()) pages.emplace_back(page.text);
  for (const test::TestPage& page : test::trap_pages()) pages.emplace_back(page.text);
  std::mt19937 random(7);  // NOLINT: the same pages in every run
  const auto below = [&](std::size_t bound) { return random() % bound; };
  constexpr int kRounds = 2000;
  for (int round = 0; round < kRounds; ++round) {
    Page page;
    page.text = pages[below(pages.size())];
    for (std::size_t change = below(12); change > 0; --change) {
      const std::size_t at = below(page.text.size());
      const std::string& other = pages[below(pages.size())];
      switch (below(4)) {
        case 0:
          page.text[at] = static_cast<char>(below(256));
          break;
        case 1:
          page.text.erase(at, below(100));
          break;
        case 2:
          page.text.insert(at, other, below(other.size()), below(200));
          break;
        default:
          page.text.insert(at, "\n");
      }
      if (page.text.empty()) page.text = "x";
    }
    page.text_is_body = below(4) == 0;
    page.url = "http://" + page.text.substr(0, 40);
    expect_sound(page);
  }
}

}  // namespace
}  // namespace timtin::article
