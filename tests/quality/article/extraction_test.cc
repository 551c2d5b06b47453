// The floors of extraction: the sample archive, its held-out fifth too, and the real pages of the
// optional data folder.

#include <gtest/gtest.h>

#include <filesystem>
#include <string>

#include "page_scores.h"
#include "paths.h"

namespace timtin::test {
namespace {

namespace fs = std::filesystem;

// What both parts of the archive must reach. In the held-out fifth one page of sixteen weighs more
// than the whole archive may miss.
void expect_floors(const PageScores& scores, double province_coverage) {
  ASSERT_GT(scores.pages, 0);
  const auto& fields = scores.fields;
  EXPECT_GE(fields.at("kind").agreement(), 0.97);
  EXPECT_GE(fields.at("title").agreement(), 0.97);
  EXPECT_GE(fields.at("published").agreement(), 0.97);
  EXPECT_GE(fields.at("published").precision(), 0.99);
  EXPECT_GE(fields.at("year").agreement(), 0.97);
  EXPECT_GE(fields.at("year_source").agreement(), 0.95);
  EXPECT_GE(fields.at("district").precision(), 0.97);
  EXPECT_GE(fields.at("author").precision(), 0.97);
  EXPECT_EQ(fields.at("not_in_body").agreement(), 1.0);
  EXPECT_GE(fields.at("province").precision(), 0.99);
  EXPECT_GE(fields.at("province").coverage(), province_coverage);
  EXPECT_GE(scores.body_f1(), 0.97);
}

void score_archive(const std::string& name, const std::string& pages, const std::string& truth) {
  const fs::path corpus = source_dir() / "corpus";
  const auto known = [](const std::string& id) { return !held_out(id); };
  const PageScores known_scores = score_pages(corpus / pages, corpus / truth, known);
  const PageScores held_scores = score_pages(corpus / pages, corpus / truth, held_out);
  print(name + ", known", known_scores);
  print(name + ", held out", held_scores);
  {
    SCOPED_TRACE("known");
    expect_floors(known_scores, 0.95);
  }
  SCOPED_TRACE("held out");
  expect_floors(held_scores, 0.90);
}

TEST(Extraction, SampleArchive) { score_archive("flattened pages", "pages", "truth.jsonl"); }

TEST(Extraction, SampleArchiveInHtml) { score_archive("HTML pages", "html", "truth-html.jsonl"); }

TEST(Extraction, RealPages) {
  TIMTIN_NEED_DATA("seeds/truth.jsonl");
  const fs::path seeds = data_dir() / "seeds";
  const PageScores scores = score_pages(seeds / "pages", seeds / "truth.jsonl");
  print("real pages", scores);
  for (const auto& [field, score] : scores.fields) EXPECT_EQ(score.agreement(), 1.0) << field;
  EXPECT_GE(scores.body_f1(), 0.99);
}

}  // namespace
}  // namespace timtin::test
