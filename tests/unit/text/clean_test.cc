#include "text/clean.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace timtin::text {
namespace {

using namespace std::string_view_literals;

struct CleanCase {
  const char* name;
  std::string_view raw;
  std::string_view clean;
};

class Clean : public testing::TestWithParam<CleanCase> {};

TEST_P(Clean, Gives) { EXPECT_EQ(clean(GetParam().raw), GetParam().clean); }

const auto kName = [](const auto& suite) { return suite.param.name; };

INSTANTIATE_TEST_SUITE_P(
    Text, Clean,
    testing::Values(
        CleanCase{"empty", "", ""}, CleanCase{"ascii", "abc 123\nx", "abc 123\nx"},
        CleanCase{"clean", "Ủy ban nhân dân «Huế» – 5 °C… 😀", "Ủy ban nhân dân «Huế» – 5 °C… 😀"},
        CleanCase{"nfd", "pho\u0302\u0301 xa\u0303", "phố xã"},
        CleanCase{"cp1258_order", "phô\u0301 đươ\u0300ng", "phố đường"},
        CleanCase{"tone_before_hat", "pho\u0301\u0302 phó\u0302", "phố phố"},
        CleanCase{"dot_below_before_hat", "vie\u0323\u0302t viẹ\u0302t", "việt việt"},
        CleanCase{"tone_before_breve", "ta\u0301\u0306m", "tắm"},
        CleanCase{"tone_before_horn", "mu\u0300\u031Bng", "mừng"},
        CleanCase{"upper_case", "E\u0301\u0302", "Ế"},
        CleanCase{"foreign_marks_stay_in_order", "u\u0308\u0301 u\u0301\u0308", "ǘ ú\u0308"},
        CleanCase{"eth", "Ðà Nẵng ðến", "Đà Nẵng đến"},
        CleanCase{"african_d", "\u0189à \u0256i", "Đà đi"},
        CleanCase{"invisible", "x\u00ADã\u200C h\u200Dộ\u2060i\uFEFF", "xã hội"},
        CleanCase{"invisible_inside_a_letter", "xa\u00AD\u0303", "xã"},
        CleanCase{"spaces", "a\u00A0b\u2007c\u202Fd\u200Be\u3000f\tg", "a b c d e f g"},
        CleanCase{"mark_behind_nbsp", "\u00A0\u0301", " \u0301"},
        CleanCase{"line_ends", "a\r\nb\rc\nd\r\r\ne\u2028f\x0Cg", "a\nb\nc\nd\n\ne\nf\ng"},
        CleanCase{"controls",
                  "a\0b\x1B"
                  "c\x7F"
                  "d\u0085e\u0091f"sv,
                  "a b c d\ne f"},
        CleanCase{"broken_bytes",
                  "a\xFF"
                  "b\xE1\xBA",
                  "a\uFFFDb\uFFFD"},
        CleanCase{"mark_behind_broken_byte", "\xFF\u0301", "\uFFFD\u0301"},
        CleanCase{"canonical_twins", "\u212A\u212B\u037E\u0340", "KÅ;\u0300"},
        CleanCase{"hangul", "\u1100\u1161\u11A8 \uAC00\u11A8", "각 각"},
        CleanCase{"marks_of_class_zero", "\u0915\u093C\u093E", "\u0915\u093C\u093E"},
        CleanCase{"mark_first", "\u0301\u0302a", "\u0302\u0301a"}),
    kName);

TEST(CleanLimits, MarksPiledOnALetterAreCut) {
  std::string zalgo = "a";
  for (int i = 0; i < 100; ++i) zalgo += "\u0316";
  std::string expected = "a";
  for (int i = 0; i < 31; ++i) expected += "\u0316";
  EXPECT_EQ(clean(zalgo + "b"), expected + "b");
}

TEST(CleanLine, CollapsesAndTrims) {
  EXPECT_EQ(clean_line("  Ủy \u00A0 ban\r\n nhân\tdân \u200B"), "Ủy ban nhân dân");
  EXPECT_EQ(clean_line(" \n "), "");
}

}  // namespace
}  // namespace timtin::text
