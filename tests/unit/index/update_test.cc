// Updates, takedowns, going back and collecting garbage.

#include <gtest/gtest.h>

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "error.h"
#include "index/files/files.h"
#include "index/files/flat_format.h"
#include "index/generations/builder.h"
#include "index/generations/check.h"
#include "index/generations/collect.h"
#include "index/generations/generations.h"
#include "index/generations/rollback.h"
#include "index/generations/stored_articles.h"
#include "index/generations/takedown.h"
#include "small_index.h"

namespace timtin::index {
namespace {

using Texts = std::map<std::string, std::string>;  // id -> body

article::Article make(const std::string& id, const std::string& body) {
  article::Article article;
  article.id = id;
  article.title = "Tin " + id;
  article.body = body;
  return article;
}

class Update : public testing::Test {
 protected:
  std::filesystem::path path() const { return folder_.path() / "index"; }

  Manifest run(BuildMode mode, const Texts& texts, const std::string& source = "-",
               bool remove_missing = false, Day day = 0) {
    Builder builder(path(), {.mode = mode, .remove_missing = remove_missing});
    outcomes_.clear();
    for (const auto& [id, body] : texts) {
      outcomes_[id] = builder.add(make(id, body), {.last_seen = day});
    }
    return builder.publish({{.name = source}});
  }

  Texts live() const {
    Texts texts;
    StoredArticles articles(path());
    for (article::Article article; articles.next(article); article = {}) {
      EXPECT_TRUE(texts.emplace(article.id, article.body).second) << article.id << " twice";
    }
    EXPECT_EQ(Index::open(path()).size(), texts.size());
    return texts;
  }

  bool on_disk(const std::string& word) const {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(path())) {
      if (entry.is_regular_file() && read_file(entry.path()).find(word) != std::string::npos) {
        return true;
      }
    }
    return false;
  }

  void expect_whole() const {
    for (const Finding& finding : check(path())) {
      ADD_FAILURE() << finding.file << ": " << finding.problem;
    }
  }

  static Error error_of(const std::function<void()>& body) {
    try {
      body();
    } catch (const Error& error) {
      return error;
    }
    ADD_FAILURE() << "nothing was thrown";
    return Error(Status::ok, "");
  }

