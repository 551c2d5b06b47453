#include "index/read/phrase_table.h"

#include <algorithm>
#include <bit>
#include <tuple>

#include "index/read/token_code.h"

namespace timtin::index {

PairMap::PairMap(std::size_t expected)
    : slots_(std::bit_ceil(std::max<std::size_t>(16, expected * 2))) {}

std::size_t PairMap::place(std::uint32_t first, std::uint32_t second) const noexcept {
  const std::size_t mask = slots_.size() - 1;
  std::size_t i = static_cast<std::size_t>(hash(first, second) >> 32) & mask;
  while (slots_[i].value != 0 && (slots_[i].first != first || slots_[i].second != second)) {
    i = (i + 1) & mask;
  }
  return i;
}

std::uint32_t PairMap::find(std::uint32_t first, std::uint32_t second) const noexcept {
  return slots_[place(first, second)].value;
}

std::uint32_t& PairMap::value(std::uint32_t first, std::uint32_t second) {
  std::size_t i = place(first, second);
  if (slots_[i].value == 0) {
    if ((size_ + 1) * 3 > slots_.size() * 2) {
      grow();
      i = place(first, second);
    }
    ++size_;
    slots_[i] = {.first = first, .second = second, .value = 0};
  }
  return slots_[i].value;
}

void PairMap::grow() {
  std::vector<Slot> before(slots_.size() * 2);
  before.swap(slots_);
  for (const Slot& slot : before) {
    if (slot.value != 0) slots_[place(slot.first, slot.second)] = slot;
  }
}

PhraseTable::PhraseTable(std::span<const std::uint32_t> sample, std::uint32_t terms,
                         std::uint64_t share)
    : terms_(terms),
      extensions_(kRounds * kPhrasesPerRound),
      filter_((std::size_t{1} << kFilterBits) / 64) {
  // At least four times in the sample, so that chance does not make a phrase.
  learn(sample,
        std::max<std::uint32_t>(
            4, static_cast<std::uint32_t>(kMinOccurrences / std::max<std::uint64_t>(1, share))));
  choose_units(sample);
}

template <class Coded>
std::uint32_t PhraseTable::longest(std::span<const std::uint32_t> ids, std::size_t& at,
                                   Coded coded) const {
  std::uint32_t node = ids[at];
  std::uint32_t best = node;
  std::size_t end = at + 1;
  for (std::size_t i = at + 1; i < ids.size(); ++i) {
    node = extension(node, ids[i]);
    if (node == 0) break;
    if (coded(node)) {
      best = node;
      end = i + 1;
    }
  }
  at = end;
  return best;
}

void PhraseTable::learn(std::span<const std::uint32_t> sample, std::uint32_t min_count) {
  for (int round = 0; round < kRounds; ++round) {
    PairMap counts(sample.size() / 4);
    for (std::size_t at = 0; at < sample.size();) {
      const std::uint32_t node = longest(sample, at, [](std::uint32_t) { return true; });
      if (node == kBarrier || at == sample.size() || sample[at] == kBarrier) continue;
      ++counts.value(node, sample[at]);
    }
    struct Candidate {
      std::uint32_t count;
      Phrase phrase;
    };
    std::vector<Candidate> candidates;
    counts.each([&](std::uint32_t prefix, std::uint32_t last, std::uint32_t count) {
      if (count >= min_count) candidates.push_back({count, {prefix, last}});
    });
    std::sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
      return std::tuple(b.count, a.phrase.prefix, a.phrase.last) <
             std::tuple(a.count, b.phrase.prefix, b.phrase.last);
    });
    candidates.resize(std::min(candidates.size(), kPhrasesPerRound));
    for (const Candidate& candidate : candidates) {
      extensions_.value(candidate.phrase.prefix, candidate.phrase.last) =
          terms_ + static_cast<std::uint32_t>(phrases_.size());
      const std::size_t bit = filter_bit(candidate.phrase.prefix, candidate.phrase.last);
      filter_[bit / 64] |= std::uint64_t{1} << (bit % 64);
      phrases_.push_back(candidate.phrase);
    }
  }
}

std::vector<std::uint32_t> PhraseTable::ids_of(std::uint32_t node) const {
  std::vector<std::uint32_t> ids;
  for (; node >= terms_; node = phrases_[node - terms_].prefix) {
    ids.push_back(phrases_[node - terms_].last);
  }
  ids.push_back(node);
  std::reverse(ids.begin(), ids.end());
  return ids;
}

void PhraseTable::choose_units(std::span<const std::uint32_t> sample) {
  const std::size_t nodes = terms_ + phrases_.size();
  std::vector<std::uint32_t> counts(nodes, 0);
  for (std::size_t at = 0; at < sample.size();) {
    const std::uint32_t node = longest(sample, at, [](std::uint32_t) { return true; });
    if (node != kBarrier) ++counts[node];
  }
  std::vector<std::uint32_t> order;
  for (std::uint32_t node = 0; node < nodes; ++node) {
    if (counts[node] != 0) order.push_back(node);
  }
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return counts[a] != counts[b] ? counts[a] > counts[b] : a < b;
  });
  order.resize(std::min<std::size_t>(order.size(), kMaxUnits));
  // Among those of two bytes the order is free: by their terms (token_code.h).
  if (order.size() > kTwoBytes) {
    std::sort(order.begin() + kTwoBytes, order.end(),
              [&](std::uint32_t a, std::uint32_t b) { return ids_of(a) < ids_of(b); });
  }
  unit_of_.assign(nodes, kNoUnit);
  unit_begins_.push_back(0);
  for (const std::uint32_t node : order) {
    unit_of_[node] = static_cast<std::uint32_t>(unit_begins_.size() - 1);
    for (const std::uint32_t id : ids_of(node)) unit_ids_.push_back(id);
    unit_begins_.push_back(static_cast<std::uint32_t>(unit_ids_.size()));
  }
}

void PhraseTable::encode(std::span<const std::uint32_t> ids, std::string& out) const {
  TokenRecordWriter record(ids.size());
  for (std::size_t at = 0; at < ids.size();) {
    const std::uint32_t node =
        longest(ids, at, [&](std::uint32_t phrase) { return unit_of_[phrase] != kNoUnit; });
    if (unit_of_[node] != kNoUnit) {
      record.add_unit(unit_of_[node]);
    } else {
      record.add_term(node);
    }
  }
  record.finish(out);
}

}  // namespace timtin::index
