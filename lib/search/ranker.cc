#include "search/ranker.h"

#include <algorithm>
#include <utility>

#include "search/bm25.h"
#include "search/passage.h"
#include "search/term_uses.h"

namespace timtin::search {
namespace {

// A passage is about a sentence long.
constexpr std::uint32_t kPassageSyllables = 20;
// What a pair adds to the words of a passage.
constexpr double kPassagePair = 0.5;
// A pair that so many of the candidates have is one that the query requires, as part of a unit.
constexpr double kRequiredShare = 0.8;

// Neighbours in the query.
struct Pair {
  std::uint32_t left;  // slots
  std::uint32_t right;
};

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

// How often one candidate has something of the query.
struct Count {
  std::uint32_t all = 0;    // in any spelling
  std::uint32_t exact = 0;  // as typed
  bool title = false;
};

// One candidate, read.
struct Reading {
  double length = 0;            // syllables
  std::vector<Count> things;    // slots, then pairs
  std::size_t sightings_begin;  // into Reader::sightings
  std::size_t sightings_end;
};

// Reads the candidates' streams. Things are the plan's slots, then the pairs.
class Reader {
 public:
  Reader(std::size_t slots, const std::vector<Pair>& pairs) : slots_(slots), pairs_(pairs) {
    pairs_begin_.resize(slots + 1);
    for (const Pair& pair : pairs) ++pairs_begin_[pair.right + 1];
    for (std::size_t i = 0; i < slots; ++i) pairs_begin_[i + 1] += pairs_begin_[i];
  }

  Reading read(index::TokenCursor cursor, const TermUses& uses) {
    Reading out;
    out.things.resize(slots_ + pairs_.size());
    out.sightings_begin = sightings.size();
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
          place += kPassageSyllables;
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
    out.sightings_end = sightings.size();
    return out;
  }

  std::vector<Sighting> sightings;  // of all candidates, one after the other

 private:
  void see(Reading& reading, std::size_t thing, bool exact, bool in_title, std::uint32_t place) {
    Count& count = reading.things[thing];
    ++count.all;
    if (exact) ++count.exact;
    count.title = count.title || in_title;
    sightings.push_back({place, static_cast<std::uint32_t>(thing)});
  }

