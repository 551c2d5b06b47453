#include "search/match/window_scores.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <type_traits>

#include "search/match/bm25.h"
#include "search/plan/conditions.h"

namespace timtin::search {
namespace {

// So few articles are scored faster than 64 are looked through.
constexpr int kFew = 6;
// Single precision is off by less than this part.
constexpr double kSlack = 1e-5;

// Four at a time, and eight.
using Floats [[gnu::vector_size(16)]] = float;
using Ints [[gnu::vector_size(16)]] = std::int32_t;
using FourBytes [[gnu::vector_size(4)]] = std::uint8_t;
using Shorts [[gnu::vector_size(16)]] = std::uint16_t;
using Masks [[gnu::vector_size(16)]] = std::int16_t;
using EightBytes [[gnu::vector_size(8)]] = std::uint8_t;

// Bytes as wider numbers.
template <class Vector, class Bytes>
Vector load(const std::uint8_t* from) {
  Bytes bytes;
  std::memcpy(&bytes, from, sizeof bytes);
  return __builtin_convertvector(bytes, Vector);
}

// Bit i of lane k is article (number of lanes) * i + k.
template <class Vector>
std::uint64_t in_order(Vector found) {
  using Lane = std::remove_reference_t<decltype(found[0])>;
  constexpr unsigned kLanes = sizeof(Vector) / sizeof(Lane);
  constexpr unsigned kBits = 8 * sizeof(Lane);
  const auto halves = std::bit_cast<std::array<std::uint64_t, 2>>(found);
  std::uint64_t out = 0;
  for (unsigned half = 0; half < 2; ++half) {
    for (std::uint64_t bits = halves[half]; bits != 0; bits &= bits - 1) {
      const unsigned bit = 64 * half + static_cast<unsigned>(std::countr_zero(bits));
      out |= std::uint64_t{1} << (kLanes * (bit % kBits) + bit / kBits);
    }
  }
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
    : segment_(segment), columns_(segment.columns()), average_length_(statistics.average_length) {
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
  limit_ = kNoLimit;
  parts_.clear();
  const auto add_part = [&](const std::uint8_t* counts, double weight, double more_of_them) {
    parts_.push_back({counts, static_cast<float>(weight * (kBm25K1 + 1)),
                      static_cast<float>((weight + more_of_them) * (kBm25K1 + 1))});
  };
  for (Weighted& weighted : weighted_) {
    const index::PostingList& list = *weighted.list;
    weighted.counts_all = list.occurrences(begin, weighted.at, weighted.scratch_all);
    if (weighted.all_exact) {
      weighted.counts_exact = weighted.counts_all;
      add_part(weighted.counts_all, weighted.all + weighted.exact, 0);
      continue;
    }
    add_part(weighted.counts_all, weighted.all, list.has_exact() ? weighted.exact : 0);
    if (!list.has_exact()) continue;
    weighted.counts_exact = list.exact(begin, weighted.at, weighted.scratch_exact);
    add_part(weighted.counts_exact, weighted.exact, 0);
  }
}

// However often the others occur, they add less than their factors. So a part, with those that have
// some of its occurrences, must reach what is left of the limit: occurrences / (occurrences + norm)
// >= share, where the norm is linear in the length. All is rounded towards less need.
void WindowScores::set_limit(double limit) {
  limit_ = limit;
  steps_ = segment_.length_steps().data() + begin_;
  const double least = limit * (1 - kSlack);
  double most = 0;
  for (const Part& part : parts_) most += static_cast<double>(part.factor);
  const double base = length_norm(0, average_length_);
  const double slope = length_norm(index::kLengthStep, average_length_) - base;
  constexpr double kOne = 1U << kNeedBits;
  constexpr double kMost = UINT16_MAX;
  needs_ = false;
  for (Part& part : parts_) {
    const auto its = static_cast<double>(part.most);
    if (its <= 0) continue;
    const double share = std::clamp((least - (most - its)) / its, 0.0, 0.999);
    const double times = kOne * share / (1 - share);
    part.slope = static_cast<std::uint16_t>(std::min(slope * times, kMost / 512));
    part.base = static_cast<std::uint16_t>(std::min(base * times, kMost / 2));
    needs_ = needs_ || part.base > 0;
  }
}

std::uint64_t WindowScores::may_exceed(double limit, index::ArticleNo place, std::uint64_t among) {
  if (std::popcount(among) <= kFew) return among;
  if (limit != limit_) set_limit(limit);
  if (needs_) {
    among &= needs_met(place);
    if (parts_.size() == 1 || std::popcount(among) <= kFew) return among;
  }
  return among & sums_reach(static_cast<float>(limit * (1 - kSlack)), place);
}

// Of the 64 articles from `place` on, those that have each part as often as it needs.
std::uint64_t WindowScores::needs_met(index::ArticleNo place) const {
  Masks enough{};
  Masks bit = Masks{} + std::int16_t{1};
  for (unsigned i = 0; i < 8; ++i, bit += bit) {
    const std::size_t at = place + i * 8;
    const auto steps = load<Shorts, EightBytes>(steps_ + at);
    Masks all = ~Masks{};
    for (const Part& part : parts_) {
      const auto counts = load<Masks, EightBytes>(part.counts + at);
      const auto needed = std::bit_cast<Masks>((part.base + part.slope * steps) >> kNeedBits);
      // Counts that do not fit their bytes are taken for endless.
      all &= (counts >= needed) | (counts == index::kMany);
    }
    enough |= all & bit;
  }
  return in_order(enough);
}

// Of the 64 articles from `place` on, those whose sum is at least so much; few others.
std::uint64_t WindowScores::sums_reach(float least, index::ArticleNo place) const {
  const auto base = static_cast<float>(length_norm(0, average_length_));
  const auto slope = static_cast<float>(length_norm(index::kLengthStep, average_length_)) - base;
  Ints enough{};
  for (unsigned i = 0; i < 16; ++i) {
    const std::size_t at = place + i * 4;
    const Floats norms = base + slope * load<Floats, FourBytes>(steps_ + at);
    Floats sums{};
    for (const Part& part : parts_) {
      auto numbers = load<Ints, FourBytes>(part.counts + at);
      numbers |= (numbers == index::kMany) & (1 << 30);
      const auto counts = __builtin_convertvector(numbers, Floats);
      sums += part.factor * counts / (counts + norms);
    }
    enough |= (sums >= least) & (Ints{} + static_cast<std::int32_t>(1U << i));
  }
  return in_order(enough);
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
