// Whenever a writer is killed or its disk is full, readers see a whole generation, the next run
// succeeds, and in the end the index is what an undisturbed run makes of it.

#include <gtest/gtest.h>
#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <functional>
#include <random>
#include <set>
#include <string>
#include <thread>

#include "error.h"
#include "index/files/files.h"
#include "index/generations/check.h"
#include "index/generations/collect.h"
#include "index/generations/generations.h"
#include "index/generations/rollback.h"
#include "index/generations/stored_articles.h"
#include "index/generations/takedown.h"
#include "index/read/postings.h"
#include "random_articles.h"
#include "small_index.h"

namespace timtin::index {
namespace {

namespace fs = std::filesystem;

/// 200 in the slow run.
int kills() {
  const char* wanted = std::getenv("TIMTIN_KILLS");
  return wanted != nullptr ? std::atoi(wanted) : 12;
}

constexpr int kArticles = 700;
constexpr Day kFirstDay = 20'000;

void add(Builder& builder, std::uint32_t seed, int count, const std::string& prefix, Day day) {
  test::RandomArticles random(seed);
  for (int i = 0; i < count; ++i) {
    article::Article article = random.next();
    article.id = prefix + article.id;
    builder.add(article, {.last_seen = day});
  }
}

void build(const fs::path& folder) {
  Builder builder(folder, {});
  add(builder, 1, kArticles, "", kFirstDay);
  builder.publish({{.name = "first"}});
}

/// Half of the articles changed, the others are unchanged, and there are new ones.
void update(const fs::path& folder) {
  Builder builder(folder, {.mode = BuildMode::update});
  add(builder, 1, kArticles / 2, "", kFirstDay + 1);
  add(builder, 2, kArticles / 2, "moi/", kFirstDay + 1);
  test::RandomArticles random(1);
  for (int i = 0; i < kArticles / 4; ++i) {
    article::Article article = random.next();
    article.body += " sửa";
    builder.add(article, {.last_seen = kFirstDay + 2});
  }
  builder.publish({{.name = "second"}});
}

void erase(const fs::path& folder) {
  take_down(folder, {"bai/1", "bai/600"}, {});
  collect_garbage(folder, {});
}

void reindex(const fs::path& folder) {
  StoredArticles stored(folder);
  Builder builder(folder, {.mode = BuildMode::reindex});
  for (article::Article article; stored.next(article); article = {}) builder.add(article);
  builder.publish({});
}

void go_back(const fs::path& folder) { roll_back(folder, std::chrono::seconds(0)); }

/// All that a dump says.
std::vector<std::string> facts(const fs::path& folder) {
  std::vector<std::string> lines;
  StoredArticles articles(folder);
  for (article::Article article; articles.next(article); article = {}) {
    std::string line = article.id + '|' + article.title + '|' + article.body + '|' +
                       to_iso(articles.state().first_seen) + '|' +
                       to_iso(articles.state().last_seen);
    for (const std::uint32_t source : articles.sets().members(articles.state().sources)) {
      line += '|' + articles.manifest().sources.at(source).name;
    }
    lines.push_back(std::move(line));
  }
  std::sort(lines.begin(), lines.end());
  return lines;
}

void expect_whole(const fs::path& folder, const std::string& when) {
  for (const Finding& finding : check(folder)) {
    ADD_FAILURE() << when << ": " << finding.file << ": " << finding.problem;
  }
}

class Killed : public testing::Test {
 protected:
  Killed() { build(base()); }

  fs::path base() const { return folder_.path() / "base"; }
  fs::path work() const { return folder_.path() / "work"; }

  void start_over() const {
    fs::remove_all(work());
    fs::copy(base(), work(), fs::copy_options::recursive);
  }

  std::set<std::string> segments_on_disk() const {
    std::set<std::string> names;
    for (const auto& entry : fs::directory_iterator(work() / kSegmentsFolder)) {
      names.insert(entry.path().filename());
    }
    return names;
  }

  std::set<std::string> segments_named() const {
    std::set<std::string> names;
    for (const std::uint64_t generation : list_generations(work())) {
      for (const SegmentEntry& entry : read_manifest(work() / manifest_name(generation)).segments) {
        names.insert(entry.id);
      }
    }
    return names;
  }

  /// Runs `change` in a process of its own that is killed after a while; false if it was done by
  /// then.
  bool is_killed(const std::function<void(const fs::path&)>& change,
                 std::chrono::nanoseconds after) const {
    const pid_t child = ::fork();
    if (child == 0) {
      change(work());
      std::_Exit(0);
    }
    EXPECT_GT(child, 0);
    if (child < 0) return false;
    std::this_thread::sleep_for(after);
    ::kill(child, SIGKILL);
    int status = 0;
    EXPECT_EQ(::waitpid(child, &status, 0), child);
    return WIFSIGNALED(status);
  }

  /// Runs `change` in processes that are killed at random moments.
  void kill_often(const std::function<void(const fs::path&)>& change) {
    const std::vector<std::string> before = facts(base());
    start_over();
    const auto begin = std::chrono::steady_clock::now();
    change(work());
    auto duration = std::chrono::steady_clock::now() - begin;
    const std::vector<std::string> after = facts(work());
    std::mt19937 random(7);
    int killed = 0;
    for (int i = 0; i < kills(); ++i) {
      start_over();
      if (is_killed(change, duration * (random() % 1100) / 1000)) {
        ++killed;
      } else {
        duration -= duration / 10;  // the machine has become faster
      }
      const std::string when = "kill " + std::to_string(i);
      const Index index = Index::open(work());
      expect_whole(work(), when);
      const bool unchanged = index.manifest().generation == 1;
      EXPECT_TRUE(!unchanged || facts(work()) == before) << when;
      if (unchanged) {
        change(work());
        EXPECT_EQ(segments_on_disk(), segments_named()) << when << ": a next run leaves no rests";
      }
      EXPECT_GT(Index::open(work()).manifest().generation, 1u);
      if (!HasFailure() && facts(work()) != after) {
        // The change has several steps of its own, and the killed run had done some of them.
        change(work());
        EXPECT_EQ(facts(work()), after) << when;
      }
      if (HasFailure()) return;
    }
    EXPECT_GT(killed, kills() / 4);
  }

