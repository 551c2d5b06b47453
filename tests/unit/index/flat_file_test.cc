#include "index/files/flat_file.h"

#include <gtest/gtest.h>

#include <cstring>
#include <fstream>
#include <numeric>
#include <vector>

#include "index/files/files.h"
#include "index/files/flat_writer.h"
#include "index/files/offset_table.h"
#include "small_index.h"

namespace timtin::index {
namespace {

using test::TempFolder;

/// A file of two sections; the second spans three blocks.
std::filesystem::path write_sample(const TempFolder& folder) {
  const std::filesystem::path path = folder.path() / "sample";
  FlatWriter writer(path, "tokens", "segment-1");
  writer.begin_section("letters");
  writer.append("abc");
  writer.append("defg");
  std::vector<std::uint32_t> numbers(2 * kFlatBlockBytes / sizeof(std::uint32_t) + 5);
  std::iota(numbers.begin(), numbers.end(), 0);
  writer.section<std::uint32_t>("numbers", numbers);
  writer.begin_section("empty");
  writer.finish(7);
  return path;
}

void overwrite(const std::filesystem::path& path, const std::string& content) {
  std::ofstream(path, std::ios::binary | std::ios::trunc) << content;
}

void put_byte(const std::filesystem::path& path, std::uint64_t at, char byte) {
  File(path, File::Mode::append).write_at(at, {&byte, 1});
}

TEST(FlatFile, GivesBackWhatWasWritten) {
  const TempFolder folder;
  const FlatFile file(write_sample(folder), "tokens", "segment-1");
  EXPECT_EQ(file.count(), 7u);
  const auto letters = file.array<char>("letters");
  EXPECT_EQ(std::string(letters.begin(), letters.end()), "abcdefg");
  const auto numbers = file.array<std::uint32_t>("numbers");
  ASSERT_EQ(numbers.size(), 2 * kFlatBlockBytes / 4 + 5);
  for (std::uint32_t i = 0; i < numbers.size(); ++i) ASSERT_EQ(numbers[i], i);
  EXPECT_TRUE(file.array<char>("empty").empty());
  const FlatArray<std::uint32_t> lazily(file, "numbers");
  EXPECT_EQ(lazily.size(), numbers.size());
  EXPECT_EQ(lazily[2000], 2000u);
}

TEST(FlatFile, EveryFlippedByteIsNoticed) {
  const TempFolder folder;
  const std::filesystem::path path = write_sample(folder);
  const std::string whole = read_file(path);
  for (std::size_t i = 0; i < whole.size(); ++i) {
    // All of header and tail, and every 97th byte of the blocks between.
    if (i > 300 && i + 300 < whole.size() && i % 97 != 0) continue;
    put_byte(path, i, static_cast<char>(whole[i] ^ 0x10));
    try {
      FlatFile(path, "tokens", "segment-1").check_all();
      ADD_FAILURE() << "byte " << i << " was flipped and nobody noticed";
    } catch (const Error& error) {
      ASSERT_EQ(error.status(), Status::damaged) << error.what();
      ASSERT_NE(std::string(error.what()).find(path.string()), std::string::npos);
      ASSERT_NE(std::string(error.what()).find("byte"), std::string::npos) << error.what();
      ASSERT_NE(error.hint().find("timtin-index"), std::string::npos);
    }
    put_byte(path, i, whole[i]);
  }
}

TEST(FlatFile, DamageIsFoundWhereItIsReadAndNotBefore) {
  const TempFolder folder;
  const std::filesystem::path path = write_sample(folder);
  std::string content = read_file(path);
  const std::size_t in_last_block = sizeof(FlatHeader) + 2 * kFlatBlockBytes + 10;
  content[in_last_block] = static_cast<char>(content[in_last_block] ^ 1);
  overwrite(path, content);
  const FlatFile file(path, "tokens", "segment-1");
  EXPECT_NO_THROW(file.array<char>("letters"));
  const FlatArray<std::uint32_t> numbers(file, "numbers");
  EXPECT_EQ(numbers[17], 17u);
  EXPECT_THROW(static_cast<void>(numbers[numbers.size() - 1]), Error);
}

TEST(FlatFile, APeekGivesTheSameBytesTheFirstTimeAndLater) {
  const TempFolder folder;
  const std::filesystem::path path = write_sample(folder);
  const FlatFile mapped(path, "tokens", "segment-1");
  const FlatFile peeked(path, "tokens", "segment-1");
  const FlatFile::Section all = mapped.section("numbers");
  std::vector<std::uint8_t> buffer;
  for (const std::uint64_t length : {std::uint64_t{1}, std::uint64_t{700}, kFlatBlockBytes + 3}) {
    for (std::uint64_t at = 0; at + length <= all.bytes; at += 611) {
      const std::uint8_t* const expected = mapped.bytes(all.begin + at, length);
      ASSERT_EQ(std::memcmp(peeked.peek(all.begin + at, length, buffer), expected, length), 0);
    }
  }
  EXPECT_NO_THROW(static_cast<void>(peeked.peek(all.begin, 0, buffer)));
  EXPECT_THROW(static_cast<void>(peeked.peek(all.begin, all.bytes * 2, buffer)), Error);
}

TEST(FlatFile, APeekNoticesDamageAgainAndAgain) {
  const TempFolder folder;
  const std::filesystem::path path = write_sample(folder);
  const std::uint64_t place = 2 * kFlatBlockBytes + 10;
  put_byte(path, sizeof(FlatHeader) + place, '\x5A');
  const FlatFile file(path, "tokens", "segment-1");
  std::vector<std::uint8_t> buffer;
  EXPECT_NO_THROW(static_cast<void>(file.peek(17, 4, buffer)));
  EXPECT_THROW(static_cast<void>(file.peek(place - kFlatBlockBytes, kFlatBlockBytes, buffer)),
               Error);
  EXPECT_THROW(static_cast<void>(file.peek(place, 1, buffer)), Error);
  EXPECT_THROW(static_cast<void>(file.bytes(place, 1)), Error);
}

TEST(FlatFile, APeekNeedsTheFileNoLongerInItsFolder) {
  const TempFolder folder;
  const std::filesystem::path path = write_sample(folder);
  const FlatFile file(path, "tokens", "segment-1");
  std::filesystem::remove(path);
  std::vector<std::uint8_t> buffer;
  EXPECT_EQ(std::memcmp(file.peek(0, 7, buffer), "abcdefg", 7), 0);
}

/// The same file as schema version 7 laid it out.
std::string as_schema_7(const std::string& whole) {
  FlatHeader header;
  std::memcpy(&header, whole.data(), sizeof header);
  const std::string payload = whole.substr(sizeof header, header.payload_bytes);
  const std::uint64_t blocks = (payload.size() + kFlatBlockBytes - 1) / kFlatBlockBytes;
  std::string tail = whole.substr(sizeof header + payload.size() + blocks * 8,
                                  header.sections * sizeof(FlatSection));
  for (std::size_t at = 0; at < payload.size(); at += kFlatBlockBytesWithoutTop) {
    const std::uint64_t sum = checksum(payload.substr(at, kFlatBlockBytesWithoutTop));
    tail.append(reinterpret_cast<const char*>(&sum), sizeof sum);
  }
  header.version = 7;
  header.block_bytes = kFlatBlockBytesWithoutTop;
  header.tail_checksum = checksum(tail);
  const std::string_view bytes{reinterpret_cast<const char*>(&header), sizeof header};
  header.checksum = checksum(bytes.substr(0, offsetof(FlatHeader, checksum)));
  return std::string(bytes) + payload + tail;
}

TEST(FlatFile, FilesOfSchema7AreReadAndChecked) {
  const TempFolder folder;
  const std::filesystem::path path = write_sample(folder);
  std::string content = as_schema_7(read_file(path));
  overwrite(path, content);
  {
    const FlatFile file(path, "tokens", "segment-1", 7);
    EXPECT_NO_THROW(file.check_all());
    EXPECT_EQ(file.array<std::uint32_t>("numbers")[2000], 2000u);
  }
  EXPECT_THROW(FlatFile(path, "tokens", "segment-1"), Error);
  for (const std::size_t at : {sizeof(FlatHeader) + 4000, content.size() - 1}) {
    put_byte(path, at, static_cast<char>(content[at] ^ 1));
    EXPECT_THROW(FlatFile(path, "tokens", "segment-1", 7).check_all(), Error) << at;
    put_byte(path, at, content[at]);
  }
}

/// Opening reads no checksums of blocks; each is itself checked before it is used.
TEST(FlatFile, DamagedChecksumsAreFoundWhereTheyAreUsedAndNotBefore) {
  const TempFolder folder;
  const std::filesystem::path path = folder.path() / "large";
  constexpr std::uint64_t kBytes = 2 * kFlatGroup * kFlatBlockBytes;
  {
    FlatWriter writer(path, "tokens", "segment-1");
    writer.begin_section("zeros");
    writer.append(std::string(kBytes, '\0'));
    writer.finish(1);
  }
  // Behind the table come one section and the checksums of its three groups.
  const std::uint64_t last_entry =
      read_file(path).size() - 3 * sizeof(std::uint64_t) - sizeof(FlatSection) - 1;
  put_byte(path, last_entry, '\x55');
  const FlatFile file(path, "tokens", "segment-1");
  EXPECT_NO_THROW(file.bytes(0, 100));
  EXPECT_NO_THROW(file.bytes(kFlatGroup * kFlatBlockBytes - 1, 1));
  EXPECT_THROW(file.bytes(kBytes, 1), Error);
}

TEST(FlatFile, EveryLengthButTheRightOneIsRefused) {
  const TempFolder folder;
  const std::filesystem::path path = write_sample(folder);
  const std::string whole = read_file(path);
  for (const std::size_t length : {std::size_t{0}, std::size_t{5}, std::size_t{127},
                                   std::size_t{128}, std::size_t{5000}, whole.size() - 1}) {
    overwrite(path, whole.substr(0, length));
    EXPECT_THROW(FlatFile(path, "tokens", "segment-1"), Error) << length;
  }
  overwrite(path, whole + 'x');
  EXPECT_THROW(FlatFile(path, "tokens", "segment-1"), Error);
}

TEST(FlatFile, RefusesAFileOfAnotherKindOrSegment) {
  const TempFolder folder;
  const std::filesystem::path path = write_sample(folder);
  EXPECT_THROW(FlatFile(path, "texts", "segment-1"), Error);
  EXPECT_THROW(FlatFile(path, "tokens", "segment-2"), Error);
  EXPECT_THROW(FlatFile(folder.path() / "none", "tokens", "segment-1"), Error);
}

TEST(FlatFile, ReadingOutsideOfThePayloadIsRefused) {
  const TempFolder folder;
  const FlatFile file(write_sample(folder), "tokens", "segment-1");
  EXPECT_THROW(file.bytes(1'000'000, 1), Error);
  EXPECT_THROW(file.bytes(0, 1'000'000), Error);
  EXPECT_THROW(file.bytes(UINT64_MAX, 2), Error);
  EXPECT_THROW(file.section("none"), Error);
}

TEST(OffsetTable, KeepsEdgesOverGroups) {
  const TempFolder folder;
  std::vector<std::uint64_t> edges;
  OffsetTableWriter table;
  for (std::uint64_t i = 0; i <= 3 * kOffsetGroup; ++i) {
    edges.push_back(i * i * 10'007);  // passes 2^32 soon
    table.add(edges.back());
  }
  {
    FlatWriter writer(folder.path() / "table", "texts", "s");
    table.write(writer, "edge");
    writer.finish(0);
  }
  const FlatFile file(folder.path() / "table", "texts", "s");
  const OffsetTable read(file, "edge");
  ASSERT_EQ(read.size() + 1, edges.size());
  for (std::uint64_t i = 0; i < edges.size(); ++i) ASSERT_EQ(read[i], edges[i]);
}

TEST(OffsetTable, RefusesAGroupOfMoreThanFourGibibytes) {
  OffsetTableWriter table;
  table.add(10);
  table.add(10 + std::uint64_t{UINT32_MAX});
  EXPECT_THROW(table.add(11 + std::uint64_t{UINT32_MAX}), Error);
}

}  // namespace
}  // namespace timtin::index
