#include "search/spelling/lattice.h"

#include <algorithm>
#include <unordered_map>

namespace timtin::search {
namespace {

// What a pair that is no chance counts for, against the frequency of its right word alone.
constexpr double kPairWeight = 0.95;

}  // namespace

Column spellings(const index::Index& index, std::string_view folded) {
  Column column;
  for (std::size_t i = 0; i < index.segments().size(); ++i) {
    for (const index::Form& form : index.segments()[i]->tokens().forms(folded)) {
      if (form.key.empty()) continue;
      auto known = std::ranges::find(column, form.key, &Spelled::key);
      if (known == column.end()) {
        column.push_back({.folded = std::string(folded),
                          .key = std::string(form.key),
                          .ids = std::vector<index::TermId>(index.segments().size())});
        known = column.end() - 1;
      }
      known->occurrences += static_cast<double>(form.occurrences);
      known->ids[i] = form.id;
    }
  }
  std::ranges::sort(column, [](const Spelled& a, const Spelled& b) {
    return a.occurrences != b.occurrences ? a.occurrences > b.occurrences : a.key < b.key;
  });
  return column;
}

double pairs(const index::Index& index, const Spelled& left, const Spelled& right) {
  double sum = 0;
  for (std::size_t i = 0; i < index.segments().size(); ++i) {
    if (left.ids[i] == 0 || right.ids[i] == 0) continue;
    for (const index::Follower& follower : index.segments()[i]->tokens().followers(left.ids[i])) {
      if (follower.id == right.ids[i]) sum += follower.occurrences;
    }
  }
  return sum;
}

Steps steps(const index::Index& index, const Column& left, const Column& right) {
  double syllables = 1;
  for (const index::SegmentEntry& segment : index.manifest().segments) {
    syllables += static_cast<double>(segment.syllables);
  }
  Steps out(left.size(), std::vector<double>(right.size(), 0.0));
  for (std::size_t i = 0; i < index.segments().size(); ++i) {
    std::unordered_map<index::TermId, std::size_t> place;
    for (std::size_t r = 0; r < right.size(); ++r) {
      if (right[r].ids[i] != 0) place.emplace(right[r].ids[i], r);
    }
    for (std::size_t l = 0; l < left.size(); ++l) {
      if (left[l].ids[i] == 0) continue;
      for (const index::Follower& follower :
           index.segments()[i]->tokens().followers(left[l].ids[i])) {
        const auto found = place.find(follower.id);
        if (found != place.end()) out[l][found->second] += follower.occurrences;
      }
    }
  }
  for (std::size_t l = 0; l < left.size(); ++l) {
    for (std::size_t r = 0; r < right.size(); ++r) {
      out[l][r] = kPairWeight * out[l][r] / std::max(1.0, left[l].occurrences) +
                  (1 - kPairWeight) * right[r].occurrences / syllables;
    }
  }
  return out;
}

}  // namespace timtin::search
