#include "text/keystrokes.h"

#include <algorithm>
#include <cstddef>

#include "text/chars.h"
#include "text/nucleus.h"
#include "text/spell.h"
#include "text/syllable.h"
#include "text/tokens.h"
#include "text/utf8.h"

namespace timtin::text {
namespace {

/// More keys than any syllable needs, marks replaced and undone among them («nghieengs» has 9).
constexpr std::size_t kMaxKeys = 16;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_letter(char c) { return is_upper(c) || is_lower(c); }
char lower(char letter) {
  return is_upper(letter) ? static_cast<char>(letter - 'A' + 'a') : letter;
}

/// VIQR: the signs of the tones, in the order of their digits.
constexpr std::string_view kViqrTones = "'`?~.";
/// The signs of VIQR that end no sentence.
constexpr std::string_view kViqrMarks = "^(+~`";

bool is_ascii_vowel(char c) {
  return std::string_view("aeiouy").find(lower(c)) != std::string_view::npos;
}

char32_t with_hat(char32_t vowel) {
  return vowel == U'a' ? U'â' : vowel == U'e' ? U'ê' : vowel == U'o' ? U'ô' : 0;
}

/// A word while it is being typed.
class Typing {
 public:
  void telex(char key, bool upper) {
    switch (key) {
      case 's':
        return tone_or_letter(1, key, upper);
      case 'f':
        return tone_or_letter(2, key, upper);
      case 'r':
        return tone_or_letter(3, key, upper);
      case 'x':
        return tone_or_letter(4, key, upper);
      case 'j':
        return tone_or_letter(5, key, upper);
      case 'z':
        if (tone_ == 0) return add(U'z', upper);
        tone_ = 0;
        return;
      case 'a':
      case 'e':
      case 'o':
        return hat_or_letter(static_cast<char32_t>(key), upper);
      case 'd':
        return d(upper);
      case 'w':
        if (!breve(false) && !horn()) add(needs_vowel() ? U'ư' : U'w', upper);
        return;
      default:
        return add(static_cast<char32_t>(key), upper);
    }
  }

  /// Returns false if the digit has nothing to act on.
  bool vni(char digit) {
    switch (digit) {
      case '0':
        if (tone_ == 0) return false;
        tone_ = 0;
        return true;
      case '6':
        return hat();
      case '7':
        return horn();
      case '8':
        return breve(true);
      case '9':
        return stroke();
      default:
        return digit <= '5' && set_tone(digit - '0');
    }
  }

  /// Returns false if the sign has nothing to act on, or is none of VIQR.
  bool viqr(char sign) {
    switch (sign) {
      case '^':
        return hat();
      case '(':
        return breve(true);
      case '+':
      case '*':
        return horn();
      default:
        break;
    }
    const std::size_t tone = kViqrTones.find(sign);
    return tone != std::string_view::npos && tone_ == 0 && set_tone(static_cast<int>(tone) + 1);
  }

  void d(bool upper) {
    if (!stroke()) add(U'd', upper);
  }

  void add(char32_t letter, bool upper) {
    letters_ += letter;
    uppers_ += upper ? '1' : '0';
  }

  /// The syllable, or nothing if it is none.
  std::optional<std::string> finish() {
    pair_horns();
    std::string key;
    for (const char32_t letter : letters_) append(key, letter);
    if (tone_ != 0) key += static_cast<char>('0' + tone_);
    if (!is_legal_syllable(key)) return std::nullopt;
    const std::string spelling = spell(key);
    std::string cased;
    std::size_t letter = 0;
    for (std::size_t pos = 0; pos < spelling.size(); ++letter) {
      const Decoded decoded = decode(spelling, pos);
      pos += decoded.length;
      append(cased, uppers_[letter] == '1' ? upper_case(decoded.code_point) : decoded.code_point);
    }
    return cased;
  }

 private:
  /// Of a Vietnamese letter in NFC.
  static char32_t upper_case(char32_t letter) {
    if (letter < 0x80) return letter - U'a' + U'A';
    if (letter < 0x100) return letter - 0x20;  // à..ý
    return letter - 1;                         // ă đ ĩ ũ ơ ư and U+1EA1..U+1EF9 come in pairs
  }

  Nucleus nucleus() const { return find_nucleus(letters_); }

  /// True if the next vowel would be the first, so that a lone w is ư (`nhw`, `giw`).
  bool needs_vowel() const { return nucleus().size() == 0 || letters_ == U"gi"; }

