// How well extraction does on pages whose truth is known: the sample archive, and the real pages of
// the optional data folder.

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "article/article.h"
#include "article/extract.h"
#include "paths.h"
#include "text/clean.h"
#include "text/syllable.h"
#include "text/tokens.h"

namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using timtin::article::Article;
using timtin::article::Page;

std::string read_file(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream content;
  content << file.rdbuf();
  return content.str();
}

std::vector<json> read_truth(const fs::path& path) {
  std::vector<json> truth;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    if (!line.empty()) truth.push_back(json::parse(line));
  }
  return truth;
}

std::string string_or_empty(const json& record, const char* key) {
  const auto found = record.find(key);
  return found == record.end() || found->is_null() ? std::string() : found->get<std::string>();
}

// Counts of one field: how often the truth has a value, the program says one, and it is right.
struct Score {
  int truth = 0;
  int said = 0;
  int right = 0;
  int pages = 0;
  int agree = 0;  // both silent, or both the same

  void count(const std::string& is, const std::string& should) {
    ++pages;
    if (!should.empty()) ++truth;
    if (!is.empty()) ++said;
    if (!is.empty() && is == should) ++right;
    if (is == should) ++agree;
  }
  double precision() const { return said == 0 ? 1 : static_cast<double>(right) / said; }
  double coverage() const { return truth == 0 ? 1 : static_cast<double>(right) / truth; }
  double agreement() const { return pages == 0 ? 1 : static_cast<double>(agree) / pages; }
};

// Share of words in common, F1 over the bags of words.
double token_f1(const std::string& is, const std::string& should) {
  std::map<std::string, int> left;
  int is_count = 0;
  int should_count = 0;
  int common = 0;
  for (const auto& token : timtin::text::tokenize(is)) ++left[token.key], ++is_count;
  for (const auto& token : timtin::text::tokenize(should)) {
    ++should_count;
    auto found = left.find(token.key);
    if (found != left.end() && found->second-- > 0) ++common;
  }
  return is_count + should_count == 0 ? 1 : 2.0 * common / (is_count + should_count);
}

// The page from where the body starts to where its last words end for the last time.
std::string true_body(const std::string& page, const json& truth) {
  const std::string starts = string_or_empty(truth, "body_starts");
  const std::string ends = string_or_empty(truth, "body_ends");
  const std::size_t begin = page.find(starts);
  const std::size_t end = page.rfind(ends);
  if (begin == std::string::npos || end == std::string::npos || end < begin) return {};
  return page.substr(begin, end + ends.size() - begin);
}

struct Report {
  std::map<std::string, Score> fields;
  double f1_sum = 0;
  int pages = 0;
  std::vector<std::string> differences;

  void differ(const std::string& id, const std::string& field, const std::string& is,
              const std::string& should) {
    differences.push_back(id + " " + field + ": is «" + is + "», should be «" + should + "»");
  }
};

void score_page(const fs::path& pages, const json& truth, Report& report) {
  const std::string id = truth.at("id").get<std::string>();
  Page page;
  page.id = id;
  page.url = string_or_empty(truth, "url");
  page.text = read_file(pages / id);
  const Article article = timtin::article::extract(page);
  ++report.pages;
  const int true_year =
      truth.contains("year") && truth.at("year").is_number() ? truth.at("year").get<int>() : 0;
  const std::map<std::string, std::pair<std::string, std::string>> values = {
      {"title", {article.title, timtin::text::clean(string_or_empty(truth, "title"))}},
      {"published", {to_iso(article.published), string_or_empty(truth, "published")}},
      {"year",
       {article.year == 0 ? "" : std::to_string(article.year),
        true_year == 0 ? "" : std::to_string(true_year)}},
      {"year_source",
       {std::string(name(article.year_source)), string_or_empty(truth, "year_source")}},
      {"province", {article.province, string_or_empty(truth, "province")}},
      {"province_now",
       {std::string(province_now(article)), string_or_empty(truth, "province_now")}},
      // Names of the highlands are spelled in several ways (Đăk Hà, Đắk Hà).
      {"district",
       {timtin::text::slug(article.district),
        timtin::text::slug(string_or_empty(truth, "district"))}},
      {"author", {article.author, timtin::text::clean(string_or_empty(truth, "author"))}},
  };
  for (const auto& [field, value] : values) {
    report.fields[field].count(value.first, value.second);
    if (value.first != value.second) report.differ(id, field, value.first, value.second);
  }
  const std::string body = true_body(timtin::text::clean(page.text), truth);
  const double f1 = token_f1(article.body, body);
  report.f1_sum += f1;
  constexpr double kNearlyAll = 0.985;
  if (f1 < kNearlyAll)
    report.differ(id, "body F1", std::to_string(f1), article.body.substr(0, 200));
  for (const json& unwanted : truth.value("not_in_body", json::array())) {
    const std::string words = timtin::text::clean(unwanted.get<std::string>());
    const bool inside = article.body.find(words) != std::string::npos;
    report.fields["not_in_body"].count(inside ? words : "", "");
    if (inside) report.differ(id, "not_in_body", words, "");
  }
}

void print(const std::string& title, const Report& report) {
  std::printf("%s: %d pages\n%-14s %9s %9s %9s\n", title.c_str(), report.pages, "field",
              "precision", "coverage", "agreement");
  for (const auto& [field, score] : report.fields) {
    std::printf("%-14s %9.3f %9.3f %9.3f\n", field.c_str(), score.precision(), score.coverage(),
                score.agreement());
  }
  std::printf("%-14s %9.4f\n", "body token F1", report.f1_sum / std::max(report.pages, 1));
  for (const std::string& line : report.differences) std::printf("  %s\n", line.c_str());
}

Report score_folder(const fs::path& pages, const fs::path& truth_file) {
  Report report;
  for (const json& truth : read_truth(truth_file)) score_page(pages, truth, report);
  return report;
}

TEST(Extraction, SampleArchive) {
  const fs::path corpus = timtin::test::source_dir() / "corpus";
  const Report report = score_folder(corpus / "pages", corpus / "truth.jsonl");
  print("sample archive", report);
  ASSERT_GT(report.pages, 0);
  const auto& fields = report.fields;
  EXPECT_GE(fields.at("title").agreement(), 0.97);
  EXPECT_GE(fields.at("published").agreement(), 0.97);
  EXPECT_GE(fields.at("published").precision(), 0.99);
  EXPECT_GE(fields.at("year").agreement(), 0.97);
  EXPECT_GE(fields.at("year_source").agreement(), 0.95);
  EXPECT_GE(fields.at("district").precision(), 0.97);
  EXPECT_GE(fields.at("author").precision(), 0.97);
  EXPECT_EQ(fields.at("not_in_body").agreement(), 1.0);
  EXPECT_GE(fields.at("province").precision(), 0.99);
  EXPECT_GE(fields.at("province").coverage(), 0.95);
  EXPECT_GE(report.f1_sum / report.pages, 0.97);
}

TEST(Extraction, RealPages) {
  TIMTIN_NEED_DATA("seeds/truth.jsonl");
  const fs::path seeds = timtin::test::data_dir() / "seeds";
  const Report report = score_folder(seeds / "pages", seeds / "truth.jsonl");
  print("real pages", report);
  for (const auto& [field, score] : report.fields) EXPECT_EQ(score.agreement(), 1.0) << field;
  EXPECT_GE(report.f1_sum / std::max(report.pages, 1), 0.99);
}

}  // namespace
