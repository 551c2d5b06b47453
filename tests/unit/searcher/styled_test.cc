#include "searcher/styled.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace timtin::searcher {
namespace {

TEST(DisplayWidth, CountsColumnsNotBytes) {
  struct Case {
    std::string text;
    std::size_t width;
  };
  for (const Case& c : std::vector<Case>{{"", 0},
                                         {"Hue", 3},
                                         {"Thừa Thiên Huế", 14},
                                         {"Hu\u0065\u0302\u0301", 3},  // combining marks
                                         {"新聞", 4},
                                         {"\xFF\xFE", 2},
                                         {"ế\xE1\xBA", 3},  // cut in the middle
                                         {std::string("a\0b", 3), 3}}) {
    EXPECT_EQ(c.width, display_width(c.text)) << c.text;
    EXPECT_EQ(c.text.size(), prefix_of_width(c.text, c.width)) << c.text;
  }
}

TEST(DisplayWidth, PrefixesEndBetweenCharacters) {
  const std::string text = "Huế 新聞";
  const std::size_t bytes[] = {0, 1, 2, 5, 6, 6, 9, 9, 12, 12};
  for (std::size_t width = 0; width < std::size(bytes); ++width) {
    EXPECT_EQ(bytes[width], prefix_of_width(text, width)) << width;
  }
}

TEST(Printable, LeavesNoControlCharacters) {
  EXPECT_EQ("a [2Jb c d", printable("a\033[2Jb\tc\nd"));
  EXPECT_EQ("x y", printable("x\xC2\x9By")) << "C1 control, the one-byte form of ESC [";
  EXPECT_EQ("Đắk Lắk «…»", printable("Đắk Lắk «…»"));
  EXPECT_EQ("\xC2", printable("\xC2"));
}

TEST(Render, StylesOnlyWithColour) {
  const Line line = {{"a"}, {"b", Style::match}, {"", Style::faint}};
  EXPECT_EQ("ab", render(line, {0, false}));
  EXPECT_EQ("a\033[1;31mb\033[0m", render(line, {0, true}));
}

TEST(Wrap, BreaksAtSpacesAndIndents) {
  const Line line = {{"một hai ba bốn"}};
  EXPECT_EQ("một hai ba bốn\n", wrap(line, {0, false}, 2));
  EXPECT_EQ("một hai ba bốn\n", wrap(line, {16, false}, 2));
  EXPECT_EQ("một hai ba\n  bốn\n", wrap(line, {15, false}, 2));
  EXPECT_EQ("một\n  hai\n  ba\n  bốn\n", wrap(line, {5, false}, 2));
}

TEST(Wrap, LeavesLongWordsWhole) {
  EXPECT_EQ("a\nhttps://example.vn/tin\nb\n",
            wrap({{"a https://example.vn/tin b"}}, {10, false}, 0));
}

TEST(Wrap, WordsOfSeveralStylesStayTogether) {
  const Line line = {{"xa «"}, {"nông thôn", Style::match}, {"» x"}};
  EXPECT_EQ("xa «nông thôn» x\n", wrap(line, {0, false}, 0));
  EXPECT_EQ("xa\n«nông\nthôn»\nx\n", wrap(line, {5, false}, 0));
  EXPECT_EQ("xa «\033[1;31mnông thôn\033[0m» x\n", wrap(line, {0, true}, 0))
      << "neighbours of one style share one escape code";
  EXPECT_EQ("xa\n«\033[1;31mnông\033[0m\n\033[1;31mthôn\033[0m»\nx\n", wrap(line, {5, true}, 0))
      << "styles end with the line";
}

TEST(Wrap, KeepsNoSpacesAtTheEnds) {
  EXPECT_EQ("a b\n", wrap({{"  a  b  "}}, {0, false}, 0));
  EXPECT_EQ("\n", wrap({}, {10, false}, 0));
}

}  // namespace
}  // namespace timtin::searcher
