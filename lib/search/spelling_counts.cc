#include "search/spelling_counts.h"

#include <string>
#include <string_view>

namespace timtin::search {

SpellingCounts::SpellingCounts(const Plan& plan, const Unit& unit, std::uint32_t segment_number,
                               const index::Segment& segment)
    : segment_(segment), number_(segment_number) {
  const index::TokenStreams& tokens = segment.tokens();
  if (unit.slots.size() > 1) {
    finder_.emplace(plan, unit, segment_number, tokens);
    return;
  }
  for (const SlotForm& form : plan.slots[unit.slots.front()].forms[segment_number]) {
    if (!form.accepted || tokens.form(form.id).key.empty()) continue;
    spelled_.push_back(
        {form.id, SlotPostings(segment.lists().list(std::string(tokens.term(form.id))))});
  }
}

void SpellingCounts::count(index::ArticleNo begin, const ArticleSet& articles) {
  if (finder_) {
    articles.each([&](index::ArticleNo place) {
      finder_->each(begin + place,
                    [&](const std::vector<index::TermId>& ids) { count(ids, begin + place); });
    });
    return;
  }
  for (Spelled& spelled : spelled_) {
    ArticleSet found;
    spelled.articles.load(begin, articles, found);
    found &= articles;
    if (found.empty()) continue;
    Counted& counted = by_ids_[{spelled.id}];
    counted.spelling.articles += found.size();
    if (counted.spelling.examples.size() >= kExamples) continue;
    found.each([&](index::ArticleNo place) {
      if (counted.spelling.examples.size() < kExamples) {
        counted.spelling.examples.push_back({number_, begin + place});
      }
    });
  }
}

void SpellingCounts::count(const std::vector<index::TermId>& ids, index::ArticleNo article) {
  Counted& counted = by_ids_[ids];
  if (counted.last == article && counted.spelling.articles > 0) return;
  counted.last = article;
  ++counted.spelling.articles;
  if (counted.spelling.examples.size() < kExamples) {
    counted.spelling.examples.push_back({number_, article});
  }
}

void SpellingCounts::add_to(Matches& matches) const {
  for (const auto& [ids, counted] : by_ids_) {
    std::string keys;
    for (const index::TermId id : ids) {
      const std::string_view term = segment_.tokens().term(id);
      if (!keys.empty()) keys += ' ';
      keys += term.substr(term.find(':') + 1);  // the whole term where it is bare
    }
    Spelling& spelling = matches.spellings[keys];
    spelling.articles += counted.spelling.articles;
    for (const index::ArticleRef example : counted.spelling.examples) {
      if (spelling.examples.size() < kExamples) spelling.examples.push_back(example);
    }
  }
}

}  // namespace timtin::search
