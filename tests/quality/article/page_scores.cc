#include "page_scores.h"

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "article/article.h"
#include "article/kind/spam.h"
#include "text/clean.h"
#include "text/syllable.h"
#include "text/tokens.h"

namespace timtin::test {
namespace {

namespace fs = std::filesystem;
using article::Article;
using article::Page;
using nlohmann::json;

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

// The paragraphs of the truth, else the page from where the body starts to where its last words end
// for the last time.
std::string true_body(const std::string& page, const json& truth) {
  if (truth.contains("body")) {
    std::string body;
    for (const json& paragraph : truth.at("body")) body += paragraph.get<std::string>() + "\n";
    return body;
  }
  const std::string starts = string_or_empty(truth, "body_starts");
  const std::string ends = string_or_empty(truth, "body_ends");
  const std::size_t begin = page.find(starts);
  const std::size_t end = page.rfind(ends);
  if (begin == std::string::npos || end == std::string::npos || end < begin) return {};
  return page.substr(begin, end + ends.size() - begin);
}

void differ(PageScores& scores, const std::string& id, const std::string& field,
            const std::string& is, const std::string& should) {
  scores.differences.push_back(id + " " + field + ": is «" + is + "», should be «" + should + "»");
}

void score_page(const fs::path& pages, const json& truth, PageScores& report) {
  const std::string id = truth.at("id").get<std::string>();
  Page page;
  page.id = id;
  page.url = string_or_empty(truth, "url");
  page.text = read_file(pages / id);
  page.html = id.ends_with(".html");
  const Article article = article::extract(page);
  ++report.pages;
  const std::string kind =
      article.spam >= article::kSpam ? "spam" : std::string(name(article.kind));
  const std::string true_kind = truth.value("kind", "article");
  report.fields["kind"].count(kind, true_kind);
  if (kind != true_kind) differ(report, id, "kind", kind, true_kind);
  if (true_kind != "article") return;
  const int true_year =
      truth.contains("year") && truth.at("year").is_number() ? truth.at("year").get<int>() : 0;
  const std::map<std::string, std::pair<std::string, std::string>> values = {
      {"title", {article.title, text::clean(string_or_empty(truth, "title"))}},
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
      {"district", {text::slug(article.district), text::slug(string_or_empty(truth, "district"))}},
      {"author", {article.author, text::clean(string_or_empty(truth, "author"))}},
  };
  for (const auto& [field, value] : values) {
    report.fields[field].count(value.first, value.second);
    if (value.first != value.second) differ(report, id, field, value.first, value.second);
  }
  const std::string body = true_body(text::clean(page.text), truth);
  const double f1 = token_f1(article.body, body);
  report.f1_sum += f1;
  ++report.bodies;
  constexpr double kNearlyAll = 0.985;
  if (f1 < kNearlyAll)
    differ(report, id, "body F1", std::to_string(f1), article.body.substr(0, 200));
  for (const json& unwanted : truth.value("not_in_body", json::array())) {
    const std::string words = text::clean(unwanted.get<std::string>());
    const bool inside = article.body.find(words) != std::string::npos;
    report.fields["not_in_body"].count(inside ? words : "", "");
    if (inside) differ(report, id, "not_in_body", words, "");
  }
}

}  // namespace

void FieldScore::count(const std::string& is, const std::string& should) {
  ++pages;
  if (!should.empty()) ++truth;
  if (!is.empty()) ++said;
  if (!is.empty() && is == should) ++right;
  if (is == should) ++agree;
}

double token_f1(const std::string& is, const std::string& should) {
  std::map<std::string, int> left;
  int is_count = 0;
  int should_count = 0;
  int common = 0;
  for (const auto& token : text::tokenize(is)) ++left[token.key], ++is_count;
  for (const auto& token : text::tokenize(should)) {
    ++should_count;
    auto found = left.find(token.key);
    if (found != left.end() && found->second-- > 0) ++common;
  }
  return is_count + should_count == 0 ? 1 : 2.0 * common / (is_count + should_count);
}

bool held_out(const std::string& id) { return std::stoi(id) % 5 == 0; }

PageScores score_pages(const fs::path& folder, const fs::path& truth_file,
                       const std::function<bool(const std::string&)>& wanted) {
  PageScores scores;
  for (const json& truth : read_truth(truth_file)) {
    if (!wanted || wanted(truth.at("id").get<std::string>())) score_page(folder, truth, scores);
  }
  return scores;
}

void print(const std::string& title, const PageScores& scores) {
  std::printf("%s: %d pages\n%-14s %9s %9s %9s\n", title.c_str(), scores.pages, "field",
              "precision", "coverage", "agreement");
  for (const auto& [field, score] : scores.fields) {
    std::printf("%-14s %9.3f %9.3f %9.3f\n", field.c_str(), score.precision(), score.coverage(),
                score.agreement());
  }
  std::printf("%-14s %9.4f\n", "body token F1", scores.body_f1());
  for (const std::string& line : scores.differences) std::printf("  %s\n", line.c_str());
}

}  // namespace timtin::test
