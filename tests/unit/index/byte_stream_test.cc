#include "index/files/byte_stream.h"

#include <gtest/gtest.h>

#include "small_index.h"

namespace timtin::index {
namespace {

TEST(ByteStream, MemoryAndFileReadTheSame) {
  std::string bytes;
  for (std::uint64_t i = 0; i < 300'000; ++i) append_varint(bytes, i * i);
  const std::string text(500'000, 'x');  // larger than the window
  bytes += text + "yz";
  const test::TempFolder folder;
  File file(folder.path() / "f", File::Mode::create);
  file.write("before" + bytes + "after");
  ByteStream memory(bytes);
  ByteStream from_file(file, 6, 6 + bytes.size());
  for (ByteStream* stream : {&memory, &from_file}) {
    for (std::uint64_t i = 0; i < 300'000; ++i) ASSERT_EQ(stream->take_integer(), i * i);
    EXPECT_EQ(stream->peek(3).substr(0, 3), "xxx");
    EXPECT_EQ(stream->take(text.size()), text);
    EXPECT_EQ(stream->take(1), "y");
    EXPECT_FALSE(stream->at_end());
    EXPECT_THROW(static_cast<void>(stream->take(2)), Error);
    EXPECT_EQ(stream->take(1), "z");
    EXPECT_TRUE(stream->at_end());
    EXPECT_THROW(static_cast<void>(stream->take_integer()), Error);
  }
}

TEST(ByteStream, AFileThatWasCutIsAnError) {
  const test::TempFolder folder;
  File file(folder.path() / "f", File::Mode::create);
  file.write("abc");
  ByteStream stream(file, 0, 4);
  EXPECT_THROW(static_cast<void>(stream.take(4)), Error);
}

}  // namespace
}  // namespace timtin::index
