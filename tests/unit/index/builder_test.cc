#include "index/generations/builder.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>
#include <functional>
#include <thread>

#include "error.h"
#include "index/generations/check.h"
#include "index/generations/generations.h"
#include "index/generations/lock.h"
#include "index/read/postings.h"
#include "index/terms.h"
#include "small_index.h"

namespace timtin::index {
namespace {

using test::TempFolder;

article::Article make(const std::string& id, const std::string& body) {
  article::Article article;
  article.id = id;
  article.title = "Tiêu đề " + id;
  article.body = body;
  return article;
}

Manifest build(const std::filesystem::path& folder, const std::vector<std::string>& bodies) {
  Builder builder(folder, {});
  for (std::size_t i = 0; i < bodies.size(); ++i) {
    builder.add(make(std::to_string(i), bodies[i]));
  }
  return builder.publish({{.name = "-", .articles = bodies.size(), .rejected = 0}});
}

std::size_t segments_on_disk(const std::filesystem::path& folder) {
  std::size_t count = 0;
  for ([[maybe_unused]] const auto& entry :
       std::filesystem::directory_iterator(folder / "segments")) {
    ++count;
  }
  return count;
}

Error error_of(const std::function<void()>& body) {
  try {
    body();
  } catch (const Error& error) {
    return error;
  }
  ADD_FAILURE() << "nothing was thrown";
  return Error(Status::ok, "");
}

TEST(Builder, AnEmptyIndexIsAnIndex) {
  const TempFolder folder;
  const Manifest manifest = build(folder.path() / "a/b", {});
  EXPECT_EQ(manifest.generation, 1u);
  EXPECT_EQ(manifest.build_id.size(), 32u);
  const Index index = Index::open(folder.path() / "a/b");
  EXPECT_EQ(index.size(), 0u);
  EXPECT_EQ(index.manifest(), manifest);
  ASSERT_EQ(index.segments().size(), 1u);
  EXPECT_EQ(index.segments()[0]->size(), 0u);
  EXPECT_TRUE(index.segments()[0]->columns().year.all().empty());
  EXPECT_TRUE(index.segments()[0]->tokens().forms("nam").empty());
  EXPECT_TRUE(index.segments()[0]->tokens().folded_with_prefix("", 5).empty());
  EXPECT_THROW(static_cast<void>(index.article({0, 0})), Error);
  EXPECT_TRUE(check(folder.path() / "a/b").empty());
}

TEST(Builder, TheLaterArticleOfAnIdWins) {
  const TempFolder folder;
  Builder builder(folder.path(), {});
  EXPECT_EQ(builder.add(make("x", "một")), Taken::added);
  EXPECT_EQ(builder.add(make("y", "hai")), Taken::added);
  EXPECT_EQ(builder.add(make("x", "ba")), Taken::added);
  EXPECT_EQ(builder.add(make("x", "bốn")), Taken::added);
  EXPECT_EQ(builder.add(make("x", "bốn")), Taken::unchanged);
  EXPECT_EQ(builder.outcomes(), (TakenCounts{2, 0, 1, 2, 0}));
  EXPECT_EQ(builder.articles(), 2u);
  builder.publish({});
  const Index index = Index::open(folder.path());
  EXPECT_EQ(index.size(), 2u);
  EXPECT_EQ(index.manifest().segments[0].dead, (std::vector<std::uint32_t>{0, 2, 4}));
  const Segment& segment = *index.segments()[0];
  EXPECT_EQ(segment.size(), 5u);
  EXPECT_TRUE(segment.dead(0));
  EXPECT_FALSE(segment.dead(1));
  EXPECT_TRUE(segment.dead(2));
  EXPECT_FALSE(segment.dead(3));
  EXPECT_EQ(index.article({0, 3}).body, "bốn");
}

TEST(Builder, OddArticlesAreKept) {
  const TempFolder folder;
  const std::string long_word(100'000, 'a');
  Builder builder(folder.path(), {});
  article::Article empty;
  builder.add(empty);
  builder.add(make(std::string(10'000, 'i'), long_word));
  builder.add(make("nul", std::string("a\0b", 3)));
  builder.add(make("bytes", "\xFF\xFE\xC3"));
  article::Article title_only = make("t", "");
  builder.add(title_only);
  builder.publish({});
  const Index index = Index::open(folder.path());
  ASSERT_EQ(index.size(), 5u);
  EXPECT_EQ(index.article({0, 1}).id, std::string(10'000, 'i'));
  EXPECT_EQ(index.article({0, 1}).body, long_word);
  EXPECT_EQ(index.article({0, 2}).body, std::string("a\0b", 3));
  EXPECT_EQ(index.article({0, 3}).body, "\xFF\xFE\xC3");
  EXPECT_EQ(index.segments()[0]->columns().length[0], 0u);
  EXPECT_EQ(index.segments()[0]->columns().title_length[4], 3u);
  EXPECT_TRUE(open_postings(*index.segments()[0]).term_exists(id_term(std::string(10'000, 'i'))));
  EXPECT_TRUE(check(folder.path()).empty());
}

// The forms that an article's own definitions add to its tokens were taken for damage.
TEST(Builder, LearntFormsAreNoDamage) {
  const TempFolder folder;
  build(folder.path(),
        {"Ngân hàng Chính sách xã hội (NHCSXH) cho vay vốn.\nNHCSXH huyện cho vay vốn."});
  const Index index = Index::open(folder.path());
  const Segment& segment = *index.segments()[0];
  TokenCursor cursor = segment.tokens().article(0);
  std::uint32_t syllables = 0;
  for (TermId id = 0; cursor.next(id);) syllables += id >= kFirstTerm ? 1 : 0;
  EXPECT_GT(syllables, segment.columns().length[0]) << "no form was learnt here";
  EXPECT_TRUE(check(folder.path()).empty());
}

TEST(Builder, TermsAndValuesForAnyXapianProgram) {
  const TempFolder folder;
  article::Article article = make("bài-1", "Theo Quyết định 1898/QĐ-TTg");
  article.url = "https://www.hoabinh.gov.vn/1";
  article.publisher = "Cổng TTĐT Hoà Bình";
  article.province = "hoa-binh";
  article.year = 2023;
  article.published = {{2023, 12, 4}, 990};
  Builder builder(folder.path(), {});
  builder.add(article);
  builder.add(make("2", "không ngày"));
  builder.publish({});
  const Index index = Index::open(folder.path());
  const Xapian::Database postings = open_postings(*index.segments()[0]);
  for (const std::string& term :
       {id_term("bài-1"), province_term("hoa-binh"), year_term(2023), host_term("hoabinh.gov.vn"),
        publisher_term("cong ttdt hoa binh"), document_number_term('W', "1898/qd-ttg"),
        document_number_term('N', "1898"), document_number_term('T', "qd"),
        document_number_term('I', "ttg")}) {
    EXPECT_EQ(postings.get_termfreq(term), 1u) << term;
    EXPECT_EQ(postings.get_collection_freq(term), 0u) << term << " counts as a syllable";
  }
  const Xapian::Document document = postings.get_document(1);
  EXPECT_EQ(document.get_value(kSlotProvince), "hoa-binh");
  EXPECT_EQ(document.get_value(kSlotYear), "2023");
  EXPECT_EQ(document.get_value(kSlotDate), "20231204");
  EXPECT_EQ(postings.get_document(2).get_value(kSlotDate), "");
  EXPECT_FALSE(postings.has_positions());
}

TEST(Builder, NothingIsPublishedBeforePublish) {
  const TempFolder folder;
  build(folder.path(), {"cũ"});
  {
    Builder builder(folder.path(), {});
    for (int i = 0; i < 1200; ++i) builder.add(make(std::to_string(i), "mới"));
    EXPECT_EQ(Index::open(folder.path()).size(), 1u);
  }
  EXPECT_EQ(Index::open(folder.path()).manifest().generation, 1u);
  EXPECT_EQ(segments_on_disk(folder.path()), 1u) << "an abandoned build cleans up";
}

TEST(Builder, AnOpenReaderKeepsItsGeneration) {
  const TempFolder folder;
  build(folder.path(), {"Hà Nội đổi mới", "Huế"});
  const Index first = Index::open(folder.path());
  const Xapian::Database postings = open_postings(*first.segments()[0]);
  for (std::uint64_t generation = 2; generation <= 5; ++generation) {
    EXPECT_EQ(build(folder.path(), {"Nam Định"}).generation, generation);
    EXPECT_EQ(first.article({0, 1}).body, "Huế");
    EXPECT_EQ(first.segments()[0]->tokens().forms("noi").size(), 1u);
    EXPECT_EQ(postings.get_termfreq("hue:huê1"), 1u);
    EXPECT_EQ(first.segments()[0]->columns().length[0], 7u);
    const Index now = Index::open(folder.path());
    EXPECT_EQ(now.manifest().generation, generation);
    EXPECT_EQ(now.size(), 1u);
  }
}

TEST(Builder, KeepsTheGenerationBeforeAndNoOlder) {
  const TempFolder folder;
  for (int i = 0; i < 4; ++i) build(folder.path(), {"x"});
  EXPECT_EQ(list_generations(folder.path()), (std::vector<std::uint64_t>{3, 4}));
  EXPECT_EQ(segments_on_disk(folder.path()), 2u);
  EXPECT_NO_THROW(read_manifest(folder.path() / manifest_name(3)));
}

TEST(Builder, ReplacesADamagedIndexAndOneOfAnotherSchema) {
  for (const char* current : {"", "manifest-000001.json 0123456789abcdef\n", "nonsense"}) {
    const TempFolder folder;
    build(folder.path(), {"x"});
    std::ofstream(folder.path() / "CURRENT", std::ios::trunc) << current;
    EXPECT_EQ(build(folder.path(), {"x", "y"}).generation, 2u);
    EXPECT_EQ(Index::open(folder.path()).size(), 2u);
  }
  const TempFolder folder;
  Manifest manifest = build(folder.path(), {"x"});
  manifest.schema = kSchemaVersion + 1;
  publish(folder.path(), manifest);
  EXPECT_EQ(error_of([&] { Index::open(folder.path()); }).status(), Status::schema);
  EXPECT_EQ(build(folder.path(), {"x", "y"}).generation, 2u);
  EXPECT_EQ(Index::open(folder.path()).size(), 2u);
}

TEST(Builder, RefusesAFolderWithOtherThings) {
  const TempFolder folder;
  std::ofstream(folder.path() / "thesis.txt") << "x";
  const Error error = error_of([&] { Builder(folder.path(), {}); });
  EXPECT_EQ(error.status(), Status::usage);
  EXPECT_FALSE(error.hint().empty());
  EXPECT_FALSE(std::filesystem::exists(folder.path() / "lock"));
  const Error file = error_of([&] { Builder(folder.path() / "thesis.txt", {}); });
  EXPECT_EQ(file.status(), Status::io);
}

TEST(Builder, RemovesWhatAKilledBuildLeftBehind) {
  const TempFolder folder;
  build(folder.path(), {"x"});
  std::filesystem::create_directories(folder.path() / "segments/killed/postings.tmp");
  std::ofstream(folder.path() / "segments/killed/tokens.tmp") << "x";
  std::ofstream(folder.path() / "manifest-000002.json.tmp") << "{";
  { const Builder builder(folder.path(), {}); }
  EXPECT_EQ(segments_on_disk(folder.path()), 1u);
  EXPECT_FALSE(std::filesystem::exists(folder.path() / "manifest-000002.json.tmp"));
  EXPECT_EQ(Index::open(folder.path()).size(), 1u);
}

TEST(WriterLock, ASecondWriterIsToldWhoHoldsIt) {
  const TempFolder folder;
  const Builder first(folder.path(), {});
  const Error error = error_of([&] { Builder(folder.path(), {}); });
  EXPECT_EQ(error.status(), Status::locked);
  EXPECT_NE(std::string(error.what()).find("process " + std::to_string(::getpid()) + " on "),
            std::string::npos)
      << error.what();
  EXPECT_NE(error.hint().find("--lock-timeout"), std::string::npos);
}

TEST(WriterLock, WaitsAsLongAsItIsTold) {
  const TempFolder folder;
  auto first = std::make_unique<WriterLock>(folder.path(), std::chrono::seconds(0));
  const auto begin = std::chrono::steady_clock::now();
  EXPECT_EQ(error_of([&] { WriterLock(folder.path(), std::chrono::seconds(1)); }).status(),
            Status::locked);
  EXPECT_GE(std::chrono::steady_clock::now() - begin, std::chrono::seconds(1));
  std::thread releaser([&] {
    std::this_thread::sleep_for(std::chrono::milliseconds(200));
    first.reset();
  });
  EXPECT_NO_THROW(WriterLock(folder.path(), std::chrono::seconds(60)));
  releaser.join();
}

TEST(Index, SaysWhatIsWrongAndWhatToDo) {
  const TempFolder folder;
  const Error none = error_of([&] { Index::open(folder.path() / "none"); });
  EXPECT_EQ(none.status(), Status::damaged);
  EXPECT_NE(none.hint().find("timtin-index build " + (folder.path() / "none").string()),
            std::string::npos);
  EXPECT_EQ(error_of([&] { Index::open(folder.path()); }).status(), Status::damaged);

  const Manifest manifest = build(folder.path(), {"x"});
  const std::filesystem::path segment = folder.path() / "segments" / manifest.segments[0].id;
  for (const FileEntry& file : manifest.segments[0].files) {
    const std::filesystem::path away = folder.path() / "away";
    std::filesystem::rename(segment / file.path, away);
    const Error missing = error_of([&] { Index::open(folder.path()); });
    EXPECT_EQ(missing.status(), Status::damaged) << file.path;
    EXPECT_NE(std::string(missing.what()).find(file.path), std::string::npos) << missing.what();
    EXPECT_NE(missing.hint().find("timtin-index"), std::string::npos);
    std::filesystem::rename(away, segment / file.path);
  }
  EXPECT_NO_THROW(Index::open(folder.path()));
}

}  // namespace
}  // namespace timtin::index
