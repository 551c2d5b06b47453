#include "index/texts.h"

#include <gtest/gtest.h>

#include <optional>
#include <random>
#include <span>
#include <vector>

#include "index/batch.h"
#include "index/text_writer.h"
#include "small_index.h"

namespace timtin::index {
namespace {

/// Bodies of `bytes` random letters, numbered, that do not compress away.
std::vector<article::Article> make(std::size_t count, std::size_t bytes) {
  std::mt19937 random(11);
  std::vector<article::Article> articles(count);
  for (std::size_t i = 0; i < count; ++i) {
    articles[i].id = std::to_string(i);
    articles[i].body.reserve(bytes);
    for (std::size_t j = 0; j < bytes; ++j) {
      articles[i].body += static_cast<char>('a' + random() % 26);
    }
  }
  return articles;
}

/// Returns the number of blocks.
std::size_t expect_all_come_back(const std::vector<article::Article>& articles) {
  const test::TempFolder folder;
  {
    FlatWriter file(folder.path() / "texts", "texts", "s");
    TextWriter writer(file);
    const std::vector<std::string> records = make_records(articles);
    std::optional<TextDictionary> dictionary;
    if (!records.empty()) {
      std::string head;
      for (const std::string& record : records) head += record;
      dictionary.emplace(head);
      // Two batches, the second without whole blocks.
      const std::size_t half = records.size() - records.size() / 3;
      writer.add(compress_texts(std::span(records).first(half), *dictionary));
      writer.add(compress_texts(std::span(records).subspan(half), *dictionary));
    }
    writer.finish(dictionary ? &*dictionary : nullptr);
    file.finish(articles.size());
  }
  const FlatFile file(folder.path() / "texts", "texts", "s");
  const Texts texts(file);
  for (ArticleNo i = 0; i < articles.size(); ++i) {
    EXPECT_EQ(texts.article(i).body, articles[i].body);
  }
  std::mt19937 random(12);
  for (int i = 0; i < 300 && !articles.empty(); ++i) {
    const auto number = static_cast<ArticleNo>(random() % articles.size());
    const article::Article read = texts.article(number);
    EXPECT_EQ(read.id, articles[number].id);
    EXPECT_EQ(read.body, articles[number].body);
  }
  EXPECT_THROW(static_cast<void>(texts.article(static_cast<ArticleNo>(articles.size()))), Error);
  return file.array<std::uint32_t>("first_articles").size();
}

TEST(Texts, FewAndSmall) {
  for (const std::size_t count : {0u, 1u, 2u, 50u}) expect_all_come_back(make(count, 3000));
  expect_all_come_back(make(200, 0));
}

TEST(Texts, ManyBlocks) {
  static_assert(kTextDictionaryBytes < 300 * 3000);
  const std::size_t blocks = expect_all_come_back(make(300, 3000));
  EXPECT_GE(blocks, 300 * 3000 / kTextBlockBytes * 9 / 10) << "blocks are closed in time";
  EXPECT_LE(blocks, 300 * 3000 / kTextBlockBytes + 2);
}

TEST(Texts, ArticlesLargerThanBlockAndDictionary) {
  expect_all_come_back(make(3, 2 * kTextDictionaryBytes));
  expect_all_come_back(make(12, kTextBlockBytes + 1));
}

}  // namespace
}  // namespace timtin::index
