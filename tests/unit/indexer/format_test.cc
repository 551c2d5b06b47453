#include "indexer/format.h"

#include <gtest/gtest.h>

namespace timtin::indexer {
namespace {

TEST(Format, Numbers) {
  EXPECT_EQ(grouped(0), "0");
  EXPECT_EQ(grouped(999), "999");
  EXPECT_EQ(grouped(1000), "1,000");
  EXPECT_EQ(grouped(1234567), "1,234,567");
  EXPECT_EQ(human_bytes(999), "999 B");
  EXPECT_EQ(human_bytes(12'345), "12.3 kB");
  EXPECT_EQ(human_bytes(999'999), "1.0 MB");
  EXPECT_EQ(human_bytes(5'400'000'000'000), "5.4 TB");
  EXPECT_EQ(counted(1, "article", "articles"), "1 article");
  EXPECT_EQ(counted(2000, "article", "articles"), "2,000 articles");
}

TEST(Format, ColumnsCountCharactersNotBytes) {
  EXPECT_EQ(padded("Hà Nội", 8), "Hà Nội  ");
  EXPECT_EQ(padded("Hà Nội", 3), "Hà Nội");
  EXPECT_EQ(aligned("Huế", 5), "  Huế");
}

TEST(Format, ShellWords) {
  EXPECT_EQ(shell_word("crawl/a-b_1.txt"), "crawl/a-b_1.txt");
  EXPECT_EQ(shell_word("kho tin"), "'kho tin'");
  EXPECT_EQ(shell_word("a'b"), "'a'\\''b'");
  EXPECT_EQ(shell_word(""), "''");
}

}  // namespace
}  // namespace timtin::indexer
