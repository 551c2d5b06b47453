#include "indexer/commands/progress.h"

#include <gtest/gtest.h>

#include "helpers.h"

namespace timtin::indexer {
namespace {

TEST(Progress, LineSaysHowFarAndHowLongYet) {
  struct {
    Step step;
    double seconds;
    std::uint64_t total;
    const char* line;
  } const cases[] = {
      {{1, 0, 0, 0}, 0, 0, "1 article, 0 B, 0.0 MB/s"},
      {{12'345, 56'700'000, 0, 3}, 7, 0, "12,345 articles, 56.7 MB, 8.1 MB/s, 3 rejected"},
      {{100, 4'000'000, 250'000, 0},
       10,
       1'000'000,
       "100 articles, 4.0 MB, 0.4 MB/s, 25 %, 30 s left"},
      {{100, 4'000'000, 1'000'000, 0},
       10,
       1'000'000,
       "100 articles, 4.0 MB, 0.4 MB/s, 100 %, 0 s left"},
      {{100, 4'000'000, 100'000, 0},
       100,
       10'000'000,
       "100 articles, 4.0 MB, 0.0 MB/s, 1 %, 2 h 45 min left"},
      {{100, 4'000'000, 500'000, 0},
       100,
       1'000'000,
       "100 articles, 4.0 MB, 0.0 MB/s, 50 %, 2 min left"},
      {{100, 4'000'000, 500'000, 0}, 1, 1'000'000, "100 articles, 4.0 MB, 4.0 MB/s, 50 %"},
      {{100, 4'000'000, 2'000'000, 0}, 10, 1'000'000, "100 articles, 4.0 MB, 0.4 MB/s"},
  };
  for (const auto& [step, seconds, total, line] : cases) {
    EXPECT_EQ(describe(step, seconds, total), line);
  }
}

TEST(Progress, TotalIsThatOfAllFilesAndUnknownWithAPipe) {
  const test::Folder folder;
  folder.write("a/b/1.txt", "12345");
  folder.write("a/2.txt", "678");
  const std::string file = folder.write("3.txt", "90");
  EXPECT_EQ(total_size({folder.path("a"), file}), 10u);
  EXPECT_EQ(total_size({folder.path("a"), "-"}), 0u);
  EXPECT_EQ(total_size({"/dev/null"}), 0u);
  EXPECT_EQ(total_size({folder.path("missing")}), 0u);
}

}  // namespace
}  // namespace timtin::indexer
