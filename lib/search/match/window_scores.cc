#include "search/match/window_scores.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include "search/match/bm25.h"
#include "search/plan/conditions.h"

namespace timtin::search {
namespace {

// So few articles are scored faster than 64 are looked through.
constexpr int kFew = 6;
// Single precision is off by less than this part.
constexpr double kSlack = 1e-5;

// Four at a time.
using Floats [[gnu::vector_size(16)]] = float;
using Ints [[gnu::vector_size(16)]] = std::int32_t;
using Bytes [[gnu::vector_size(4)]] = std::uint8_t;
constexpr unsigned kLanes = 4;

template <class Vector, class Element>
Vector load(const Element* from) {
  Vector out;
  static_assert(sizeof(Vector) == kLanes * sizeof(Element));
  std::memcpy(&out, from, sizeof out);
  return out;
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
  has_norms_ = false;
  parts_.clear();
  const auto add_part = [&](const std::uint8_t* counts, double weight) {
    parts_.push_back({counts, static_cast<float>(weight * (kBm25K1 + 1))});
  };
  for (Weighted& weighted : weighted_) {
    const index::PostingList& list = *weighted.list;
    weighted.counts_all = list.occurrences(begin, weighted.at, weighted.scratch_all);
    if (weighted.all_exact) {
      weighted.counts_exact = weighted.counts_all;
      add_part(weighted.counts_all, weighted.all + weighted.exact);
      continue;
    }
    add_part(weighted.counts_all, weighted.all);
    if (!list.has_exact()) continue;
    weighted.counts_exact = list.exact(begin, weighted.at, weighted.scratch_exact);
    add_part(weighted.counts_exact, weighted.exact);
  }
}

void WindowScores::take_norms() {
  const auto least = static_cast<float>(length_norm(0, average_length_));
  const auto more = static_cast<float>(length_norm(1, average_length_)) - least;
  const auto lengths = columns_.length.all().subspan(begin_);
  for (std::size_t i = 0; i < std::min(norms_.size(), lengths.size()); ++i) {
    norms_[i] = least + more * static_cast<float>(static_cast<std::int32_t>(lengths[i]));
  }
  has_norms_ = true;
}

std::uint64_t WindowScores::may_exceed(double limit, index::ArticleNo place, std::uint64_t among) {
  if (std::popcount(among) <= kFew) return among;
  if (!has_norms_) take_norms();
  const auto least = static_cast<float>(limit * (1 - kSlack));
  Ints enough{};  // bit i of lane k: article kLanes * i + k
  for (unsigned i = 0; i < 64 / kLanes; ++i) {
    const std::size_t at = place + i * kLanes;
    const auto norms = load<Floats>(&norms_[at]);
    Floats sums{};
    for (const Part& part : parts_) {
      auto numbers = __builtin_convertvector(load<Bytes>(part.counts + at), Ints);
      // Counts that do not fit their bytes are taken for endless.
      numbers |= (numbers == index::kMany) & (1 << 30);
      const auto counts = __builtin_convertvector(numbers, Floats);
      sums += part.factor * counts / (counts + norms);
    }
    enough |= (sums >= least) & (Ints{} + static_cast<std::int32_t>(1U << i));
  }
  std::uint64_t found = 0;
  for (unsigned lane = 0; lane < kLanes; ++lane) {
    for (auto bits = static_cast<std::uint32_t>(enough[lane]); bits != 0; bits &= bits - 1) {
      found |= std::uint64_t{1} << (kLanes * static_cast<unsigned>(std::countr_zero(bits)) + lane);
    }
  }
  return found & among;
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
