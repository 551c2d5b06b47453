#include "quality/retrieval/query_forms.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "text/chars.h"
#include "text/clean.h"
#include "text/syllable.h"
#include "text/tokens.h"
#include "text/utf8.h"

namespace timtin::quality {
namespace {

using text::CharClass;
using text::Tone;

constexpr std::array<std::string_view, kForms.size()> kNames{"typed", "bare", "half", "tones",
                                                             "typo"};
constexpr std::size_t kLeastTypoLetters = 3;
constexpr std::size_t kWrongTones = 2;

/// Letters beside each letter a-z on a QWERTY keyboard, those in the same row.
constexpr std::array<std::string_view, 26> kNeighbours{
    "s",  "vn", "xv", "sf", "wr", "dg", "fh", "gj", "uo", "hk", "jl", "k",  "n",
    "bm", "ip", "o",  "w",  "et", "ad", "ry", "yi", "cb", "qe", "zc", "tu", "x"};

using CodePoints = std::vector<char32_t>;

CodePoints decoded(std::string_view text) {
  CodePoints out;
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded one = text::decode(text, at);
    out.push_back(one.code_point);
    at += one.length;
  }
  return out;
}

std::string encoded(const CodePoints& code_points) {
  std::string out;
  for (const char32_t c : code_points) text::append(out, c);
  return out;
}

/// Capital of a lower-case letter of the Vietnamese alphabet without its tone.
char32_t capital(char32_t letter) noexcept {
  if (letter >= U'a' && letter <= U'z') return letter - U'a' + U'A';
  static constexpr std::array<std::pair<char32_t, char32_t>, 7> kCapitals{{{U'ă', U'Ă'},
                                                                           {U'â', U'Â'},
                                                                           {U'đ', U'Đ'},
                                                                           {U'ê', U'Ê'},
                                                                           {U'ô', U'Ô'},
                                                                           {U'ơ', U'Ơ'},
                                                                           {U'ư', U'Ư'}}};
  for (const auto& [lower, upper] : kCapitals) {
    if (letter == lower) return upper;
  }
  return letter;
}

/// A word without any mark; its capitals stay.
std::string without_marks(std::string_view word) {
  std::string out;
  for (const char32_t c : decoded(word)) {
    const text::CharInfo info = text::char_info(c);
    if (info.cls == CharClass::letter) {
      text::append(out, info.upper ? capital(info.folded) : info.folded);
    } else if (info.cls != CharClass::quality && info.cls != CharClass::tone &&
               info.cls != CharClass::mark) {
      text::append(out, c);
    }
  }
  return out;
}

constexpr char32_t combining(Tone tone) noexcept {
  switch (tone) {
    case Tone::sac:
      return 0x301;
    case Tone::huyen:
      return 0x300;
    case Tone::hoi:
      return 0x309;
    case Tone::nga:
      return 0x303;
    case Tone::nang:
      return 0x323;
    case Tone::level:
      break;
  }
  return 0;
}

bool is_vowel(char32_t letter) noexcept {
  return std::u32string_view(U"aăâeêioôơuưy").find(letter) != std::u32string_view::npos;
}

/// Index of the letter that carries the tone, by the common rule: the last vowel with a circumflex,
/// breve or horn; else the only vowel, the last of those before a final consonant, the middle one
/// of three, the first of two. `gi` and `qu` are no vowels where another one follows.
std::size_t tone_letter(const CodePoints& letters) {
  std::vector<std::size_t> vowels;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    if (is_vowel(letters[i])) vowels.push_back(i);
  }
  for (auto at = vowels.rbegin(); at != vowels.rend(); ++at) {
    if (letters[*at] > 0x7F) return *at;
  }
  if (vowels.size() > 1 && vowels.front() == 1 &&
      ((letters[0] == U'g' && letters[1] == U'i') || (letters[0] == U'q' && letters[1] == U'u'))) {
    vowels.erase(vowels.begin());
  }
  if (vowels.empty()) return 0;
  if (vowels.size() == 1) return vowels.front();
  if (vowels.back() + 1 < letters.size()) return vowels.back();
  return vowels.size() == 2 ? vowels[0] : vowels[1];
}

/// A syllable with another tone, on the letter that had the old one if there was one.
std::string with_tone(std::string_view word, Tone tone) {
  CodePoints letters;
  std::vector<bool> upper;
  std::optional<std::size_t> carrier;
  for (const char32_t c : decoded(word)) {
    const text::CharInfo info = text::char_info(c);
    if (info.tone != Tone::level) carrier = letters.size();
    letters.push_back(info.letter);
    upper.push_back(info.upper);
  }
  if (!carrier) carrier = tone_letter(letters);
  std::string out;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    text::append(out, upper[i] ? capital(letters[i]) : letters[i]);
    if (i == *carrier && tone != Tone::level) text::append(out, combining(tone));
  }
  return text::clean(out);
}

