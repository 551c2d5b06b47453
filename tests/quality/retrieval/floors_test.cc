// Relevance must not fall below the floors of floors.tsv.
#include <gtest/gtest.h>

#include <fstream>
#include <iostream>
#include <set>
#include <sstream>
#include <stdexcept>

#include "paths.h"
#include "quality/retrieval/evaluation.h"
#include "quality/retrieval/report.h"
#include "quality/retrieval/temporary_index.h"

namespace timtin::quality {
namespace {

constexpr std::uint64_t kSeed = 1;

/// A line of floors.tsv.
struct Floor {
  std::string set;
  std::size_t queries = 0;  ///< size of the sample
  Match match;
  Form form = Form::typed;
  double reciprocal_rank = 0;  ///< MRR@10 x 100, at least
};

std::vector<Floor> floors() {
  const auto path = test::source_dir() / "tests/quality/retrieval/floors.tsv";
  std::ifstream in(path);
  std::vector<Floor> out;
  std::string line;
  while (std::getline(in, line)) {
    if (line.empty() || line.front() == '#') continue;
    std::istringstream fields(line);
    Floor floor;
    std::string match;
    std::string form;
    fields >> floor.set >> floor.queries >> match >> form >> floor.reciprocal_rank;
    if (!fields || !match_named(match) || !form_named(form)) {
      throw std::runtime_error(path.string() + ": " + line);
    }
    floor.match = *match_named(match);
    floor.form = *form_named(form);
    out.push_back(floor);
  }
  return out;
}

void check(const std::filesystem::path& folder) {
  TestSet all = read_test_set(folder);
  const TemporaryIndex index(TIMTIN_INDEX_PROGRAM, all.corpus);
  Asking asking(index.path());
  std::vector<Evaluation> evaluations;
  for (const Floor& floor : floors()) {
    if (floor.set != all.name) continue;
    TestSet set = all;
    sample(set, floor.queries, kSeed);
    evaluations.push_back(evaluate(set, asking, floor.match, floor.form, kSeed));
    EXPECT_GE(100 * evaluations.back().mean.reciprocal_rank, floor.reciprocal_rank)
        << floor.set << ' ' << floor.match.name << ' ' << name(floor.form);
  }
  EXPECT_FALSE(evaluations.empty());
  std::cout << aligned(table(evaluations), 3);
}

TEST(Floors, Own) { check(test::source_dir() / "tests/quality/retrieval/own"); }

void check_optional(const std::string& set) {
  TIMTIN_NEED_DATA("data/ir/" + set);
  check(test::data_dir() / "data/ir" / set);
}

TEST(Floors, VinewsqaDev) { check_optional("vinewsqa-dev"); }
TEST(Floors, VireVirhe4qa) { check_optional("vire-virhe4qa"); }
TEST(Floors, VireAlqac) { check_optional("vire-alqac"); }

TEST(Floors, EverySetIsChecked) {
  for (const Floor& floor : floors()) {
    EXPECT_TRUE(
        (std::set<std::string>{"own", "vinewsqa-dev", "vire-virhe4qa", "vire-alqac"}.contains(
            floor.set)))
        << floor.set;
  }
}

}  // namespace
}  // namespace timtin::quality
