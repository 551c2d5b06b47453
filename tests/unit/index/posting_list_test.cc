#include "index/posting_list.h"

#include <gtest/gtest.h>

#include "index/posting_lists.h"

namespace timtin::index {
namespace {

// A database in memory in which the term "x" is in the given articles, `times` times each.
Xapian::Database database_with(const std::vector<ArticleNo>& articles, Xapian::termcount times) {
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  for (const ArticleNo article : articles) {
    Xapian::Document document;
    document.add_term("x", times);
    database.replace_document(article + 1, document);
  }
  return database;
}

TEST(PostingList, HasWhatXapianHas) {
  const std::vector<ArticleNo> articles{0, 1, 63, 64, 4095, 4096, 65535, 65536, 65537, 200000};
  const PostingList list(database_with(articles, 3), "x");
  ASSERT_EQ(list.size(), articles.size());
  for (std::size_t i = 0; i < articles.size(); ++i) {
    EXPECT_EQ(list.article(i), articles[i]);
    EXPECT_EQ(list.article(i, articles[i]), articles[i]);
    EXPECT_EQ(list.occurrences(i), 3U);
  }
}

TEST(PostingList, FindsTheFirstFromAnyPlaceOn) {
  const std::vector<ArticleNo> articles{5, 6, 9, 300, 65535, 65536, 196610};
  const PostingList list(database_with(articles, 1), "x");
  for (ArticleNo wanted : {0U, 5U, 7U, 10U, 65534U, 65535U, 65536U, 65537U, 131072U, 196610U,
                           196611U, 262144U, 4294967295U}) {
    const auto expected = static_cast<std::size_t>(
        std::lower_bound(articles.begin(), articles.end(), wanted) - articles.begin());
    for (std::size_t from = 0; from <= articles.size(); ++from) {
      EXPECT_EQ(list.find(wanted, from), std::max(from, expected)) << wanted << " from " << from;
    }
  }
}

TEST(PostingList, KeepsCountsThatDoNotFitAByte) {
  for (const Xapian::termcount times : {1U, 254U, 255U, 256U, 70000U}) {
    const PostingList list(database_with({2, 7}, times), "x");
    EXPECT_EQ(list.occurrences(0), times);
    EXPECT_EQ(list.occurrences(1), times);
  }
}

TEST(PostingList, OfAnUnknownTermIsEmpty) {
  const PostingList list(database_with({1}, 1), "y");
  EXPECT_EQ(list.size(), 0U);
  EXPECT_EQ(list.find(0), 0U);
}

TEST(PostingLists, KeepsListsThatWereWorkedOut) {
  const Xapian::Database database = database_with({1, 2, 3}, 1);
  PostingLists lists(database, 1 << 20);
  EXPECT_EQ(lists.kept(" a +"), nullptr);
  lists.keep(" a +", PostingList(std::vector<ArticleNo>{4, 70000}));
  ASSERT_NE(lists.kept(" a +"), nullptr);
  EXPECT_EQ(lists.kept(" a +")->article(1), 70000U);
  EXPECT_EQ(lists.kept(" a +")->occurrences(0), 1U);
}

TEST(PostingLists, ForgetsTheListsNotUsedForLongest) {
  const Xapian::Database database = database_with({1, 2, 3}, 1);
  const std::size_t one = PostingList(database, "x").bytes();
  PostingLists lists(database, one);
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
