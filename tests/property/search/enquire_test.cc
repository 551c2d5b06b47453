// Xapian's own matcher is the oracle: the same matches, facets and scores for random queries on
// random archives, in one segment and more than one window.
#include "search/match/enquire_matcher.h"

#include <gtest/gtest.h>

#include <map>
#include <random>

#include "index/read/article_set.h"
#include "query/parser.h"
#include "search/match/posting_matcher.h"
#include "search/plan/planner.h"
#include "small_index.h"

namespace timtin::search {
namespace {

constexpr const char* kSyllables[] = {"nam", "năm", "nắm", "định", "đinh", "huế", "hue",
                                      "lũ",  "lụt", "an",  "ân",   "xã",   "gạo"};
constexpr const char* kProvinces[] = {"", "ha-noi", "hue", "nam-dinh"};

class Chance {
 public:
  explicit Chance(std::uint32_t seed) : random_(seed) {}
  std::size_t below(std::size_t bound) { return random_() % bound; }
  std::string syllable() {
    // Squared: the first ones are frequent, the last ones rare.
    const double x = static_cast<double>(random_()) / 4294967296.0;
    return kSyllables[static_cast<std::size_t>(x * x * std::size(kSyllables))];
  }

 private:
  std::mt19937 random_;
};

std::vector<test::SmallArticle> random_articles(Chance& chance, std::size_t count,
                                                std::size_t most_words = 12) {
  std::vector<test::SmallArticle> articles;
  for (std::size_t i = 0; i < count; ++i) {
    test::SmallArticle article;
    // «người được» keeps most articles marked; some are written without marks.
    article.body = chance.below(8) == 0 ? "nguoi duoc nhung nha o dau nam nao " : "người được ";
    const std::size_t words = 1 + chance.below(most_words);
    for (std::size_t w = 0; w < words; ++w) article.body += chance.syllable() + " ";
    if (chance.below(60) == 0) {  // more often than a byte counts
      const std::string often = chance.syllable() + " ";
      for (std::size_t w = 0; w < 250 + chance.below(100); ++w) article.body += often;
    }
    article.province = kProvinces[chance.below(std::size(kProvinces))];
    const int year = 2015 + static_cast<int>(chance.below(6));
    switch (chance.below(3)) {
      case 0:
        article.date = {year, 1 + static_cast<int>(chance.below(12)),
                        1 + static_cast<int>(chance.below(28))};
        break;
      case 1:
        article.year = year;
        break;
      default:
        break;
    }
    articles.push_back(std::move(article));
  }
  return articles;
}

std::string random_query(Chance& chance) {
  const auto word = [&] { return '"' + chance.syllable() + '"'; };
  std::string query = word();
  for (std::size_t more = chance.below(3); more > 0; --more) {
    switch (chance.below(3)) {
      case 0:
        query += " " + word();
        break;
      case 1:
        query += " (" + word() + " OR " + word() + ")";
        break;
      default:
        query += " -" + word();
    }
  }
  if (chance.below(3) == 0) query += " tinh:hue";
  if (chance.below(3) == 0) query += " nam:2016..2018";
  if (chance.below(4) == 0) query += " 2016-03..2019-07";
  return query;
}

std::map<index::ArticleRef, double> scores(const Matches& matches) {
  std::map<index::ArticleRef, double> out;
  for (const Candidate& candidate : matches.best) out[candidate.ref] = candidate.score;
  return out;
}

// Counts the queries that find something in `found`.
void expect_same(const index::Index& index, Chance& chance, int queries, int& found) {
  const PostingMatcher ours(index);
  const EnquireMatcher oracle(index);
  for (int q = 0; q < queries; ++q) {
    const std::string text = random_query(chance);
    Request request;
    request.marks = static_cast<Marks>(chance.below(3));
    const query::Query parsed = query::parse(text);
    const Planner planner(index, parsed, request, [](const auto&, const auto&) { return 0.0; });
    const Plan plan = planner.plan({});
    MatchOptions options;
    options.keep = index.size();
    ASSERT_TRUE(oracle.can(plan, options)) << text;
    const Matches one = ours.match(plan, options);
    const Matches other = oracle.match(plan, options);
    if (one.total > 0) ++found;
    EXPECT_EQ(one.total, other.total) << text;
    EXPECT_EQ(one.apart, other.apart) << text;
    EXPECT_EQ(one.provinces, other.provinces) << text;
    EXPECT_EQ(one.years, other.years) << text;
    const auto mine = scores(one);
    const auto theirs = scores(other);
    ASSERT_EQ(mine.size(), theirs.size()) << text;
    for (auto a = mine.begin(), b = theirs.begin(); a != mine.end(); ++a, ++b) {
      ASSERT_EQ(a->first, b->first) << text;
      ASSERT_NEAR(a->second, b->second, 1e-6) << text;
    }

    // Of fewer, the same are the best.
    for (const std::size_t keep : {std::size_t{5}, std::size_t{40}}) {
      options.keep = keep;
      const Matches few = ours.match(plan, options);
      ASSERT_EQ(few.best.size(), std::min(keep, one.best.size())) << text;
      for (std::size_t i = 0; i < few.best.size(); ++i) {
        EXPECT_EQ(few.best[i].ref, one.best[i].ref) << text;
      }
    }
  }
}

TEST(Enquire, AgreesOnManySmallArchives) {
  Chance chance(20260601);
  int found = 0;
  for (int round = 0; round < 10; ++round) {
    const test::SmallIndex small(random_articles(chance, 1 + chance.below(150)));
    expect_same(small.open(), chance, 30, found);
  }
  EXPECT_GT(found, 100);
}

TEST(Enquire, AgreesAcrossWindows) {
  Chance chance(7);
  const test::SmallIndex small(random_articles(chance, 2 * index::kWindow + 100));
  int found = 0;
  expect_same(small.open(), chance, 60, found);
  EXPECT_GT(found, 20);
}

// Nearly all of them match: most are passed over by what they lack to be among the best.
TEST(Enquire, AgreesOnTheBestOfManyLongArticles) {
  Chance chance(11);
  const test::SmallIndex small(random_articles(chance, 1500, 200));
  int found = 0;
  expect_same(small.open(), chance, 60, found);
  EXPECT_GT(found, 20);
}

TEST(Enquire, SaysWhatItCannotBeAsked) {
  const test::SmallIndex small({{"Tỉnh Nam Định."}});
  const index::Index index = small.open();
  const EnquireMatcher matcher(index);
  const auto can = [&](const std::string& text, MatchOptions options = {}) {
    Request request;
    const query::Query parsed = query::parse(text);
    const Planner planner(index, parsed, request, [](const auto&, const auto&) { return 0.0; });
    return matcher.can(planner.plan({}), options);
  };
  EXPECT_TRUE(can("\"nam\" -\"định\""));
  EXPECT_FALSE(can("\"nam định\""));
  EXPECT_FALSE(can("nam NEAR/3 định"));
  MatchOptions by_date;
  by_date.sort = Sort::newest;
  EXPECT_FALSE(can("\"nam\"", by_date));
}

}  // namespace
}  // namespace timtin::search
