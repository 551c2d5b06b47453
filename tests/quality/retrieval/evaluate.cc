// timtin-evaluate: how good the answers are, by test sets.
#include <cstdio>
#include <exception>
#include <fstream>
#include <span>

#include "error.h"
#include "quality/retrieval/options.h"
#include "quality/retrieval/report.h"
#include "quality/retrieval/temporary_index.h"

namespace timtin::quality {
namespace {

constexpr std::size_t kNames = 3;  // columns of names before those of numbers

void write(const std::filesystem::path& path, const std::vector<std::vector<std::string>>& rows) {
  std::ofstream out(path, std::ios::binary);
  out << tsv(rows) << std::flush;
  if (!out) throw Error(Status::io, "cannot write " + path.string(), "see --tsv and --misses");
}

void run(const Options& options) {
  std::vector<Evaluation> evaluations;
  std::vector<std::vector<std::string>> misses{miss_header()};
  for (const std::filesystem::path& folder : options.sets) {
    TestSet set = read_test_set(folder);
    sample(set, options.queries, options.seed);
    const TemporaryIndex index(options.index_program, set.corpus);
    Asking asking(index.path());
    for (const Match& match : options.matches) {
      for (const Form form : options.forms) {
        const auto watch = [&](const Asked& asked) {
          if (first_relevant(asked.response.ids, asked.query.grades) == 1) return;
          misses.push_back(miss(set.name, match, form, asked));
        };
        evaluations.push_back(evaluate(set, asking, match, form, options.seed, watch));
      }
    }
  }
  const std::vector<std::vector<std::string>> rows = table(evaluations);
  std::fputs(aligned(rows, kNames).c_str(), stdout);
  if (!options.tsv.empty()) write(options.tsv, rows);
  if (!options.misses.empty()) write(options.misses, misses);
}

}  // namespace
}  // namespace timtin::quality

int main(int argc, char** argv) {
  try {
    const timtin::quality::Options options = timtin::quality::read_options(
        std::span<const char* const>(argv, static_cast<std::size_t>(argc)).subspan(1));
    if (options.help) {
      std::printf(
          "Usage: timtin-evaluate [OPTION...] SET_FOLDER...\n\n"
          "Builds an index of each set, asks its queries in several forms, and prints how good "
          "the\n"
          "answers are: P@1, R@10, MRR@10, nDCG@10, all times 100; searches per second; and the\n"
          "share of queries that each stage answered, in per cent, `helped` those without a right "
          "hit\n"
          "whose first suggestion finds a right article first.\n\n%s",
          timtin::quality::option_help().c_str());
      return 0;
    }
    timtin::quality::run(options);
    return 0;
  } catch (const timtin::Error& error) {
    std::fprintf(stderr, "timtin-evaluate: %s (%s)\n", error.what(), error.hint().c_str());
    return static_cast<int>(error.status());
  } catch (const std::exception& error) {
    std::fprintf(stderr, "timtin-evaluate: %s\n", error.what());
    return static_cast<int>(timtin::Status::internal);
  }
}
