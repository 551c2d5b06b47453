#include "search/match/spelling_counts.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace timtin::search {

SpellingCounts::SpellingCounts(const Plan& plan, const Unit& unit, std::uint32_t segment_number,
                               const index::Segment& segment)
    : segment_(segment), number_(segment_number) {
  const index::TokenStreams& tokens = segment.tokens();
  if (unit.slots.size() > 1) {
    unit_.emplace(plan, unit, segment_number, segment);
    return;
  }
  for (const SlotForm& form : plan.slots[unit.slots.front()].forms[segment_number]) {
    if (!form.accepted || tokens.form(form.id).key.empty()) continue;
    spelled_.push_back({form.id, segment.lists().list(std::string(tokens.term(form.id)))});
  }
}

void SpellingCounts::count(index::ArticleNo begin, const index::ArticleSet& articles) {
  if (unit_) {
    const index::KnownPhrase::Window* const window = unit_->look(begin, articles);
    if (window == nullptr) return;
    counts_.resize(unit_->spellings().size());
    for (const index::KnownPhrase::Spelled& one : window->spelled) {
      if (!articles.has(one.place)) continue;
      ++counts_[one.spelling].articles;
      add_example(counts_[one.spelling], begin + one.place);
    }
    return;
  }
  counts_.resize(spelled_.size());
  for (std::size_t i = 0; i < spelled_.size(); ++i) count(begin, articles, spelled_[i], counts_[i]);
}

void SpellingCounts::count(index::ArticleNo begin, const index::ArticleSet& articles,
                           Spelled& spelled, Spelling& counted) const {
  if (spelled.list->size() < segment_.size() / kRare) {
    spelled.list->each(begin, spelled.at, [&](index::ArticleNo place, std::uint32_t) {
      if (!articles.has(place)) return;
      ++counted.articles;
      add_example(counted, begin + place);
    });
    return;
  }
  index::ArticleSet found;
  spelled.list->load(begin, spelled.at, found);
  found &= articles;
  counted.articles += found.size();
  if (counted.examples.size() >= kTitles) return;
  found.each([&](index::ArticleNo place) { add_example(counted, begin + place); });
}

void SpellingCounts::add_example(Spelling& spelling, index::ArticleNo article) const {
  if (spelling.examples.size() < kTitles) spelling.examples.push_back({number_, article});
}

void SpellingCounts::add_to(Spellings& spellings) const {
  if (counts_.empty()) return;
  if (!unit_) {
    for (std::size_t i = 0; i < spelled_.size(); ++i) add({spelled_[i].id}, counts_[i], spellings);
    return;
  }
  for (const auto& [ids, number] : unit_->spellings()) {
    if (number < counts_.size()) add(ids, counts_[number], spellings);
  }
}

void SpellingCounts::add(const std::vector<index::TermId>& ids, const Spelling& counted,
                         Spellings& spellings) const {
  if (counted.articles == 0) return;
  std::string keys;
  for (const index::TermId id : ids) {
    const std::string_view term = segment_.tokens().term(id);
    if (!keys.empty()) keys += ' ';
    keys += term.substr(term.find(':') + 1);  // the whole term where it is bare
  }
  Spelling& spelling = spellings[keys];
  spelling.articles += counted.articles;
  for (const index::ArticleRef example : counted.examples) {
    if (spelling.examples.size() < kExamples) spelling.examples.push_back(example);
  }
  if (spelling.titled) return;
  if (const index::ArticleRef* const example = titled(ids, counted)) {
    spelling.examples.insert(spelling.examples.begin(), *example);
    spelling.titled = true;
  }
}

// The first of the examples whose title has the terms behind another word; null if there is none.
const index::ArticleRef* SpellingCounts::titled(const std::vector<index::TermId>& ids,
                                                const Spelling& counted) const {
  const index::TokenStreams& tokens = segment_.tokens();
  for (const index::ArticleRef example : counted.examples) tokens.prefetch(example.number);
  std::vector<index::TermId> title;
  for (const index::ArticleRef& example : counted.examples) {
    title.clear();
    index::TokenCursor cursor(tokens.peek(example.number), tokens.units());
    for (index::TermId id = 0; cursor.next(id) && id != index::kTitleEnd;) title.push_back(id);
    for (auto from = title.begin();;) {
      const auto at = std::search(from, title.end(), ids.begin(), ids.end());
      if (at == title.end()) break;
      if (at != title.begin() && at[-1] >= index::kFirstTerm) return &example;
      from = at + 1;
    }
  }
  return nullptr;
}

}  // namespace timtin::search
