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

// Puts the codes that have to be looked at into codes_; how many they are. Which ones cannot be
// foretold, nor how many bytes they have: there is no branch on either.
std::size_t CandidateReader::collect(const TermUses& uses, const index::TokenRecord& record) {
  if (codes_.size() < record.count + 1) codes_.resize(record.count + 1);
  const std::uint8_t* const units = uses.units().data();
  Code* kept = codes_.data();
  std::uint32_t other = 0;
  std::uint32_t place = 1;
  for (std::uint32_t number = 0; number < record.count; ++number) {
    const index::CodeHead head = index::kCodeHeads[record.first[number]];
    const std::uint8_t unit = units[head.unit_with(record.other[other])];
    *kept = {number, other, place};
    kept += unit / TermUses::kLook;
    place += unit % TermUses::kLook;
    other += head.other_bytes;
  }
  return static_cast<std::size_t>(kept - codes_.data());
}

Reading CandidateReader::read(const TermUses& uses, index::ArticleNo article) {
  Reading out;
  out.things.resize(slots_ + pairs_.size());
  out.sightings_begin = sightings_.size();
  in_title_ = true;
  previous_ = {};
  previous_place_ = 0;
  const index::TokenRecord record = uses.streams().peek(article);
  const index::UnitTable& table = uses.streams().units();
  const std::size_t codes = collect(uses, record);
  std::uint32_t next = 0;  // number of the code behind the one looked at last
  for (std::size_t i = 0; i < codes; ++i) {
    const Code& code = codes_[i];
    if (code.number != next) previous_ = {};  // a break may be all that is between
    next = code.number + 1;
    place_ = code.place + (in_title_ ? 0 : gap_);
    std::uint32_t term = 0;
    look(uses, index::code_terms(record.first[code.number], record.other + code.other, table, term),
         out);
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
