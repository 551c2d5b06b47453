#include "search/restore.h"

#include <algorithm>
#include <limits>
#include <string_view>

#include "query/names.h"
#include "query/phrases.h"

namespace timtin::search {
namespace {

using query::Word;

// What a pair that is no chance counts for, against the frequency of its right word alone.
constexpr double kPairWeight = 0.95;
// Spellings beyond the most frequent ones are left out; no syllable has as many that matter.
constexpr std::size_t kMostSpellings = 24;

/// A spelling that a word may stand for.
struct Spelled {
  std::string_view key;
  double occurrences = 0;
  std::vector<index::TermId> ids;  ///< by segment; 0 = not in it
  double forward = 0;
  double backward = 1;
};
using Column = std::vector<Spelled>;  ///< of one word

Column spellings_of(const index::Index& index, const Word& word) {
  Column column;
  if (word.prefix || word.number) return column;
  for (std::size_t i = 0; i < index.segments().size(); ++i) {
    for (const index::Form& form : index.segments()[i]->tokens().forms(word.folded)) {
      if (form.key.empty() || (word.marked && form.key != word.key)) continue;
      auto known = std::ranges::find(column, form.key, &Spelled::key);
      if (known == column.end()) {
        column.push_back(
            {.key = form.key, .ids = std::vector<index::TermId>(index.segments().size())});
        known = column.end() - 1;
      }
      known->occurrences += static_cast<double>(form.occurrences);
      known->ids[i] = form.id;
    }
  }
  std::ranges::sort(column, [](const Spelled& a, const Spelled& b) {
    return a.occurrences != b.occurrences ? a.occurrences > b.occurrences : a.key < b.key;
  });
  if (column.size() > kMostSpellings) column.resize(kMostSpellings);
  return column;
}

double pairs_of(const index::Index& index, const Spelled& left, const Spelled& right) {
  double pairs = 0;
  for (std::size_t i = 0; i < index.segments().size(); ++i) {
    if (left.ids[i] == 0 || right.ids[i] == 0) continue;
    for (const index::Follower& follower : index.segments()[i]->tokens().followers(left.ids[i])) {
      if (follower.id == right.ids[i]) pairs += follower.occurrences;
    }
  }
  return pairs;
}

/// The chance of the right spelling behind the left one, for each of both.
using Steps = std::vector<std::vector<double>>;

Steps steps_between(const index::Index& index, const Column& left, const Column& right) {
  double syllables = 0;
  for (const index::SegmentEntry& segment : index.manifest().segments) {
    syllables += static_cast<double>(segment.syllables);
  }
  Steps steps(left.size(), std::vector<double>(right.size(), 0.0));
  for (std::size_t l = 0; l < left.size(); ++l) {
    for (std::size_t i = 0; i < index.segments().size(); ++i) {
      if (left[l].ids[i] == 0) continue;
      for (const index::Follower& follower :
           index.segments()[i]->tokens().followers(left[l].ids[i])) {
        for (std::size_t r = 0; r < right.size(); ++r) {
          if (right[r].ids[i] == follower.id) steps[l][r] += follower.occurrences;
        }
      }
    }
    for (std::size_t r = 0; r < right.size(); ++r) {
      steps[l][r] = kPairWeight * steps[l][r] / std::max(1.0, left[l].occurrences) +
                    (1 - kPairWeight) * right[r].occurrences / std::max(1.0, syllables);
    }
  }
  return steps;
}

void scale(Column& column, double Spelled::*value) {
  double sum = 0;
  for (const Spelled& one : column) sum += one.*value;
  for (Spelled& one : column) one.*value /= std::max(sum, 1e-300);
}

/// Forward-backward over columns [begin, end), none of them empty.
void weigh(const index::Index& index, std::vector<Column>& columns, std::size_t begin,
           std::size_t end) {
  std::vector<Steps> steps(columns.size());
  for (Spelled& one : columns[begin]) one.forward = one.occurrences;
  scale(columns[begin], &Spelled::forward);
  for (std::size_t i = begin + 1; i < end; ++i) {
    steps[i] = steps_between(index, columns[i - 1], columns[i]);
    for (std::size_t r = 0; r < columns[i].size(); ++r) {
      for (std::size_t l = 0; l < columns[i - 1].size(); ++l) {
        columns[i][r].forward += columns[i - 1][l].forward * steps[i][l][r];
      }
    }
    scale(columns[i], &Spelled::forward);
  }
  for (std::size_t i = end - 1; i > begin; --i) {
    for (std::size_t l = 0; l < columns[i - 1].size(); ++l) {
      double sum = 0;
      for (std::size_t r = 0; r < columns[i].size(); ++r) {
        sum += steps[i][l][r] * columns[i][r].backward;
      }
      columns[i - 1][l].backward = sum;
    }
    scale(columns[i - 1], &Spelled::backward);
  }
}

/// The likeliest spelling of a word, where it is clear.
std::string_view clear_spelling(const Column& column) {
  double all = 0;
  const Spelled* best = nullptr;
  for (const Spelled& one : column) {
    all += one.forward * one.backward;
    if (best == nullptr || one.forward * one.backward > best->forward * best->backward) best = &one;
  }
  if (best == nullptr || best->forward * best->backward < kClear * all) return {};
  return best->key;
}

/// How often the archive writes the name, at most: its rarest pair; next to nothing where the table
/// of pairs lacks one of two spellings that the archive has.
double frequency(const index::Index& index, const std::vector<Column>& columns, std::size_t begin,
                 const query::Phrase& name) {
  constexpr double kUnseen = 0.1;
  double least = std::numeric_limits<double>::infinity();
  const Spelled* before = nullptr;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const auto here = std::ranges::find(columns[begin + i], name[i].key, &Spelled::key);
    if (here == columns[begin + i].end()) return 0;
    if (before != nullptr) least = std::min(least, pairs_of(index, *before, *here));
    before = &*here;
  }
  return std::max(least, kUnseen);
}

/// Writes the longest names of places and bodies and fixed terms in the words as the archive has
/// them.
void restore_names(const index::Index& index, const std::vector<Column>& columns,
                   std::vector<Word>& words) {
  for (std::size_t begin = 0; begin < words.size(); ++begin) {
    for (std::size_t size = std::min(query::kLongestName, words.size() - begin); size >= 2;
         --size) {
      query::Phrase best;
      double most = 0;
      for (query::Phrase& phrase : query::known_phrases(words, begin, begin + size)) {
        const double found = frequency(index, columns, begin, phrase);
        if (found <= most) continue;
        most = found;
        best = std::move(phrase);
      }
      if (best.empty()) continue;
      for (std::size_t i = 0; i < size; ++i) {
        if (!words[begin + i].marked) words[begin + i].likely = best[i].key;
      }
      begin += size - 1;
      break;
    }
  }
}

void restore_run(const index::Index& index, std::vector<Word>& words) {
  if (std::ranges::all_of(words, [](const Word& word) { return word.marked || word.number; })) {
    return;
  }
  std::vector<Column> columns;
  for (const Word& word : words) columns.push_back(spellings_of(index, word));
  for (std::size_t begin = 0; begin < words.size();) {
    std::size_t end = begin;
    while (end < words.size() && !columns[end].empty()) ++end;
    if (end > begin) weigh(index, columns, begin, end);
    begin = end + 1;
  }
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!words[i].marked) words[i].likely = clear_spelling(columns[i]);
  }
  restore_names(index, columns, words);
}

}  // namespace

void restore_marks(const index::Index& index, query::Node& node) {
  if (!node.words.empty()) restore_run(index, node.words);
  for (query::Node& child : node.children) restore_marks(index, child);
}

}  // namespace timtin::search
