#include "index/read/posting_list.h"

#include <gtest/gtest.h>

#include <map>
#include <random>

#include "index/read/posting_lists.h"
#include "small_table.h"

namespace timtin::index {
namespace {

using Occurrences = std::map<ArticleNo, std::uint32_t>;

// A table in which the term "x" is in the given articles, `times` times each.
test::SmallTable table_with(const std::vector<ArticleNo>& articles, std::uint32_t times) {
  return {{{"x", articles}}, times};
}

// The list of a term of such a table.
PostingList list_with(const std::vector<ArticleNo>& articles, std::uint32_t times,
                      const std::string& term, ArticleNo size) {
  const test::SmallTable table = table_with(articles, times);
  PostingList::Part part{table.reader().list(term), true};
  return {{&part, 1}, size};
}

// The list as its windows tell it.
Occurrences read(const PostingList& list, ArticleNo articles, bool exact = false) {
  Occurrences out;
  PostingList::Place place = 0;
  PostingList::Place other = 0;
  WindowCounts scratch;
  for (ArticleNo begin = 0; begin < articles; begin += kWindow) {
    ArticleSet set;
    list.load(begin, place, set);
    const std::uint8_t* counts =
        exact ? list.exact(begin, other, scratch) : list.occurrences(begin, other, scratch);
    for (ArticleNo at = 0; at < kWindow; ++at) {
      const bool has = set.has(at);
      if (!has) {
        EXPECT_EQ(counts[at], 0) << begin + at;
        continue;
      }
      std::uint32_t count = counts[at];
      if (count == kMany) {
        count = exact ? list.many_exact(begin + at) : list.many_occurrences(begin + at);
      }
      out[begin + at] = count;
    }
  }
  EXPECT_EQ(out.size(), list.size());
  return out;
}

TEST(PostingList, HasWhatTheTableHas) {
  const std::vector<ArticleNo> articles{0, 1, 63, 64, 4095, 4096, 65535, 65536, 65537, 200000};
  Occurrences expected;
  for (const ArticleNo article : articles) expected[article] = 3;
  // Of few articles it is dense, of many it is not.
  for (const ArticleNo size : {200001U, 50U}) {
    std::vector<ArticleNo> inside;
    for (const ArticleNo article : articles) {
      if (article < size) inside.push_back(article);
    }
    std::erase_if(expected, [&](const auto& entry) { return entry.first >= size; });
    const PostingList list = list_with(inside, 3, "x", size);
    EXPECT_EQ(read(list, size), expected) << size;
  }
}

TEST(PostingList, FindsTheNextArticleFromAnyPlaceOn) {
  const std::vector<ArticleNo> articles{5, 6, 9, 300, 4095, 4096, 4160, 12289};
  for (const ArticleNo size : {12290U, 100000U}) {
    std::vector<ArticleNo> padded = articles;
    if (size == 12290) {  // dense
      for (ArticleNo more = 6000; more < 9000; ++more) padded.push_back(more);
      std::sort(padded.begin(), padded.end());
    }
    const PostingList list(padded, size);
    for (const ArticleNo from : {0U, 5U, 7U, 10U, 4094U, 4096U, 4097U, 5999U, 8999U, 12289U, 12290U,
                                 99999U, 4294967000U}) {
      PostingList::Place place = 0;
      const auto expected = std::lower_bound(padded.begin(), padded.end(), from);
      EXPECT_EQ(list.next(from, place), expected == padded.end() ? kEnd : *expected) << from;
      EXPECT_EQ(list.next(from, place), expected == padded.end() ? kEnd : *expected) << from;
    }
  }
}

TEST(PostingList, KeepsCountsThatDoNotFitAByte) {
  for (const std::uint32_t times : {1U, 254U, 255U, 256U, 70000U}) {
    for (const ArticleNo size : {8U, 1000U}) {
      const PostingList list = list_with({2, 7}, times, "x", size);
      EXPECT_EQ(read(list, size), (Occurrences{{2, times}, {7, times}}));
    }
  }
}

TEST(PostingList, OfAnUnknownTermIsEmpty) {
  const PostingList list = list_with({1}, 1, "y", 2);
  EXPECT_EQ(list.size(), 0U);
  PostingList::Place place = 0;
  EXPECT_EQ(list.next(0, place), kEnd);
  EXPECT_TRUE(read(list, 2).empty());
}

TEST(PostingList, PutsListsTogether) {
  std::mt19937 generator(11);
  const auto random = [&] { return static_cast<unsigned>(generator()); };
  for (int round = 0; round < 60; ++round) {
    const ArticleNo size = 1 + random() % (3 * kWindow);
    std::map<std::string, std::vector<ArticleNo>> lists;
    std::vector<bool> exact;
    Occurrences all;
    Occurrences of_exact;
    const std::size_t parts = 1 + random() % 4;
    const unsigned times = random() % 2 == 0 ? 3 : 200;
    for (std::size_t i = 0; i < parts; ++i) {
      const unsigned every = 1 + random() % 40;
      std::vector<ArticleNo> articles;
      for (ArticleNo article = 0; article < size; ++article) {
        if (random() % every == 0) articles.push_back(article);
      }
      lists[std::to_string(i)] = articles;
      exact.push_back(random() % 2 == 0);
      for (const ArticleNo article : articles) {
        all[article] += times;
        of_exact[article] += exact.back() ? times : 0;
      }
    }
    const test::SmallTable table(lists, times);
    std::vector<PostingList::Part> given;
    for (std::size_t i = 0; i < parts; ++i) {
      given.push_back({table.reader().list(std::to_string(i)), exact[i]});
    }
    const PostingList together(given, size);
    EXPECT_EQ(read(together, size), all);
    const auto count = std::count(exact.begin(), exact.end(), true);
    ASSERT_EQ(together.has_exact(), count > 0 && count < static_cast<std::ptrdiff_t>(parts));
    if (together.has_exact()) {
      EXPECT_EQ(read(together, size, true), of_exact);
    }
  }
}

TEST(PostingLists, KeepsListsThatWereWorkedOut) {
  const test::SmallTable table = table_with({1, 2, 3}, 1);
  PostingLists lists(table.reader(), 4, std::size_t{1} << 20);
  EXPECT_EQ(lists.kept(" a +"), nullptr);
  const auto kept = lists.keep(" a +", PostingList(std::vector<ArticleNo>{1, 3}, 4));
  EXPECT_EQ(lists.kept(" a +"), kept);
  EXPECT_EQ(read(*kept, 4), (Occurrences{{1, 1}, {3, 1}}));
}

TEST(PostingLists, ForgetsTheListsNotUsedForLongest) {
  const test::SmallTable table = table_with({1, 2, 3}, 1);
  const std::size_t one = list_with({1, 2, 3}, 1, "x", 4).bytes();
  PostingLists lists(table.reader(), 4, one);
  const auto first = lists.list("x");
  EXPECT_EQ(lists.list("x"), first) << "it is kept";
  EXPECT_EQ(lists.bytes(), one);
  lists.list("y");  // empty, yet it takes a few bytes
  EXPECT_LE(lists.bytes(), one);
  EXPECT_NE(lists.list("x"), first) << "it was read anew";
  EXPECT_EQ(first->size(), 3U) << "who holds a list keeps it";
}

}  // namespace
}  // namespace timtin::index
