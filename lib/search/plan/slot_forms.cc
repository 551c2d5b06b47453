#include "search/plan/slot_forms.h"

#include <algorithm>

#include "search/spelling/spelling.h"
#include "text/syllable.h"

namespace timtin::search {
namespace {

// «đẳ*»: letters must agree; a tone typed must agree as well.
bool prefix_fits(std::string_view key, std::string_view form) {
  const auto [letters, tone] = text::parts_of_key(key);
  return form.starts_with(letters) && (tone == '0' || form.back() == tone);
}

SpellingMatch judge(const query::Word& word, std::string_view form, const SpellingRule& rule) {
  if (word.prefix) {
    const bool fits = !word.marked || form.empty() || prefix_fits(word.key, form);
    return {fits, fits};
  }
  SpellingMatch match =
      match_spelling(word, form, rule.stage, rule.marks, rule.bare_query && !word.marked);
  match.accepted = match.accepted || rule.any_spelling;
  return match;
}

// How a form relates to another spelling that means the same.
SpellingMatch judge_alike(const query::Word& word, const query::Alike& alike, std::string_view form,
                          const SpellingRule& rule) {
  if (word.marked) {
    query::Word other = word;
    other.key = alike.key;
    other.marked = alike.key != alike.folded;
    return judge(other, form, rule);
  }
  const bool fits = form == alike.key || form.empty();
  return {fits || rule.any_spelling, fits && (word.likely.empty() || word.likely == alike.of)};
}

// Document frequency of a set of forms, as if they occurred independently.
double joined(double articles, const std::vector<double>& each) {
  double none = 1;
  for (const double one : each) none *= 1 - std::min(1.0, one / std::max(1.0, articles));
  return articles * (1 - none);
}

}  // namespace

std::vector<std::vector<SlotForm>> slot_forms(const index::Index& index, const query::Word& word,
                                              const SpellingRule& rule) {
  std::vector<std::vector<SlotForm>> out;
  for (const auto& segment : index.segments()) {
    const index::TokenStreams& tokens = segment->tokens();
    out.emplace_back();
    // The same form again, of another spelling that means the same, counts once.
    const auto add_form = [&](const index::Form& form, SpellingMatch match) {
      const auto known = std::ranges::find(out.back(), form.id, &SlotForm::id);
      if (known == out.back().end()) {
        out.back().push_back({form.id, form.articles, match.accepted, match.exact});
      } else {
        known->accepted = known->accepted || match.accepted;
        known->exact = known->exact || match.exact;
      }
    };
    const auto add = [&](std::string_view folded) {
      for (const index::Form& form : tokens.forms(folded)) {
        add_form(form, judge(word, form.key, rule));
      }
    };
    if (!word.prefix) {
      add(word.folded);
      for (const query::Alike& alike : word.alike) {
        for (const index::Form& form : tokens.forms(alike.folded)) {
          add_form(form, judge_alike(word, alike, form.key, rule));
        }
      }
      continue;
    }
    for (const std::string_view folded : tokens.folded_with_prefix(word.folded, kMostPrefixWords)) {
      add(folded);
    }
  }
  return out;
}

void estimate_articles(const index::Index& index, Slot& slot) {
  for (std::size_t i = 0; i < slot.forms.size(); ++i) {
    const auto size = static_cast<double>(index.segments()[i]->size());
    std::vector<double> exact;
    std::vector<double> all;
    for (const SlotForm& form : slot.forms[i]) {
      all.push_back(form.articles);
      if (form.exact) exact.push_back(form.articles);
    }
    slot.exact_articles += joined(size, exact);
    slot.all_articles += joined(size, all);
  }
}

}  // namespace timtin::search
