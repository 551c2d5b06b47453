// Text to tokens: one per syllable, with its place in the text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace timtin::text {

/// One syllable, number or foreign word.
///
/// The two forms make an index term: the folded form finds every spelling, the
/// key tells the spellings apart. For a number with thousands dots (1.090) the
/// folded form is its plain digits (1090) and the key is the number as written:
/// dots are to a number what marks are to a syllable.
struct Token {
  std::size_t begin = 0;    ///< first byte in the text
  std::size_t end = 0;      ///< one past the last byte
  std::string_view folded;  ///< valid until the next call of next()
  std::string_view key;     ///< tone key; valid until the next call of next()
  bool marked = false;      ///< the key says more than the folded form
  bool number = false;      ///< digits only (with dots or commas between digits)
  bool upper = false;       ///< begins with an upper-case letter
  bool all_upper = false;   ///< two or more letters, all upper case
  bool break_before = false;  ///< a sentence or line ended between this token and the one before
};

/// Cuts any byte string into tokens, in order, without copying it.
///
/// Works on every normal form and mark order alike: tokenising NFC and NFD of a
/// text gives the same forms. Spans are ordered, do not overlap, and lie on
/// code-point edges of the text given. Rules (in Vietnamese orthography and
/// the habits of the genre): letter.letter splits, digit.digit and digit,digit
/// do not; an apostrophe between letters is dropped (M'Đrắk is one token); `&`
/// splits; an invisible character is as if not there. A token longer than
/// kMaxTokenBytes of folded form or key is cut there.
///
/// A break stands for the end of a sentence or a line; no adjacency crosses it. A full stop
/// after a number or an abbreviation (TP. Hồ Chí Minh) is no break.
class Tokenizer {
 public:
  static constexpr std::size_t kMaxTokenBytes = 64;

  explicit Tokenizer(std::string_view text) noexcept : text_(text) {}

  /// Reads the next token; false at the end of the text.
  bool next(Token& token);

 private:
  std::string_view text_;
  std::size_t pos_ = 0;
  std::string folded_;
  std::string key_;
  // The implementer adds the state it needs.
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
