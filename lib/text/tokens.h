// Text to tokens: one per syllable, with its place in the text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/forms.h"
#include "text/word_cache.h"

namespace timtin::text {

/// One syllable, number or foreign word.
///
/// The two forms make an index term: the folded form finds every spelling, the
/// key tells the spellings apart. For a number with thousands dots (1.090) the
/// folded form is its plain digits (1090) and the key is the number as written:
/// dots are to a number what marks are to a syllable. A foreign mark stays in the key
/// (Düsseldorf: dusseldorf, düsseldorf), but one that Vietnamese uses for a tone counts as the
/// tone (café: cafe, cafe1).
struct Token {
  std::size_t begin = 0;      ///< first byte in the text
  std::size_t end = 0;        ///< one past the last byte
  std::string_view folded;    ///< valid until the next call of next()
  std::string_view key;       ///< tone key; valid until the next call of next()
  bool marked = false;        ///< the key says more than the folded form
  bool number = false;        ///< digits only (with dots or commas between digits)
  bool upper = false;         ///< begins with an upper-case letter
  bool all_upper = false;     ///< two or more letters, all upper case
  bool break_before = false;  ///< a sentence or line ended between this token and the one before
};

/// A token with what was made of it when its word was first read.
template <class Value>
struct KnownToken {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool break_before = false;
  Value value{};
};

/// Cuts any byte string into tokens, in order, without copying it.
///
/// Works on every normal form and mark order alike: tokenising NFC and NFD of a
/// text, or the text and what clean() makes of it, gives the same forms. Spans are ordered, do not
/// overlap, and lie on code-point edges of the text given. Rules (in Vietnamese orthography and
/// the habits of the genre):
/// - Letters, digits and their marks make a token, everything else separates; so «huyện.Các»,
///   «LĐTB&XH» and «covid-19» are two tokens each, «H5N1» and «14h30» one.
/// - A dot or comma between digits at the beginning of a token stays in it (1.090, 28.9, 3,5). Dots
///   that part thousands, and two or more such commas, are left out of the folded form.
/// - An apostrophe between letters is as if not there (M'Đrắk), and so is an invisible character.
/// - A form is at most kMaxTokenBytes long: a longer word goes on as the next token.
///
/// A break stands for the end of a sentence or a line; no adjacency crosses it. It is a line end, a
/// bullet, or one of . … ! ? ; with white space after it (closing quotes and brackets may stand
/// between) or a capital glued to it. A full stop or … before a lower-case letter is no break,
/// nor is a full stop right after a number or an abbreviation (TP., Q., ThS.): a word of
/// one to three letters, the first a capital, that is a single letter or has no vowel.
class Tokenizer {
 public:
  static constexpr std::size_t kMaxTokenBytes = Forms::kMaxBytes;

  explicit Tokenizer(std::string_view text) noexcept : text_(text) {}

  /// Reads the next token; false at the end of the text.
  bool next(Token& token);

  /// The same, with `value_of(token)` in place of the forms. It is asked only for words that the
  /// cache does not have, and must say the same of the same word.
  template <class Value, unsigned kBits, class ValueOf>
  bool next(WordCache<Value, kBits>& cache, KnownToken<Value>& token, ValueOf value_of);

 private:
  /// What stands between two tokens.
  struct Gap {
    /// How much of an end of sentence was seen: `full` for ! ? ; and `dot` for . and …
    enum class Stop : std::uint8_t { none, dot, full };

    Stop stop = Stop::none;
    bool ends = false;      ///< line end, bullet, or one of ! ? ; with white space after it
    bool dot_ends = false;  ///< white space after a dot
    bool lone_dot = false;  ///< the stop is one dot, right behind the token before
  };
  struct Word;
  /// Goes to the next token; false at the end of the text.
  bool skip_gap(Gap& gap);
  /// Reads the token that begins here.
  WordTraits read_token(Token& token);
  void read_word(Word& word);
  /// True if a sentence or line ended in the gap; called for each token in order.
  bool breaks(const Gap& gap, const WordTraits& word) noexcept {
    const bool dot_counts = !(gap.lone_dot && dot_is_no_stop_);
    const bool stop_counts = gap.stop != Gap::Stop::none && dot_counts;
    const bool sentence_ends = stop_counts && (word.upper || (gap.dot_ends && !word.lower));
    const bool result = !first_ && (gap.ends || sentence_ends);
    first_ = false;
    dot_is_no_stop_ = word.number || word.abbreviation;
    return result;
  }

  std::string_view text_;
  std::size_t pos_ = 0;
  Forms forms_;
  bool first_ = true;            ///< no token was read yet
  bool dot_is_no_stop_ = false;  ///< the last token was a number or an abbreviation
};

template <class Value, unsigned kBits, class ValueOf>
bool Tokenizer::next(WordCache<Value, kBits>& cache, KnownToken<Value>& token, ValueOf value_of) {
  Gap gap;
  // Most gaps are one blank.
  const std::size_t guess = pos_ + (pos_ < text_.size() && text_[pos_] == ' ' ? 1U : 0U);
  WrittenWord word(text_, guess);
  auto known = cache.find(word);
  if (known != nullptr) {
    pos_ = guess;
  } else {
    if (!skip_gap(gap)) return false;
    if (pos_ != guess) {
      word = WrittenWord(text_, pos_);
      known = cache.find(word);
    }
  }
  token.begin = pos_;
  WordTraits traits;
  if (known != nullptr) {
    pos_ += word.size();
    traits = known->traits;
    token.value = known->value;
  } else {
    Token read;
    traits = read_token(read);
    token.value = value_of(static_cast<const Token&>(read));
    if (read.end - read.begin == word.size()) cache.put(word, traits, token.value);
  }
  token.end = pos_;
  token.break_before = breaks(gap, traits);
  return true;
}

/// A token that owns its forms: for queries, tests and other short texts.
struct OwnedToken {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string folded;
  std::string key;
  bool marked = false;
  bool number = false;
  bool upper = false;
  bool all_upper = false;
  bool break_before = false;

  bool operator==(const OwnedToken&) const = default;
};

std::vector<OwnedToken> tokenize(std::string_view text);

}  // namespace timtin::text
