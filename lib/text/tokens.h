// Text to tokens: one per syllable, with its place in the text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/forms.h"

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

 private:
  struct Gap;
  struct Word;
  bool skip_gap(Gap& gap);
  void read_word(Word& word);

  std::string_view text_;
  std::size_t pos_ = 0;
  Forms forms_;
  bool first_ = true;            ///< no token was read yet
  bool dot_is_no_stop_ = false;  ///< the last token was a number or an abbreviation
};

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
