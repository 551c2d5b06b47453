#include "search/rank/ranker.h"

#include <algorithm>

#include "search/match/bm25.h"
#include "search/rank/candidate_reader.h"
#include "search/request.h"

namespace timtin::search {
namespace {

// A passage is about a sentence long.
constexpr std::uint32_t kPassageSyllables = 20;
// What a pair adds to the words of a passage.
constexpr double kPassagePair = 0.5;
// A pair that so many of the candidates have is one that the query requires, as part of a unit.
constexpr double kRequiredShare = 0.8;
// So many records are on their way while one is read.
constexpr std::size_t kAhead = 3;

// What is the same for all candidates.
struct Query {
  const Plan& plan;
  std::vector<Pair> pairs;
  std::vector<TermUses> uses;  // by segment
  double articles = 0;
  double average_length = 1;
};

Query query_of(const index::Index& index, const Plan& plan, const Runs& runs) {
  Query query{plan, pairs_of(runs), {}};
  double syllables = 0;
  for (std::size_t i = 0; i < index.segments().size(); ++i) {
    query.uses.emplace_back(plan, i, index.segments()[i]->tokens());
    syllables += static_cast<double>(index.manifest().segments[i].syllables);
    query.articles += index.manifest().segments[i].articles;
  }
  if (syllables > 0 && query.articles > 0) query.average_length = syllables / query.articles;
  return query;
}

// How rare the things of the query are: slots, then pairs.
struct Rarity {
  std::vector<double> idf;
  std::vector<double> exact_idf;
  std::vector<double> passage;  // what each is worth in a passage
};

Rarity rarity_of(const Query& query, const std::vector<Reading>& readings) {
  const std::vector<Slot>& slots = query.plan.slots;
  Rarity out;
  for (const Slot& slot : slots) {
    const double weight = slot.ranked ? slot.word.weight : 0;
    const double idf = weight * inverse_document_frequency(slot.all_articles, query.articles);
    out.idf.push_back(idf);
    out.exact_idf.push_back(weight *
                            inverse_document_frequency(slot.exact_articles, query.articles));
    out.passage.push_back(idf);
  }
  const auto count = static_cast<double>(readings.size());
  for (std::size_t p = 0; p < query.pairs.size(); ++p) {
    const auto with_pair = static_cast<double>(
        std::ranges::count_if(readings, [thing = slots.size() + p](const Reading& reading) {
          return reading.things[thing].all > 0;
        }));
    double idf = inverse_document_frequency(with_pair, count);
    if (with_pair >= kRequiredShare * count) {
      // The candidates say nothing of how rare it is, but it is as rare as its words.
      idf = std::max(out.idf[query.pairs[p].left], out.idf[query.pairs[p].right]);
    }
    out.idf.push_back(idf);
    out.exact_idf.push_back(idf);
    out.passage.push_back(kPassagePair * idf);
  }
  return out;
}

// Has the record of a candidate fetched, if there is one of that number.
void prefetch(const Query& query, std::span<const Candidate> candidates, std::size_t number) {
  if (number >= candidates.size()) return;
  const index::ArticleRef ref = candidates[number].ref;
  query.uses[ref.segment].streams().prefetch(ref.number);
}

RankParts parts_of(const Reading& reading, const Rarity& rarity, std::size_t slots, double length,
                   double average_length) {
  RankParts parts;
  for (std::size_t i = 0; i < reading.things.size(); ++i) {
    const Count& count = reading.things[i];
    if (count.all == 0) continue;
    const double all = rarity.idf[i] * saturated(count.all, length, average_length);
    const double exact = rarity.exact_idf[i] * saturated(count.exact, length, average_length);
    if (i < slots) {
      parts.exact += exact;
      parts.folded += all;
      if (count.title) parts.title += rarity.idf[i];
    } else {
      parts.pair += all;
      parts.exact_pair += exact;
    }
  }
  return parts;
}

std::vector<RankParts> parts_of_words(const index::Index& index, const Query& query,
                                      std::span<const Candidate> candidates) {
  const std::size_t slots = query.plan.slots.size();
  CandidateReader reader(slots, query.pairs, kPassageSyllables);
  std::vector<Reading> readings;
  readings.reserve(candidates.size());
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    prefetch(query, candidates, i + kAhead);
    const index::ArticleRef ref = candidates[i].ref;
    readings.push_back(reader.read(query.uses[ref.segment], ref.number));
  }
  const Rarity rarity = rarity_of(query, readings);
  BestPassage best_passage(rarity.passage, kPassageSyllables);
  std::vector<RankParts> out;
  out.reserve(candidates.size());
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const auto& [segment, number] = candidates[i].ref;
    const double length = index.segments()[segment]->columns().length[number];
    out.push_back(parts_of(readings[i], rarity, slots, length, query.average_length));
    out.back().passage = best_passage(reader.sightings(readings[i]));
  }
  return out;
}

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
std::vector<RankParts> parts_of_one_word(const index::Index& index, const Query& query,
                                         const Slot& word, std::span<const Candidate> candidates) {
  const double idf =
      word.word.weight * inverse_document_frequency(word.all_articles, query.articles);
  std::vector<RankParts> out;
  out.reserve(candidates.size());
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    prefetch(query, candidates, i + kAhead);
    const Candidate& candidate = candidates[i];
    RankParts parts;
    parts.exact = candidate.score;
    parts.passage = idf;
    const index::Segment& segment = *index.segments()[candidate.ref.segment];
    const index::TokenStreams& streams = segment.tokens();
    if (title_has({streams.peek(candidate.ref.number), streams.units()},
                  query.uses[candidate.ref.segment])) {
      parts.title = idf;
    }
    out.push_back(parts);
  }
  return out;
}

// Whose province the query names: articles about a place before those that only name a street after
// it.
void add_places(const index::Index& index, const Query& query,
                std::span<const Candidate> candidates, std::vector<RankParts>& parts) {
  for (const Unit& unit : query.plan.units) {
    if (!unit.positive || unit.province.empty()) continue;
    double idf = 0;
    for (const std::uint32_t slot : unit.slots) {
      idf = std::max(
          idf, inverse_document_frequency(query.plan.slots[slot].all_articles, query.articles));
    }
    for (std::size_t i = 0; i < candidates.size(); ++i) {
      const index::ArticleRef ref = candidates[i].ref;
      const index::ColumnView& columns = index.segments()[ref.segment]->columns();
      if (columns.province_slugs[columns.province[ref.number]] == unit.province) {
        parts[i].place += idf;
      }
    }
  }
}

}  // namespace

std::vector<RankParts> rank_parts(const index::Index& index, const Plan& plan, const Runs& runs,
                                  std::span<const Candidate> candidates) {
  const Query query = query_of(index, plan, runs);
  const Slot* word = only_word(plan);
  std::vector<RankParts> parts = word != nullptr
                                     ? parts_of_one_word(index, query, *word, candidates)
                                     : parts_of_words(index, query, candidates);
  add_places(index, query, candidates, parts);
  return parts;
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
