#include "indexer/bytes/input.h"

#include <string_view>

#include "compress.h"
#include "error.h"
#include "helpers.h"

namespace timtin::indexer {
namespace {

using test::Folder;
using test::gzip;
using test::zstd;
using namespace std::string_literals;

/// Reads it to the end, `step` bytes at a time.
std::string read(Buffer& buffer, std::size_t step = 1000) {
  std::string out;
  for (;;) {
    const std::string_view view = buffer.peek(step);
    if (view.empty()) return out;
    const std::size_t count = std::min(step, view.size());
    out += view.substr(0, count);
    buffer.consume(count);
  }
}

std::string long_text() {
  std::string text;
  for (int i = 0; i < 200'000; ++i) text += "Dòng thứ " + std::to_string(i * 7919) + "\n";
  return text;
}

TEST(Input, DecompressesByContentNotByName) {
  const Folder folder;
  const std::string skippable = "\x50\x2A\x4D\x18\x04\x00\x00\x00pads"s;
  struct {
    std::string name, stored, content;
  } const cases[] = {
      {"plain.txt.gz", "Xin chào", "Xin chào"},
      {"empty", "", ""},
      {"one byte", "x", "x"},
      {"gzip.txt", gzip("Xin chào"), "Xin chào"},
      {"gzip of nothing", gzip(""), ""},
      {"gzip members", gzip("Xin ") + gzip("") + gzip("chào"), "Xin chào"},
      {"gzip with padding", gzip("Xin chào") + std::string(700, '\0'), "Xin chào"},
      {"zstd.txt", zstd("Xin chào"), "Xin chào"},
      {"zstd frames", zstd("Xin ") + zstd("chào"), "Xin chào"},
      {"zstd skippable first", skippable + zstd("Xin chào"), "Xin chào"},
      {"utf-16 little", "\xFF\xFEX\0i\0n\0 \0c\0h\0\xE0\0o\0"s, "Xin chào"},
      {"utf-16 big", "\xFE\xFF\0X\0i\0n\0 \0c\0h\0\xE0\0o"s, "Xin chào"},
      {"utf-16 in gzip", gzip("\xFF\xFE\x11\x01"s), "đ"},
      {"utf-16 pair", "\xFF\xFE\x3D\xD8\x00\xDE"s, "\xF0\x9F\x98\x80"},
      {"utf-16 lone high", "\xFF\xFE\x3D\xD8x\0"s, "\uFFFDx"},
      {"utf-16 lone low", "\xFF\xFE\x00\xDEx\0"s, "\uFFFDx"},
      {"utf-16 odd", "\xFF\xFEx\0y"s, "x\uFFFD"},
      {"utf-16 ends high", "\xFF\xFEx\0\x3D\xD8"s, "x\uFFFD"},
  };
  for (const auto& [name, stored, content] : cases) {
    for (const std::size_t step : {std::size_t{1}, std::size_t{1000}}) {
      Buffer buffer = open_input(folder.write(name, stored));
      EXPECT_EQ(read(buffer, step), content) << name;
      EXPECT_EQ(buffer.damage(), nullptr) << name;
      EXPECT_EQ(buffer.offset(), content.size()) << name;
    }
  }
}

TEST(Input, LongContentComesThroughWhole) {
  const Folder folder;
  const std::string text = long_text();
  // Pairs of surrogates behind a mark of two bytes: blocks of any even size cut some in the middle.
  std::string utf16 = "\xFF\xFE";
  std::string decoded;
  for (int i = 0; i < 300'000; ++i) {
    utf16 += "\x3D\xD8\x00\xDE"s;
    decoded += "\xF0\x9F\x98\x80";
  }
  struct {
    std::string name, stored, content;
  } const cases[] = {{"plain", text, text},
                     {"gzip", gzip(text), text},
                     {"zstd", zstd(text), text},
                     {"utf-16", utf16, decoded}};
  for (const auto& [name, stored, content] : cases) {
    Buffer buffer = open_input(folder.write(name, stored));
    EXPECT_TRUE(read(buffer) == content) << name;
    EXPECT_EQ(buffer.damage(), nullptr) << name;
  }
}

TEST(Input, DamagedDataGiveWhatCameBeforeAndSayWhere) {
  const Folder folder;
  const std::string text = long_text();
  const std::string packed_gzip = gzip(text);
  const std::string packed_zstd = zstd(text);
  std::string flipped_gzip = packed_gzip;
  flipped_gzip[flipped_gzip.size() - 6] ^= 1;  // the checksum at the end
  std::string flipped_zstd = packed_zstd;
  flipped_zstd[flipped_zstd.size() / 2] ^= 0x55;
  struct {
    std::string name, stored;
    const char* reason;
    std::size_t at_least;  ///< bytes of text that must come out
  } const cases[] = {
      {"gzip cut", packed_gzip.substr(0, packed_gzip.size() / 2), "in the middle", text.size() / 4},
      {"gzip header only", packed_gzip.substr(0, 5), "in the middle", 0},
      {"gzip checksum", flipped_gzip, "corrupt", text.size()},
      {"gzip and garbage", packed_gzip + "garbage", "no gzip", text.size()},
      {"gzip second cut", packed_gzip + packed_gzip.substr(0, 30), "in the middle", text.size()},
      {"zstd cut", packed_zstd.substr(0, packed_zstd.size() / 2), "in the middle", text.size() / 4},
      {"zstd flipped", flipped_zstd, "corrupt", 0},
      {"zstd and garbage", packed_zstd + "garbage", "corrupt", text.size()},
  };
  for (const auto& [name, stored, reason, at_least] : cases) {
    Buffer buffer = open_input(folder.write(name, stored));
    const std::string content = read(buffer);
    EXPECT_TRUE(text.starts_with(content) || content.starts_with(text)) << name;
    EXPECT_GE(content.size(), at_least) << name;
    ASSERT_NE(buffer.damage(), nullptr) << name;
    EXPECT_NE(buffer.damage()->reason.find(reason), std::string::npos)
        << name << ": " << buffer.damage()->reason;
    EXPECT_LE(buffer.damage()->byte, stored.size()) << name;
  }
}

TEST(Input, CutAtEveryByteNeverFails) {
  const Folder folder;
  const std::string text = "Uỷ ban nhân dân tỉnh Hà Giang";
  for (const std::string& packed : {gzip(text) + gzip(text), zstd(text) + zstd(text)}) {
    for (std::size_t size = 4; size < packed.size(); ++size) {
      Buffer buffer = open_input(folder.write("cut", packed.substr(0, size)));
      EXPECT_TRUE((text + text).starts_with(read(buffer))) << size;
    }
  }
}

TEST(Input, MissingFileIsAnErrorWithItsName) {
  try {
    open_input("/nowhere/at/all.txt");
    FAIL() << "opened";
  } catch (const Error& error) {
    EXPECT_EQ(error.status(), Status::io);
    EXPECT_NE(std::string(error.what()).find("/nowhere/at/all.txt"), std::string::npos);
    EXPECT_FALSE(error.hint().empty());
  }
}

}  // namespace
}  // namespace timtin::indexer
