#include "index/read/manifest.h"

#include <gtest/gtest.h>

#include <fstream>

#include "error.h"
#include "index/files/files.h"
#include "index/generations/generations.h"
#include "index/terms.h"
#include "small_index.h"

namespace timtin::index {
namespace {

using test::TempFolder;

Manifest sample(std::uint64_t generation) {
  Manifest manifest;
  manifest.schema = kSchemaVersion;
  manifest.generation = generation;
  manifest.build_id = std::string(32, 'a');
  manifest.created = "2026-04-30T07:15:02Z";
  manifest.segments.push_back({.id = "s1",
                               .articles = 10,
                               .dead = {3, 7},
                               .syllables = 5000,
                               .text_bytes = 30000,
                               .files = {{.path = "columns", .bytes = 5, .checksum = "12"}}});
  manifest.segments.push_back(
      {.id = "s2", .articles = 4, .dead = {}, .syllables = 9, .text_bytes = 8, .files = {}});
  manifest.sources.push_back({.name = "đầu vào \"x\"", .articles = 14, .rejected = 2});
  return manifest;
}

void overwrite(const std::filesystem::path& path, const std::string& content) {
  std::ofstream(path, std::ios::binary | std::ios::trunc) << content;
}

void put_byte(const std::filesystem::path& path, std::uint64_t at, char byte) {
  File(path, File::Mode::append).write_at(at, {&byte, 1});
}

Status status_of_reading(const std::filesystem::path& folder) {
  try {
    read_current(folder);
    return Status::ok;
  } catch (const Error& error) {
    EXPECT_FALSE(error.hint().empty()) << error.what();
    return error.status();
  }
}

TEST(Manifest, ReadsBackWhatWasPublished) {
  const TempFolder folder;
  publish(folder.path(), sample(7));
  EXPECT_EQ(read_current(folder.path()), sample(7));
  EXPECT_EQ(read_manifest(folder.path() / "manifest-000007.json"), sample(7));
  EXPECT_EQ(sample(7).articles(), 12u);
  EXPECT_EQ(current_generation(folder.path()), 7u);
}

TEST(Manifest, CountsGenerationsBeyondSixDigits) {
  const TempFolder folder;
  publish(folder.path(), sample(999'999));
  publish(folder.path(), sample(1'000'000));
  EXPECT_EQ(read_current(folder.path()).generation, 1'000'000u);
  EXPECT_EQ(list_generations(folder.path()), (std::vector<std::uint64_t>{999'999, 1'000'000}));
}

TEST(Manifest, BytesThatAreNoTextInANameDoNoHarm) {
  const TempFolder folder;
  Manifest manifest = sample(1);
  manifest.sources[0].name = "b\xC3\x28";
  publish(folder.path(), manifest);
  EXPECT_EQ(read_current(folder.path()).sources[0].name, "b\xEF\xBF\xBD(");
}

TEST(Manifest, EveryFlippedByteOfManifestAndCurrentIsNoticed) {
  const TempFolder folder;
  publish(folder.path(), sample(6));
  publish(folder.path(), sample(7));  // one bit from 6: CURRENT must not lead there
  for (const char* name : {"CURRENT", "manifest-000007.json"}) {
    const std::filesystem::path path = folder.path() / name;
    const std::string whole = read_file(path);
    for (std::size_t i = 0; i < whole.size(); ++i) {
      for (const int bit : {1, 2, 16, 32}) {
        put_byte(path, i, static_cast<char>(whole[i] ^ bit));
        ASSERT_EQ(status_of_reading(folder.path()), Status::damaged) << name << " byte " << i;
      }
      put_byte(path, i, whole[i]);
    }
    for (std::size_t length = 0; length < whole.size(); length += 7) {
      overwrite(path, whole.substr(0, length));
      ASSERT_EQ(status_of_reading(folder.path()), Status::damaged) << name << " cut at " << length;
    }
    overwrite(path, whole);
  }
  EXPECT_EQ(status_of_reading(folder.path()), Status::ok);
}

TEST(Manifest, AnotherSchemaIsRefusedWithTheCommand) {
  const TempFolder folder;
  Manifest manifest = sample(1);
  manifest.schema = kSchemaVersion + 1;
  publish(folder.path(), manifest);
  try {
    read_current(folder.path());
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.status(), Status::schema);
    EXPECT_NE(error.hint().find("timtin-index reindex"), std::string::npos);
  }
}

TEST(Manifest, AFolderWithoutCurrentIsNoIndex) {
  const TempFolder folder;
  try {
    read_current(folder.path());
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.status(), Status::damaged);
    EXPECT_NE(error.hint().find("timtin-index build " + folder.path().string()), std::string::npos);
  }
}

TEST(Generations, RemovesWhatNoManifestNames) {
  const TempFolder folder;
  publish(folder.path(), sample(1));
  Manifest second = sample(2);
  second.segments[0].id = "s3";
  publish(folder.path(), second);
  for (const char* id : {"s1", "s2", "s3", "left-behind"}) {
    std::filesystem::create_directories(folder.path() / "segments" / id);
  }
  overwrite(folder.path() / "CURRENT.tmp", "x");

  remove_all_but(folder.path(), {1, 2});
  EXPECT_FALSE(std::filesystem::exists(folder.path() / "segments/left-behind"));
  EXPECT_FALSE(std::filesystem::exists(folder.path() / "CURRENT.tmp"));
  for (const char* id : {"s1", "s2", "s3"}) {
    EXPECT_TRUE(std::filesystem::exists(folder.path() / "segments" / id)) << id;
  }

  remove_all_but(folder.path(), {2});
  EXPECT_EQ(list_generations(folder.path()), std::vector<std::uint64_t>{2});
  EXPECT_FALSE(std::filesystem::exists(folder.path() / "segments/s1"));
  EXPECT_TRUE(std::filesystem::exists(folder.path() / "segments/s2"));
  EXPECT_TRUE(std::filesystem::exists(folder.path() / "segments/s3"));
}

TEST(Generations, RemovesNoSegmentWhileAKeptManifestCannotBeRead) {
  const TempFolder folder;
  publish(folder.path(), sample(1));
  overwrite(folder.path() / "manifest-000001.json", "{");
  std::filesystem::create_directories(folder.path() / "segments/s1");
  remove_all_but(folder.path(), {1});
  EXPECT_TRUE(std::filesystem::exists(folder.path() / "segments/s1"));
}

TEST(Generations, TellsAnIndexFromOtherFolders) {
  const TempFolder folder;
  EXPECT_TRUE(may_hold_index(folder.path()));
  overwrite(folder.path() / "lock", "");
  std::filesystem::create_directories(folder.path() / "segments/x");
  EXPECT_TRUE(may_hold_index(folder.path()));
  overwrite(folder.path() / "thesis.txt", "");
  EXPECT_FALSE(may_hold_index(folder.path()));
  publish(folder.path(), sample(1));
  EXPECT_TRUE(may_hold_index(folder.path()));
}

}  // namespace
}  // namespace timtin::index
