// Where and when short texts are: every case is right, or where it may be, silent.

#include "place_cases.h"

#include <gtest/gtest.h>

#include <string>

#include "evidence_text.h"

namespace timtin::article {
namespace {

TEST(PlaceCases, AreRightOrSilent) {
  for (const test::PlaceCase& expected : test::place_cases()) {
    Page page;
    page.url = expected.url;
    page.title = expected.title;
    page.text = expected.body;
    page.text_is_body = true;
    page.published = expected.day;
    const Extraction found = extract_with_evidence(page);
    const Article& article = found.article;
    const Evidence& evidence = found.evidence;
    SCOPED_TRACE(std::string(expected.name) + "\n" + evidence_text(evidence));
    std::string_view province = expected.province;
    const bool may_be_silent = province.ends_with('?');
    if (may_be_silent) province.remove_suffix(1);
    if (!may_be_silent || !article.province.empty()) {
      EXPECT_EQ(article.province, province);
    }
    if (expected.district != "*") {
      EXPECT_EQ(article.district, expected.district);
    }
  }
}

TEST(DateCases, AreRight) {
  for (const test::DateCase& expected : test::date_cases()) {
    Page page;
    page.url = expected.url;
    page.crawled = expected.crawled;
    page.text = expected.text;
    page.html = expected.text.starts_with('<');
    const Extraction found = extract_with_evidence(page);
    const Article& article = found.article;
    const Evidence& evidence = found.evidence;
    SCOPED_TRACE(std::string(expected.name) + "\n" + evidence_text(evidence));
    EXPECT_EQ(places::to_iso(article.published), expected.published);
    EXPECT_EQ(places::to_iso(article.updated), expected.updated);
    EXPECT_EQ(article.year, expected.year);
    EXPECT_EQ(name(article.year_source), expected.year_source);
    if (expected.province != "*") {
      EXPECT_EQ(article.province, expected.province);
    }
  }
}

}  // namespace
}  // namespace timtin::article
