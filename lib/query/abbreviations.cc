#include "query/abbreviations.h"

#include <algorithm>
#include <span>

#include "query/iy.h"
#include "query/lexicon.h"
#include "text/chars.h"
#include "text/syllable.h"
#include "text/utf8.h"

namespace timtin::query {
namespace {

/// A meaning that words of a query have.
struct Hit {
  const CompiledMeaning* meaning;
  bool in_full;
};

std::vector<Hit> hits(const std::vector<Word>& words, std::size_t begin, std::size_t end) {
  std::vector<Hit> found;
  for (const Known& entry : known(Table::abbreviation, words, begin, end)) {
    found.push_back({&meaning(entry.value / 2), entry.value % 2 != 0});
  }
  return found;
}

bool is_body(const std::vector<Word>& words, std::size_t begin, std::size_t end) {
  const std::vector<Hit> found = hits(words, begin, end);
  return std::ranges::any_of(found, [](const Hit& hit) { return !hit.meaning->ambiguous; });
}

bool is_beside_body(const std::vector<Word>& words, std::size_t begin, std::size_t end) {
  for (std::size_t size = 1; size <= longest(Table::abbreviation); ++size) {
    if (size <= begin && is_body(words, begin - size, begin)) return true;
    if (end + size <= words.size() && is_body(words, end, end + size)) return true;
  }
  return false;
}

std::size_t count_capitals(const Word& word) {
  std::size_t count = 0;
  for (std::size_t pos = 0; pos < word.text.size();) {
    const text::Decoded decoded = text::decode(word.text, pos);
    count += text::char_info(decoded.code_point).upper;
    pos += decoded.length;
  }
  return count;
}

/// True if every word of the run is in capitals, and some other word than [begin, end) is no
/// abbreviation: capitals then say nothing.
bool is_all_capitals(const std::vector<Word>& words, std::size_t begin, std::size_t end) {
  bool plain_word = false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].number) continue;
    if (!words[i].upper || (!words[i].all_upper && words[i].folded.size() > 1)) return false;
    const bool inside = i >= begin && i < end;
    if (!inside && text::is_legal_syllable(words[i].key)) plain_word = true;
  }
  return plain_word;
}

bool is_in_capitals(const std::vector<Word>& words, std::size_t begin, std::size_t end) {
  std::size_t capitals = 0;
  for (std::size_t i = begin; i < end; ++i) capitals += count_capitals(words[i]);
  return capitals >= 2 && !is_all_capitals(words, begin, end);
}

/// True if the words may as well be ordinary ones: `ca`, `tu`, but not `tt`.
bool is_ordinary(const std::vector<Word>& words, std::size_t begin, std::size_t end) {
  return std::all_of(words.begin() + static_cast<std::ptrdiff_t>(begin),
                     words.begin() + static_cast<std::ptrdiff_t>(end),
                     [](const Word& word) { return text::is_legal_syllable(word.key); });
}

/// True if a name of a place stands at `begin`, or a word with a capital that is not all capitals.
bool is_name_at(const std::vector<Word>& words, std::size_t begin) {
  if (begin == words.size()) return false;
  if (words[begin].upper && !words[begin].all_upper) return true;
  const std::size_t most = std::min(words.size(), begin + longest(Table::place));
  for (std::size_t end = begin + 1; end <= most; ++end) {
    if (is_known(Table::place, words, begin, end)) return true;
  }
  return false;
}

bool begins_with_digit(const Word& word) {
  return !word.folded.empty() && word.folded.front() >= '0' && word.folded.front() <= '9';
}

/// How surely neighbours decide on a meaning: a word that its row names outweighs a kind of word.
enum class Evidence : unsigned char { none, kind, word };

Evidence evidence(const CompiledMeaning& meaning, const std::vector<Word>& words, std::size_t begin,
                  std::size_t end) {
  for (const KnownPhrase& phrase : phrases_of(meaning.beside)) {
    if (phrase.is_at(words, end)) return Evidence::word;
    const std::size_t size = phrase.size();
    if (size <= begin && phrase.is_at(words, begin - size)) return Evidence::word;
  }
  const bool number = meaning.before_number && end < words.size() && begins_with_digit(words[end]);
  const bool kind = number || (meaning.before_name && is_name_at(words, end)) ||
                    (meaning.beside_body && is_beside_body(words, begin, end));
  return kind ? Evidence::kind : Evidence::none;
}

