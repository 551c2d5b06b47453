#include "search/spelling/cohesion.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace timtin::search {
namespace {

/// The terms that a word may be in a segment; adds their occurrences.
std::vector<index::TermId> terms_of(const index::TokenStreams& tokens, const query::Word& word,
                                    double& occurrences) {
  std::vector<index::TermId> ids;
  for (const index::Form& form : tokens.forms(word.folded)) {
    if (word.marked && form.key != word.key && !form.key.empty()) continue;
    ids.push_back(form.id);
    occurrences += static_cast<double>(form.occurrences);
  }
  return ids;
}

}  // namespace

SideBySide side_by_side(const index::Index& index, const query::Word& left,
                        const query::Word& right) {
  SideBySide out;
  for (const auto& segment : index.segments()) {
    const index::TokenStreams& tokens = segment->tokens();
    const std::vector<index::TermId> lefts = terms_of(tokens, left, out.left);
    const std::vector<index::TermId> rights = terms_of(tokens, right, out.right);
    for (const index::TermId id : lefts) {
      for (const index::Follower& follower : tokens.followers(id)) {
        if (std::ranges::find(rights, follower.id) != rights.end())
          out.pairs += follower.occurrences;
      }
    }
  }
  return out;
}

double PairCohesion::operator()(const query::Word& left, const query::Word& right) const {
  const SideBySide found = side_by_side(index_, left, right);
  if (found.pairs == 0) return 0;
  return std::cbrt(std::min(1.0, found.pairs / std::max(1.0, std::min(found.left, found.right))));
}

}  // namespace timtin::search
