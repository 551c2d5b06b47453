// Whatever articles go in, the same come out: stored, as tokens, as columns, as postings.

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <span>
#include <vector>

#include "index/generations/check.h"
#include "index/read/article_fields.h"
#include "index/read/index.h"
#include "index/read/postings.h"
#include "index/terms.h"
#include "index/write/column_writer.h"
#include "random_articles.h"
#include "small_index.h"
#include "text/tokens.h"

namespace timtin::index {
namespace {

std::string record(const article::Article& article) {
  std::string bytes;
  append_record(article, bytes);
  return bytes;
}

/// An article's tokens as terms, by the tokeniser and the rule of terms.h alone.
struct Expected {
  std::vector<std::string> stream;  ///< terms; "|" for kBreak, "||" for kTitleEnd
  std::map<std::string, std::uint32_t> counts;
  std::uint64_t title = 0;
  std::uint64_t body = 0;
};

Expected expect(const article::Article& article, bool bare) {
  Expected expected;
  const auto part = [&](const std::string& text, std::uint64_t& syllables) {
    for (const text::OwnedToken& token : text::tokenize(text)) {
      if (token.break_before && syllables > 0) expected.stream.push_back("|");
      const bool as_bare = token.key == token.folded && (token.number || bare);
      const std::string term = as_bare ? token.folded : token.folded + ':' + token.key;
      expected.stream.push_back(term);
      ++expected.counts[term];
      ++syllables;
    }
  };
  part(article.title, expected.title);
  expected.stream.push_back("||");
  part(article.body, expected.body);
  return expected;
}

class RoundTrip : public testing::TestWithParam<int> {};

TEST_P(RoundTrip, ArticlesColumnsTokensAndPostings) {
  test::RandomArticles random(static_cast<std::uint32_t>(GetParam()));
  const int count = GetParam() == 0 ? 1 : 50 + random.below(1500);
  std::vector<article::Article> articles;
  const test::TempFolder folder;
  {
    // Little memory, so that posting lists are spilled to disk between batches.
    const std::size_t memory = GetParam() % 2 == 0 ? 100'000 : 100'000'000;
    Builder builder(folder.path(),
                    {.threads = static_cast<unsigned>(1 + GetParam() % 3), .memory = memory});
    for (int i = 0; i < count; ++i) articles.push_back(random.next());
    std::uint64_t added = 0;
    for (std::span<const article::Article> rest = articles; !rest.empty();) {
      const auto batch = std::min(rest.size(), static_cast<std::size_t>(1 + random.below(300)));
      std::vector<Arrival> arrivals;
      for (const article::Article& article : rest.first(batch)) {
        arrivals.push_back({.id = hash_id(article.id)});
      }
      builder.add(builder.prepare(rest.first(batch)), arrivals);
      added += batch;
      ASSERT_EQ(builder.outcomes(), (TakenCounts{added, 0, 0, 0, 0}));
      rest = rest.subspan(batch);
    }
    builder.publish({});
  }
  const Index index = Index::open(folder.path());
  ASSERT_EQ(index.size(), articles.size());
  const Segment& segment = *index.segments()[0];
  const ColumnView& columns = segment.columns();
  const TokenStreams& tokens = segment.tokens();

  std::map<std::string, std::map<ArticleNo, std::uint32_t>> postings;
  std::uint64_t syllables = 0;
  std::uint64_t text_bytes = 0;
  std::set<bool> bare_seen;
  for (ArticleNo number = 0; number < articles.size(); ++number) {
    const article::Article& article = articles[number];
    ASSERT_EQ(record(segment.article(number)), record(article)) << number;
    article::Article head = article;
    head.body.clear();
    ASSERT_EQ(record(segment.head(number)), record(head)) << number;
    ASSERT_EQ(columns.province_slugs[columns.province[number]], article.province);
    ASSERT_EQ(columns.year[number], article.year);
    ASSERT_EQ(columns.date[number], date_minutes(article.published));
    const bool bare = (columns.flags[number] & kBare) != 0;
    bare_seen.insert(bare);
    const Expected expected = expect(article, bare);
    ASSERT_EQ(columns.title_length[number], expected.title);
    ASSERT_EQ(columns.length[number], expected.title + expected.body);
    syllables += expected.title + expected.body;
    text_bytes += article.title.size() + article.body.size();
    std::vector<std::string> stream;
    TokenCursor cursor = tokens.article(number);
    for (TermId id = 0; cursor.next(id);) {
      stream.push_back(id == kBreak ? "|" : id == kTitleEnd ? "||" : std::string(tokens.term(id)));
    }
    ASSERT_EQ(stream, expected.stream) << number;
    for (const auto& [term, occurrences] : expected.counts) postings[term][number] = occurrences;
  }
  if (count > 1) {
    EXPECT_EQ(bare_seen.size(), 2u) << "both kinds of articles are needed here";
  }
  EXPECT_EQ(index.manifest().segments[0].syllables, syllables);
  EXPECT_EQ(index.manifest().segments[0].text_bytes, text_bytes);

  // The vocabulary: every term, once, with its counts; found by its folded form.
  ASSERT_EQ(tokens.size(), kFirstTerm + postings.size());
  const Xapian::Database database = open_postings(segment);
  TermId id = kFirstTerm;
  std::map<std::string, std::set<std::string>> keys;
  for (const auto& [term, articles_with] : postings) {
    ASSERT_EQ(tokens.term(id), term);
    const Form form = tokens.form(id);
    std::uint64_t occurrences = 0;
    for (const auto& [number, times] : articles_with) occurrences += times;
    ASSERT_EQ(form.articles, articles_with.size()) << term;
    ASSERT_EQ(form.occurrences, occurrences) << term;
    const std::size_t colon = term.find(':');
    keys[term.substr(0, colon)].insert(colon == std::string::npos ? "" : term.substr(colon + 1));
    ++id;

    // The posting list in Xapian.
    std::map<ArticleNo, std::uint32_t> read;
    for (auto at = database.postlist_begin(term); at != database.postlist_end(term); ++at) {
      read[*at - 1] = at.get_wdf();
    }
    ASSERT_EQ(read, articles_with) << term;
    ASSERT_EQ(database.get_collection_freq(term), occurrences);
  }
  for (const auto& [folded, expected_keys] : keys) {
    std::vector<std::string> found;
    for (const Form& form : tokens.forms(folded)) found.emplace_back(form.key);
    ASSERT_EQ(found, std::vector<std::string>(expected_keys.begin(), expected_keys.end()));
  }
  EXPECT_TRUE(tokens.forms("khongcoamtietnay").empty());
  EXPECT_EQ(tokens.folded_with_prefix("", 1'000'000).size(), keys.size());
  EXPECT_EQ(database.get_total_length(), syllables);
  EXPECT_TRUE(check(folder.path()).empty());
}

INSTANTIATE_TEST_SUITE_P(Seeds, RoundTrip, testing::Range(0, 8));

TEST(RoundTrip, TheMostFrequentSyllablesOfAPrefixComeFirst) {
  const test::SmallIndex small({{.body = "đường đương duong dung dung dung dung da"},
                                {.body = "đường dương nam nam nam nam nam nam nam dâu"}});
  const Index index = small.open();
  const TokenStreams& tokens = index.segments()[0]->tokens();
  EXPECT_EQ(tokens.folded_with_prefix("d", 10),
            (std::vector<std::string_view>{"duong", "dung", "da", "dau"}));
  EXPECT_EQ(tokens.folded_with_prefix("d", 2), (std::vector<std::string_view>{"duong", "dung"}));
  EXPECT_TRUE(tokens.folded_with_prefix("x", 2).empty());
}

TEST(RoundTrip, TheSameArticlesGiveTheSameFiles) {
  std::vector<std::vector<FileEntry>> files;
  for (int run = 0; run < 2; ++run) {
    test::RandomArticles random(77);
    const test::TempFolder folder;
    Builder builder(folder.path(), {});
    for (int i = 0; i < 700; ++i) builder.add(random.next());
    files.push_back(builder.publish({}).segments[0].files);
  }
  ASSERT_EQ(files[0].size(), files[1].size());
  for (std::size_t i = 0; i < files[0].size(); ++i) {
    EXPECT_EQ(files[0][i].path, files[1][i].path);
    EXPECT_EQ(files[0][i].bytes, files[1][i].bytes) << files[0][i].path;
  }
}

}  // namespace
}  // namespace timtin::index
