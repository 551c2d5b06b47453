// Did you mean: through search(), as people see it.
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>

#include "search/search.h"
#include "small_index.h"
#include "text/syllable.h"

namespace timtin::search {
namespace {

const test::SmallIndex& archive() {
  static const test::SmallIndex small(
      {{"Xây dựng nông thôn mới ở Hưng Yên: nông thôn mới nâng cao, nông thôn mới đẹp."},
       {"Bình đẳng giới là mục tiêu; bình đẳng giới trong gia đình, thúc đẩy bình đẳng giới."},
       {"Thành phố Đà Nẵng đã nâng cao nhận thức, đã nâng chất lượng, đã nâng mức sống."},
       {"Covid lan nhanh, phòng chống covid ở các thôn; người dân tiêm vắc xin."}});
  return small;
}

std::vector<std::string> suggested(const std::string& query) {
  const index::Index index = archive().open();
  Request request;
  request.query = query;
  const Answer answer = search(index, request);
  EXPECT_EQ(answer.total, 0U) << query;
  std::vector<std::string> out;
  for (const Alternative& one : answer.suggestions) {
    out.push_back(one.text);
    EXPECT_GT(one.count, 0U);
    Request again;
    again.query = one.text;
    EXPECT_EQ(search(index, again).total, one.count) << one.text;
  }
  return out;
}

std::string first(const std::string& query) {
  const std::vector<std::string> all = suggested(query);
  return all.empty() ? "" : all.front();
}

TEST(Suggest, ASlipOfTheFingers) {
  EXPECT_EQ(first("nôgn thôn mới"), "nông thôn mới");
  EXPECT_EQ(first("nông thô mới"), "nông thôn mới");
  EXPECT_EQ(first("nông thônn mới"), "nông thôn mới");
  EXPECT_EQ(first("nông thôn nới"), "nông thôn mới");
  EXPECT_EQ(first("nong thno moi"), "nông thôn mới");
  EXPECT_EQ(first("Bìnnh đẳng giới"), "bình đẳng giới");
  EXPECT_EQ(first("covif"), "covid");
}

TEST(Suggest, ALetterTwiceWithItsMarks) {
  EXPECT_EQ(first("bìình đẳng giới"), "bình đẳng giới");
  EXPECT_EQ(first("bình đẳẳng giới"), "bình đẳng giới");
}

// Side by side no article has them; apart is better than nothing.
TEST(Suggest, WordsThatAreFoundApartWhereNothingElseIs) {
  EXPECT_EQ(first("ngườii covid"), "người covid");
}

TEST(Suggest, WrongTones) { EXPECT_EQ(first("bình đặng giời"), "bình đẳng giới"); }

TEST(Suggest, SpacesTooManyOrTooFew) {
  EXPECT_EQ(first("nôngthôn mới"), "nông thôn mới");
  EXPECT_EQ(first("binh danggioi"), "bình đẳng giới");
  EXPECT_EQ(first("co vid"), "covid");
  EXPECT_EQ(first("nongthonmoi"), "nông thôn mới");
  EXPECT_EQ(first("binhdanggioi"), "bình đẳng giới");
}

TEST(Suggest, TheRestOfTheQueryStays) {
  EXPECT_EQ(first("\"nôgn thôn mới\" -Huế"), "\"nông thôn mới\" -Huế");
}

// A word that no article has was lost to a question; it counts as what it was meant to be.
TEST(Suggest, AnUnknownWordOfALongQueryIsRespelled) {
  const index::Index index = archive().open();
  Request request;
  request.query =
      "làm thế nào để xây dựng nôgn thôn mới và bình đẳng giới trong gia đình ở đà nẵng?";
  const Answer answer = search(index, request);
  ASSERT_EQ(answer.stage, Stage::partial);
  EXPECT_TRUE(std::ranges::any_of(answer.notes, [](const Note& note) {
    return note.code == "respelled" && note.text.find("«nôgn»") != std::string::npos &&
           note.text.find("«nông»") != std::string::npos;
  }));
}

TEST(Suggest, NothingThatFindsNothing) {
  EXPECT_TRUE(suggested("xyzzyx").empty());
  EXPECT_TRUE(suggested("qqqq wwww zzzz").empty());
}

// The capitals of a slip held two words together that are cut apart as they were shown: the count
// was that of another query.
TEST(Suggest, CountsAreThoseOfTheQueryShown) {
  std::vector<test::SmallArticle> articles{{"Sạt lở đê có hình châu chấu."}};
  for (int i = 0; i < 20; ++i) {
    articles.push_back({"Sạt lở đê: hình ảnh ở bãi châu thổ, hình người, châu báu, hình vẽ."});
  }
  const test::SmallIndex small(articles);
  const index::Index index = small.open();
  Request request;
  request.query = "sạt lở Hìnhh Châu";
  const Answer answer = search(index, request);
  ASSERT_FALSE(answer.suggestions.empty());
  for (const Alternative& one : answer.suggestions) {
    Request again;
    again.query = one.text;
    EXPECT_EQ(search(index, again).total, one.count) << one.text;
  }
}

// An archive in which some write what all others write in another way.
const test::SmallIndex& with_slips() {
  static const test::SmallIndex small = [] {
    std::vector<test::SmallArticle> articles{{"Nhà máy xử dụng than; xét xử, công dụng."},
                                             {"Ông Trần Đai Học ở bến."},
                                             {"Mưa lũ to; sau hạn là lũ."}};
    for (int i = 0; i < 60; ++i) {
      articles.push_back({"Sử dụng điện; sinh viên đại học; sử dụng nước; trường đại học."});
    }
    return test::SmallIndex(articles);
  }();
  return small;
}

Answer ask_slips(const std::string& query) {
  const index::Index index = with_slips().open();
  Request request;
  request.query = query;
  return search(index, request);
}

TEST(Suggest, WhatIsLikelierAndFindsMuchMoreBesideAFewHits) {
  const std::pair<const char*, const char*> cases[] = {{"xử dụng", "sử dụng"},
                                                       {"đai học", "đại học"}};
  for (const auto& [query, meant] : cases) {
    const Answer answer = ask_slips(query);
    EXPECT_EQ(answer.stage, Stage::typed) << query;
    EXPECT_EQ(answer.total, 1U) << query;  // what was typed stays the answer
    ASSERT_FALSE(answer.suggestions.empty()) << query;
    EXPECT_EQ(text::fold(answer.suggestions[0].text), text::fold(meant)) << query;
    EXPECT_EQ(answer.suggestions[0].count, 60U) << query;
  }
}

TEST(Suggest, NothingBesideWhatIsRight) {
  // Many hits; words that are frequent, each by itself; a name that some articles have.
  for (const char* query : {"sử dụng", "lũ hạn", "Trần Đai Học", "Đai Học"}) {
    EXPECT_TRUE(ask_slips(query).suggestions.empty()) << query;
  }
}

// Asked within a year or a province, every query finds few, and all of them were sought slips in.
TEST(Suggest, NothingWhereAFilterExplainsThatHitsAreFew) {
  std::vector<test::SmallArticle> articles(
      60, {"Sử dụng điện; sinh viên đại học; sử dụng nước; trường đại học.", "", "", 2020, {}});
  articles.push_back({"Nhà máy xử dụng than; xét xử, công dụng.", "", "", 2020, {}});
  const test::SmallIndex small(articles);
  const index::Index index = small.open();
  Request request;
  request.query = "xử dụng";
  EXPECT_FALSE(search(index, request).suggestions.empty());
  request.years = {{2020, 2020}};
  EXPECT_EQ(search(index, request).total, 1U);
  EXPECT_TRUE(search(index, request).suggestions.empty());
  request = {};
  request.query = "xử dụng nam:2020";
  EXPECT_EQ(search(index, request).total, 1U);
  EXPECT_TRUE(search(index, request).suggestions.empty());
}

TEST(Suggest, LongQueriesTakeNoLonger) {
  std::string query;
  for (int i = 0; i < 200; ++i) query += "nôgnthno" + std::to_string(i) + "x ";
  const auto start = std::chrono::steady_clock::now();
  suggested(query);
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(5));
}

}  // namespace
}  // namespace timtin::search
