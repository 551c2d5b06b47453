#include "search/slot_forms.h"

#include <algorithm>

#include "search/spelling.h"

namespace timtin::search {
namespace {

// «đẳ*»: letters must agree; a tone typed must agree as well.
bool prefix_fits(std::string_view key, std::string_view form) {
  if (key.back() >= '1' && key.back() <= '5') {
    if (form.back() != key.back()) return false;
    key.remove_suffix(1);
  }
  return form.starts_with(key);
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
    const auto add = [&](std::string_view folded) {
      for (const index::Form& form : tokens.forms(folded)) {
        const SpellingMatch match = judge(word, form.key, rule);
        out.back().push_back({form.id, form.articles, match.accepted, match.exact});
      }
    };
    if (!word.prefix) {
      add(word.folded);
      continue;
    }
    for (const std::string_view folded : tokens.folded_with_prefix(word.folded, kMostPrefixWords)) {
      add(folded);
    }
  }
  return out;
}

void estimate_articles(const index::Index& index, Slot& slot) {
  double articles = 0;
  for (std::size_t i = 0; i < index.segments().size(); ++i) {
    const auto size = static_cast<double>(index.segments()[i]->size());
    articles += size;
    if (slot.forms.empty()) continue;
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