  bool set_tone(int tone) {
    if (nucleus().size() == 0 || tone_ == tone) return false;
    tone_ = tone;
    return true;
  }

  void tone_or_letter(int tone, char key, bool upper) {
    if (!set_tone(tone)) add(static_cast<char32_t>(key), upper);
  }

  /// aa, also with other letters between the two as long as none is a vowel but i, u or y (khoeo
  /// is no khôe); aaa is aa.
  void hat_or_letter(char32_t vowel, bool upper) {
    const Nucleus n = nucleus();
    std::size_t end = n.end;
    while (end > n.begin &&
           (letters_[end - 1] == U'i' || letters_[end - 1] == U'u' || letters_[end - 1] == U'y')) {
      --end;
    }
    if (end > n.begin && letters_[end - 1] == vowel) {
      letters_[end - 1] = with_hat(vowel);
      return;
    }
    if (!letters_.empty() && letters_.back() == with_hat(vowel)) letters_.back() = vowel;
    add(vowel, upper);
  }

  /// Puts a hat on the last vowel that can bear one.
  bool hat() {
    const Nucleus n = nucleus();
    for (std::size_t i = n.end; i > n.begin; --i) {
      if (const char32_t hatted = with_hat(letters_[i - 1]); hatted != 0) {
        letters_[i - 1] = hatted;
        return true;
      }
    }
    return false;
  }

  /// Puts a horn on u and o: on both of a pair, else on the u of ua and uu, else on the last.
  bool horn() {
    const Nucleus n = nucleus();
    for (std::size_t i = n.begin; i + 1 < n.end; ++i) {
      const bool pair = is_u(letters_[i]) && is_o(letters_[i + 1]);
      if (!pair || (letters_[i] == U'ư' && letters_[i + 1] == U'ơ')) continue;
      letters_[i] = U'ư';
      letters_[i + 1] = U'ơ';
      return true;
    }
    for (std::size_t i = n.begin; i + 1 < n.end; ++i) {
      if (letters_[i] != U'u' || (letters_[i + 1] != U'a' && letters_[i + 1] != U'u')) continue;
      letters_[i] = U'ư';
      return true;
    }
    for (std::size_t i = n.end; i > n.begin; --i) {
      char32_t& letter = letters_[i - 1];
      if (letter != U'u' && letter != U'o' && letter != U'ô') continue;
      letter = letter == U'u' ? U'ư' : U'ơ';
      return true;
    }
    return false;
  }

  /// Puts a breve on the last a. The w of Telex is a horn as well: there `always` is false, and
  /// the u of ua takes it (`muaw`: mưa), but the a of oa and qua does.
  bool breve(bool always) {
    const Nucleus n = nucleus();
    for (std::size_t i = n.end; i > n.begin; --i) {
      if (letters_[i - 1] != U'a' && letters_[i - 1] != U'â') continue;
      if (!always && i - 1 > n.begin && is_u(letters_[i - 2])) continue;
      letters_[i - 1] = U'ă';
      return true;
    }
    return false;
  }

  bool stroke() {
    const bool alone = letters_.size() == 1 || (letters_.size() > 1 && is_vowel(letters_[1]));
    if (!alone || letters_[0] != U'd') return false;
    letters_[0] = U'đ';
    return true;
  }

  /// ươ before another letter, uơ at the end, however many of its horns were typed.
  void pair_horns() {
    const Nucleus n = nucleus();
    for (std::size_t i = n.begin; i + 1 < n.end; ++i) {
      const bool horned = letters_[i] == U'ư' || letters_[i + 1] == U'ơ';
      if (!is_u(letters_[i]) || !is_o(letters_[i + 1]) || !horned) continue;
      letters_[i] = i + 2 < letters_.size() ? U'ư' : U'u';
      letters_[i + 1] = U'ơ';
    }
  }

  static bool is_u(char32_t letter) { return letter == U'u' || letter == U'ư'; }
  static bool is_o(char32_t letter) { return letter == U'o' || letter == U'ô' || letter == U'ơ'; }

