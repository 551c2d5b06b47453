#include "text/definitions.h"

#include <algorithm>
#include <array>
#include <optional>

#include "text/chars.h"
#include "text/tokens.h"
#include "text/utf8.h"

namespace timtin::text {
namespace {

constexpr std::size_t kMinLetters = 2;
constexpr std::size_t kMaxLetters = 16;
/// Bytes between the brackets at most: an abbreviation with the words before it.
constexpr std::size_t kMaxInside = 100;
/// Bytes before the bracket that are read for each letter: two words in decomposed letters.
constexpr std::size_t kMaxBytesPerLetter = 40;

/// Words that may stand before an abbreviation in its brackets: (sau đây gọi tắt là …).
bool is_lead_in(std::string_view folded) {
  constexpr std::array<std::string_view, 9> kWords{"sau",  "day", "duoi", "duoc", "goi",
                                                   "viet", "tat", "la",   "chung"};
  return std::ranges::find(kWords, folded) != kWords.end();
}

/// A capital of an abbreviation, and the small letters behind it.
struct Initial {
  char32_t letter;  ///< lower case, with its quality
  char32_t folded;
  std::u32string rest;  ///< folded
};

struct Abbreviation {
  Span span;
  std::vector<Initial> initials;
  bool marked = false;  ///< some letter has a mark
};

/// Calls `visit` with what each character of a text is.
template <typename Visit>
void for_each_char(std::string_view text, const Visit& visit) {
  for (std::size_t pos = 0; pos < text.size();) {
    const Decoded decoded = decode(text, pos);
    pos += decoded.length;
    visit(char_info(decoded.code_point));
  }
}

/// Reads what stands between brackets; nothing if it is no abbreviation.
std::optional<Abbreviation> read_abbreviation(std::string_view inside, std::size_t offset) {
  Abbreviation found;
  std::size_t small_letters = 0;
  Tokenizer tokenizer(inside);
  for (Token token; tokenizer.next(token);) {
    if (found.initials.empty() && !token.upper && is_lead_in(token.folded)) continue;
    if (!token.upper) return std::nullopt;
    if (found.initials.empty()) found.span.begin = offset + token.begin;
    found.span.end = offset + token.end;
    bool letters_only = true;
    for_each_char(inside.substr(token.begin, token.end - token.begin), [&](const CharInfo& c) {
      if (c.cls == CharClass::quality) found.marked = true;
      if (c.cls == CharClass::digit) letters_only = false;
      if (c.cls != CharClass::letter) return;
      if (c.letter != c.folded) found.marked = true;
      if (c.upper) {
        found.initials.push_back({c.letter, c.folded, {}});
      } else {
        found.initials.back().rest += c.folded;
        ++small_letters;
      }
    });
    if (!letters_only || found.initials.size() > kMaxLetters) return std::nullopt;
  }
  const std::size_t capitals = found.initials.size();
  if (capitals < kMinLetters || small_letters >= capitals) return std::nullopt;
  return found;
}

/// True if the word begins with the capital and has the small letters after it, in order.
bool has_initial(std::string_view word, const Initial& initial, bool marked) {
  std::size_t next = 0;
  bool first = true;
  bool fits = false;
  for_each_char(word, [&](const CharInfo& c) {
    if (c.cls != CharClass::letter) return;
    if (first) {
      const bool stroke = c.letter == U'đ';
      fits =
          c.folded == initial.folded && (stroke == (initial.letter == U'đ') || (stroke && !marked));
      first = false;
    } else if (next < initial.rest.size() && c.folded == initial.rest[next]) {
      ++next;
    }
  });
  return fits && next == initial.rest.size();
}

/// A word before the brackets.
struct Before {
  Span span;
  bool breaks;  ///< a sentence begins with it
  bool is_and;  ///< «và»
};

/// The last words of a text, as many as stand in its last `size` bytes and behind the last bracket
/// or line end there.
std::vector<Before> last_words(std::string_view text, std::size_t size) {
  std::size_t begin = text.size() - std::min(text.size(), size);
  bool cut = begin > 0;  // perhaps in the middle of a word
  const std::size_t bracket = text.find_last_of("()\n");
  if (bracket != std::string_view::npos && bracket >= begin) {
    begin = bracket + 1;
    cut = false;
  }
  std::vector<Before> words;
  Tokenizer tokenizer(text.substr(begin));
  for (Token token; tokenizer.next(token);) {
    words.push_back({{begin + token.begin, begin + token.end},
                     token.break_before,
                     token.key == "va2" || token.key == "va"});
  }
  if (cut && !words.empty()) words.erase(words.begin());
  return words;
}

/// True if nothing but white space and closing quotes stands there.
bool is_gap(std::string_view between) {
  bool gap = true;
  for_each_char(between, [&](const CharInfo& c) {
    const bool quote = c.letter == U'"' || c.letter == U'”' || c.letter == U'»' || c.letter == U'’';
    gap = gap && (quote || c.cls == CharClass::space || c.cls == CharClass::invisible);
  });
  return gap;
}

/// The words in full that end before the bracket at `open`.
std::optional<Span> find_in_full(std::string_view text, std::size_t open,
                                 const Abbreviation& abbreviation) {
  const std::vector<Before> words =
      last_words(text.substr(0, open), abbreviation.initials.size() * kMaxBytesPerLetter);
  if (words.empty() || !is_gap(text.substr(words.back().span.end, open - words.back().span.end))) {
    return std::nullopt;
  }
  auto word = words.rbegin();
  for (auto initial = abbreviation.initials.rbegin(); initial != abbreviation.initials.rend();
       ++initial, ++word) {
    if (initial != abbreviation.initials.rbegin()) {
      if (word[-1].breaks) return std::nullopt;
      if (word != words.rend() && word->is_and && !word->breaks) ++word;
    }
    if (word == words.rend()) return std::nullopt;
    const std::string_view spelled =
        text.substr(word->span.begin, word->span.end - word->span.begin);
    if (!has_initial(spelled, *initial, abbreviation.marked)) return std::nullopt;
  }
  return Span{word[-1].span.begin, words.back().span.end};
}

}  // namespace

std::vector<Definition> find_definitions(std::string_view text) {
  std::vector<Definition> found;
  for (std::size_t open = text.find('('); open != std::string_view::npos;
       open = text.find('(', open + 1)) {
    const std::size_t close = text.substr(0, open + kMaxInside).find_first_of("()", open + 1);
    if (close == std::string_view::npos || text[close] == '(') continue;
    const auto abbreviation = read_abbreviation(text.substr(open + 1, close - open - 1), open + 1);
    if (!abbreviation) continue;
    if (const auto in_full = find_in_full(text, open, *abbreviation)) {
      found.push_back({*in_full, abbreviation->span});
    }
  }
  return found;
}

}  // namespace timtin::text
