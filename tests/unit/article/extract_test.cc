// Whole pages: every field of an article at once.

#include "article/extract.h"

#include <gtest/gtest.h>

#include <string>

#include "article/article.h"
#include "pages.h"

namespace timtin::article {
namespace {

std::string evidence_text(const Evidence& evidence) {
  std::string text;
  for (const EvidenceItem& item : evidence) {
    text += "  " + std::string(item.field) + " = " + item.value + " (" + std::string(item.source) +
            ") «" + item.text + "» " + std::string(item.reason) + " " +
            std::to_string(item.weight) + "\n";
  }
  return text;
}

void check_page(const test::TestPage& expected) {
  Page page;
  page.url = expected.url;
  page.text = expected.text;
  const auto [article, evidence] = extract_with_evidence(page);
  SCOPED_TRACE(std::string(expected.name) + "\n" + evidence_text(evidence));
  EXPECT_EQ(article.title, expected.title);
  EXPECT_EQ(places::to_iso(article.published), expected.published);
  EXPECT_EQ(article.year, expected.year);
  EXPECT_EQ(name(article.year_source), expected.year_source);
  EXPECT_EQ(article.province, expected.province);
  EXPECT_EQ(name(article.province_source), expected.province_source);
  EXPECT_EQ(article.district, expected.district);
  EXPECT_EQ(article.author, expected.author);
  EXPECT_TRUE(article.body.starts_with(expected.body_starts)) << article.body;
  EXPECT_TRUE(article.body.ends_with(expected.body_ends)) << article.body;
  if (!expected.not_in_body.empty()) {
    EXPECT_EQ(article.body.find(expected.not_in_body), std::string::npos) << article.body;
  }
}

TEST(Extract, Layouts) {
  for (const test::TestPage& page : test::layout_pages()) check_page(page);
}

TEST(Extract, Traps) {
  for (const test::TestPage& page : test::trap_pages()) check_page(page);
}

}  // namespace
}  // namespace timtin::article
