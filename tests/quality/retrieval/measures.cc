#include "quality/retrieval/measures.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace timtin::quality {
namespace {

int grade(const std::string& id, const Grades& grades) {
  const auto found = grades.find(id);
  return found == grades.end() ? 0 : found->second;
}

double discounted(int gain, std::size_t rank) {
  return gain / std::log2(static_cast<double>(rank) + 1);
}

}  // namespace

Measures& Measures::operator+=(const Measures& other) noexcept {
  precision_at_1 += other.precision_at_1;
  recall_at_10 += other.recall_at_10;
  reciprocal_rank += other.reciprocal_rank;
  ndcg_at_10 += other.ndcg_at_10;
  return *this;
}

Measures Measures::operator/(double divisor) const noexcept {
  return {precision_at_1 / divisor, recall_at_10 / divisor, reciprocal_rank / divisor,
          ndcg_at_10 / divisor};
}

std::size_t first_relevant(const std::vector<std::string>& hits, const Grades& grades) {
  for (std::size_t i = 0; i < std::min(hits.size(), kDepth); ++i) {
    if (grade(hits[i], grades) > 0) return i + 1;
  }
  return 0;
}

Measures judge(const std::vector<std::string>& hits, const Grades& grades) {
  std::vector<int> best;
  for (const auto& [id, gain] : grades) {
    if (gain > 0) best.push_back(gain);
  }
  std::sort(best.begin(), best.end(), std::greater<>());
  best.resize(std::min(best.size(), kDepth));

  Measures out;
  double found = 0;
  double gained = 0;
  for (std::size_t i = 0; i < std::min(hits.size(), kDepth); ++i) {
    const int gain = grade(hits[i], grades);
    if (gain > 0) ++found;
    gained += discounted(gain, i + 1);
  }
  double most = 0;
  for (std::size_t i = 0; i < best.size(); ++i) most += discounted(best[i], i + 1);
  const std::size_t first = first_relevant(hits, grades);
  out.precision_at_1 = first == 1 ? 1 : 0;
  out.recall_at_10 = found / static_cast<double>(best.size());
  out.reciprocal_rank = first == 0 ? 0 : 1 / static_cast<double>(first);
  out.ndcg_at_10 = gained / most;
  return out;
}

}  // namespace timtin::quality
