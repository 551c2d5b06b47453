// Whenever a build is killed, readers see a whole generation and the next build succeeds.

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <random>
#include <thread>

#include "index/check.h"
#include "random_articles.h"
#include "small_index.h"

namespace timtin::index {
namespace {

constexpr int kKills = 40;
constexpr int kArticles = 1100;  // two commits and a rest

void build(const std::filesystem::path& folder, std::uint32_t seed) {
  test::RandomArticles random(seed);
  Builder builder(folder, {});
  for (int i = 0; i < kArticles; ++i) builder.add(random.next());
  builder.publish({});
}

TEST(Crash, KilledAtRandomMoments) {
  const test::TempFolder folder;
  const auto begin = std::chrono::steady_clock::now();
  build(folder.path(), 1);
  const auto duration = std::chrono::steady_clock::now() - begin;
  std::mt19937 random(2);
  std::uint64_t generation = 1;
  int killed = 0;
  for (int i = 0; i < kKills; ++i) {
    const pid_t child = ::fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
      build(folder.path(), 3);
      std::_Exit(0);
    }
    // Up to a little longer than a build takes: most are hit, the end of it included.
    std::this_thread::sleep_for(duration * (random() % 1100) / 1000);
    ::kill(child, SIGKILL);
    int status = 0;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    if (WIFSIGNALED(status)) ++killed;
    const Index index = Index::open(folder.path());
    EXPECT_EQ(index.size(), static_cast<std::uint64_t>(kArticles));
    EXPECT_GE(index.manifest().generation, generation);
    generation = index.manifest().generation;
    EXPECT_TRUE(check(folder.path()).empty()) << "after kill " << i;
  }
  EXPECT_GT(killed, kKills / 2);
  build(folder.path(), 4);
  EXPECT_GT(Index::open(folder.path()).manifest().generation, generation);
  std::size_t segments = 0;
  for ([[maybe_unused]] const auto& entry :
       std::filesystem::directory_iterator(folder.path() / "segments")) {
    ++segments;
  }
  EXPECT_EQ(segments, 2u) << "nothing of the killed builds is left";
}

TEST(Crash, ReadersOpenWhileGenerationsComeAndGo) {
  const test::TempFolder folder;
  const auto build_small = [&](std::uint32_t seed) {
    test::RandomArticles random(seed);
    Builder builder(folder.path(), {});
    for (int i = 0; i < 20; ++i) builder.add(random.next());
    builder.publish({});
  };
  build_small(0);
  const pid_t child = ::fork();
  ASSERT_GE(child, 0);
  if (child == 0) {
    for (std::uint32_t seed = 1;; ++seed) build_small(seed);
  }
  std::uint64_t last = 0;
  for (int i = 0; i < 3000; ++i) {
    const Index index = Index::open(folder.path());
    ASSERT_GE(index.manifest().generation, last);
    last = index.manifest().generation;
    ASSERT_EQ(index.article({0, 19}).id, "bai/19");
  }
  ::kill(child, SIGKILL);
  ::waitpid(child, nullptr, 0);
  EXPECT_GT(last, 1u) << "generations did come";
}

}  // namespace
}  // namespace timtin::index
