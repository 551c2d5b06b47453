#include "index/write/token_writer.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "small_index.h"

namespace timtin::index {
namespace {

/// The folded words of an article's stream.
std::vector<std::string> words_of(const TokenStreams& streams, ArticleNo article) {
  std::vector<std::string> words;
  TokenCursor cursor = streams.article(article);
  for (TermId id = 0; cursor.next(id);) {
    if (id < kFirstTerm) continue;
    const std::string_view term = streams.term(id);
    words.emplace_back(term.substr(0, term.find(':')));
  }
  return words;
}

TEST(TokenWriter, ABatchOfMoreSpellingsThanSixteenBitsNumber) {
  constexpr std::size_t kWords = 70'000;
  std::vector<std::string> expected;
  std::string body;
  for (std::size_t i = 0; i < kWords; ++i) {
    std::string word = "x";
    for (std::size_t rest = i; word.size() < 5; rest /= 20) {
      word += static_cast<char>('a' + rest % 20);
    }
    body += word + ' ';
    expected.push_back(std::move(word));
  }
  const test::SmallIndex index({{body}, {"Nước lũ lên nhanh."}});
  const Index opened = index.open();
  const TokenStreams& streams = opened.segments().front()->tokens();
  EXPECT_EQ(words_of(streams, 0), expected);
  EXPECT_EQ(words_of(streams, 1), (std::vector<std::string>{"nuoc", "lu", "len", "nhanh"}));
}

TEST(TokenWriter, ArticlesWithoutAWord) {
  const test::SmallIndex index({{""}, {"Nước lên."}, {""}});
  const Index opened = index.open();
  const TokenStreams& streams = opened.segments().front()->tokens();
  EXPECT_TRUE(words_of(streams, 0).empty());
  EXPECT_EQ(words_of(streams, 1), (std::vector<std::string>{"nuoc", "len"}));
  EXPECT_TRUE(words_of(streams, 2).empty());
}

}  // namespace
}  // namespace timtin::index
