#include "search/sampler.h"

#include <algorithm>

#include "search/postings.h"
#include "search/spelling.h"

namespace timtin::search {
namespace {

// Counts over the sampled articles.
struct Counts {
  double articles = 0;
  double adjacent_articles = 0;
  double adjacent = 0;  // times side by side
  double expected = 0;  // the same if words were strewn at random
};

bool has(const std::vector<index::TermId>& ids, index::TermId id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

void count(index::TokenCursor cursor, const std::vector<index::TermId>& left,
           const std::vector<index::TermId>& right, Counts& counts) {
  double lefts = 0;
  double rights = 0;
  double words = 0;
  double adjacent = 0;
  bool after_left = false;
  index::TermId id = 0;
  while (cursor.next(id)) {
    if (id < index::kFirstTerm) {
      after_left = false;
      continue;
    }
    ++words;
    if (has(right, id)) {
      ++rights;
      if (after_left) ++adjacent;
    }
    after_left = has(left, id);
    if (after_left) ++lefts;
  }
  ++counts.articles;
  if (adjacent > 0) ++counts.adjacent_articles;
  counts.adjacent += adjacent;
  counts.expected += lefts * rights / std::max(1.0, words);
}

}  // namespace

double PairSampler::operator()(const query::Word& left, const query::Word& right) const {
  Counts counts;
  for (std::size_t number = 0; number < index_.segments().size(); ++number) {
    const index::Segment& segment = *index_.segments()[number];
    const auto slot_of = [&](const query::Word& word, std::vector<index::TermId>& ids) {
      Slot slot;
      slot.word = word;
      slot.forms.resize(number + 1);
      for (const index::Form& form : segment.tokens().forms(word.folded)) {
        const SpellingMatch match =
            match_spelling(word, form.key, Stage::typed, Marks::prefer,
                           !marks_matter_ || (!word.marked && !word.number));
        if (!match.accepted) continue;
        slot.forms[number].push_back({form.id, form.articles, true, true});
        ids.push_back(form.id);
      }
      return slot;
    };
    std::vector<index::TermId> left_ids;
    std::vector<index::TermId> right_ids;
    const Slot left_slot = slot_of(left, left_ids);
    const Slot right_slot = slot_of(right, right_ids);
    if (left_ids.empty() || right_ids.empty()) continue;
    SlotIterator left_at(left_slot, number, segment);
    SlotIterator right_at(right_slot, number, segment);
    AllIterator both({&left_at, &right_at});
    const index::ArticleNo stride =
        std::max<index::ArticleNo>(1, segment.size() / static_cast<index::ArticleNo>(kSampled));
    while (both.current() != kEnd) {
      const index::ArticleNo article = both.current();
      count(segment.tokens().article(article), left_ids, right_ids, counts);
      both.advance_to((article / stride + 1) * stride);
    }
  }
  if (counts.articles == 0 || counts.adjacent < kLeastLift * counts.expected) return 0;
  return counts.adjacent_articles / counts.articles;
}

}  // namespace timtin::search