  test::TempFolder folder_;
};

TEST_F(Killed, DuringABuild) {
  kill_often([](const fs::path& folder) {
    Builder builder(folder, {});
    add(builder, 3, kArticles, "", kFirstDay + 1);
    builder.publish({{.name = "again"}});
  });
}

TEST_F(Killed, DuringAnUpdateThatMergesSegments) {
  kill_often(update);
  EXPECT_EQ(Index::open(work()).manifest().segments.size(), 1u) << "it did merge";
}

TEST_F(Killed, DuringATakedownAndGarbageCollection) { kill_often(erase); }

TEST_F(Killed, DuringAReindex) { kill_often(reindex); }

TEST_F(Killed, DuringARollback) {
  const std::vector<std::string> first = facts(base());
  update(base());
  const std::vector<std::string> second = facts(base());
  std::mt19937 random(7);
  int done = 0;
  for (int i = 0; i < kills(); ++i) {
    start_over();
    is_killed(go_back, std::chrono::microseconds(random() % 10'000));
    const std::string when = "kill " + std::to_string(i);
    expect_whole(work(), when);
    const bool rolled_back = facts(work()) == first;
    EXPECT_TRUE(rolled_back || facts(work()) == second) << when;
    if (rolled_back) ++done;
    if (!rolled_back) go_back(work());
    EXPECT_EQ(facts(work()), first) << when;
    if (HasFailure()) return;
  }
  EXPECT_LT(done, kills()) << "every kill came too late";
}

TEST(OpenReader, KeepsItsGenerationAcrossTwentyUpdates) {
  const test::TempFolder folder;
  build(folder.path());
  const Index old = Index::open(folder.path());
  const Xapian::Database postings = open_postings(*old.segments()[0]);
  const std::uint64_t size = old.size();
  const std::string body = old.article({0, 5}).body;
  for (int i = 1; i <= 20; ++i) {
    Builder builder(folder.path(), {.mode = BuildMode::update});
    add(builder, 1, kArticles / 100, std::to_string(i) + '/', kFirstDay + i);
    builder.publish({});
    EXPECT_EQ(Index::open(folder.path()).size(),
              size + static_cast<std::uint64_t>(i) * (kArticles / 100));
    EXPECT_EQ(old.size(), size);
    EXPECT_EQ(old.article({0, 5}).body, body);
    EXPECT_EQ(postings.get_doccount(), old.segments()[0]->size());
    std::uint64_t tokens = 0;
    TokenCursor cursor = old.segments()[0]->tokens().article(static_cast<ArticleNo>(i * 30));
    for (TermId id = 0; cursor.next(id);) ++tokens;
    EXPECT_GE(tokens, old.segments()[0]->columns().length[static_cast<std::size_t>(i) * 30]);
  }
}

TEST(OpenReader, OpensWhileGenerationsComeAndGo) {
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

/// A small file system of its own; only root can make one.
class SmallDisk {
 public:
  explicit SmallDisk(const char* size) {
    mounted_ = ::mount("tmpfs", folder_.path().c_str(), "tmpfs", 0, size) == 0;
  }
  ~SmallDisk() {
    if (mounted_) ::umount2(folder_.path().c_str(), MNT_DETACH);
  }
  SmallDisk(const SmallDisk&) = delete;
  SmallDisk& operator=(const SmallDisk&) = delete;
  bool mounted() const { return mounted_; }
  fs::path path() const { return folder_.path(); }

 private:
  test::TempFolder folder_;
  bool mounted_ = false;
};

TEST(FullDisk, LeavesTheGenerationBefore) {
  const SmallDisk disk("size=24m");
  if (!disk.mounted()) GTEST_SKIP() << "a file system cannot be mounted here";
  const fs::path folder = disk.path() / "index";
  build(folder);
  const std::vector<std::string> before = facts(folder);
  // The disk is filled up to so many bytes.
  int refused = 0;
  for (const std::uintmax_t left : {8'000U, 60'000U, 300'000U, 600'000U}) {
    const fs::path filler = disk.path() / "filler";
    {
      File file(filler, File::Mode::create);
      file.write(std::string(fs::space(disk.path()).available -
                                 std::min<std::uintmax_t>(left, fs::space(disk.path()).available),
                             'x'));
    }
    try {
      update(folder);
      ADD_FAILURE() << "an update fits into " << left << " bytes";
    } catch (const Error& error) {
      ++refused;
      EXPECT_EQ(error.status(), Status::io) << error.what();
      EXPECT_NE(error.hint().find("free some space"), std::string::npos) << error.hint();
    }
    EXPECT_EQ(facts(folder), before);
    expect_whole(folder, std::to_string(left) + " bytes left");
    fs::remove(filler);
  }
  fs::remove(disk.path() / "filler");
  EXPECT_GT(refused, 0);
  update(folder);
  expect_whole(folder, "space was made");
  EXPECT_NE(facts(folder), before);
}

}  // namespace
}  // namespace timtin::index
