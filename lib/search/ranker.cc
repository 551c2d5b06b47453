#include "search/ranker.h"

#include <algorithm>
#include <unordered_map>

#include "search/bm25.h"

namespace timtin::search {
namespace {

// What one candidate's stream says of the query.
struct Features {
  double length = 0;
  std::vector<float> exact;       // by slot: occurrences as typed
  std::vector<float> all;         // by slot: occurrences in any spelling
  std::vector<float> title;       // by slot: in the title, any spelling
  std::vector<float> pair;        // by pair: side by side, any spelling
  std::vector<float> exact_pair;  // by pair: both as typed
  double passage = 0;  // summed rarity of the words in the best two neighbouring sentences
};

// A pair of neighbouring slots; many-to-many between slots.
struct Pair {
  std::uint32_t left;
  std::uint32_t right;
};

struct SlotOfTerm {
  std::uint32_t slot;
  bool exact;
};

using TermSlots = std::unordered_map<index::TermId, std::vector<SlotOfTerm>>;

TermSlots terms_of(const Plan& plan, std::size_t segment) {
  TermSlots out;
  for (std::uint32_t i = 0; i < plan.slots.size(); ++i) {
    const Slot& slot = plan.slots[i];
    if (!slot.ranked || slot.forms.empty()) continue;
    for (const SlotForm& form : slot.forms[segment]) out[form.id].push_back({i, form.exact});
  }
  return out;
}

std::vector<Pair> pairs_of(const std::vector<std::vector<std::uint32_t>>& runs) {
  std::vector<Pair> pairs;
  for (const std::vector<std::uint32_t>& run : runs) {
    for (std::size_t i = 1; i < run.size(); ++i) {
      const bool known = std::any_of(pairs.begin(), pairs.end(), [&](const Pair& pair) {
        return pair.left == run[i - 1] && pair.right == run[i];
      });
      if (!known) pairs.push_back({run[i - 1], run[i]});
    }
  }
  return pairs;
}

// The words of the query seen in the sentence being read and in the one before it.
class Passage {
 public:
  explicit Passage(const std::vector<double>& idf) : idf_(idf), sentence_of_(idf.size(), kNever) {}

  void see(std::uint32_t slot) { sentence_of_[slot] = sentence_; }

  void end_sentence() {
    double sum = 0;
    for (std::size_t i = 0; i < idf_.size(); ++i) {
      if (sentence_of_[i] + 1 >= sentence_) sum += idf_[i];
    }
    best_ = std::max(best_, sum);
    ++sentence_;
  }

  double best() const { return best_; }

 private:
  static constexpr int kNever = -10;
  const std::vector<double>& idf_;
  std::vector<int> sentence_of_;
  int sentence_ = 0;
  double best_ = 0;
};

Features read(index::TokenCursor cursor, const TermSlots& terms, const std::vector<Pair>& pairs,
              const std::vector<double>& idf) {
  const std::size_t slots = idf.size();
  Passage passage(idf);
  Features out;
  out.exact.resize(slots);
  out.all.resize(slots);
  out.title.resize(slots);
  out.pair.resize(pairs.size());
  out.exact_pair.resize(pairs.size());
  static const std::vector<SlotOfTerm> kNone;
  const std::vector<SlotOfTerm>* previous = &kNone;
  bool in_title = true;
  index::TermId id = 0;
  while (cursor.next(id)) {
    if (id < index::kFirstTerm) {
      previous = &kNone;
      passage.end_sentence();
      if (id == index::kTitleEnd) in_title = false;
      continue;
    }
    out.length += 1;
    const auto found = terms.find(id);
    if (found == terms.end()) {
      previous = &kNone;
      continue;
    }
    for (const SlotOfTerm& right : found->second) {
      out.all[right.slot] += 1;
      passage.see(right.slot);
      if (right.exact) out.exact[right.slot] += 1;
      if (in_title) out.title[right.slot] += 1;
      for (const SlotOfTerm& left : *previous) {
        for (std::size_t p = 0; p < pairs.size(); ++p) {
          if (pairs[p].left != left.slot || pairs[p].right != right.slot) continue;
          out.pair[p] += 1;
          if (left.exact && right.exact) out.exact_pair[p] += 1;
        }
      }
    }
    previous = &found->second;
  }
  passage.end_sentence();
  out.passage = passage.best();
  return out;
}

}  // namespace

void rerank(const index::Index& index, const Plan& plan,
            const std::vector<std::vector<std::uint32_t>>& runs, const RankWeights& weights,
            std::vector<Candidate>& candidates) {
  const std::size_t count = std::min(candidates.size(), kReranked);
  if (count == 0) return;
  const std::vector<Pair> pairs = pairs_of(runs);
  std::vector<TermSlots> terms;
  double syllables = 0;
  double articles = 0;
  for (std::size_t i = 0; i < index.segments().size(); ++i) {
    terms.push_back(terms_of(plan, i));
    syllables += static_cast<double>(index.manifest().segments[i].syllables);
    articles += index.manifest().segments[i].articles;
  }
  const double average = syllables > 0 && articles > 0 ? syllables / articles : 1;

  std::vector<double> idf(plan.slots.size());
  for (std::size_t s = 0; s < plan.slots.size(); ++s) {
    if (plan.slots[s].ranked) {
      idf[s] = plan.slots[s].word.weight *
               inverse_document_frequency(plan.slots[s].all_articles, articles);
    }
  }
  std::vector<Features> features;
  features.reserve(count);
  std::vector<double> with_pair(pairs.size());
  for (std::size_t i = 0; i < count; ++i) {
    const index::ArticleRef ref = candidates[i].ref;
    features.push_back(read(index.segments()[ref.segment]->tokens().article(ref.number),
                            terms[ref.segment], pairs, idf));
    for (std::size_t p = 0; p < pairs.size(); ++p) {
      if (features.back().pair[p] > 0) with_pair[p] += 1;
    }
  }
  for (std::size_t i = 0; i < count; ++i) {
    const Features& f = features[i];
    double score = 0;
    for (std::size_t s = 0; s < plan.slots.size(); ++s) {
      const Slot& slot = plan.slots[s];
      if (!slot.ranked) continue;
      const double exact_idf = inverse_document_frequency(slot.exact_articles, articles);
      score +=
          slot.word.weight * weights.exact * exact_idf * saturated(f.exact[s], f.length, average);
      score += weights.folded * idf[s] * saturated(f.all[s], f.length, average);
      if (f.title[s] > 0) score += weights.title * idf[s];
    }
    for (std::size_t p = 0; p < pairs.size(); ++p) {
      // How rare a pair is, is estimated among the candidates.
      const double pair_idf = inverse_document_frequency(with_pair[p], static_cast<double>(count));
      score += weights.pair * pair_idf * saturated(f.pair[p], f.length, average);
      score += weights.exact_pair * pair_idf * saturated(f.exact_pair[p], f.length, average);
    }
    score += weights.passage * f.passage;
    candidates[i].score = score;
  }
  std::sort(candidates.begin(), candidates.begin() + static_cast<std::ptrdiff_t>(count),
            [](const Candidate& a, const Candidate& b) { return better(a, b, Sort::relevance); });
}

}  // namespace timtin::search