  test::TempFolder folder_;
  std::map<std::string, Taken> outcomes_;
};

TEST_F(Update, AddsReplacesAndSkips) {
  run(BuildMode::anew, {{"a", "một"}, {"b", "hai"}, {"c", "ba"}});
  run(BuildMode::update, {{"b", "hai"}, {"c", "ba sửa"}, {"d", "bốn"}});
  EXPECT_EQ(outcomes_, (std::map<std::string, Taken>{
                           {"b", Taken::unchanged}, {"c", Taken::replaced}, {"d", Taken::added}}));
  EXPECT_EQ(live(), (Texts{{"a", "một"}, {"b", "hai"}, {"c", "ba sửa"}, {"d", "bốn"}}));
  expect_whole();
}

TEST_F(Update, ACompleteCrawlTakesOutWhatItDoesNotHave) {
  run(BuildMode::anew, {{"a", "một"}, {"b", "hai"}, {"c", "ba"}});
  run(BuildMode::update, {{"b", "hai"}, {"d", "bốn"}}, "-", true);
  EXPECT_EQ(live(), (Texts{{"b", "hai"}, {"d", "bốn"}}));
  // What was missing once may come again, and is new then.
  run(BuildMode::update, {{"a", "một"}});
  EXPECT_EQ(outcomes_.at("a"), Taken::added);
  EXPECT_EQ(live(), (Texts{{"a", "một"}, {"b", "hai"}, {"d", "bốn"}}));
}

TEST_F(Update, ASiteThatMovesToHttpsIsNotHeldTwice) {
  run(BuildMode::anew, {{"http://a.vn/1", "một"}, {"http://a.vn/2", "hai"}});
  run(BuildMode::update, {{"https://a.vn/1", "một sửa"}, {"https://a.vn/3", "ba"}});
  EXPECT_EQ(
      live(),
      (Texts{{"https://a.vn/1", "một sửa"}, {"http://a.vn/2", "hai"}, {"https://a.vn/3", "ba"}}));
  take_down(path(), {"https://a.vn/2"}, {});
  EXPECT_EQ(live(), (Texts{{"https://a.vn/1", "một sửa"}, {"https://a.vn/3", "ba"}}));
}

TEST_F(Update, NotModifiedCountsAsDelivered) {
  run(BuildMode::anew, {{"a", "một"}, {"b", "hai"}});
  Builder builder(path(), {.mode = BuildMode::update, .remove_missing = true});
  EXPECT_TRUE(builder.seen("a", {}));
  EXPECT_FALSE(builder.seen("z", {}));
  EXPECT_EQ(builder.missing(), 1u);
  builder.publish({});
  EXPECT_EQ(live(), (Texts{{"a", "một"}}));
}

TEST_F(Update, ASamePageNeedsNoExtraction) {
  {
    Builder builder(path(), {});
    builder.add(make("a", "một"), {.page = 7});
    builder.publish({});
  }
  const auto standing = [](const Builder& builder, const std::string& id, std::uint64_t page) {
    return builder.standing({.id = hash_id(id), .delivery = {.page = page}});
  };
  {
    Builder builder(path(), {.mode = BuildMode::update});
    EXPECT_EQ(standing(builder, "a", 8), Standing::fresh);
    EXPECT_EQ(standing(builder, "a", 0), Standing::fresh);
    EXPECT_EQ(standing(builder, "b", 7), Standing::fresh);
    EXPECT_EQ(standing(builder, "a", 7), Standing::known);
    // Another page around the same article: from then on that page is the known one.
    EXPECT_EQ(builder.add(make("a", "một"), {.page = 9}), Taken::unchanged);
    builder.publish({});
  }
  Builder builder(path(), {.mode = BuildMode::update});
  EXPECT_EQ(standing(builder, "a", 7), Standing::fresh);
  EXPECT_EQ(standing(builder, "a", 9), Standing::known);
}

TEST_F(Update, TheLaterPageOfACrawlWinsEvenIfItIsTheOldOne) {
  run(BuildMode::anew, {{"a", "cũ"}});
  {
    Builder builder(path(), {.mode = BuildMode::update});
    EXPECT_EQ(builder.add(make("a", "mới")), Taken::replaced);
    EXPECT_EQ(builder.add(make("a", "cũ")), Taken::unchanged);
    EXPECT_EQ(builder.outcomes(), (TakenCounts{0, 0, 1, 1, 0}));
    builder.publish({});
  }
  EXPECT_EQ(live(), (Texts{{"a", "cũ"}}));
  {
    Builder builder(path(), {.mode = BuildMode::update});
    EXPECT_EQ(builder.add(make("a", "mới")), Taken::replaced);
    EXPECT_EQ(builder.add(make("a", "cũ")), Taken::unchanged);
    EXPECT_EQ(builder.add(make("a", "mới hơn")), Taken::replaced);
    EXPECT_EQ(builder.add(make("a", "mới hơn")), Taken::unchanged);
    EXPECT_EQ(builder.add(make("b", "một")), Taken::added);
    EXPECT_EQ(builder.add(make("b", "hai")), Taken::added);
    EXPECT_EQ(builder.outcomes(), (TakenCounts{1, 1, 1, 3, 0}));
    builder.publish({});
  }
  EXPECT_EQ(live(), (Texts{{"a", "mới hơn"}, {"b", "hai"}}));
  expect_whole();
}

TEST_F(Update, KeepsWhenAndWhereFromEachArticleCame) {
  const auto facts = [&](const std::string& id) {
    StoredArticles articles(path());
    for (article::Article article; articles.next(article); article = {}) {
      if (article.id != id) continue;
      std::string out =
          to_iso(articles.state().first_seen) + ".." + to_iso(articles.state().last_seen);
      for (const std::uint32_t source : articles.sets().members(articles.state().sources)) {
        out += ' ' + articles.manifest().sources.at(source).name;
      }
      return out;
    }
    return std::string("none");
  };
  run(BuildMode::anew, {{"a", "một"}, {"b", "hai"}}, "may.warc", false, to_day({2026, 5, 1}));
  run(BuildMode::update, {{"a", "một"}, {"b", "hai sửa"}, {"c", "ba"}}, "june.warc", false,
      to_day({2026, 6, 1}));
  EXPECT_EQ(facts("a"), "2026-05-01..2026-06-01 may.warc june.warc");
  EXPECT_EQ(facts("b"), "2026-05-01..2026-06-01 may.warc june.warc") << "a replaced one is no new";
  EXPECT_EQ(facts("c"), "2026-06-01..2026-06-01 june.warc");
  // The same name is the same source; an older crawl taken in later widens the span.
  run(BuildMode::update, {{"c", "ba"}}, "june.warc", false, to_day({2026, 4, 1}));
  EXPECT_EQ(facts("c"), "2026-04-01..2026-06-01 june.warc");
  EXPECT_EQ(Index::open(path()).manifest().sources.size(), 2u);
  {
    Builder builder(path(), {.mode = BuildMode::reindex});
    for (const auto& [id, body] : live()) builder.add(make(id, body));
    builder.publish({});
  }
  EXPECT_EQ(facts("a"), "2026-05-01..2026-06-01 may.warc june.warc");
  EXPECT_EQ(facts("c"), "2026-04-01..2026-06-01 june.warc");
}

TEST_F(Update, ADryRunWritesNothing) {
  run(BuildMode::anew, {{"a", "một"}, {"b", "hai"}});
  const std::string current = read_file(path() / "CURRENT");
  {
    Builder builder(path(), {.mode = BuildMode::update, .remove_missing = true, .dry_run = true});
    EXPECT_EQ(builder.add(make("a", "khác")), Taken::replaced);
    EXPECT_EQ(builder.add(make("c", "ba")), Taken::added);
    EXPECT_EQ(builder.add(make("c", "ba")), Taken::unchanged);
    EXPECT_EQ(builder.articles(), 2u);
    EXPECT_EQ(builder.missing(), 1u);
  }
  EXPECT_EQ(read_file(path() / "CURRENT"), current);
  EXPECT_EQ(live(), (Texts{{"a", "một"}, {"b", "hai"}}));
}

TEST_F(Update, NeedsAnIndex) {
  EXPECT_EQ(error_of([&] { Builder(path(), {.mode = BuildMode::update}); }).status(),
            Status::damaged);
  EXPECT_FALSE(std::filesystem::exists(path())) << "it makes no folder";
}

TEST_F(Update, ATakenDownArticleStaysOut) {
  run(BuildMode::anew, {{"a", "một"}, {"b", "hai"}});
  EXPECT_EQ(take_down(path(), {"a"}, {}).changed, 1u);
  EXPECT_EQ(live(), (Texts{{"b", "hai"}}));
  EXPECT_EQ(take_down(path(), {"a"}, {}).as_before, 1u);
  run(BuildMode::update, {{"a", "một"}});
  EXPECT_EQ(outcomes_.at("a"), Taken::withheld);
  run(BuildMode::anew, {{"a", "một"}, {"c", "ba"}});
  EXPECT_EQ(outcomes_.at("a"), Taken::withheld) << "nor does a build bring it back";
  EXPECT_EQ(live(), (Texts{{"c", "ba"}}));
  allow_again(path(), {"a"}, {});
  run(BuildMode::update, {{"a", "một"}});
  EXPECT_EQ(live(), (Texts{{"a", "một"}, {"c", "ba"}}));
}

TEST_F(Update, ATakedownOfAnUnknownIdChangesNothing) {
  run(BuildMode::anew, {{"a", "một"}});
  const Error error = error_of([&] { take_down(path(), {"a", "z"}, {}); });
  EXPECT_EQ(error.status(), Status::usage);
  EXPECT_NE(std::string(error.what()).find("z"), std::string::npos);
  EXPECT_EQ(live(), (Texts{{"a", "một"}}));
  EXPECT_EQ(error_of([&] { allow_again(path(), {"a"}, {}); }).status(), Status::usage);
}

TEST_F(Update, GoingBack) {
  run(BuildMode::anew, {{"a", "một"}});
  EXPECT_EQ(error_of([&] { roll_back(path(), {}); }).status(), Status::usage);
  run(BuildMode::update, {{"b", "hai"}});
  const RollbackReport report = roll_back(path(), {});
  EXPECT_EQ(report.from, 2u);
  EXPECT_EQ(report.current, 1u);
  EXPECT_EQ(live(), (Texts{{"a", "một"}}));
  // The next generation gets a number that was never used.
  EXPECT_EQ(run(BuildMode::update, {{"c", "ba"}}).generation, 3u);
  EXPECT_EQ(live(), (Texts{{"a", "một"}, {"c", "ba"}}));
}

TEST_F(Update, GoingBackFromADamagedGeneration) {
  run(BuildMode::anew, {{"a", "một"}});
  const Manifest manifest = run(BuildMode::update, {{"b", "hai"}});
  std::filesystem::resize_file(path() / manifest_name(2), 10);
  EXPECT_EQ(error_of([&] { Index::open(path()); }).status(), Status::damaged);
  roll_back(path(), {});
  EXPECT_EQ(live(), (Texts{{"a", "một"}}));
}

TEST_F(Update, GoingBackDoesNotUndoATakedown) {
  run(BuildMode::anew, {{"a", "một"}, {"b", "hai"}});
  take_down(path(), {"a"}, {});
  const RollbackReport report = roll_back(path(), {});
  EXPECT_EQ(report.hidden, 1u);
  EXPECT_EQ(live(), (Texts{{"b", "hai"}}));
  run(BuildMode::update, {{"a", "một"}});
  EXPECT_EQ(outcomes_.at("a"), Taken::withheld);
}

TEST_F(Update, GarbageCollectionErasesTakenDownText) {
  // Enough text for a dictionary of the compressor; the secret word is spelled out nowhere else.
  Texts texts;
  for (int i = 0; i < 400; ++i) {
    std::string body;
    for (int k = 0; k < 200; ++k)
      body += "chữ" + std::to_string((i * 7919 + k * 104729) % 9973) + ' ';
    texts[std::to_string(i)] = body;
  }
  texts["0"] += "xyzzyqux";
  run(BuildMode::anew, texts);
  run(BuildMode::update, {{"0", "bản hai plughxyz"}, {"m", "mới"}});
  EXPECT_TRUE(on_disk("xyzzyqux")) << "an older version of the article";
  take_down(path(), {"0"}, {});
  EXPECT_TRUE(on_disk("plughxyz"));
  const CollectReport report = collect_garbage(path(), {});
  EXPECT_EQ(report.rewritten_segments, 2u);
  EXPECT_EQ(report.erased_articles, 1u) << "in two editions";
  EXPECT_FALSE(on_disk("xyzzyqux"));
  EXPECT_FALSE(on_disk("plughxyz"));
  EXPECT_EQ(report.kept_generations.size(), 1u);
  EXPECT_EQ(report.removed_for_takedowns.size(), 1u);
  texts.erase("0");
  texts["m"] = "mới";
  EXPECT_EQ(live(), texts);
  expect_whole();
  EXPECT_EQ(collect_garbage(path(), {}).rewritten_segments, 0u);
}

TEST_F(Update, GarbageCollectionKeepsTheGenerationBefore) {
  run(BuildMode::anew, {{"a", "một"}});
  run(BuildMode::update, {{"b", "hai"}});
  run(BuildMode::update, {{"c", "ba"}});
  EXPECT_EQ(collect_garbage(path(), {}).kept_generations, (std::vector<std::uint64_t>{2, 3}));
  roll_back(path(), {});
  // The newer one that was left is no generation before.
  EXPECT_EQ(collect_garbage(path(), {}).removed_generations, (std::vector<std::uint64_t>{3}));
  EXPECT_EQ(live(), (Texts{{"a", "một"}, {"b", "hai"}}));
  expect_whole();
}

/// Makes a file or manifest one of another schema version.
void put_version(const std::filesystem::path& path, std::uint32_t version) {
  FlatHeader header;
  File file(path, File::Mode::append);
  ASSERT_EQ(file.read_at(0, reinterpret_cast<char*>(&header), sizeof header), sizeof header);
  header.version = version;
  header.checksum =
      checksum({reinterpret_cast<const char*>(&header), offsetof(FlatHeader, checksum)});
  file.write_at(0, {reinterpret_cast<const char*>(&header), sizeof header});
}

TEST_F(Update, AnIndexOfAnOlderSchemaIsReadForReindexing) {
  Manifest manifest = run(BuildMode::anew, {{"a", "một"}, {"b", "hai"}});
  for (const char* name : {"heads", "texts", "columns", "tokens"}) {
    put_version(path() / "segments" / manifest.segments[0].id / name, kOldestSchema);
  }
  manifest.schema = kOldestSchema;
  publish(path(), manifest);
  const Error error = error_of([&] { Index::open(path()); });
  EXPECT_EQ(error.status(), Status::schema);
  EXPECT_NE(error.hint().find("timtin-index reindex"), std::string::npos);
  EXPECT_EQ(error_of([&] { Builder(path(), {.mode = BuildMode::update}); }).status(),
            Status::schema);
  {
    Builder builder(path(), {.mode = BuildMode::reindex});
    StoredArticles articles(path());
    for (article::Article article; articles.next(article); article = {}) builder.add(article);
    builder.publish({});
  }
  EXPECT_EQ(live(), (Texts{{"a", "một"}, {"b", "hai"}}));
  collect_garbage(path(), {.keep = 0});
  expect_whole();
}

}  // namespace
}  // namespace timtin::index
