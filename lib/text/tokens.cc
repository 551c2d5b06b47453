#include "text/tokens.h"

#include <algorithm>
#include <cstdint>

#include "text/chars.h"
#include "text/chars_table.h"
#include "text/cluster.h"
#include "text/utf8.h"

namespace timtin::text {
namespace {

/// A code point with what the table says of it.
struct Char {
  char32_t letter;
  char32_t folded;
  std::uint32_t length;  ///< bytes
  CharClass cls;
  Tone tone;
  bool upper;
  bool compound;
};

Char read_rare_char(std::string_view text, std::size_t pos) {
  const Decoded decoded = decode(text, pos);
  const CharInfo info = char_info(decoded.code_point);
  return {info.letter, info.folded, decoded.length, info.cls, info.tone, info.upper, info.compound};
}

inline Char read_char(std::string_view text, std::size_t pos) {
  const TableChar found = find_table_char(text, pos);
  if (found.entry == nullptr) return read_rare_char(text, pos);
  const CharEntry& entry = *found.entry;
  return {entry.letter, entry.folded, found.length,  entry.cls,
          entry.tone,   entry.upper,  entry.compound};
}

/// The class of the first character from `pos` on that is not invisible; separator at the end.
CharClass class_at(std::string_view text, std::size_t pos) {
  while (pos < text.size()) {
    const Char c = read_char(text, pos);
    if (c.cls != CharClass::invisible) return c.cls;
    pos += c.length;
  }
  return CharClass::separator;
}

/// Characters typed for the apostrophe of M'Đrắk, H’đinh.
bool is_apostrophe(char32_t c) {
  return c == U'\'' || c == U'\u2019' || c == U'\u2018' || c == U'\u02BC' || c == U'`' ||
         c == U'\u00B4';
}

bool is_line_end(char32_t c) {
  return c == U'\n' || c == U'\r' || c == 0x0B || c == 0x0C || c == 0x85 || c == 0x2028 ||
         c == 0x2029;
}

/// Signs that begin an item of a list, also in the middle of a line where its ends are lost.
bool is_bullet(char32_t c) {
  constexpr char32_t kSymbolFontBullet = 0xF0B7;  // how Word writes a bullet, a private code point
  return c == U'\u00B7' || c == U'\u2022' || c == U'\u2023' || c == U'\u2043' ||
         (c >= 0x25A0 && c <= 0x25FF) || c == U'\u2713' || c == U'\u2714' || c == U'\u2726' ||
         c == U'\u27A2' || c == U'\u27A4' || c == kSymbolFontBullet;
}

/// The number at the beginning of a token, as far as digits, dots and commas go.
std::string_view leading_number(std::string_view form) {
  return form.substr(0, form.find_first_not_of("0123456789.,"));
}

/// The sign that parts thousands in a number, or 0: groups of three digits after a first one of
/// one to three, then at most a fraction behind the other sign. One comma alone is a decimal one.
char thousands_separator(std::string_view number) {
  const std::size_t first = number.find_first_of(".,");
  if (first == std::string_view::npos || first == 0 || first > 3 || number[0] == '0') return 0;
  const char separator = number[first];
  std::size_t groups = 0;
  std::size_t pos = first;
  while (pos < number.size() && number[pos] == separator) {
    const std::size_t next = std::min(number.find_first_of(".,", pos + 1), number.size());
    if (next - pos != 4) return 0;
    ++groups;
    pos = next;
  }
  if (pos < number.size() && number.find_first_of(".,", pos + 1) != std::string_view::npos) {
    return 0;
  }
  return separator == '.' || groups > 1 ? separator : char{0};
}

/// Tones after one letter that are joined to it one by one; more go through Cluster, which bounds
/// the marks of a letter. Vietnamese has one.
constexpr int kMaxFastTones = 2;

}  // namespace

/// What is learnt of a word besides its forms.
struct Tokenizer::Word {
  std::size_t end = 0;
  std::size_t letters = 0;
  std::size_t uppers = 0;
  bool begins_upper = false;
  bool begins_lower = false;
  bool plain = true;       ///< digits, dots, commas without marks, as far as no letter came
  bool has_point = false;  ///< a dot or comma between digits
};

bool Tokenizer::skip_gap(Gap& gap) {
  bool at_token = true;  // nothing but invisible characters since the token before
  for (;;) {
    if (pos_ >= text_.size()) return false;
    if (text_[pos_] == ' ' && gap.stop == Gap::Stop::none) {  // the whole of most gaps
      at_token = false;
      ++pos_;
      continue;
    }
    const Char c = read_char(text_, pos_);
    switch (c.cls) {
      case CharClass::letter:
      case CharClass::digit:
        return true;
      case CharClass::invisible:
        pos_ += c.length;
        continue;
      case CharClass::space:
        if (is_line_end(c.letter)) gap.ends = true;
        gap.ends = gap.ends || gap.stop == Gap::Stop::full;
        gap.dot_ends = gap.dot_ends || gap.stop == Gap::Stop::dot;
        break;
      case CharClass::separator:
        if (c.letter == U'.' || c.letter == U'…') {
          gap.lone_dot = at_token && c.letter == U'.';
          if (gap.stop == Gap::Stop::none) gap.stop = Gap::Stop::dot;
        } else if (c.letter == U'!' || c.letter == U'?' || c.letter == U';') {
          gap.stop = Gap::Stop::full;
        } else if (is_bullet(c.letter)) {
          gap.ends = true;
        }
        break;
      case CharClass::quality:
      case CharClass::tone:
      case CharClass::mark:
        break;
    }
    at_token = false;
    pos_ += c.length;
  }
}

void Tokenizer::read_word(Word& word) {
  forms_.clear();
  // Appends a letter or digit that the fast loop does not take; returns its end.
  const auto add_rare = [this](const Char& c, std::size_t at) {
    if (!c.compound) {
      forms_.add(c.letter, c.folded, c.tone);
      return at + c.length;
    }
    const Cluster cluster(text_, at);
    forms_.add_parts(cluster.parts());
    return cluster.end();
  };
  std::size_t letter_begin = pos_;
  CharClass before = CharClass::separator;  // class of the last letter or digit
  int tones = 0;                            // read after it on the fast path
  std::size_t pos = pos_;
  for (;;) {
    word.end = pos;
    if (pos >= text_.size()) break;
    Char c = read_char(text_, pos);
    while (c.cls == CharClass::invisible && pos + c.length < text_.size()) {
      pos += c.length;
      c = read_char(text_, pos);
    }
    switch (c.cls) {
      case CharClass::letter:
        if (!forms_.has_room()) return;
        if (before == CharClass::separator) {
          word.begins_upper = c.upper;
          word.begins_lower = !c.upper;
        }
        before = c.cls;
        tones = 0;
        if (const Forms::Letters plain = forms_.add_plain_letters(text_, pos); plain.count > 0) {
          word.letters += plain.count;
          word.uppers += plain.upper;
          letter_begin = plain.last_begin;
          pos = plain.end;
          if (pos < text_.size() && text_[pos] == ' ') {  // how most words end
            word.end = pos;
            return;
          }
          continue;
        }
        ++word.letters;
        word.uppers += c.upper;
        letter_begin = pos;
        pos = add_rare(c, pos);
        continue;
      case CharClass::digit:
        if (!forms_.has_room()) return;
        before = c.cls;
        tones = 0;
        letter_begin = pos;
        pos = add_rare(c, pos);
        continue;
      case CharClass::tone:
        if (c.compound || ++tones > kMaxFastTones) break;
        word.plain = false;
        forms_.add_tone(c.tone);
        pos += c.length;
        continue;
      case CharClass::quality:
        word.plain = false;
        if (!forms_.add_quality(c.letter)) break;
        pos += c.length;
        continue;
      case CharClass::mark:
        break;
      case CharClass::separator: {
        const bool point = (c.letter == U'.' || c.letter == U',') && word.letters == 0 &&
                           word.plain && forms_.has_room() &&
                           class_at(text_, pos + c.length) == CharClass::digit;
        const bool apostrophe = is_apostrophe(c.letter) && before == CharClass::letter &&
                                class_at(text_, pos + c.length) == CharClass::letter;
        if (!point && !apostrophe) return;
        if (point) {
          word.has_point = true;
          forms_.add(c.letter, c.letter, Tone::level);
        }
        pos += c.length;
        continue;
      }
      case CharClass::invisible:
      case CharClass::space:
        return;
    }
    // A mark that the fast path cannot join to its letter.
    word.plain = false;
    const Cluster cluster(text_, letter_begin);
    forms_.replace_last(cluster.parts());
    pos = cluster.end();
  }
}

WordTraits Tokenizer::read_token(Token& token) {
  Word word;
  token.begin = pos_;
  read_word(word);
  pos_ = word.end;
  token.end = word.end;

  if (word.has_point) {
    const std::string_view number = leading_number(forms_.folded());
    if (const char separator = thousands_separator(number); separator != 0) {
      forms_.drop_thousands(number.size(), separator);
    }
  }
  forms_.finish();
  token.folded = forms_.folded();
  token.key = forms_.key();
  token.marked = token.folded != token.key;
  token.number = word.letters == 0 && word.plain;
  token.upper = word.begins_upper;
  token.all_upper = word.letters >= 2 && word.uppers == word.letters;
  const bool abbreviation =
      token.upper && word.letters <= 3 &&
      (word.letters == 1 || token.folded.find_first_of("aeiouy") == std::string_view::npos);
  return {token.upper, word.begins_lower, token.number, abbreviation};
}

bool Tokenizer::next(Token& token) {
  Gap gap;
  if (!skip_gap(gap)) return false;
  token.break_before = breaks(gap, read_token(token));
  return true;
}

std::vector<OwnedToken> tokenize(std::string_view text) {
  constexpr std::size_t kLeastBytes = 5;  // of a syllable and the space behind it, nearly always
  std::vector<OwnedToken> tokens;
  tokens.reserve(text.size() / kLeastBytes + 1);
  Tokenizer tokenizer(text);
  for (Token token; tokenizer.next(token);) {
    tokens.push_back({token.begin, token.end, std::string(token.folded), std::string(token.key),
                      token.marked, token.number, token.upper, token.all_upper,
                      token.break_before});
  }
  return tokens;
}

}  // namespace timtin::text
