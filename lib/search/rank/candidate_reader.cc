#include "search/rank/candidate_reader.h"

#include <algorithm>
#include <utility>

namespace timtin::search {

std::vector<Pair> pairs_of(const Runs& runs) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> sorted;
  for (const std::vector<std::uint32_t>& run : runs) {
    for (std::size_t i = 1; i < run.size(); ++i) sorted.emplace_back(run[i], run[i - 1]);
  }
  std::sort(sorted.begin(), sorted.end());
  sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
  std::vector<Pair> pairs;  // by their right word
  pairs.reserve(sorted.size());
  for (const auto& [right, left] : sorted) pairs.push_back({left, right});
  return pairs;
}

CandidateReader::CandidateReader(std::size_t slots, const std::vector<Pair>& pairs,
                                 std::uint32_t gap)
    : slots_(slots), pairs_(pairs), gap_(gap), pairs_begin_(slots + 1) {
  for (const Pair& pair : pairs) ++pairs_begin_[pair.right + 1];
  for (std::size_t i = 0; i < slots; ++i) pairs_begin_[i + 1] += pairs_begin_[i];
}

Reading CandidateReader::read(const TermUses& uses, index::ArticleNo article) {
  Reading out;
  out.things.resize(slots_ + pairs_.size());
  out.sightings_begin = sightings_.size();
  place_ = 1;
  in_title_ = true;
  previous_ = {};
  previous_place_ = 0;
  const index::TokenRecord record = uses.streams().peek(article);
  const index::UnitTable& table = uses.streams().units();
  const std::uint8_t* const units = uses.units().data();
  const std::uint8_t* other = record.other;
  for (std::size_t i = 0; i < record.count; ++i) {
    const std::uint8_t first = record.first[i];
    if (first < index::kThreeBytes) [[likely]] {
      // Without a branch: whether a code has one byte or two cannot be foretold.
      const std::uint32_t two = first >= index::kTwoBytes ? 1 : 0;
      const std::uint32_t rest = first - index::kTwoBytes;
      const std::uint32_t unit = two != 0 ? index::kTwoBytes + (rest << 8) + *other : first;
      const std::uint8_t length = units[unit];
      other += two;
      if (length < TermUses::kLook) {
        place_ += length;
      } else {
        look(uses, {table.ids + table.begins[unit], table.ids + table.begins[unit + 1]}, out);
      }
    } else {
      std::uint32_t term = 0;
      look(uses, index::code_terms(first, other, table, term), out);
      other += index::other_bytes(first);
    }
  }
  out.sightings_end = sightings_.size();
  return out;
}

void CandidateReader::look(const TermUses& uses, index::CodeTerms terms, Reading& reading) {
  for (const index::TermId* id = terms.begin; id != terms.end; ++id) {
    if (*id < index::kFirstTerm) {
      previous_ = {};
      if (*id == index::kTitleEnd) {
        in_title_ = false;
        place_ += gap_;
      }
      continue;
    }
    ++place_;
    if (!uses.may_have(*id)) continue;
    const std::span<const TermUse> found = uses[*id];
    if (found.empty()) continue;
    if (previous_place_ + 1 != place_) previous_ = {};
    for (const TermUse& use : found) {
      see(reading, use.slot, use.exact);
      for (std::uint32_t p = pairs_begin_[use.slot]; p < pairs_begin_[use.slot + 1]; ++p) {
        for (const TermUse& left : previous_) {
          if (left.slot == pairs_[p].left) see(reading, slots_ + p, left.exact && use.exact);
        }
      }
    }
    previous_ = found;
    previous_place_ = place_;
  }
}

void CandidateReader::see(Reading& reading, std::size_t thing, bool exact) {
  Count& count = reading.things[thing];
  ++count.all;
  if (exact) ++count.exact;
  count.title = count.title || in_title_;
  sightings_.push_back({place_, static_cast<std::uint32_t>(thing)});
}

}  // namespace timtin::search
