// timtin-choose-weights: which weights of the ranking answer the queries of test sets best.
//
// Coordinate search: one weight after another is tried at several multiples, the best is kept, and
// so on until a whole round brings nothing. Only the ratios of weights matter, so the first one
// stays. Half of the queries of each set choose; the other half, never looked at, says what the
// choice is worth.
#include <algorithm>
#include <array>
#include <cstdio>
#include <exception>
#include <limits>
#include <list>
#include <span>
#include <utility>

#include "error.h"
#include "index/read/index.h"
#include "quality/retrieval/evaluation.h"
#include "quality/retrieval/options.h"
#include "quality/retrieval/report.h"
#include "quality/retrieval/temporary_index.h"
#include "search/search.h"

namespace timtin::quality {
namespace {

using search::RankWeights;

struct Weight {
  const char* name;
  double RankWeights::*value;
};

constexpr std::array<Weight, 7> kWeights{{{"exact", &RankWeights::exact},
                                          {"folded", &RankWeights::folded},
                                          {"pair", &RankWeights::pair},
                                          {"exact_pair", &RankWeights::exact_pair},
                                          {"title", &RankWeights::title},
                                          {"place", &RankWeights::place},
                                          {"passage", &RankWeights::passage}}};
static_assert(sizeof(RankWeights) == kWeights.size() * sizeof(double), "a weight is not tried");

// Tried in every round: multiples of the weight as it is; for one that is 0, these values.
constexpr std::array<double, 8> kMultiples{0, 0.5, 0.71, 0.84, 1.19, 1.41, 2, 4};
constexpr std::array<double, 3> kInsteadOfZero{0.1, 0.3, 1};
// Less than this is noise: 0.02 points of MRR × 100.
constexpr double kLeastGain = 0.0002;
constexpr std::size_t kMostRounds = 20;

/// A query with the candidates of its answer: what ranking says of each, and its grade.
struct Asked {
  std::vector<std::pair<search::RankParts, int>> candidates;
  const JudgedQuery* query;
};

/// One half of the queries of one set, in one form, asked in one way.
struct Cell {
  std::string set;
  std::string match;
  Form form = Form::typed;
  std::vector<Asked> queries;
};

using Cells = std::vector<Cell>;

Asked ask(const index::Index& index, search::Match match, const JudgedQuery& query,
          const std::string& text) {
  Asked out;
  out.query = &query;
  search::Request request;
  request.match = match;
  request.query = text;
  request.facets = false;
  request.snippets = false;
  try {
    for (const search::Unranked& one : search::unranked(index, request)) {
      const auto grade = query.grades.find(index.article(one.article).id);
      out.candidates.emplace_back(one.parts, grade == query.grades.end() ? 0 : grade->second);
    }
  } catch (const Error& error) {
    if (error.status() != Status::usage) throw;  // a query that cannot be read finds nothing
  }
  return out;
}

double reciprocal_rank(const Asked& asked, const RankWeights& weights) {
  double best = -std::numeric_limits<double>::infinity();
  for (const auto& [parts, grade] : asked.candidates) {
    if (grade > 0) best = std::max(best, score(parts, weights));
  }
  std::size_t rank = 1;
  bool found = false;
  for (const auto& [parts, grade] : asked.candidates) {
    if (grade > 0) {
      found = true;
    } else if (score(parts, weights) > best) {
      ++rank;
    }
  }
  return found && rank <= kDepth ? 1.0 / static_cast<double>(rank) : 0;
}

double mean_reciprocal_rank(const Cell& cell, const RankWeights& weights) {
  double sum = 0;
  for (const Asked& asked : cell.queries) sum += reciprocal_rank(asked, weights);
  return sum / static_cast<double>(std::max<std::size_t>(1, cell.queries.size()));
}

double mean(const Cells& cells, const RankWeights& weights) {
  double sum = 0;
  for (const Cell& cell : cells) sum += mean_reciprocal_rank(cell, weights);
  return sum / static_cast<double>(cells.size());
}

std::string text(const RankWeights& weights) {
  std::string out;
  for (const Weight& weight : kWeights) {
    std::array<char, 64> one{};
    std::snprintf(one.data(), one.size(), "%s%s = %.3f", out.empty() ? "" : ", ", weight.name,
                  weights.*weight.value);
    out += one.data();
  }
  return out;
}

std::vector<double> candidates(double value) {
  std::vector<double> out;
  if (value == 0) {
    out.assign(kInsteadOfZero.begin(), kInsteadOfZero.end());
  } else {
    for (const double multiple : kMultiples) out.push_back(value * multiple);
  }
  return out;
}

RankWeights choose(const Cells& cells) {
  RankWeights best = search::kRankWeights;
  double best_mean = mean(cells, best);
  std::fprintf(stderr, "%.2f  %s\n", 100 * best_mean, text(best).c_str());
  for (std::size_t round = 0; round < kMostRounds; ++round) {
    const double before = best_mean;
    for (const Weight& weight : std::span(kWeights).subspan(1)) {
      for (const double value : candidates(best.*weight.value)) {
        RankWeights tried = best;
        tried.*weight.value = value;
        const double tried_mean = mean(cells, tried);
        if (tried_mean < best_mean + kLeastGain) continue;
        best = tried;
        best_mean = tried_mean;
        std::fprintf(stderr, "%.2f  %s\n", 100 * best_mean, text(best).c_str());
      }
    }
    if (best_mean < before + kLeastGain) break;
  }
  return best;
}

std::string points(double share) {
  std::array<char, 32> out{};
  std::snprintf(out.data(), out.size(), "%.2f", 100 * share);
  return out.data();
}

void run(const Options& options) {
  if (!options.tsv.empty() || !options.misses.empty()) {
    throw Error(Status::usage, "--tsv and --misses are of timtin-evaluate", "leave them out");
  }
  std::list<TestSet> sets;
  Cells choosing;
  Cells checking;
  for (const std::filesystem::path& path : options.sets) {
    TestSet& set = sets.emplace_back(read_test_set(path));
    sample(set, options.queries, options.seed);
    const TemporaryIndex folder(options.index_program, set.corpus);
    const index::Index index = index::Index::open(folder.path());
    for (const Match& match : options.matches) {
      const search::Match how = match.value == TIMTIN_MATCH_SMART   ? search::Match::smart
                                : match.value == TIMTIN_MATCH_LOOSE ? search::Match::loose
                                                                    : search::Match::any;
      for (const Form form : options.forms) {
        Cell cell{set.name, std::string(match.name), form, {}};
        Cell other = cell;
        for (const JudgedQuery& query : set.queries) {
          const bool first_half = (hash("half\t" + query.id, options.seed) & 1) == 0;
          (first_half ? cell : other)
              .queries.push_back(ask(index, how, query, form_of(query, form, options.seed)));
        }
        choosing.push_back(std::move(cell));
        checking.push_back(std::move(other));
      }
    }
  }
  const RankWeights chosen = choose(choosing);
  std::vector<std::vector<std::string>> rows{
      {"set", "match", "form", "chosen on: before", "after", "checked on: before", "after"}};
  for (std::size_t i = 0; i < choosing.size(); ++i) {
    rows.push_back({choosing[i].set, choosing[i].match, std::string(name(choosing[i].form)),
                    points(mean_reciprocal_rank(choosing[i], search::kRankWeights)),
                    points(mean_reciprocal_rank(choosing[i], chosen)),
                    points(mean_reciprocal_rank(checking[i], search::kRankWeights)),
                    points(mean_reciprocal_rank(checking[i], chosen))});
  }
  rows.push_back({"mean", "", "", points(mean(choosing, search::kRankWeights)),
                  points(mean(choosing, chosen)), points(mean(checking, search::kRankWeights)),
                  points(mean(checking, chosen))});
  std::printf("%s\nMRR@10 x 100\n%s", text(chosen).c_str(), aligned(rows, 3).c_str());
}

}  // namespace
}  // namespace timtin::quality

int main(int argc, char** argv) {
  try {
    const timtin::quality::Options options = timtin::quality::read_options(
        std::span<const char* const>(argv, static_cast<std::size_t>(argc)).subspan(1));
    if (options.help) {
      std::printf(
          "Usage: timtin-choose-weights [OPTION...] SET_FOLDER...\n\n"
          "Looks for the weights of the ranking that answer half of the queries of each set best\n"
          "(MRR@10, the mean over sets, ways of matching and forms), and prints what they are "
          "worth\n"
          "on the other half.\n\n%s",
          timtin::quality::option_help().c_str());
      return 0;
    }
    timtin::quality::run(options);
    return 0;
  } catch (const timtin::Error& error) {
    std::fprintf(stderr, "timtin-choose-weights: %s (%s)\n", error.what(), error.hint().c_str());
    return static_cast<int>(error.status());
  } catch (const std::exception& error) {
    std::fprintf(stderr, "timtin-choose-weights: %s\n", error.what());
    return static_cast<int>(timtin::Status::internal);
  }
}
