#include "quality/retrieval/report.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace timtin::quality {
namespace {

constexpr std::array<std::string_view, 7> kStages{"typed",   "marks", "spellings", "loose",
                                                  "partial", "none",  "refused"};

std::string fixed(double value) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.1f", value);
  return text.data();
}

std::string percent(double share) { return fixed(100 * share); }

/// A cell must not break the line or the column.
std::string cell(std::string text) {
  std::replace(text.begin(), text.end(), '\t', ' ');
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

}  // namespace

std::string aligned(const std::vector<std::vector<std::string>>& rows, std::size_t first_number) {
  std::vector<std::size_t> widths;
  for (const auto& row : rows) {
    widths.resize(std::max(widths.size(), row.size()));
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], row[i].size());
  }
  std::string out;
  for (const auto& row : rows) {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i) {
      const std::string space(widths[i] - row[i].size(), ' ');
      if (i > 0) line += "  ";
      line += i < first_number ? row[i] + space : space + row[i];
    }
    line.erase(line.find_last_not_of(' ') + 1);
    out += line + '\n';
  }
  return out;
}

std::vector<std::vector<std::string>> table(const std::vector<Evaluation>& evaluations) {
  std::vector<std::vector<std::string>> rows{
      {"set", "match", "form", "queries", "P@1", "R@10", "MRR@10", "nDCG@10", "queries/s"}};
  rows[0].insert(rows[0].end(), kStages.begin(), kStages.end());
  rows[0].emplace_back("helped");
  for (const Evaluation& one : evaluations) {
    const auto queries = static_cast<double>(one.queries);
    std::vector<std::string> row{one.set,
                                 one.match,
                                 std::string(name(one.form)),
                                 std::to_string(one.queries),
                                 percent(one.mean.precision_at_1),
                                 percent(one.mean.recall_at_10),
                                 percent(one.mean.reciprocal_rank),
                                 percent(one.mean.ndcg_at_10),
                                 fixed(queries / one.seconds)};
    for (const std::string_view stage : kStages) {
      const auto found = one.stages.find(std::string(stage));
      const double count = found == one.stages.end() ? 0 : static_cast<double>(found->second);
      row.push_back(percent(count / queries));
    }
    row.push_back(percent(static_cast<double>(one.helped) / queries));
    rows.push_back(std::move(row));
  }
  return rows;
}

std::string tsv(const std::vector<std::vector<std::string>>& rows) {
  std::string out;
  for (const auto& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i > 0) out += '\t';
      out += cell(row[i]);
    }
    out += '\n';
  }
  return out;
}

std::vector<std::string> miss_header() {
  return {"set",     "match", "form",  "query id",  "query",    "stage",
          "read as", "rank",  "first", "its title", "should be"};
}

std::vector<std::string> miss(const std::string& set, const Match& match, Form form,
                              const Asked& asked) {
  const Response& response = asked.response;
  std::string wanted;
  for (const auto& [id, grade] : asked.query.grades) {
    if (grade > 0) wanted += (wanted.empty() ? "" : " ") + id;
  }
  return {set,
          std::string(match.name),
          std::string(name(form)),
          asked.query.id,
          asked.text,
          response.stage,
          response.read_as,
          std::to_string(first_relevant(response.ids, asked.query.grades)),
          response.ids.empty() ? "" : response.ids.front(),
          response.titles.empty() ? "" : response.titles.front(),
          wanted};
}

}  // namespace timtin::quality
