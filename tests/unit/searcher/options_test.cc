#include "searcher/options.h"

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "searcher/failure.h"
#include "searcher/styled.h"

namespace timtin::searcher {
namespace {

using Words = std::vector<std::string>;

TEST(Options, DefaultsAreThoseOfTheContract) {
  const Options options = parse_command_line({"index", "nông", "thôn  mới"});
  EXPECT_EQ("index", options.index);
  EXPECT_EQ("nông thôn  mới", options.query);
  EXPECT_EQ(10U, options.limit);
  EXPECT_EQ(0U, options.offset);
  EXPECT_EQ((Words{"province", "year"}), options.facets);
  EXPECT_EQ(Format::text, options.format);
  EXPECT_FALSE(options.explain || options.count);
}

TEST(Options, EachIsRead) {
  const Options options = parse_command_line({"--province",
                                              "Huế",
                                              "--province=Thanh Hóa",
                                              "index",
                                              "--year",
                                              "2019",
                                              "--year=2021..2022",
                                              "--province-as",
                                              "now",
                                              "--marks",
                                              "require",
                                              "--match",
                                              "any",
                                              "--sort",
                                              "oldest",
                                              "--limit",
                                              "0",
                                              "--offset",
                                              "20",
                                              "--facets",
                                              "year",
                                              "--format",
                                              "jsonl",
                                              "--explain",
                                              "--count",
                                              "--color",
                                              "never",
                                              "lũ"});
  EXPECT_EQ((Words{"Huế", "Thanh Hóa"}), options.provinces);
  ASSERT_EQ(2U, options.years.size());
  EXPECT_EQ(2019, options.years[0].first);
  EXPECT_EQ(2019, options.years[0].last);
  EXPECT_EQ(2021, options.years[1].first);
  EXPECT_EQ(2022, options.years[1].last);
  EXPECT_EQ(TIMTIN_PROVINCE_NOW, options.province_as);
  EXPECT_EQ(TIMTIN_MARKS_REQUIRE, options.marks);
  EXPECT_EQ(TIMTIN_MATCH_ANY, options.match);
  EXPECT_EQ(TIMTIN_SORT_OLDEST, options.sort);
  EXPECT_EQ(0U, options.limit);
  EXPECT_EQ(20U, options.offset);
  EXPECT_EQ((Words{"year"}), options.facets);
  EXPECT_EQ(Format::jsonl, options.format);
  EXPECT_TRUE(options.explain);
  EXPECT_TRUE(options.count);
  EXPECT_EQ(Color::never, options.color);
  EXPECT_EQ("lũ", options.query);
}

TEST(Options, YearsMayHaveAnOpenEnd) {
  const Options options =
      parse_command_line({"index", "x", "--year", "2019..", "--year", "..2012"});
  ASSERT_EQ(2U, options.years.size());
  EXPECT_EQ(2019, options.years[0].first);
  EXPECT_EQ(9999, options.years[0].last);
  EXPECT_EQ(1, options.years[1].first);
  EXPECT_EQ(2012, options.years[1].last);
}

TEST(Options, DashesInQueries) {
  EXPECT_EQ("-bão lũ", parse_command_line({"index", "--", "-bão", "lũ"}).query);
  EXPECT_EQ("--limit", parse_command_line({"index", "--", "--limit"}).query);
  EXPECT_EQ("-- x", parse_command_line({"index", "--", "--", "x"}).query);
  EXPECT_EQ("-bão lũ", parse_command_line({"index", "-bão lũ"}).query) << "a quoted argument";
  EXPECT_EQ("lũ - bão", parse_command_line({"index", "lũ", "-", "bão"}).query);
  EXPECT_EQ("", parse_command_line({"index", ""}).query);
}

TEST(Options, MistakesAreUsageFailuresWithAHint) {
  struct Case {
    Words words;
    std::string in_message;
    std::string in_hint;
  };
  for (const Case& c : std::vector<Case>{
           {{}, "INDEX", "usage:"},
           {{"index"}, "QUERY", "usage:"},
           {{"index", "x", "--formt", "ids"}, "--formt", "--format"},
           {{"index", "x", "--prov", "Huế"}, "--prov", "--province"},  // never guessed, suggested
           {{"index", "-bão"}, "-bão", "--"},
           {{"index", "x", "--format", "josnl"}, "josnl", "jsonl"},
           {{"index", "x", "--format", "yaml"}, "yaml", "text|jsonl|tsv|ids"},
           {{"index", "x", "--limit", "ten"}, "ten", "0, 1, 2"},
           {{"index", "x", "--limit", "-1"}, "-1", "0, 1, 2"},
           {{"index", "x", "--limit", "5x"}, "5x", "0, 1, 2"},
           {{"index", "x", "--limit"}, "--limit", "--help"},
           {{"index", "x", "--count=1"}, "--count", "--help"},
           {{"index", "x", "--year", "2019-2020"}, "2019-2020", "2019..2022"},
           {{"index", "x", "--year", ".."}, "..", "2019..2022"},
           {{"index", "x", "--year", ""}, "\"\"", "2019..2022"},
           {{"index", "x", "--year", "2019..2020..2021"}, "2019..2020..2021", "2019..2022"},
           {{"index", "x", "--facets", "district"}, "district", "province, year"},
           {{"index", "x", "--facets", "year,"}, "year,", "province, year"},
       }) {
    try {
      parse_command_line(c.words);
      ADD_FAILURE() << "no failure; expected " << c.in_message;
    } catch (const Failure& failure) {
      EXPECT_EQ(TIMTIN_USAGE, failure.status());
      EXPECT_NE(std::string::npos, std::string(failure.what()).find(c.in_message))
          << failure.what();
      EXPECT_NE(std::string::npos, failure.hint().find(c.in_hint)) << failure.hint();
    }
  }
}

TEST(Options, HelpNeedsNoIndex) {
  EXPECT_EQ(Action::help, parse_command_line({"--help"}).action);
  EXPECT_EQ(Action::help, parse_command_line({"-h"}).action);
  EXPECT_EQ(Action::version, parse_command_line({"--version"}).action);
  EXPECT_EQ("-h", parse_command_line({"index", "--", "-h"}).query);
}

TEST(Help, FitsOneScreenAndListsEveryStatus) {
  std::istringstream lines(help());
  std::string line;
  std::string all;
  int count = 0;
  while (std::getline(lines, line)) {
    EXPECT_LE(display_width(line), 80U) << line;
    all += line.substr(line.find_first_not_of(' ')) + " ";
    ++count;
  }
  EXPECT_LE(count, 24);
  for (int status = 0; timtin_status_meaning(status) != nullptr; ++status) {
    const std::string item = std::to_string(status) + " " + timtin_status_meaning(status);
    EXPECT_NE(std::string::npos, all.find(item)) << item;
  }
}

TEST(Nearest, FindsSlipsAndNothingElse) {
  const Words names = {"--format", "--facets", "--count", "--color"};
  EXPECT_EQ("--format", nearest("--fromat", names));
  EXPECT_EQ("--count", nearest("--counts", names));
  EXPECT_EQ("--facets", nearest("--fac", names));
  EXPECT_EQ("", nearest("--verbose", names));
}

}  // namespace
}  // namespace timtin::searcher
