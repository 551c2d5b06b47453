// Random archives and random queries: a looser stage finds at least what a stricter one does, and a
// note counts what asking so finds.
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>
#include <string>

#include "query/parser.h"
#include "search/match/posting_matcher.h"
#include "search/plan/planner.h"
#include "search/search.h"
#include "search/spelling/cohesion.h"
#include "small_index.h"

namespace timtin::search {
namespace {

// Things that other stages, and other ways to write them, find more of.
constexpr const char* kPieces[] = {
    "y tế",    "y tê",     "cơ sở",    "cơ sơ",    "Huế",       "hue",
    "năm",     "nam",      "lũ",       "lụt",      "TAND",      "tòa án nhân dân",
    "UBND",    "ủy ban",   "nhân dân", "kỹ thuật", "kĩ thuật",  "hy vọng",
    "hi vọng", "lợn",      "heo",      "2019",     "28/9",      "28/09",
    "LĐTB&XH", "xã hội",   "Đà Nẵng",  "đã nâng",  "TP",        "1.090",
    "1090",    "thị trấn", "TT",       "Tứ Hạ",    "12/KH-UBND"};

class Chance {
 public:
  explicit Chance(std::uint32_t seed) : random_(seed) {}
  std::size_t below(std::size_t bound) { return random_() % bound; }
  std::string piece() { return kPieces[below(std::size(kPieces))]; }

 private:
  std::mt19937 random_;
};

test::SmallIndex random_archive(Chance& chance) {
  std::vector<test::SmallArticle> articles;
  for (int i = 0; i < 80; ++i) {
    test::SmallArticle article;
    // «người được» keeps most articles marked; some are written without marks.
    article.body = chance.below(8) == 0 ? "nguoi duoc nhung nha o dau nam nao " : "người được ";
    for (std::size_t words = 2 + chance.below(14); words > 0; --words) {
      article.body += chance.piece() + (chance.below(9) == 0 ? ". Mới " : " ");
    }
    article.year = 2017 + static_cast<int>(chance.below(4));
    articles.push_back(std::move(article));
  }
  return test::SmallIndex(articles);
}

std::string run(Chance& chance, std::size_t most) {
  std::string text = chance.piece();
  for (std::size_t more = chance.below(most); more > 0; --more) text += " " + chance.piece();
  return text;
}

std::string random_query(Chance& chance) {
  std::string query = run(chance, 3);
  switch (chance.below(8)) {
    case 0:
      query = '"' + query + '"';
      break;
    case 1:
      query += " -" + chance.piece();
      break;
    case 2:
      query += " -(" + run(chance, 2) + ")";
      break;
    case 3:
      query = "(" + query + " OR " + run(chance, 2) + ") " + chance.piece();
      break;
    case 4:
      query += " \"" + run(chance, 2) + '"';
      break;
    default:
      break;
  }
  if (chance.below(5) == 0) query += " nam:2018..2019";
  return query;
}

class Asking {
 public:
  Asking(const index::Index& index, const std::string& text)
      : index_(index),
        query_(query::parse(text)),
        request_(request(text)),
        planner_(index, query_, request_, PairCohesion(index)) {}

  std::set<index::ArticleRef> found(const Attempt& attempt) const {
    MatchOptions options;
    options.keep = 1000;
    const Matches matches = PostingMatcher(index_).match(planner_.plan(attempt), options);
    std::set<index::ArticleRef> refs;
    for (const Candidate& candidate : matches.best) refs.insert(candidate.ref);
    EXPECT_EQ(refs.size(), matches.total);
    return refs;
  }

 private:
  static Request request(const std::string& text) {
    Request made;
    made.query = text;
    return made;
  }

  const index::Index& index_;
  query::Query query_;
  Request request_;
  Planner planner_;
};

bool contains(const std::set<index::ArticleRef>& more, const std::set<index::ArticleRef>& less) {
  return std::ranges::includes(more, less);
}

TEST(Stages, ALooserOneFindsAtLeastAsMuch) {
  Chance chance(20240611);
  for (int round = 0; round < 6; ++round) {
    const test::SmallIndex small = random_archive(chance);
    const index::Index index = small.open();
    for (int q = 0; q < 150; ++q) {
      const std::string text = random_query(chance);
      const Asking asking(index, text);
      const auto loose = asking.found({Stage::loose, Segmentation::cut});
      const auto any = asking.found({.stage = Stage::partial, .any_word = true});
      for (const Segmentation segmentation : {Segmentation::whole, Segmentation::cut}) {
        const auto typed = asking.found({Stage::typed, segmentation});
        const auto marks = asking.found({Stage::marks, segmentation});
        const auto spellings = asking.found({Stage::spellings, segmentation});
        EXPECT_TRUE(contains(marks, typed)) << text;
        EXPECT_TRUE(contains(spellings, marks)) << text;
        EXPECT_TRUE(contains(loose, typed)) << text;
        EXPECT_TRUE(contains(any, typed)) << text;
      }
    }
  }
}

TEST(Stages, ANoteCountsWhatAskingSoFinds) {
  Chance chance(20240612);
  int notes = 0;
  for (int round = 0; round < 6; ++round) {
    const test::SmallIndex small = random_archive(chance);
    const index::Index index = small.open();
    for (int q = 0; q < 150; ++q) {
      Request request;
      request.query = random_query(chance);
      const Answer smart = search(index, request);
      request.match = Match::loose;
      const Answer loose = search(index, request);
      EXPECT_TRUE(smart.stage != Stage::typed || loose.total >= smart.total) << request.query;
      for (const Note& note : smart.notes) {
        if (note.code != "looser_loose") continue;
        ++notes;
        EXPECT_EQ(std::stoull(note.text), loose.total) << request.query;
      }
    }
  }
  EXPECT_GT(notes, 50);
}

}  // namespace
}  // namespace timtin::search
