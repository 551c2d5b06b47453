// Queries are cut where a person would cut them: floors of floors.tsv, on the queries of cuts.tsv.
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <sstream>
#include <stdexcept>

#include "paths.h"
#include "quality/retrieval/asking.h"
#include "quality/retrieval/evaluation.h"
#include "quality/retrieval/report.h"
#include "quality/retrieval/temporary_index.h"
#include "quality/units/boundaries.h"

namespace timtin::quality {
namespace {

constexpr std::uint64_t kSeed = 1;

/// A line of cuts.tsv.
struct CutQuery {
  JudgedQuery query;  ///< id and text
  std::vector<Cutting> right;
};

/// A line of floors.tsv.
struct Floor {
  std::string archive;  ///< "pages" or "news"
  Form form = Form::typed;
  double f1 = 0;  ///< F1 of boundaries x 100, at least
};

std::vector<std::vector<std::string>> rows(const std::string& name) {
  std::ifstream in(test::source_dir() / "tests/quality/units" / name);
  std::vector<std::vector<std::string>> out;
  std::string line;
  while (std::getline(in, line)) {
    if (line.empty() || line.front() == '#') continue;
    std::istringstream fields(line);
    out.emplace_back();
    for (std::string field; std::getline(fields, field, '\t');) out.back().push_back(field);
  }
  return out;
}

std::vector<CutQuery> cut_queries() {
  std::vector<CutQuery> out;
  for (const std::vector<std::string>& row : rows("cuts.tsv")) {
    CutQuery one;
    one.query.id = one.query.text = row.at(0);
    for (std::size_t i = 1; i < row.size(); ++i) one.right.push_back(read_cutting(row[i]));
    out.push_back(std::move(one));
  }
  return out;
}

std::vector<Floor> floors(const std::string& archive) {
  std::vector<Floor> out;
  for (const std::vector<std::string>& row : rows("floors.tsv")) {
    if (row.at(0) != archive) continue;
    out.push_back({row[0], form_named(row.at(1)).value(), std::stod(row.at(2))});
  }
  return out;
}

void check(const std::string& archive, const std::filesystem::path& index) {
  Asking asking(index);
  const std::vector<CutQuery> queries = cut_queries();
  std::vector<std::vector<std::string>> table{
      {"archive", "form", "queries", "precision", "recall", "F1", "all right"}};
  const auto percent = [](double share) {
    std::ostringstream out;
    out.precision(1);
    out << std::fixed << 100 * share;
    return out.str();
  };
  for (const Floor& floor : floors(archive)) {
    Boundaries sum;
    for (const CutQuery& one : queries) {
      const std::string text = form_of(one.query, floor.form, kSeed);
      const Response response = asking.ask(text, kMatches[0]);
      const Boundaries result = compare(read_cutting(response.read_as), one.right);
      if (result.perfect == 0) {
        std::cout << name(floor.form) << '\t' << response.stage << '\t' << response.read_as << '\n';
      }
      sum += result;
    }
    table.push_back({archive, std::string(name(floor.form)), std::to_string(sum.queries),
                     percent(sum.precision()), percent(sum.recall()), percent(sum.f1()),
                     percent(static_cast<double>(sum.perfect) / static_cast<double>(sum.queries))});
    EXPECT_GE(100 * sum.f1(), floor.f1) << archive << ' ' << name(floor.form);
  }
  EXPECT_GT(table.size(), 1U);
  std::cout << aligned(table, 2);
}

TEST(Units, CutsHaveTheWordsOfTheirQuery) {
  const std::vector<CutQuery> queries = cut_queries();
  EXPECT_GE(queries.size(), 150U);
  for (const CutQuery& one : queries) {
    ASSERT_FALSE(one.right.empty()) << one.query.text;
    const std::vector<std::string> words = read_cutting('[' + one.query.text + ']').words;
    EXPECT_GE(words.size(), 2U) << one.query.text;
    for (const Cutting& right : one.right) EXPECT_EQ(right.words, words) << one.query.text;
  }
}

TEST(Units, Pages) {
  const TemporaryIndex index(TIMTIN_INDEX_PROGRAM, test::source_dir() / "corpus/pages");
  check("pages", index.path());
}

TEST(Units, News) {
  const char* index = std::getenv("TIMTIN_NEWS_INDEX");
  if (index == nullptr) {
    GTEST_SKIP() << "TIMTIN_NEWS_INDEX names no index of data/news-62k.jsonl.zst";
  }
  check("news", index);
}

}  // namespace
}  // namespace timtin::quality