/// Tones that the syllable could have instead of its own, all legal and leaving it marked.
std::vector<Tone> other_tones(const text::OwnedToken& token) {
  std::vector<Tone> out;
  if (!token.marked || token.number || !text::is_legal_syllable(token.key)) return out;
  std::string base = token.key;
  char own = '0';
  if (base.back() >= '1' && base.back() <= '5') {
    own = base.back();
    base.pop_back();
  }
  for (char digit = '0'; digit <= '5'; ++digit) {
    if (digit == own) continue;
    const std::string key = digit == '0' ? base : base + digit;
    if (key != token.folded && text::is_legal_syllable(key)) {
      out.push_back(static_cast<Tone>(digit - '0'));
    }
  }
  return out;
}

/// All slips of one kind that change the word.
enum class Slip : unsigned char { swapped, dropped, doubled, replaced };
constexpr std::array<Slip, 4> kSlips{Slip::swapped, Slip::dropped, Slip::doubled, Slip::replaced};

std::string with_slip(std::string_view word, corpus::Random& random) {
  const CodePoints letters = decoded(word);
  const Slip slip = random.one_of(kSlips);
  std::vector<CodePoints> ways;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    CodePoints way = letters;
    const auto at = way.begin() + static_cast<std::ptrdiff_t>(i);
    switch (slip) {
      case Slip::swapped:
        if (i + 1 == letters.size() || letters[i] == letters[i + 1]) continue;
        std::swap(way[i], way[i + 1]);
        break;
      case Slip::dropped:
        way.erase(at);
        break;
      case Slip::doubled:
        way.insert(at, letters[i]);
        break;
      case Slip::replaced: {
        const char32_t folded = text::char_info(letters[i]).folded;
        if (folded < U'a' || folded > U'z') continue;
        way[i] = static_cast<char32_t>(random.one_of(kNeighbours[folded - U'a']));
        break;
      }
    }
    ways.push_back(std::move(way));
  }
  return ways.empty() ? std::string(word) : encoded(random.one_of(ways));
}

bool can_slip(std::string_view word) {
  const CodePoints letters = decoded(word);
  return letters.size() >= kLeastTypoLetters &&
         std::all_of(letters.begin(), letters.end(),
                     [](char32_t c) { return text::char_info(c).cls == CharClass::letter; });
}

/// `count` of the numbers, any of them as likely, in the order given.
std::vector<std::size_t> some_of(std::vector<std::size_t> from, std::size_t count,
                                 corpus::Random& random) {
  while (from.size() > count) {
    const std::uint32_t at = random.below(static_cast<std::uint32_t>(from.size()));
    from.erase(from.begin() + static_cast<std::ptrdiff_t>(at));
  }
  return from;
}

}  // namespace

std::string_view name(Form form) noexcept { return kNames[static_cast<std::size_t>(form)]; }

std::optional<Form> form_named(std::string_view text) noexcept {
  for (const Form form : kForms) {
    if (name(form) == text) return form;
  }
  return std::nullopt;
}

std::string in_form(std::string_view query, Form form, corpus::Random& random) {
  if (form == Form::typed) return std::string(query);
  const std::string cleaned = text::clean(query);
  if (form == Form::bare) return without_marks(cleaned);

  const std::vector<text::OwnedToken> tokens = text::tokenize(cleaned);
  const auto word = [&](std::size_t i) {
    return std::string_view(cleaned).substr(tokens[i].begin, tokens[i].end - tokens[i].begin);
  };
  std::vector<std::size_t> open;  // tokens that this form can change
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const bool can = form == Form::half    ? tokens[i].marked && !tokens[i].number
                     : form == Form::tones ? !other_tones(tokens[i]).empty()
                                           : can_slip(word(i));
    if (can) open.push_back(i);
  }
  const std::size_t half = (open.size() + random.below(2)) / 2;
  const std::size_t count = form == Form::half ? half : form == Form::tones ? kWrongTones : 1;
  std::string out;
  std::size_t done = 0;  // bytes of `cleaned` that are in `out`
  for (const std::size_t i : some_of(std::move(open), count, random)) {
    out += cleaned.substr(done, tokens[i].begin - done);
    if (form == Form::half) {
      out += without_marks(word(i));
    } else if (form == Form::tones) {
      out += with_tone(word(i), random.one_of(other_tones(tokens[i])));
    } else {
      out += with_slip(word(i), random);
    }
    done = tokens[i].end;
  }
  return out + cleaned.substr(done);
}

}  // namespace timtin::quality
