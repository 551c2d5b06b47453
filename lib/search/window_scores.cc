#include "search/window_scores.h"

#include <algorithm>
#include <array>
#include <bit>

#include "search/bm25.h"
#include "search/conditions.h"

namespace timtin::search {
namespace {

// So few articles are scored faster than 64 are looked through.
constexpr int kFew = 6;
// Single precision is off by less than this part.
constexpr double kSlack = 1e-5;

using Floats = std::array<float, 64>;

// Adds the weighted saturated occurrences. Counts that do not fit their bytes are taken for
// endless.
void add_saturated(const std::uint8_t* counts, const Floats& norms, float weight, Floats& sums) {
  for (std::size_t i = 0; i < sums.size(); ++i) {
    const auto count = static_cast<float>(counts[i] == index::kMany ? 1 << 30 : counts[i]);
    sums[i] += weight * count / (count + norms[i]);
  }
}

}  // namespace

Statistics::Statistics(const index::Index& index) {
  double syllables = 0;
  for (const index::SegmentEntry& segment : index.manifest().segments) {
    articles += segment.articles;
    syllables += static_cast<double>(segment.syllables);
  }
  if (articles > 0 && syllables > 0) average_length = syllables / articles;
}

WindowScores::WindowScores(const Plan& plan, const index::Segment& segment,
                           const Statistics& statistics, const std::vector<SlotPostings>& slots)
    : columns_(segment.columns()), average_length_(statistics.average_length) {
  for (std::size_t i = 0; i < plan.slots.size(); ++i) {
    const Slot& slot = plan.slots[i];
    if (!slot.ranked || slots[i].cost() == 0) continue;
    const double weight = slot.word.weight;
    Weighted weighted{};
    weighted.list = &slots[i].list();
    weighted.exact = weight * inverse_document_frequency(slot.exact_articles, statistics.articles);
    weighted.all =
        weight * kFoldedWeight * inverse_document_frequency(slot.all_articles, statistics.articles);
    weighted.all_exact = slots[i].all_exact();
    weighted_.push_back(weighted);
  }
}

void WindowScores::open(index::ArticleNo begin) {
  begin_ = begin;
  for (Weighted& weighted : weighted_) {
    const index::PostingList& list = *weighted.list;
    weighted.counts_all = list.occurrences(begin, weighted.at, weighted.scratch_all);
    if (weighted.all_exact) {
      weighted.counts_exact = weighted.counts_all;
    } else if (list.has_exact()) {
      weighted.counts_exact = list.exact(begin, weighted.at, weighted.scratch_exact);
    }
  }
}

std::uint64_t WindowScores::may_exceed(double limit, index::ArticleNo place,
                                       std::uint64_t among) const {
  if (std::popcount(among) <= kFew) return among;
  Floats norms;
  norms.fill(1);
  const auto lengths = columns_.length.subspan(begin_ + place);
  for (std::size_t i = 0; i < std::min(norms.size(), lengths.size()); ++i) {
    norms[i] = static_cast<float>(length_norm(lengths[i], average_length_));
  }
  Floats sums{};
  for (const Weighted& weighted : weighted_) {
    const auto add = [&](const std::uint8_t* counts, double weight) {
      add_saturated(counts + place, norms, static_cast<float>(weight * (kBm25K1 + 1)), sums);
    };
    if (weighted.all_exact) {
      add(weighted.counts_all, weighted.all + weighted.exact);
      continue;
    }
    add(weighted.counts_all, weighted.all);
    if (weighted.counts_exact != nullptr) add(weighted.counts_exact, weighted.exact);
  }
  const auto least = static_cast<float>(limit * (1 - kSlack));
  unsigned any = 0;
  for (const float sum : sums) any |= sum >= least ? 1U : 0U;
  if (any == 0) return 0;
  std::uint64_t chosen = 0;
  for (std::uint64_t left = among; left != 0; left &= left - 1) {
    const auto bit = static_cast<unsigned>(std::countr_zero(left));
    if (sums[bit] >= least) chosen |= std::uint64_t{1} << bit;
  }
  return chosen;
}

double WindowScores::score(index::ArticleNo place) const {
  const index::ArticleNo article = begin_ + place;
  const double norm = length_norm(columns_.length[article], average_length_);
  double sum = 0;
  for (const Weighted& weighted : weighted_) {
    const std::uint8_t all = weighted.counts_all[place];
    if (all == 0) continue;
    const double saturated_all = saturated_by_norm(
        all != index::kMany ? all : weighted.list->many_occurrences(article), norm);
    if (weighted.all_exact) {
      sum += (weighted.exact + weighted.all) * saturated_all;
      continue;
    }
    sum += weighted.all * saturated_all;
    if (weighted.counts_exact == nullptr) continue;
    const std::uint8_t exact = weighted.counts_exact[place];
    sum +=
        weighted.exact *
        saturated_by_norm(exact != index::kMany ? exact : weighted.list->many_exact(article), norm);
  }
  return sum;
}

}  // namespace timtin::search
