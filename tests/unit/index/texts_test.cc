#include "index/read/texts.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <random>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "index/files/files.h"
#include "index/write/text_writer.h"
#include "small_index.h"

namespace timtin::index {
namespace {

/// Records of `bytes` random letters that do not compress away.
std::vector<std::string> make(std::size_t count, std::size_t bytes) {
  std::mt19937 random(11);
  std::vector<std::string> records(count);
  for (std::string& record : records) {
    for (std::size_t j = 0; j < bytes; ++j) record += static_cast<char>('a' + random() % 26);
  }
  return records;
}

/// Returns the number of blocks.
std::size_t expect_all_come_back(const std::vector<std::string>& records) {
  const test::TempFolder folder;
  {
    FlatWriter file(folder.path() / "texts", "texts", "s");
    TextWriter writer(file);
    const std::vector<std::string_view> views(records.begin(), records.end());
    TextPacker packer(views, kTextPacking);
    if (!records.empty()) {
      // Two batches, the second without whole blocks.
      const std::size_t half = records.size() - records.size() / 3;
      writer.add(packer.pack(std::span(views).first(half)));
      writer.add(packer.pack(std::span(views).subspan(half)));
    }
    writer.finish(packer.dictionary());
    file.finish(records.size());
  }
  const std::string written = read_file(folder.path() / "texts");
  const FlatFile file(folder.path() / "texts", "texts", "s");
  const Texts texts(file);
  for (ArticleNo i = 0; i < records.size(); ++i) EXPECT_EQ(texts.record(i), records[i]);
  std::mt19937 random(12);
  for (int i = 0; i < 300 && !records.empty(); ++i) {
    const auto number = static_cast<ArticleNo>(random() % records.size());
    EXPECT_EQ(texts.record(number), records[number]);
  }
  EXPECT_THROW(static_cast<void>(texts.record(static_cast<ArticleNo>(records.size()))), Error);
  // They are unpacked behind the dictionary where it is mapped, not in the file.
  EXPECT_EQ(read_file(folder.path() / "texts"), written);
  return file.array<std::uint32_t>("first_articles").size();
}

TEST(Texts, FewAndSmall) {
  for (const std::size_t count : {0u, 1u, 2u, 50u}) expect_all_come_back(make(count, 3000));
  expect_all_come_back(make(200, 0));
}

TEST(Texts, AreReadWhenTheFileIsGoneFromItsFolder) {
  const std::vector<std::string> records = make(300, 3000);
  const test::TempFolder folder;
  const std::vector<std::string_view> views(records.begin(), records.end());
  {
    FlatWriter file(folder.path() / "texts", "texts", "s");
    TextWriter writer(file);
    TextPacker packer(views, kTextPacking);
    writer.add(packer.pack(views));
    writer.finish(packer.dictionary());
    file.finish(records.size());
  }
  const FlatFile file(folder.path() / "texts", "texts", "s");
  std::filesystem::remove(folder.path() / "texts");
  const Texts texts(file);
  for (ArticleNo i = 0; i < records.size(); ++i) EXPECT_EQ(texts.record(i), records[i]);
}

TEST(Texts, PackedDictionariesOfSchema7AreRead) {
  const std::vector<std::string> records = make(40, 3000);
  const test::TempFolder folder;
  {
    const std::vector<std::string_view> views(records.begin(), records.end());
    TextPacker packer(views, kTextPacking);
    const TextBlocks blocks = packer.pack(views);
    FlatWriter file(folder.path() / "texts", "texts", "s");
    file.begin_section("blocks");
    file.append(blocks.bytes);
    OffsetTableWriter edges;
    std::vector<std::uint32_t> first_articles;
    std::uint64_t edge = 0;
    std::uint32_t article = 0;
    edges.add(edge);
    for (const TextBlocks::Block& block : blocks.blocks) {
      edges.add(edge += block.bytes);
      first_articles.push_back(article);
      article += block.articles;
    }
    edges.write(file, "block");
    file.section<std::uint32_t>("first_articles", first_articles);
    const std::string& content = packer.dictionary();
    std::string frame(ZSTD_compressBound(content.size()), '\0');
    frame.resize(ZSTD_compress(frame.data(), frame.size(), content.data(), content.size(), 9));
    file.begin_section("dictionary");
    file.append(frame);
    file.finish(records.size());
  }
  const FlatFile file(folder.path() / "texts", "texts", "s");
  const Texts texts(file);
  for (ArticleNo i = 0; i < records.size(); ++i) EXPECT_EQ(texts.record(i), records[i]);
}

TEST(Texts, ManyBlocks) {
  static_assert(kTextPacking.dictionary_bytes < 300 * 3000);
  const std::size_t blocks = expect_all_come_back(make(300, 3000));
  EXPECT_GE(blocks, 300 * 3000 / kTextPacking.block_bytes * 9 / 10) << "blocks are closed in time";
  EXPECT_LE(blocks, 300 * 3000 / kTextPacking.block_bytes + 2);
}

TEST(Texts, ArticlesLargerThanBlockAndDictionary) {
  expect_all_come_back(make(3, 2 * kTextPacking.dictionary_bytes));
  expect_all_come_back(make(12, kTextPacking.block_bytes + 1));
}

}  // namespace
}  // namespace timtin::index
