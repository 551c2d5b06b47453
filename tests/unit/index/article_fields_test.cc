#include "index/read/article_fields.h"

#include <gtest/gtest.h>

#include <set>
#include <tuple>

namespace timtin::index {
namespace {

using article::Article;
using namespace std::string_literals;

/// All members; does not compile when one is added, so that nobody forgets the table.
auto members(const Article& article) {
  const auto& [id, url, title, body, author, publisher, published, updated, year, year_source,
               year_confidence, date_evidence, province, province_source, province_confidence,
               province_evidence, district, commune, title_from_body, kind, spam, section] =
      article;
  return std::tie(id, url, title, body, author, publisher, published, updated, year, year_source,
                  year_confidence, date_evidence, province, province_source, province_confidence,
                  province_evidence, district, commune, title_from_body, kind, spam, section);
}

Article full_article() {
  Article article;
  article.id = "id";
  article.url = "https://x.vn/1";
  article.title = "Tiêu đề";
  article.body = "Dòng một\nDòng hai\0và byte \xFF"s;
  article.author = "Tác giả";
  article.publisher = "Báo";
  article.published = {{2022, 10, 30}, 1264};
  article.updated = {{2022, 11, 2}, 600};
  article.year = 2022;
  article.year_source = article::YearSource::updated;
  article.year_confidence = 98;
  article.date_evidence = "Ngày cập nhật 30/10/2022 | 21:04";
  article.province = "thua-thien-hue";
  article.province_confidence = 92;
  article.province_evidence = "Cổng TTĐT thị xã Hương Trà";
  article.commune = "Bình Tiến";
  article.province_source = article::ProvinceSource::header;
  article.district = "Hương Trà";
  article.title_from_body = true;
  article.kind = article::PageKind::foreign;
  article.spam = 57;
  article.section = "Kinh tế";
  return article;
}

Article round_trip(const Article& article) {
  std::string bytes;
  append_record(article, bytes);
  Article read;
  EXPECT_TRUE(read_record(bytes, read));
  return read;
}

TEST(ArticleFields, ThereIsOneForEveryMember) {
  EXPECT_EQ(article_fields().size(), std::tuple_size_v<decltype(members(Article()))>);
  std::set<std::string_view> names;
  for (const ArticleField& field : article_fields()) names.insert(field.name);
  EXPECT_EQ(names.size(), article_fields().size());
}

TEST(ArticleFields, EveryFieldComesBack) {
  EXPECT_EQ(members(round_trip(full_article())), members(full_article()));
  EXPECT_EQ(members(round_trip(Article())), members(Article()));
}

TEST(ArticleFields, EveryFieldHasTextWhenItIsSetAndNoneWhenItIsNot) {
  const Article full = full_article();
  const Article empty;
  for (const ArticleField& field : article_fields()) {
    std::string text;
    field.append(empty, text);
    EXPECT_EQ(text, "") << field.name;
    field.append(full, text);
    EXPECT_NE(text, "") << field.name;
  }
}

TEST(ArticleFields, EverySourceComesBack) {
  for (int i = 0; i <= static_cast<int>(article::YearSource::none); ++i) {
    Article article;
    article.year_source = static_cast<article::YearSource>(i);
    EXPECT_EQ(round_trip(article).year_source, article.year_source);
  }
  for (int i = 0; i <= static_cast<int>(article::ProvinceSource::none); ++i) {
    Article article;
    article.province_source = static_cast<article::ProvinceSource>(i);
    EXPECT_EQ(round_trip(article).province_source, article.province_source);
  }
}

TEST(ArticleFields, ADayThatDoesNotExistIsLeftOut) {
  Article article;
  article.published = {{2022, 2, 31}, std::nullopt};
  EXPECT_FALSE(round_trip(article).published.date.known());
}

TEST(ArticleFields, BrokenRecordsAreRefused) {
  std::string bytes;
  append_record(full_article(), bytes);
  Article read;
  for (std::size_t length = 1; length < bytes.size(); ++length) {
    // Cut anywhere: a shorter record or a refusal, never a crash.
    read_record(bytes.substr(0, length), read);
  }
  EXPECT_FALSE(read_record("\x63\x01x", read));   // field 99
  EXPECT_FALSE(read_record("\x07\x02xy", read));  // a year of letters
  EXPECT_FALSE(read_record("\x01\x05xy", read));  // longer than the record
}

}  // namespace
}  // namespace timtin::index
