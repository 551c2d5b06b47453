#include "quality/retrieval/test_set.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <set>

#include "error.h"
#include "paths.h"

namespace timtin::quality {
namespace {

namespace fs = std::filesystem;

class TestSetTest : public testing::Test {
 protected:
  TestSetTest() : folder_(fs::temp_directory_path() / ("timtin-set-" + std::to_string(getpid()))) {
    fs::create_directories(folder_);
    write("corpus.jsonl", "");
    write("queries.jsonl", R"({"id":"q1","text":"lũ"})"
                           "\n"
                           R"({"id":"q2","text":"hạn","more":[1]})"
                           "\n");
    write("qrels.tsv", "query\tarticle\tgrade\nq1\ta\t1\nq1\tb\t2\nq2\ta\t0\n");
  }
  ~TestSetTest() override { fs::remove_all(folder_); }

  void write(const std::string& name, const std::string& content) {
    std::ofstream(folder_ / name) << content;
  }

  /// Message of the error that reading the set ends with.
  std::string refused() {
    try {
      read_test_set(folder_);
    } catch (const Error& error) {
      return error.what();
    }
    return "";
  }

  fs::path folder_;
};

TEST_F(TestSetTest, LeavesOutQueriesWithoutAnswer) {
  const TestSet set = read_test_set(folder_ / "");
  EXPECT_EQ(set.name, folder_.filename());
  ASSERT_EQ(set.queries.size(), 1U);
  EXPECT_EQ(set.queries[0].text, "lũ");
  EXPECT_EQ(set.queries[0].grades, (Grades{{"a", 1}, {"b", 2}}));
}

TEST_F(TestSetTest, SaysWhereItIsWrong) {
  write("qrels.tsv", "h\nq1\ta\t3\n");
  EXPECT_NE(refused().find("line 2"), std::string::npos) << refused();
  write("qrels.tsv", "h\nq1\ta\t1\nq9\ta\t1\n");
  EXPECT_NE(refused().find("line 3"), std::string::npos) << refused();
  write("queries.jsonl", "{\"id\":\"q1\"}\n");
  EXPECT_NE(refused().find("line 1"), std::string::npos) << refused();
  fs::remove(folder_ / "corpus.jsonl");
  EXPECT_NE(refused().find("corpus.path"), std::string::npos) << refused();
}

TEST_F(TestSetTest, SampleIsOfIdsAndSeedAlone) {
  TestSet set;
  for (int i = 0; i < 1000; ++i) set.queries.push_back({"q" + std::to_string(i), "", {}});
  const auto ids = [&](std::size_t most, std::uint64_t seed) {
    TestSet some = set;
    sample(some, most, seed);
    std::set<std::string> out;
    for (const JudgedQuery& query : some.queries) out.insert(query.id);
    return out;
  };
  const std::set<std::string> small = ids(50, 1);
  const std::set<std::string> large = ids(100, 1);
  EXPECT_EQ(small.size(), 50U);
  EXPECT_EQ(large.size(), 100U);
  EXPECT_TRUE(std::includes(large.begin(), large.end(), small.begin(), small.end()));
  EXPECT_NE(ids(50, 2), small);
  EXPECT_EQ(ids(2000, 1).size(), 1000U);
}

TEST(OwnSet, JudgesPagesThatExist) {
  const TestSet set = read_test_set(test::source_dir() / "tests/quality/retrieval/own");
  EXPECT_GE(set.queries.size(), 130U);
  std::set<std::string> texts;
  for (const JudgedQuery& query : set.queries) {
    EXPECT_TRUE(texts.insert(query.text).second) << "twice: " << query.text;
    for (const auto& [id, grade] : query.grades) {
      EXPECT_TRUE(fs::exists(set.corpus / id)) << query.id << ": " << id;
    }
  }
}

}  // namespace
}  // namespace timtin::quality
