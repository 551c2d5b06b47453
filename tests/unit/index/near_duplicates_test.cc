// Copies of a release are found across segments and updates; bulletins are none.

#include "index/generations/near_duplicates.h"

#include <gtest/gtest.h>

#include <map>
#include <random>
#include <string>
#include <vector>

#include "index/generations/builder.h"
#include "index/generations/stored_articles.h"
#include "index/read/shingles.h"
#include "small_index.h"

namespace timtin::index {
namespace {

/// Sentences of made-up words; the same seed gives the same text.
std::string text(std::uint32_t seed, int syllables) {
  std::mt19937 random(seed);
  std::string out;
  for (int i = 0; i < syllables; ++i) {
    out += "tiếng";
    for (int k = 0; k < 3; ++k) out += static_cast<char>('a' + random() % 26);
    out += i % 15 == 14 ? ".\n" : " ";
  }
  return out;
}

class NearDuplicates : public testing::Test {
 protected:
  static article::Article make(const std::string& id, const std::string& body) {
    article::Article article;
    article.id = id;
    article.title = "Tin số " + id;
    article.body = body;
    return article;
  }

  void write(BuildMode mode, const std::vector<article::Article>& articles) {
    Builder builder(folder_.path(), {.mode = mode});
    for (const article::Article& article : articles) builder.add(article);
    builder.publish({});
  }

  void run(BuildMode mode, const std::map<std::string, std::string>& bodies) {
    std::vector<article::Article> articles;
    for (const auto& [id, body] : bodies) articles.push_back(make(id, body));
    write(mode, articles);
  }

  std::map<std::string, std::uint32_t> clusters() const {
    std::map<std::string, std::uint32_t> out;
    StoredArticles articles(folder_.path());
    for (article::Article article; articles.next(article); article = {}) {
      out[article.id] = articles.state().cluster;
    }
    return out;
  }

