#include "search/window_scores.h"

#include "search/bm25.h"
#include "search/conditions.h"

namespace timtin::search {

Statistics::Statistics(const index::Index& index) {
  double syllables = 0;
  for (const index::SegmentEntry& segment : index.manifest().segments) {
    articles += segment.articles;
    syllables += static_cast<double>(segment.syllables);
  }
  if (articles > 0 && syllables > 0) average_length = syllables / articles;
}

WindowScores::WindowScores(const Plan& plan, const index::Segment& segment,
                           const Statistics& statistics, std::vector<SlotPostings>& slots)
    : columns_(segment.columns()),
      average_length_(statistics.average_length),
      norms_(kWindow + 1),
      all_(kWindow + 1),
      exact_(kWindow + 1),
      scores_(kWindow + 1) {
  for (std::size_t i = 0; i < plan.slots.size(); ++i) {
    const Slot& slot = plan.slots[i];
    if (!slot.ranked || slots[i].cost() == 0) continue;
    const double weight = slot.word.weight;
    const double exact =
        weight * inverse_document_frequency(slot.exact_articles, statistics.articles);
    const double all =
        weight * kFoldedWeight * inverse_document_frequency(slot.all_articles, statistics.articles);
    weighted_.push_back({&slots[i], exact, all});
  }
}

const double* WindowScores::score(index::ArticleNo begin,
                                  const std::vector<std::uint16_t>& places) {
  const std::size_t count = places.size();
  order_.fill(static_cast<std::uint16_t>(count));
  for (std::size_t i = 0; i < count; ++i) {
    order_[places[i]] = static_cast<std::uint16_t>(i);
    norms_[i] = length_norm(columns_.length[begin + places[i]], average_length_);
    scores_[i] = 0;
  }
  for (const Weighted& weighted : weighted_) {
    std::fill_n(all_.begin(), count + 1, 0.0);
    if (weighted.slot->all_exact()) {
      weighted.slot->add_occurrences(begin, places, order_.data(), all_.data(), nullptr);
      const double weight = weighted.exact + weighted.all;
      for (std::size_t i = 0; i < count; ++i) {
        scores_[i] += weight * saturated_by_norm(all_[i], norms_[i]);
      }
    } else {
      std::fill_n(exact_.begin(), count + 1, 0.0);
      weighted.slot->add_occurrences(begin, places, order_.data(), all_.data(), exact_.data());
      for (std::size_t i = 0; i < count; ++i) {
        scores_[i] += weighted.exact * saturated_by_norm(exact_[i], norms_[i]) +
                      weighted.all * saturated_by_norm(all_[i], norms_[i]);
      }
    }
  }
  return scores_.data();
}

}  // namespace timtin::search