/// Collects expansions, each once.
class Collector {
 public:
  Collector(const std::vector<Word>& words, std::size_t begin, std::size_t end)
      : typed_(std::span(words).subspan(begin, end - begin)), bare_(!has_marks(words)) {}

  void add(std::uint32_t list, const Expansion& kind) {
    for (const KnownPhrase& known : phrases_of(list)) {
      const Phrase phrase = known.phrase();
      if (contains_typed(phrase)) continue;
      const auto same = std::ranges::find(found_, phrase, &Expansion::words);
      if (same == found_.end()) {
        found_.push_back(kind);
        found_.back().words = phrase;
      } else {
        same->certain = same->certain || kind.certain;
        same->beside_only = same->beside_only && kind.beside_only;
      }
    }
  }

  /// Leaves out what a shorter expansion finds as well: «mặt trận tổ quốc Việt Nam» beside «mặt
  /// trận tổ quốc».
  std::vector<Expansion> take() const {
    std::vector<Expansion> kept;
    for (const Expansion& one : found_) {
      const bool needless = std::ranges::any_of(found_, [&](const Expansion& other) {
        return other.words.size() < one.words.size() && other.certain >= one.certain &&
               std::search(one.words.begin(), one.words.end(), other.words.begin(),
                           other.words.end()) != one.words.end();
      });
      if (!needless) kept.push_back(one);
    }
    return kept;
  }

 private:
  /// True if the words as typed find the phrase anyway. In a run without marks they stand for every
  /// spelling; beside words with marks `HDND` means what it says, and HĐND is another form.
  bool contains_typed(const Phrase& phrase) const {
    const auto found = std::search(phrase.begin(), phrase.end(), typed_.begin(), typed_.end(),
                                   [&](const TokenForm& form, const Word& word) {
                                     return bare_ ? same_but_for_i(form.folded, word.folded)
                                                  : same_key_but_for_i(form.key, word.key);
                                   });
    return found != phrase.end();
  }

  std::span<const Word> typed_;
  bool bare_;
  std::vector<Expansion> found_;
};

}  // namespace

std::vector<Expansion> expansions(const std::vector<Word>& words, std::size_t begin,
                                  std::size_t end) {
  const std::vector<Hit> found = hits(words, begin, end);
  if (found.empty()) return {};
  std::vector<Evidence> evidences;
  Evidence best = Evidence::none;
  for (const Hit& hit : found) {
    evidences.push_back(evidence(*hit.meaning, words, begin, end));
    if (!hit.in_full) best = std::max(best, evidences.back());
  }
  const bool capitals = is_in_capitals(words, begin, end);
  const bool guess = capitals || is_beside_body(words, begin, end);
  Collector collector(words, begin, end);
  for (std::size_t i = 0; i < found.size(); ++i) {
    const CompiledMeaning& meaning = *found[i].meaning;
    if (found[i].in_full) {
      collector.add(meaning.longs, {.certain = true});
      if (meaning.ambiguous && evidences[i] == Evidence::none) continue;
      collector.add(meaning.shorts,
                    {.abbreviation = true, .certain = true, .beside_only = meaning.ambiguous});
      continue;
    }
    if (meaning.ambiguous && !capitals && is_ordinary(words, begin, end)) continue;
    const bool decided = best != Evidence::none;
    if (decided ? evidences[i] != best : meaning.ambiguous && !guess) continue;
    const bool certain = decided || !meaning.ambiguous;
    collector.add(meaning.longs, {.certain = certain});
    collector.add(meaning.shorts,
                  {.abbreviation = true, .certain = certain, .beside_only = meaning.ambiguous});
  }
  return collector.take();
}

std::size_t longest_abbreviation_at(const std::vector<Word>& words, std::size_t begin) {
  for (std::size_t size = std::min(longest(Table::abbreviation), words.size() - begin); size > 0;
       --size) {
    if (!expansions(words, begin, begin + size).empty()) return size;
  }
  return 0;
}

}  // namespace timtin::query