  test::TempFolder folder_;
};

TEST_F(NearDuplicates, AReleaseWithAnotherLeadIsACopy) {
  const std::string release = text(1, 300);
  run(BuildMode::anew, {{"a", release},
                        {"b", text(2, 40) + release},
                        {"c", text(3, 300)},
                        {"d", release.substr(0, release.size() / 3) + text(4, 200)}});
  const auto found = clusters();
  EXPECT_NE(found.at("a"), 0u);
  EXPECT_EQ(found.at("b"), found.at("a"));
  EXPECT_EQ(found.at("c"), 0u);
  EXPECT_EQ(found.at("d"), 0u) << "a third in common is no copy";
}

TEST_F(NearDuplicates, MarksAndPunctuationMakeNoDifference) {
  const std::string marked =
      "Ủy ban nhân dân tỉnh tổ chức hội nghị triển khai kế hoạch phòng chống lụt bão và tìm kiếm "
      "cứu "
      "nạn, các huyện, thị xã báo cáo tình hình hồ đập trên địa bàn trước mùa mưa lũ năm nay.";
  const std::string bare =
      "Uy ban nhan dan tinh to chuc hoi nghi trien khai ke hoach phong chong lut bao va tim kiem "
      "cuu "
      "nan; cac huyen, thi xa bao cao tinh hinh ho dap tren dia ban truoc mua mua lu nam nay";
  run(BuildMode::anew, {{"a", marked}, {"b", bare}});
  EXPECT_NE(clusters().at("a"), 0u);
  EXPECT_EQ(clusters().at("a"), clusters().at("b"));
}

TEST_F(NearDuplicates, BulletinsWithOtherNumbersAreNoCopies) {
  const auto bulletin = [](int first) {
    std::string out = text(5, 200);
    for (int i = 0; i < 6; ++i) out += " giá " + std::to_string(first + i * 37) + " đồng";
    return out;
  };
  run(BuildMode::anew, {{"a", bulletin(51'200)}, {"b", bulletin(61'900)}, {"c", bulletin(51'200)}});
  EXPECT_EQ(clusters().at("b"), 0u);
  EXPECT_NE(clusters().at("a"), 0u);
  EXPECT_EQ(clusters().at("a"), clusters().at("c"));
}

TEST_F(NearDuplicates, AcrossUpdates) {
  const std::string release = text(1, 300);
  run(BuildMode::anew, {{"a", release}, {"z", text(9, 100)}});
  EXPECT_EQ(clusters().at("a"), 0u);
  run(BuildMode::update, {{"b", release + text(6, 30)}, {"y", text(9, 100)}});
  EXPECT_NE(clusters().at("a"), 0u);
  EXPECT_EQ(clusters().at("b"), clusters().at("a"));
  EXPECT_EQ(clusters().at("y"), clusters().at("z"));
  EXPECT_NE(clusters().at("y"), clusters().at("a"));
  // A new text of the first leaves the cluster; what comes then joins those that are left.
  run(BuildMode::update, {{"a", text(7, 300)}, {"c", text(8, 20) + release}});
  EXPECT_EQ(clusters().at("a"), 0u);
  EXPECT_NE(clusters().at("b"), 0u);
  EXPECT_EQ(clusters().at("c"), clusters().at("b"));
  run(BuildMode::reindex, {{"b", release + text(6, 30)}, {"c", text(8, 20) + release}});
  EXPECT_EQ(clusters().at("b"), clusters().at("c"));
  EXPECT_NE(clusters().at("b"), 0u);
}

TEST_F(NearDuplicates, TheEarliestOneLeads) {
  // Two thirds of the long one are like it; the first two are not like the last two.
  const std::string first = text(1, 200);
  const std::string second = text(2, 200);
  const std::string third = text(3, 200);
  std::vector<article::Article> articles = {
      make("a", first + second), make("b", first + second + third), make("c", second + third)};
  const int years[] = {2021, 2020, 2022};
  for (std::size_t i = 0; i < 3; ++i) articles[i].published.date = {years[i], 5, 6};
  write(BuildMode::anew, articles);
  EXPECT_NE(clusters().at("b"), 0u);
  EXPECT_EQ(clusters().at("a"), clusters().at("b"));
  EXPECT_EQ(clusters().at("c"), clusters().at("b"));
  // It comes last now: the others lead, and it is a copy of the one that it is most like.
  articles[1].published.date.year = 2023;
  write(BuildMode::update, {articles[1]});
  EXPECT_NE(clusters().at("a"), clusters().at("c"));
  EXPECT_NE(clusters().at("b"), 0u);
}

TEST_F(NearDuplicates, ListsAndSpamAreNoReleases) {
  const std::string release = text(1, 300);
  std::vector<article::Article> articles = {make("a", release), make("b", release),
                                            make("c", release), make("d", release)};
  articles[0].kind = article::PageKind::listing;
  articles[1].spam = 100;
  write(BuildMode::anew, articles);
  EXPECT_EQ(clusters().at("a"), 0u);
  EXPECT_EQ(clusters().at("b"), 0u);
  EXPECT_NE(clusters().at("c"), 0u);
  EXPECT_EQ(clusters().at("d"), clusters().at("c"));
}

TEST_F(NearDuplicates, ShortArticlesAreNotCompared) {
  run(BuildMode::anew, {{"a", text(1, 12)}, {"b", text(1, 12)}});
  EXPECT_EQ(clusters().at("a"), 0u);
}

TEST(Sketch, EveryBinCounts) {
  Sketch a{};
  for (std::size_t bin = 0; bin < a.size(); ++bin) {
    a[bin] = static_cast<std::uint8_t>(37 * bin);
    for (unsigned value = 0; value < 256; ++value) {
      Sketch b = a;
      b[bin] = static_cast<std::uint8_t>(value);
      EXPECT_EQ(agreeing(a, b), b[bin] == a[bin] ? 32 : 31) << bin << ' ' << value;
    }
  }
}

TEST(Sketch, AgreesAsOftenAsTheSetsResembleEachOther) {
  std::mt19937_64 random(3);
  for (const int common :
       {200, 400, 600}) {  // of 800 in each: resemblance common / (1600 - common)
    double agree = 0;
    constexpr int kPairs = 200;
    for (int pair = 0; pair < kPairs; ++pair) {
      Shingles a;
      Shingles b;
      for (int i = 0; i < common; ++i) a.shingles.push_back(random());
      b.shingles = a.shingles;
      for (int i = common; i < 800; ++i) {
        a.shingles.push_back(random());
        b.shingles.push_back(random());
      }
      std::sort(a.shingles.begin(), a.shingles.end());
      std::sort(b.shingles.begin(), b.shingles.end());
      const Sketch x = sketch_of(a);
      const Sketch y = sketch_of(b);
      for (std::size_t i = 0; i < x.size(); ++i) agree += x[i] == y[i] ? 1 : 0;
    }
    EXPECT_NEAR(agree / (kPairs * 32.0), common / (1600.0 - common), 0.03);
  }
}

}  // namespace
}  // namespace timtin::index
