#include "search/spelling/close_queries.h"

#include <algorithm>
#include <functional>
#include <string_view>
#include <utility>

#include "search/spelling/lattice.h"
#include "search/spelling/slips.h"
#include "search/spelling/spacings.h"
#include "search/spelling/spelling.h"
#include "text/spell.h"
#include "text/syllable.h"

namespace timtin::search {
namespace {

using query::Word;

// How likely it is that a word is typed for another one, beside being typed for itself. Only their
// order of size matters.
constexpr double kMarksLeftOut = 0.1;    // tê for tế
constexpr double kSlip = 0.01;           // nogn for nông without marks
constexpr double kSlipAndMarks = 0.001;  // nogn for nông in a query with marks

// Spellings of a word that are looked at, after the best by themselves and with their neighbours.
constexpr std::size_t kMostSpellings = 24;
// Spellings whose neighbours are looked at, the likeliest by themselves.
constexpr std::size_t kMostInContext = 200;
// Queries less likely than the likeliest one by more than this are left out.
constexpr double kLeastShare = 0.01;
// Ways up to a spelling that are kept.
constexpr std::size_t kMostWays = 4;

/// One way to read the words so far.
struct Way {
  double chance = 0;
  std::vector<std::size_t> spellings;  ///< by column
};

class Suggester {
 public:
  /// `slips`: whether a word may have one.
  Suggester(const index::Index& index, const std::vector<Word>& words, bool bare, bool slips)
      : index_(index), words_(words), bare_(bare), slips_(slips) {}

  /// How likely the words are meant as they were typed, in the measure of best(); 0 where the
  /// archive lacks one.
  double as_typed() const {
    std::vector<Column> columns;
    for (const Word& word : words_) {
      columns.push_back(plain_column(word));
      std::erase_if(columns.back(), [](const Spelled& one) { return one.prior < 1; });
      if (columns.back().empty()) return 0;
    }
    return ways(columns).front().chance;
  }

  /// Spellings for all words, likeliest first.
  std::vector<std::pair<double, std::vector<Spelled>>> best(std::size_t limit) {
    for (const Word& word : words_) columns_.push_back(plain_column(word));
    std::size_t wrong = 0;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (slips_ && may_be_wrong(i) && ++wrong <= kLongestSuggested) add_slips(i);
      if (is_long() && columns_[i].empty()) columns_[i].push_back(unchanged(words_[i]));
      keep_likeliest(i);
    }
    if (std::ranges::any_of(columns_, [](const Column& column) { return column.empty(); })) {
      return {};
    }
    std::vector<std::pair<double, std::vector<Spelled>>> out;
    for (const Way& way : ways(columns_)) {
      std::vector<Spelled> spelled;
      for (std::size_t i = 0; i < way.spellings.size(); ++i) {
        spelled.push_back(columns_[i][way.spellings[i]]);
      }
      out.emplace_back(way.chance, std::move(spelled));
      if (out.size() == limit) break;
    }
    return out;
  }

 private:
  double prior(const Word& word, const std::string& key) const {
    if (key == word.key || (bare_ && !word.number)) return 1;
    if (word.number) return 0;
    if (!word.marked || lacks_marks(key, word.key)) return kMarksLeftOut;
    return kOtherMarks;
  }

  // Spellings of the word without a slip.
  Column plain_column(const Word& word) const {
    Column column;
    for (Spelled& spelled : spellings(index_, word.folded)) {
      spelled.prior = prior(word, spelled.key);
      if (spelled.prior > 0) column.push_back(std::move(spelled));
    }
    if (column.empty() && (word.number || word.prefix)) column.push_back(unchanged(word));
    // A word of a long run that the archive has is taken to be right.
    if (is_long()) {
      const auto typed = std::ranges::find_if(
          column, [&](const Spelled& one) { return bare_ || one.key == word.key; });
      if (typed != column.end()) return {*typed};
    }
    return column;
  }

  Spelled unchanged(const Word& word) const {
    return {.folded = word.folded,
            .key = word.key,
            .occurrences = 1,
            .ids = std::vector<index::TermId>(index_.segments().size())};
  }

  bool is_long() const { return words_.size() > kLongestSuggested; }

  bool may_be_wrong(std::size_t i) const { return !is_long() || columns_[i].size() != 1; }

  void add_slips(std::size_t i) {
    const Word& word = words_[i];
    Column& column = columns_[i];
    const bool digits = word.folded.find_first_of("0123456789") != std::string::npos;
    if (digits || word.prefix || word.glued) return;
    // A letter that was typed twice has its tone twice: «quậận».
    text::KeyParts typed = text::parts_of_key(word.key);
    while (typed.letters.back() == typed.tone) typed.letters.remove_suffix(1);
    for (const Slip& slip : slips(typed.letters)) {
      for (Spelled& spelled : spellings(index_, slip.folded)) {
        const text::KeyParts meant = text::parts_of_key(spelled.key);
        const bool same_marks =
            bare_ || (meant.letters == slip.letters && meant.tone == typed.tone);
        spelled.prior = same_marks ? kSlip : kSlipAndMarks;
        column.push_back(std::move(spelled));
      }
    }
  }

