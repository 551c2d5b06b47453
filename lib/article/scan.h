// Small pieces of hand-written scanning that the finders share.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace timtin::article {

inline bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }
inline bool is_blank(char c) noexcept { return c == ' ' || c == '\t'; }
/// A byte of a word: ASCII letter or digit, or part of a character beyond ASCII.
inline bool is_word_byte(char c) noexcept {
  return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         static_cast<unsigned char>(c) >= 0x80;
}

/// First position from `pos` on that is no space or tab.
inline std::size_t skip_blanks(std::string_view text, std::size_t pos) noexcept {
  while (pos < text.size() && is_blank(text[pos])) ++pos;
  return pos;
}

/// Both ends without spaces and tabs.
std::string_view trim(std::string_view text) noexcept;

/// First position from `pos` on that has an ASCII digit, or text.size().
std::size_t find_digit(std::string_view text, std::size_t pos) noexcept;

/// A run of ASCII digits.
struct Number {
  int value = 0;           ///< meaningless for more than nine digits
  std::size_t digits = 0;  ///< 0 = no number there
};

/// Reads the digits that begin at `pos`.
Number read_number(std::string_view text, std::size_t pos) noexcept;

/// If the whole word at `pos` folds to `folded` (ASCII, lower case), the position behind it, else
/// `pos`. Upper case, marks and their absence make no difference.
std::size_t match_word(std::string_view text, std::size_t pos, std::string_view folded) noexcept;

/// One folded word of a short text.
struct Word {
  std::string folded;
  std::size_t begin = 0;  ///< first byte in the text
  std::size_t end = 0;    ///< one past the last byte
};

/// The runs of letters and digits of a short text, folded. Dashes, quotes and other punctuation
/// of any block separate words.
std::vector<Word> words_of(std::string_view text);

/// Number of words (runs between white space that hold a letter or digit) in the text; counting
/// stops at `most`.
std::size_t count_words(std::string_view text,
                        std::size_t most = static_cast<std::size_t>(-1)) noexcept;

/// True if the text has words but next to no marks: typed without any.
bool is_unmarked(std::string_view text) noexcept;

/// True if the text has no lower-case letter.
bool is_all_capitals(std::string_view text) noexcept;

/// A line of clean text with blanks single and both ends trimmed.
std::string squeeze(std::string_view text);

/// True if the first letter of the text is an upper-case one; `if_none` if it has no letter.
bool begins_upper(std::string_view text, bool if_none) noexcept;

}  // namespace timtin::article
