// Random archives and random queries: the matcher agrees with a direct reading of every article.
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>

#include "query/parser.h"
#include "search/match/posting_matcher.h"
#include "search/plan/planner.h"
#include "small_index.h"
#include "text/tokens.h"

namespace timtin::search {
namespace {

constexpr const char* kSyllables[] = {"nam", "năm", "nắm", "định", "đinh", "đình",
                                      "huế", "hue", "lũ",  "lu",   "lụt",  "an"};

std::string random_text(std::mt19937& random, int words) {
  std::string text;
  for (int i = 0; i < words; ++i) {
    text += kSyllables[random() % std::size(kSyllables)];
    text += random() % 9 == 0 ? ". Mới " : " ";
  }
  return text;
}

// One article read word by word: what a unit of the query must find.
class DirectReader {
 public:
  explicit DirectReader(const std::string& text) : tokens_(text::tokenize(text)) {}

  bool has(const std::vector<query::Word>& unit, bool bare) const {
    for (std::size_t i = 0; i + unit.size() <= tokens_.size(); ++i) {
      bool all = true;
      for (std::size_t k = 0; k < unit.size(); ++k) {
        const text::OwnedToken& token = tokens_[i + k];
        if (k > 0 && token.break_before) all = false;
        if (token.folded != unit[k].folded) all = false;
        if (!bare && token.key != unit[k].key) all = false;
      }
      if (all) return true;
    }
    return false;
  }

 private:
  std::vector<text::OwnedToken> tokens_;
};

TEST(Matcher, AgreesWithReadingEveryArticle) {
  std::mt19937 random(20240607);
  for (int round = 0; round < 12; ++round) {
    std::vector<test::SmallArticle> articles;
    for (int i = 0; i < 60; ++i) {
      // «người» keeps every article marked, so that no syllable is bare.
      articles.push_back(
          {"người được những " + random_text(random, 3 + static_cast<int>(random() % 30))});
      articles.back().year = 2000 + static_cast<int>(random() % 4);
    }
    const test::SmallIndex small(articles);
    const index::Index index = small.open();
    const PostingMatcher matcher(index);
    for (int q = 0; q < 40; ++q) {
      const auto phrase = [&] {
        std::string words = "\"";
        const int length = 1 + static_cast<int>(random() % 3);
        for (int i = 0; i < length; ++i) {
          words += std::string(kSyllables[random() % std::size(kSyllables)]) + " ";
        }
        return words + "\"";
      };
      const std::string a = phrase();
      const std::string b = phrase();
      const std::string c = phrase();
      const std::string text = "(" + a + " OR " + b + ") -" + c;
      Request request;
      const query::Query parsed = query::parse(text);
      const Planner planner(index, parsed, request, [](const auto&, const auto&) { return 0.0; });
      MatchOptions options;
      options.keep = 1000;
      const Matches matches = matcher.match(planner.plan({}), options);

      const auto words = [](const std::string& one) {
        return query::parse(one).root.children.at(0).words;
      };
      std::set<std::uint32_t> expected;
      for (std::uint32_t i = 0; i < articles.size(); ++i) {
        const DirectReader reader(articles[i].body);
        const bool bare = planner.bare();
        if ((reader.has(words(a), bare) || reader.has(words(b), bare)) &&
            !reader.has(words(c), bare)) {
          expected.insert(i);
        }
      }
      std::set<std::uint32_t> found;
      for (const Candidate& candidate : matches.best) found.insert(candidate.ref.number);
      EXPECT_EQ(found, expected) << text;
      EXPECT_EQ(matches.total, expected.size()) << text;
      // What was read for a unit is remembered: asked with a filter first, and again, it finds the
      // same, in the same spellings, as an index that was never asked.
      const index::Index fresh_index = small.open();
      const query::Query single = query::parse(a);
      const Planner one(index, single, request, [](const auto&, const auto&) { return 0.0; });
      const query::Query with_filter = query::parse(a + " nam:2001");
      const Planner filtered(index, with_filter, request,
                             [](const auto&, const auto&) { return 0.0; });
      std::uint64_t all = 0;
      std::uint64_t of_2001 = 0;
      for (const test::SmallArticle& article : articles) {
        if (!DirectReader(article.body).has(words(a), one.bare())) continue;
        ++all;
        if (article.year == 2001) ++of_2001;
      }
      MatchOptions watching = options;
      watching.watched_units = {0};
      const Matches fresh = PostingMatcher(fresh_index).match(one.plan({}), watching);
      for (int time = 0; time < 2; ++time) {
        EXPECT_EQ(matcher.match(filtered.plan({}), options).total, of_2001) << a;
        const Matches again = matcher.match(one.plan({}), watching);
        EXPECT_EQ(again.total, all) << a;
        const Spellings& known = again.spellings.at(0);
        ASSERT_EQ(known.size(), fresh.spellings.at(0).size()) << a;
        for (auto x = known.begin(), y = fresh.spellings.at(0).begin(); x != known.end();
             ++x, ++y) {
          EXPECT_EQ(x->first, y->first) << a;
          EXPECT_EQ(x->second.articles, y->second.articles) << a;
          EXPECT_EQ(x->second.examples, y->second.examples) << a;
          EXPECT_EQ(x->second.titled, y->second.titled) << a;
        }
      }
      std::uint64_t years = 0;
      for (const auto& [year, count] : matches.years) years += count;
      EXPECT_EQ(years, matches.total) << text;
    }
  }
}

}  // namespace
}  // namespace timtin::search
