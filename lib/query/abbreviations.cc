#include "query/abbreviations.h"

#include <algorithm>
#include <span>
#include <string>
#include <string_view>

#include "error.h"
#include "places/finder.h"
#include "places/table.h"
#include "query/data.h"
#include "text/chars.h"
#include "text/syllable.h"
#include "text/utf8.h"

namespace timtin::query {
namespace {

/// Longest name of a province or district, in words.
constexpr std::size_t kLongestPlaceName = 4;

/// What one row of the table says.
struct Meaning {
  std::vector<Phrase> shorts;
  std::vector<Phrase> longs;
  bool ambiguous = false;
  // What decides on it when it stands next to it:
  bool before_name = false;    ///< a place, or a word with a capital
  bool before_number = false;  ///< a number
  bool beside_body = false;    ///< an abbreviation that is not ambiguous, or its words in full
  std::vector<Phrase> beside;  ///< one of these, before or behind it
};

struct Table {
  std::vector<Meaning> meanings;
  PhraseTable phrases;  ///< value: index of the meaning times 2, plus 1 for a long form
};

/// A meaning that words of a query have.
struct Hit {
  const Meaning* meaning;
  bool in_full;
};

/// Writes out the words in brackets, which may be missing: "a (b) c" -> "a b c", "a c".
std::vector<std::string> variants(std::string_view text) {
  const std::size_t open = text.find('(');
  if (open == std::string_view::npos) return {std::string(text)};
  const std::size_t close = text.find(')', open);
  if (close == std::string_view::npos) {
    throw Error(Status::internal, "table of abbreviations: open bracket: " + std::string(text));
  }
  std::vector<std::string> all;
  for (const std::string& rest : variants(text.substr(close + 1))) {
    const std::string before(text.substr(0, open));
    all.push_back(before + std::string(text.substr(open + 1, close - open - 1)) + rest);
    all.push_back(before + rest);
  }
  return all;
}

void add_new(std::vector<Phrase>& phrases, Phrase phrase) {
  if (std::ranges::find(phrases, phrase) == phrases.end()) phrases.push_back(std::move(phrase));
}

Meaning read_meaning(const std::vector<std::string_view>& row) {
  Meaning meaning;
  for (const std::string_view abbreviation : places::split(row[0], '|')) {
    add_new(meaning.shorts, phrase_of(abbreviation));
  }
  for (const std::string_view expansion : places::split(row[1], '|')) {
    for (const std::string& variant : variants(expansion)) {
      add_new(meaning.longs, phrase_of(variant));
    }
  }
  meaning.ambiguous = row[2] == "yes";
  for (const std::string_view neighbour : places::split(row[3], '|')) {
    if (neighbour == "<name>") {
      meaning.before_name = true;
    } else if (neighbour == "<number>") {
      meaning.before_number = true;
    } else if (neighbour == "<body>") {
      meaning.beside_body = true;
    } else {
      meaning.beside.push_back(phrase_of(neighbour));
    }
  }
  return meaning;
}

const Table& table() {
  static const Table all = [] {
    Table made;
    for (const auto& row : places::read_table(
             data::abbreviations, {"abbreviation", "expansion", "ambiguous", "beside", "note"})) {
      const auto value = static_cast<std::uint32_t>(made.meanings.size() * 2);
      made.meanings.push_back(read_meaning(row));
      for (const Phrase& phrase : made.meanings.back().shorts) made.phrases.add(phrase, value);
      for (const Phrase& phrase : made.meanings.back().longs) made.phrases.add(phrase, value + 1);
    }
    return made;
  }();
  return all;
}

std::vector<Hit> hits(const std::vector<Word>& words, std::size_t begin, std::size_t end) {
  std::vector<Hit> found;
  for (const PhraseTable::Entry* entry : table().phrases.find(words, begin, end)) {
    found.push_back({&table().meanings[entry->value / 2], entry->value % 2 != 0});
  }
  return found;
}

bool is_body(const std::vector<Word>& words, std::size_t begin, std::size_t end) {
  const std::vector<Hit> found = hits(words, begin, end);
  return std::ranges::any_of(found, [](const Hit& hit) { return !hit.meaning->ambiguous; });
}

bool is_beside_body(const std::vector<Word>& words, std::size_t begin, std::size_t end) {
  const std::size_t longest = table().phrases.longest();
  for (std::size_t size = 1; size <= longest; ++size) {
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
  std::vector<std::string_view> folded;
  for (std::size_t end = begin; end < words.size() && folded.size() < kLongestPlaceName; ++end) {
    folded.emplace_back(words[end].folded);
    for (const std::string_view name : places::place_names(folded)) {
      if (is_phrase_at(words, begin, phrase_of(name))) return true;
    }
  }
  return false;
}

bool begins_with_digit(const Word& word) {
  return !word.folded.empty() && word.folded.front() >= '0' && word.folded.front() <= '9';
}

/// How surely neighbours decide on a meaning: a word that its row names outweighs a kind of word.
enum class Evidence : unsigned char { none, kind, word };

Evidence evidence(const Meaning& meaning, const std::vector<Word>& words, std::size_t begin,
                  std::size_t end) {
  for (const Phrase& phrase : meaning.beside) {
    if (is_phrase_at(words, end, phrase)) return Evidence::word;
    if (phrase.size() > begin) continue;
    if (is_phrase_at(words, begin - phrase.size(), phrase)) return Evidence::word;
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

  void add(const std::vector<Phrase>& phrases, const Expansion& kind) {
    for (const Phrase& phrase : phrases) {
      if (contains_typed(phrase)) continue;
      const auto known = std::ranges::find(found_, phrase, &Expansion::words);
      if (known == found_.end()) {
        found_.push_back(kind);
        found_.back().words = phrase;
      } else {
        known->certain = known->certain || kind.certain;
        known->beside_only = known->beside_only && kind.beside_only;
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
    const auto found =
        std::search(phrase.begin(), phrase.end(), typed_.begin(), typed_.end(),
                    [&](const TokenForm& form, const Word& word) {
                      return bare_ ? form.folded == word.folded : form.key == word.key;
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
    const Meaning& meaning = *found[i].meaning;
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
  const std::size_t longest = std::min(table().phrases.longest(), words.size() - begin);
  for (std::size_t size = longest; size > 0; --size) {
    if (!expansions(words, begin, begin + size).empty()) return size;
  }
  return 0;
}

}  // namespace timtin::query
