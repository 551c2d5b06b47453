#include "search/candidate_reader.h"

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

CandidateReader::CandidateReader(std::size_t slots, const std::vector<Pair>& pairs)
    : slots_(slots), pairs_(pairs), pairs_begin_(slots + 1) {
  for (const Pair& pair : pairs) ++pairs_begin_[pair.right + 1];
  for (std::size_t i = 0; i < slots; ++i) pairs_begin_[i + 1] += pairs_begin_[i];
}

Reading CandidateReader::read(index::TokenCursor cursor, const TermUses& uses, std::uint32_t gap) {
  Reading out;
  out.things.resize(slots_ + pairs_.size());
  out.sightings_begin = sightings_.size();
  std::span<const TermUse> previous;
  std::uint32_t previous_place = 0;
  std::uint32_t place = 1;
  bool in_title = true;
  index::TermId id = 0;
  while (cursor.next(id)) {
    ++place;
    if (!uses.may_have(id)) continue;
    if (id < index::kFirstTerm) {
      --place;
      previous = {};
      if (id == index::kTitleEnd) {
        in_title = false;
        place += gap;
      }
      continue;
    }
    const std::span<const TermUse> found = uses[id];
    if (found.empty()) continue;
    if (previous_place + 1 != place) previous = {};
    for (const TermUse& use : found) {
      see(out, use.slot, use.exact, in_title, place);
      for (std::uint32_t p = pairs_begin_[use.slot]; p < pairs_begin_[use.slot + 1]; ++p) {
        for (const TermUse& left : previous) {
          if (left.slot != pairs_[p].left) continue;
          see(out, slots_ + p, left.exact && use.exact, in_title, place);
        }
      }
    }
    previous = found;
    previous_place = place;
  }
  out.sightings_end = sightings_.size();
  return out;
}

void CandidateReader::see(Reading& reading, std::size_t thing, bool exact, bool in_title,
                          std::uint32_t place) {
  Count& count = reading.things[thing];
  ++count.all;
  if (exact) ++count.exact;
  count.title = count.title || in_title;
  sightings_.push_back({place, static_cast<std::uint32_t>(thing)});
}

}  // namespace timtin::search
