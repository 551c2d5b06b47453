#include "index/write/column_writer.h"

#include <gtest/gtest.h>

#include "index/files/flat_file.h"
#include "small_index.h"

namespace timtin::index {
namespace {

TEST(Columns, DatesInMinutes) {
  const std::vector<std::pair<places::DateTime, std::int32_t>> cases{
      {{{1970, 1, 1}, std::nullopt}, 0},
      {{{1970, 1, 1}, 61}, 61},
      {{{1970, 1, 2}, std::nullopt}, 1440},
      {{{2022, 10, 30}, 21 * 60 + 4}, 27786064},  // date -d 2022-10-30T21:04Z +%s / 60
      {{{1969, 12, 31}, 1439}, -1},
      {{{2024, 2, 29}, 0}, 28486080},
      {{{2023, 2, 29}, 0}, kNoDate},
      {{{0, 0, 0}, std::nullopt}, kNoDate},
      {{{2023, 13, 1}, std::nullopt}, kNoDate},
      {{{2023, 0, 1}, std::nullopt}, kNoDate},
      {{{2023, 1, -1}, std::nullopt}, kNoDate},
      {{{99999, 1, 1}, std::nullopt}, kNoDate},
  };
  for (const auto& [when, minutes] : cases) {
    EXPECT_EQ(date_minutes(when), minutes) << when.date.year << '-' << when.date.month;
  }
}

TEST(Columns, ReadBackWhatWasAdded) {
  const test::TempFolder folder;
  ColumnWriter writer;
  article::Article article;
  const auto add = [&](const ArticleLengths& lengths) {
    writer.add(make_column_row(article, lengths));
  };
  add({.title = 0, .body = 0, .bare = false});
  article.province = "hue";
  article.year = 2019;
  article.published.date = {2019, 8, 20};
  add({.title = 7, .body = 100, .bare = true});
  article.province = "ha-noi";
  article.year = 1'000'000;
  add({.title = 70'000, .body = 30'000, .bare = false});
  article.province = "hue";
  article.year = -5;
  add({.title = 1, .body = 2, .bare = false});
  EXPECT_EQ(writer.syllables(), 100'110u);
  {
    FlatWriter out(folder.path() / "columns", "columns", "s");
    writer.write(out);
    out.finish(4);
  }
  const FlatFile file(folder.path() / "columns", "columns", "s");
  const ColumnView view(file);
  const auto list = [](const auto& span) { return std::vector(span.begin(), span.end()); };
  EXPECT_EQ(list(view.province), (std::vector<std::uint16_t>{0, 1, 2, 1}));
  EXPECT_EQ(list(view.year), (std::vector<std::uint16_t>{0, 2019, 65535, 0}));
  EXPECT_EQ(list(view.date), (std::vector<std::int32_t>{kNoDate, 26104320, 26104320, 26104320}));
  EXPECT_EQ(list(view.length), (std::vector<std::uint32_t>{0, 107, 100'000, 3}));
  EXPECT_EQ(list(view.title_length), (std::vector<std::uint16_t>{0, 7, 65535, 1}));
  EXPECT_EQ(list(view.flags), (std::vector<std::uint8_t>{0, kBare, 0, 0}));
  EXPECT_EQ(view.province_slugs, (std::vector<std::string_view>{"", "hue", "ha-noi"}));
}

TEST(Columns, ACountThatDoesNotFitIsDamage) {
  const test::TempFolder folder;
  {
    FlatWriter out(folder.path() / "columns", "columns", "s");
    ColumnWriter().write(out);
    out.finish(1);
  }
  const FlatFile file(folder.path() / "columns", "columns", "s");
  EXPECT_THROW(ColumnView(file).length.all(), Error);
}

}  // namespace
}  // namespace timtin::index