  std::u32string letters_;  ///< lower case, with their qualities
  std::string uppers_;      ///< '1' for each letter typed in upper case
  int tone_ = 0;
};

/// True for what is no plain word: an operator or a filter.
bool is_syntax(std::string_view chunk) {
  return chunk == "AND" || chunk == "OR" || chunk == "NOT" || chunk == "NEAR" ||
         chunk.starts_with("NEAR/") || chunk.find(':') != std::string_view::npos;
}

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/// Capitals that are no syllable, with DD as Đ.
std::string with_strokes(std::string_view capitals) {
  std::string out;
  for (std::size_t i = 0; i < capitals.size(); ++i) {
    const bool pair = capitals.substr(i, 2) == "DD";
    out += pair ? std::string_view("Đ") : capitals.substr(i, 1);
    i += pair;
  }
  return out;
}

}  // namespace

std::optional<std::string> decode_keystrokes(std::string_view word) {
  if (word.size() > kMaxKeys) return std::nullopt;
  const bool vni = std::any_of(word.begin(), word.end(), is_digit);
  Typing typing;
  for (const char c : word) {
    if (is_digit(c)) {
      if (!typing.vni(c)) return std::nullopt;
    } else if (!is_letter(c)) {
      return std::nullopt;
    } else {
      const char key = lower(c);
      if (vni) {
        typing.add(static_cast<char32_t>(key), is_upper(c));
      } else {
        typing.telex(key, is_upper(c));
      }
    }
  }
  std::optional<std::string> syllable = typing.finish();
  if (syllable == word) return std::nullopt;
  return syllable;
}

namespace {

/// The syllable that a word of letters and signs of VIQR means, and signs that end a sentence
/// behind it; nothing as with decode_keystrokes().
std::optional<std::string> decode_viqr(std::string_view chunk) {
  if (chunk.size() > kMaxKeys) return std::nullopt;
  Typing typing;
  std::size_t pos = 0;
  for (; pos < chunk.size(); ++pos) {
    const char c = chunk[pos];
    if (is_letter(c)) {
      const char key = lower(c);
      if (key == 'd') {
        typing.d(is_upper(c));
      } else {
        typing.add(static_cast<char32_t>(key), is_upper(c));
      }
    } else if (!typing.viqr(c)) {
      break;
    }
  }
  const std::string_view behind = chunk.substr(pos);
  if (behind.find_first_not_of(".,;:!?") != std::string_view::npos) return std::nullopt;
  std::optional<std::string> syllable = typing.finish();
  if (!syllable || *syllable == chunk.substr(0, pos)) return std::nullopt;
  return *syllable + std::string(behind);
}

bool is_viqr(std::string_view query) {
  for (std::size_t i = 1; i < query.size(); ++i) {
    if (!is_ascii_vowel(query[i - 1])) continue;
    if (kViqrMarks.find(query[i]) != std::string_view::npos) return true;
    const bool inside = i + 1 < query.size() && is_letter(query[i + 1]);
    if (query[i] == '\'' && inside) return true;
  }
  return false;
}

}  // namespace

std::optional<std::string> decode_query(std::string_view query) {
  const bool viqr = is_viqr(query);
  std::string out;
  std::size_t decoded = 0;
  std::size_t plain = 0;  // words that are syllables as they are, without marks
  for (std::size_t pos = 0; pos < query.size();) {
    std::size_t end = pos;
    while (end < query.size() && is_space(query[end]) == is_space(query[pos])) ++end;
    const std::string_view chunk = query.substr(pos, end - pos);
    pos = end;
    if (is_syntax(chunk)) {
      out += chunk;
      continue;
    }
    if (viqr) {
      if (const std::optional<std::string> syllable = decode_viqr(chunk)) {
        out += *syllable;
        ++decoded;
        continue;
      }
    }
    std::size_t done = 0;
    Tokenizer tokenizer(chunk);
    for (Token token; tokenizer.next(token);) {
      const std::string_view word = chunk.substr(token.begin, token.end - token.begin);
      out += chunk.substr(done, token.begin - done);
      done = token.end;
      if (token.number) {
        out += word;
      } else if (std::optional<std::string> syllable =
                     viqr ? std::nullopt : decode_keystrokes(word)) {
        out += *syllable;
        ++decoded;
      } else if (is_legal_syllable(token.key)) {
        out += word;
        plain += !token.marked;
      } else if (token.all_upper) {
        out += with_strokes(word);
      } else {
        return std::nullopt;
      }
    }
    out += chunk.substr(done);
  }
  if (decoded == 0 || decoded < plain) return std::nullopt;
  return out;
}

}  // namespace timtin::text
