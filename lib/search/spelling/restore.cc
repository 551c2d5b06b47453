#include "search/spelling/restore.h"

#include <algorithm>
#include <limits>
#include <string>

#include "query/names.h"
#include "query/parser.h"
#include "query/phrases.h"
#include "search/spelling/lattice.h"

namespace timtin::search {
namespace {

using query::Word;

// Spellings beyond the most frequent ones are left out; no syllable has as many that matter.
constexpr std::size_t kMostSpellings = 24;

/// What the words before and behind say of a spelling.
struct Chance {
  double forward = 0;
  double backward = 1;
};
using Chances = std::vector<Chance>;  ///< by spelling of a column

/// `correcting`: a word with marks may have the wrong ones.
Column spellings_of(const index::Index& index, const Word& word, bool correcting) {
  if (word.prefix || word.number) return {};
  Column column = spellings(index, word.folded);
  if (word.marked && correcting) {
    for (Spelled& one : column) one.prior = one.key == word.key ? 1 : kOtherMarks;
  } else if (word.marked) {
    std::erase_if(column, [&](const Spelled& one) { return one.key != word.key; });
  }
  if (column.size() > kMostSpellings) column.resize(kMostSpellings);
  return column;
}

void scale(Chances& chances, double Chance::*value) {
  double sum = 0;
  for (const Chance& one : chances) sum += one.*value;
  for (Chance& one : chances) one.*value /= std::max(sum, 1e-300);
}

/// Forward-backward over columns [begin, end), none of them empty.
void weigh(const index::Index& index, const std::vector<Column>& columns, std::size_t begin,
           std::size_t end, std::vector<Chances>& chances) {
  std::vector<Steps> step(columns.size());
  for (std::size_t i = begin; i < end; ++i) chances[i].resize(columns[i].size());
  for (std::size_t s = 0; s < columns[begin].size(); ++s) {
    chances[begin][s].forward = columns[begin][s].occurrences * columns[begin][s].prior;
  }
  scale(chances[begin], &Chance::forward);
  for (std::size_t i = begin + 1; i < end; ++i) {
    step[i] = steps(index, columns[i - 1], columns[i]);
    for (std::size_t r = 0; r < columns[i].size(); ++r) {
      for (std::size_t l = 0; l < columns[i - 1].size(); ++l) {
        chances[i][r].forward += chances[i - 1][l].forward * step[i][l][r];
      }
      chances[i][r].forward *= columns[i][r].prior;
    }
    scale(chances[i], &Chance::forward);
  }
  for (std::size_t i = end - 1; i > begin; --i) {
    for (std::size_t l = 0; l < columns[i - 1].size(); ++l) {
      double sum = 0;
      for (std::size_t r = 0; r < columns[i].size(); ++r) {
        sum += step[i][l][r] * chances[i][r].backward * columns[i][r].prior;
      }
      chances[i - 1][l].backward = sum;
    }
    scale(chances[i - 1], &Chance::backward);
  }
}

/// The likeliest spelling of a word, where it is clear.
std::string clear_spelling(const Column& column, const Chances& chances) {
  double all = 0;
  double most = 0;
  std::size_t best = 0;
  for (std::size_t s = 0; s < column.size(); ++s) {
    const double chance = chances[s].forward * chances[s].backward;
    all += chance;
    if (chance <= most) continue;
    most = chance;
    best = s;
  }
  return most > 0 && most >= kClear * all ? column[best].key : std::string{};
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
    if (before != nullptr) least = std::min(least, pairs(index, *before, *here));
    before = &*here;
  }
  return std::max(least, kUnseen);
}

/// A name in the words.
struct Named {
  std::size_t begin;
  query::Phrase name;
  double frequency;
};

/// Writes names of places and bodies and fixed terms in the words as the archive has them: the
/// longest first, of those that overlap the more frequent («tinh gia lai» is tỉnh Gia Lai, not Tĩnh
/// Gia).
void restore_names(const index::Index& index, const std::vector<Column>& columns,
                   std::vector<Word>& words) {
  std::vector<Named> names;
  for (std::size_t begin = 0; begin < words.size(); ++begin) {
    for (std::size_t size = std::min(query::kLongestName, words.size() - begin); size >= 2;
         --size) {
      Named best{begin, {}, 0};
      for (query::Phrase& phrase : query::known_phrases(words, begin, begin + size)) {
        const double found = frequency(index, columns, begin, phrase);
        if (found > best.frequency) best = {begin, std::move(phrase), found};
      }
      if (best.frequency > 0) names.push_back(std::move(best));
    }
  }
  std::ranges::stable_sort(names, [](const Named& a, const Named& b) {
    return a.name.size() != b.name.size() ? a.name.size() > b.name.size()
                                          : a.frequency > b.frequency;
  });
  std::vector<bool> taken(words.size());
  for (const auto& [begin, name, found] : names) {
    const auto first = taken.begin() + static_cast<std::ptrdiff_t>(begin);
    const auto last = first + static_cast<std::ptrdiff_t>(name.size());
    if (std::find(first, last, true) != last) continue;
    std::fill(first, last, true);
    for (std::size_t i = 0; i < name.size(); ++i) {
      if (!words[begin + i].marked) words[begin + i].likely = name[i].key;
    }
  }
}

/// The spellings of all words, and how likely each is.
struct Likely {
  std::vector<Column> columns;
  std::vector<Chances> chances;
};

Likely likely_spellings(const index::Index& index, const std::vector<Word>& words,
                        bool correcting) {
  std::vector<Column> columns;
  for (const Word& word : words) columns.push_back(spellings_of(index, word, correcting));
  std::vector<Chances> chances(words.size());
  for (std::size_t begin = 0; begin < words.size();) {
    std::size_t end = begin;
    while (end < words.size() && !columns[end].empty()) ++end;
    if (end > begin) weigh(index, columns, begin, end, chances);
    begin = end + 1;
  }
  return {std::move(columns), std::move(chances)};
}

void restore_run(const index::Index& index, std::vector<Word>& words) {
  if (std::ranges::all_of(words, [](const Word& word) { return word.marked || word.number; })) {
    return;
  }
  const auto [columns, chances] = likely_spellings(index, words, false);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!words[i].marked) words[i].likely = clear_spelling(columns[i], chances[i]);
  }
  restore_names(index, columns, words);
}

}  // namespace

void restore_marks(const index::Index& index, query::Node& node) {
  if (!node.words.empty()) restore_run(index, node.words);
  for (query::Node& child : node.children) restore_marks(index, child);
}

void correct_marks(const index::Index& index, query::Node& node) {
  std::vector<Word>& words = node.words;
  if (std::ranges::any_of(words, &Word::marked)) {
    const auto [columns, chances] = likely_spellings(index, words, true);
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (words[i].marked) words[i].likely = clear_spelling(columns[i], chances[i]);
    }
  }
  for (query::Node& child : node.children) correct_marks(index, child);
}

query::Query parse_restored(const index::Index& index, std::string_view text) {
  query::Query query = query::parse(text);
  restore_marks(index, query.root);
  return query;
}

}  // namespace timtin::search