  void keep_likeliest(std::size_t i) {
    Column& column = columns_[i];
    if (column.size() <= kMostSpellings) return;
    if (column.size() > kMostInContext) {
      const auto likelier = [](const Spelled& a, const Spelled& b) {
        return a.prior * a.occurrences > b.prior * b.occurrences;
      };
      std::ranges::nth_element(column, column.begin() + kMostInContext, likelier);
      column.resize(kMostInContext);
      std::ranges::stable_sort(column, likelier);
    }
    // The best by their neighbours, as those would be without a slip.
    std::vector<std::pair<double, std::size_t>> order;
    for (std::size_t s = 0; s < column.size(); ++s) order.emplace_back(0, s);
    const auto add_context = [&](const Column& left, const Column& right, bool mine_is_right) {
      const Steps chances = steps(index_, left, right);
      for (std::size_t l = 0; l < left.size(); ++l) {
        for (std::size_t r = 0; r < right.size(); ++r) {
          const double other = mine_is_right ? left[l].prior : right[r].prior;
          double& value = order[mine_is_right ? r : l].first;
          value = std::max(value, other * chances[l][r]);
        }
      }
    };
    if (i > 0 && !columns_[i - 1].empty()) add_context(columns_[i - 1], column, true);
    if (i + 1 < columns_.size() && !columns_[i + 1].empty()) {
      add_context(column, columns_[i + 1], false);
    }
    for (auto& [value, s] : order) {
      value = column[s].prior * (value + 1e-12 * column[s].occurrences);
    }
    std::ranges::sort(order, std::greater<>());
    Column kept;
    for (std::size_t s = 0; s < kMostSpellings; ++s) kept.push_back(column[order[s].second]);
    column = std::move(kept);
  }

  // The likeliest ways through all columns.
  std::vector<Way> ways(const std::vector<Column>& columns) const {
    std::vector<std::vector<Way>> at(columns[0].size());  // by the last spelling
    for (std::size_t s = 0; s < columns[0].size(); ++s) {
      at[s].push_back({columns[0][s].prior * columns[0][s].occurrences, {s}});
    }
    for (std::size_t i = 1; i < columns.size(); ++i) {
      const Steps chances = steps(index_, columns[i - 1], columns[i]);
      std::vector<std::vector<Way>> next(columns[i].size());
      for (std::size_t r = 0; r < columns[i].size(); ++r) {
        for (std::size_t l = 0; l < at.size(); ++l) {
          for (const Way& way : at[l]) {
            next[r].push_back({way.chance * chances[l][r] * columns[i][r].prior, way.spellings});
            next[r].back().spellings.push_back(r);
          }
        }
        keep_best(next[r], kMostWays);
      }
      at = std::move(next);
    }
    std::vector<Way> all;
    for (const std::vector<Way>& ways : at) all.insert(all.end(), ways.begin(), ways.end());
    keep_best(all, all.size());
    return all;
  }

  static void keep_best(std::vector<Way>& ways, std::size_t most) {
    std::ranges::stable_sort(ways, [](const Way& a, const Way& b) { return a.chance > b.chance; });
    if (ways.size() > most) ways.resize(most);
  }

  const index::Index& index_;
  const std::vector<Word>& words_;
  bool bare_;
  bool slips_;
  std::vector<Column> columns_;
};

/// The query with the words of a run spelled this way; words that were right stay as typed, with
/// `keep_bare` also those that only lack marks.
std::string rewritten(const std::string& text, const std::vector<Word>& words,
                      const std::vector<Spelled>& spelled, bool bare, bool keep_bare) {
  std::string out;
  std::size_t done = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const Word& word = words[i];
    out += text.substr(done, word.begin - done);
    done = word.end;
    const bool right = spelled[i].key == word.key ||
                       (keep_bare && !word.marked && spelled[i].folded == word.folded);
    if (!is_plain(word) || (!bare && !word.text.empty() && right)) {
      out += text.substr(word.begin, word.end - word.begin);
      continue;
    }
    if (word.begin == word.end) out += ' ';
    const std::string way = text::spell(spelled[i].key);
    out += word.upper ? text::capitalized(way) : way;
  }
  return out + text.substr(done);
}

}  // namespace

std::vector<CloseQuery> close_queries(const index::Index& index, const std::string& text,
                                      const query::Query& query, std::size_t limit) {
  struct Found {
    double chance;
    CloseQuery close;
  };
  std::vector<Found> found;
  const bool bare = query::is_bare(query.root);
  const auto visit = [&](const auto& self, const query::Node& node) -> void {
    if (node.kind == query::Kind::none) return;
    if (!node.words.empty()) {
      const bool is_long = node.words.size() > kLongestSuggested;
      const double typed = Suggester(index, node.words, bare, false).as_typed();
      for (const Spaced& spaced :
           is_long ? std::vector<Spaced>{{node.words, 1}} : spacings(index, node.words)) {
        // A slip beside a wrong space is too unlikely.
        const bool slips = spaced.prior == 1;
        for (auto& [chance, spelled] : Suggester(index, spaced.words, bare, slips).best(limit)) {
          chance *= spaced.prior;
          found.push_back({chance,
                           {rewritten(text, spaced.words, spelled, bare && !is_long, is_long),
                            chance / typed}});
        }
      }
    }
    for (const query::Node& child : node.children) self(self, child);
  };
  visit(visit, query.root);
  std::ranges::stable_sort(found,
                           [](const Found& a, const Found& b) { return a.chance > b.chance; });
  std::vector<CloseQuery> out;
  double likeliest = 0;
  for (auto& [chance, close] : found) {
    if (chance < kLeastShare * likeliest) break;
    const bool known = std::ranges::find(out, close.text, &CloseQuery::text) != out.end();
    if (close.text == text || known) continue;
    if (likeliest == 0) likeliest = chance;
    out.push_back(std::move(close));
    if (out.size() == limit) break;
  }
  return out;
}

}  // namespace timtin::search
