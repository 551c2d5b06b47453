#include "text/utf8.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace timtin::text {
namespace {

using namespace std::string_view_literals;

struct DecodeCase {
  std::string_view bytes;
  char32_t code_point;
  std::uint32_t length;
  bool valid;
};

class Decode : public testing::TestWithParam<DecodeCase> {};

TEST_P(Decode, ReadsOneCodePointOrTheMaximalSubpart) {
  const DecodeCase& expected = GetParam();
  const Decoded decoded = decode(expected.bytes, 0);
  EXPECT_EQ(decoded.code_point, expected.code_point);
  EXPECT_EQ(decoded.length, expected.length);
  EXPECT_EQ(decoded.valid, expected.valid);
}

INSTANTIATE_TEST_SUITE_P(
    Utf8, Decode,
    testing::Values(DecodeCase{"a", U'a', 1, true}, DecodeCase{"\0"sv, 0, 1, true},
                    DecodeCase{"đ", U'đ', 2, true}, DecodeCase{"ế", U'ế', 3, true},
                    DecodeCase{"\xF0\x9F\x98\x80", 0x1F600, 4, true},
                    DecodeCase{"\xF4\x8F\xBF\xBF", 0x10FFFF, 4, true},
                    DecodeCase{"\x80", kReplacement, 1, false},
                    DecodeCase{"\xC1\x81", kReplacement, 1, false},          // overlong
                    DecodeCase{"\xE0\x80\x80", kReplacement, 1, false},      // overlong
                    DecodeCase{"\xED\xA0\x80", kReplacement, 1, false},      // surrogate
                    DecodeCase{"\xF4\x90\x80\x80", kReplacement, 1, false},  // beyond the last
                    DecodeCase{"\xF5", kReplacement, 1, false},
                    DecodeCase{"\xE1\xBA", kReplacement, 2, false},  // cut at the end
                    DecodeCase{"\xE1\xBA"
                               "A",
                               kReplacement, 2, false},  // cut by a letter
                    DecodeCase{"\xF0\x9F\x98"
                               "A",
                               kReplacement, 3, false},
                    DecodeCase{"\xC3", kReplacement, 1, false}));

TEST(Utf8, WritesWhatItReads) {
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    std::string bytes;
    append(bytes, c);
    const Decoded decoded = decode(bytes, 0);
    ASSERT_EQ(decoded.code_point, c);
    ASSERT_EQ(decoded.length, bytes.size());
    ASSERT_TRUE(decoded.valid);
  }
}

TEST(Utf8, Validity) {
  EXPECT_TRUE(is_valid(""));
  EXPECT_TRUE(is_valid("Đường 3/2"));
  EXPECT_FALSE(is_valid("Đường\xFF"));
  EXPECT_FALSE(is_valid("b\xD7nh"));
  EXPECT_FALSE(is_valid("\xE1\xBA"));
}

}  // namespace
}  // namespace timtin::text