  std::size_t slots_;
  const std::vector<Pair>& pairs_;          // sorted by their right word
  std::vector<std::uint32_t> pairs_begin_;  // by slot: the pairs that end in it
};

// The one ranked slot of a query that has no other.
const Slot* only_word(const Plan& plan) {
  const Slot* only = nullptr;
  for (const Slot& slot : plan.slots) {
    if (!slot.ranked || slot.forms.empty()) continue;
    if (only != nullptr) return nullptr;
    only = &slot;
  }
  return only;
}

bool title_has(index::TokenCursor cursor, const TermUses& uses) {
  index::TermId id = 0;
  while (cursor.next(id) && id != index::kTitleEnd) {
    if (id >= index::kFirstTerm && uses.may_have(id) && !uses[id].empty()) return true;
  }
  return false;
}

// Of one word there are no pairs and no better passages: matching has scored all but the title.
std::vector<RankParts> parts_of_one_word(const index::Index& index, const Slot& word,
                                         const std::vector<TermUses>& uses, double articles,
                                         std::span<const Candidate> candidates) {
  const double idf = word.word.weight * inverse_document_frequency(word.all_articles, articles);
  std::vector<RankParts> out;
  out.reserve(candidates.size());
  for (const Candidate& candidate : candidates) {
    RankParts parts;
    parts.exact = candidate.score;
    parts.passage = idf;
    const index::Segment& segment = *index.segments()[candidate.ref.segment];
    if (title_has(segment.tokens().article(candidate.ref.number), uses[candidate.ref.segment])) {
      parts.title = idf;
    }
    out.push_back(parts);
  }
  return out;
}

}  // namespace

std::vector<RankParts> rank_parts(const index::Index& index, const Plan& plan, const Runs& runs,
                                  std::span<const Candidate> candidates) {
  const std::size_t slots = plan.slots.size();
  const std::vector<Pair> pairs = pairs_of(runs);
  std::vector<TermUses> uses;
  double syllables = 0;
  double articles = 0;
  for (std::size_t i = 0; i < index.segments().size(); ++i) {
    uses.emplace_back(plan, i);
    syllables += static_cast<double>(index.manifest().segments[i].syllables);
    articles += index.manifest().segments[i].articles;
  }
  const double average = syllables > 0 && articles > 0 ? syllables / articles : 1;

  if (const Slot* word = only_word(plan)) {
    return parts_of_one_word(index, *word, uses, articles, candidates);
  }

  Reader reader(slots, pairs);
  std::vector<Reading> readings;
  readings.reserve(candidates.size());
  std::vector<double> with_pair(pairs.size());
  for (const Candidate& candidate : candidates) {
    const index::Segment& segment = *index.segments()[candidate.ref.segment];
    readings.push_back(
        reader.read(segment.tokens().article(candidate.ref.number), uses[candidate.ref.segment]));
    readings.back().length = segment.columns().length[candidate.ref.number];
    for (std::size_t p = 0; p < pairs.size(); ++p) {
      if (readings.back().things[slots + p].all > 0) with_pair[p] += 1;
    }
  }

  std::vector<double> idf(slots + pairs.size());
  std::vector<double> exact_idf(idf.size());
  std::vector<double> worth(idf.size());
  for (std::size_t s = 0; s < slots; ++s) {
    const Slot& slot = plan.slots[s];
    if (!slot.ranked) continue;
    idf[s] = slot.word.weight * inverse_document_frequency(slot.all_articles, articles);
    exact_idf[s] = slot.word.weight * inverse_document_frequency(slot.exact_articles, articles);
    worth[s] = idf[s];
  }
  for (std::size_t p = 0; p < pairs.size(); ++p) {
    const auto count = static_cast<double>(candidates.size());
    idf[slots + p] = inverse_document_frequency(with_pair[p], count);
    if (with_pair[p] >= kRequiredShare * count) {
      // The candidates say nothing of how rare it is, but it is as rare as its words.
      idf[slots + p] = std::max(idf[pairs[p].left], idf[pairs[p].right]);
    }
    exact_idf[slots + p] = idf[slots + p];
    worth[slots + p] = kPassagePair * idf[slots + p];
  }

  BestPassage best_passage(worth, kPassageSyllables);
  std::vector<RankParts> out;
  out.reserve(candidates.size());
  for (const Reading& reading : readings) {
    RankParts parts;
    for (std::size_t i = 0; i < slots; ++i) {
      const Count& count = reading.things[i];
      if (count.all == 0) continue;
      parts.exact += exact_idf[i] * saturated(count.exact, reading.length, average);
      parts.folded += idf[i] * saturated(count.all, reading.length, average);
      if (count.title) parts.title += idf[i];
    }
    for (std::size_t i = slots; i < idf.size(); ++i) {
      const Count& count = reading.things[i];
      if (count.all == 0) continue;
      parts.pair += idf[i] * saturated(count.all, reading.length, average);
      parts.exact_pair += idf[i] * saturated(count.exact, reading.length, average);
    }
    parts.passage = best_passage({reader.sightings.data() + reading.sightings_begin,
                                  reader.sightings.data() + reading.sightings_end});
    out.push_back(parts);
  }
  return out;
}

void rerank(const index::Index& index, const Plan& plan, const Runs& runs,
            const RankWeights& weights, std::size_t most, std::vector<Candidate>& candidates) {
  const std::span<Candidate> again(candidates.data(), std::min(candidates.size(), most));
  const std::vector<RankParts> parts = rank_parts(index, plan, runs, again);
  for (std::size_t i = 0; i < again.size(); ++i) again[i].score = score(parts[i], weights);
  std::sort(again.begin(), again.end(),
            [](const Candidate& a, const Candidate& b) { return better(a, b, Sort::relevance); });
}

}  // namespace timtin::search
