// How well extraction does on pages whose truth is known (corpus/README.md has the keys).
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace timtin::test {

/// Counts of one field: how often the truth has a value, the program says one, and it is right.
struct FieldScore {
  int truth = 0;
  int said = 0;
  int right = 0;
  int pages = 0;
  int agree = 0;  ///< both silent, or both the same

  void count(const std::string& is, const std::string& should);
  double precision() const { return said == 0 ? 1 : static_cast<double>(right) / said; }
  double coverage() const { return truth == 0 ? 1 : static_cast<double>(right) / truth; }
  double agreement() const { return pages == 0 ? 1 : static_cast<double>(agree) / pages; }
};

/// Share of words in common, F1 over the bags of words: 0..1; 1 for two empty texts.
double token_f1(const std::string& is, const std::string& should);

/// The scores of some pages.
struct PageScores {
  std::map<std::string, FieldScore> fields;  ///< by the keys of the truth
  double f1_sum = 0;                         ///< of the bodies
  int bodies = 0;
  int pages = 0;
  std::vector<std::string> differences;  ///< one line each: what is, what should be

  double body_f1() const { return bodies == 0 ? 1 : f1_sum / bodies; }
};

/// Extracts the pages of a folder and compares them with the truth, one JSON object a line. Pages
/// for which `wanted` (takes the id) is false are left out.
PageScores score_pages(const std::filesystem::path& folder, const std::filesystem::path& truth,
                       const std::function<bool(const std::string&)>& wanted = {});

/// True for the fifth of the sample archive that no rule was written for: every fifth number.
bool held_out(const std::string& id);

/// Prints a table: field, precision, coverage, agreement; then the differences.
void print(const std::string& title, const PageScores& scores);

}  // namespace timtin::test
