#include "text/repair.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>

#include "text/chars.h"
#include "text/legal_word.h"
#include "text/utf8.h"

namespace timtin::text {
namespace {

// What a wide margin is. In good text 95 % of the words beyond ASCII are legal syllables (the rest
// are names, abbreviations, typing errors). TCVN3, VNI and UTF-8 read wrongly leave under 10 %;
// VPS and CP1258 share a third of the letters with CP1252 and leave up to 60 %, but then reading
// them rightly makes nearly all words legal.
constexpr double kMinShare = 0.6;
constexpr double kMargin = 0.4;
constexpr double kHighShare = 0.9;
constexpr double kMarginOfHighShare = 0.2;
constexpr double kEnoughWords = 3;      // that become legal; fewer say too little on their own
constexpr std::size_t kMaxWords = 200;  // more words of a paragraph need not be looked at
constexpr double kVietnameseAround = 0.8;

bool is_white(char32_t unit) {
  return unit == U' ' || unit == U'\t' || unit == U'\r' || unit == U'\n';
}

bool is_ascii_letter(char32_t unit) {
  return (unit >= U'a' && unit <= U'z') || (unit >= U'A' && unit <= U'Z');
}

/// Beyond printable ASCII: VISCII and VPS put capitals on control characters.
bool is_special(char32_t unit) { return unit > 0x7E || (unit < 0x20 && !is_white(unit)); }

/// Quotes, dashes and such, which say nothing about the encoding of a word that has no other.
bool is_common_sign(char32_t unit) {
  return (unit >= 0x84 && unit <= 0x87) || (unit >= 0x91 && unit <= 0x97) || unit == 0xA0 ||
         unit == 0x89 || unit == 0x8B || unit == 0x9B || unit == 0xA9 || unit == 0xB0 ||
         (unit >= 0x2000 && unit <= 0x20FF) || unit == 0xFEFF;
}

std::vector<std::string_view> split_words(std::string_view bytes) {
  std::vector<std::string_view> words;
  std::size_t begin = 0;
  for (std::size_t pos = 0; pos <= bytes.size(); ++pos) {
    if (pos < bytes.size() && !is_white(static_cast<std::uint8_t>(bytes[pos]))) continue;
    if (pos > begin) words.push_back(bytes.substr(begin, pos - begin));
    begin = pos + 1;
  }
  return words;
}

bool is_ascii_word(std::string_view word) {
  return std::none_of(word.begin(), word.end(),
                      [](char c) { return is_special(static_cast<std::uint8_t>(c)); });
}

/// True if a word has anything beyond ASCII but signs at its ends or a sign on its own (a × b).
/// Inside a word they may stand for letters.
bool says_something(std::u32string_view units) {
  const auto special = std::find_if(units.begin(), units.end(), is_special);
  const bool lone_sign = std::count_if(units.begin(), units.end(), is_special) == 1 &&
                         std::none_of(units.begin(), units.end(), is_ascii_letter) &&
                         char_info(*special).cls != CharClass::letter;
  if (lone_sign) return false;
  const auto is_sign_or_ascii = [](char32_t unit) {
    return !is_special(unit) || is_common_sign(unit);
  };
  if (!std::all_of(units.begin(), units.end(), is_sign_or_ascii)) return true;
  for (std::size_t i = 1; i + 1 < units.size(); ++i) {
    if (is_special(units[i]) && is_ascii_letter(units[i - 1]) && is_ascii_letter(units[i + 1])) {
      return true;
    }
  }
  return false;
}

/// A word beyond ASCII: its bytes, and the units that they may stand for.
struct Word {
  std::string_view bytes;
  Units units;
};

/// What a line is without looking at its words.
enum class Kind {
  ascii,   ///< nothing beyond printable ASCII
  signs,   ///< beyond ASCII only quotes, dashes and the like: open if other lines are
  proper,  ///< certainly UTF-8 as it should be
  open     ///< must be looked at
};

/// A line of the text.
struct Paragraph {
  std::string_view bytes;  ///< with its LF
  bool utf8 = false;
  Kind kind = Kind::open;
  std::vector<Word> words;  ///< those that say something about the encoding, if open

  Units units_of(std::string_view word) const {
    return utf8 ? units_of_mojibake(word) : units_of_bytes(word);
  }
};

/// Letters that no byte of CP1252 stands for are proof of proper UTF-8 where they are at least
/// half of the others beyond ASCII (in good text there are more of them than of the others);
/// sixteen of them are enough.
Kind kind_of(std::string_view line) {
  constexpr std::size_t kEnoughLetters = 16;
  constexpr std::size_t kOthersToOne = 2;
  std::size_t vietnamese = 0;
  std::size_t others = 0;
  for (std::size_t pos = 0; pos < line.size();) {
    const auto unit = static_cast<std::uint8_t>(line[pos]);
    if (unit < 0x80) {
      others += is_special(unit);
      ++pos;
      continue;
    }
    const Decoded decoded = decode(line, pos);
    if (!decoded.valid) return Kind::open;
    const char32_t c = decoded.code_point;
    if ((c >= 0x1EA0 && c <= 0x1EF9) || (c >= 0x0300 && c <= 0x0323) || c == U'đ' || c == U'ư' ||
        c == U'ơ' || c == U'ă' || c == U'Đ' || c == U'Ư' || c == U'Ơ' || c == U'Ă') {
      ++vietnamese;
      if (vietnamese >= kEnoughLetters && kOthersToOne * vietnamese >= others) return Kind::proper;
    } else {
      others += c != 0xA0 && c < 0x2000;
    }
    pos += decoded.length;
  }
  if (vietnamese > 0) return kOthersToOne * vietnamese >= others ? Kind::proper : Kind::open;
  if (others > 0) return Kind::open;
  return is_ascii_word(line) ? Kind::ascii : Kind::signs;
}

/// One past the LF of the line that begins at `begin`, or the end of the text.
std::size_t line_end(std::string_view text, std::size_t begin) {
  const std::size_t feed = text.find('\n', begin);
  return feed == std::string_view::npos ? text.size() : feed + 1;
}

bool is_all_well(std::string_view text) {
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = line_end(text, begin);
    if (kind_of(text.substr(begin, end - begin)) == Kind::open) return false;
    begin = end;
  }
  return true;
}

/// The words of a paragraph that is to be looked at, its bytes taken for UTF-8 or not.
Paragraph take_apart(std::string_view bytes, Kind kind, bool utf8) {
  Paragraph paragraph{bytes, utf8, kind, {}};
  for (const std::string_view word : split_words(bytes)) {
    if (is_ascii_word(word)) continue;
    Units units = paragraph.units_of(word);
    if (says_something(units)) paragraph.words.push_back({word, std::move(units)});
  }
  return paragraph;
}

/// How a paragraph looks as it stands and when decoded.
struct Verdict {
  OldEncoding encoding = OldEncoding::utf8_twice;
  std::size_t words = 0;
  double as_is = 0;  ///< share of legal words
  double decoded = 0;

  double words_gained() const { return (decoded - as_is) * static_cast<double>(words); }

  bool is_sure() const {
    return words_gained() > kEnoughWords - 0.5 &&
           ((decoded >= kMinShare && decoded - as_is >= kMargin) ||
            (decoded >= kHighShare && decoded - as_is >= kMarginOfHighShare));
  }

  /// Too few words to be sure, but they gain by the decoding.
  bool is_likely() const { return decoded > as_is && decoded >= kMinShare; }

  /// Few words, and none speaks against it.
  bool is_unanimous() const { return words > 0 && as_is == 0 && decoded == 1; }
};

/// Compares the paragraph as it stands with the best of the decodings.
Verdict judge(const Paragraph& paragraph, std::span<const OldEncoding> encodings) {
  Verdict verdict;
  verdict.words = std::min(paragraph.words.size(), kMaxWords);
  verdict.encoding = encodings.front();
  if (verdict.words == 0) return verdict;
  const auto share = [&](auto&& text_of) {
    std::size_t legal = 0;
    for (std::size_t i = 0; i < verdict.words; ++i) {
      legal += is_legal_word(text_of(paragraph.words[i]));
    }
    return static_cast<double>(legal) / static_cast<double>(verdict.words);
  };
  verdict.as_is = share([](const Word& word) { return word.bytes; });
  // Nothing can win over it by a margin; the one encoding of the whole text need not.
  if (verdict.as_is == 1 && encodings.size() > 1) return verdict;
  for (const OldEncoding encoding : encodings) {
    if (encoding == OldEncoding::utf8_twice && !paragraph.utf8) continue;
    const double decoded =
        share([encoding](const Word& word) { return decode_units(encoding, word.units); });
    if (decoded <= verdict.decoded) continue;
    verdict.encoding = encoding;
    verdict.decoded = decoded;
  }
  return verdict;
}

/// True if most of the paragraph's words in ASCII are Vietnamese syllables.
bool is_vietnamese_around(std::string_view bytes) {
  std::size_t words = 0;
  std::size_t legal = 0;
  for (const std::string_view word : split_words(bytes)) {
    if (!is_ascii_word(word)) continue;
    Tokenizer tokenizer(word);
    for (Token token; tokenizer.next(token);) {
      if (token.number || token.all_upper) continue;
      ++words;
      legal += is_plausible(token);
    }
  }
  return words > 0 && static_cast<double>(legal) >= kVietnameseAround * static_cast<double>(words);
}

/// What the paragraphs of a text that are sure say of it as a whole.
struct Whole {
  std::optional<OldEncoding> main;  ///< the encoding that most words gain by
  bool bytes = false;               ///< a paragraph in it is not UTF-8, but the bytes themselves
  bool alone = false;               ///< no paragraph is proper UTF-8
};

Whole survey(std::span<const Paragraph> paragraphs, std::span<const Verdict> verdicts) {
  Whole whole;
  whole.alone = true;
  std::array<double, kOldEncodings> gained{};
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    if (paragraphs[i].kind == Kind::proper) whole.alone = false;
    if (!verdicts[i].is_sure()) continue;
    gained[static_cast<std::size_t>(verdicts[i].encoding)] += verdicts[i].words_gained();
  }
  const auto most = std::max_element(gained.begin(), gained.end());
  if (*most <= 0) return whole;
  whole.main = static_cast<OldEncoding>(most - gained.begin());
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    whole.bytes = whole.bytes || (!paragraphs[i].utf8 && verdicts[i].is_sure() &&
                                  verdicts[i].encoding == *whole.main);
  }
  return whole;
}

/// The encoding to read a paragraph by; nullopt: it stays as it is. `own` is its verdict alone. May
/// find that the paragraph is bytes where it looked like UTF-8.
std::optional<OldEncoding> choose(Paragraph& paragraph, const Verdict& own, const Whole& whole) {
  if (paragraph.kind == Kind::proper || paragraph.kind == Kind::ascii) return std::nullopt;
  if (!whole.main) {
    const bool wins =
        own.is_unanimous() && (own.words > 1 || is_vietnamese_around(paragraph.bytes));
    return wins ? std::optional(own.encoding) : std::nullopt;
  }
  if (whole.bytes && paragraph.utf8) {
    // A short line of old bytes may be well-formed UTF-8 by accident: DC A7 is a Syriac letter.
    Paragraph as_bytes = take_apart(paragraph.bytes, paragraph.kind, false);
    if (judge(as_bytes, {&*whole.main, 1}).is_likely()) paragraph = std::move(as_bytes);
  }
  // A text is in one encoding as a rule; another must be better by a margin of its own.
  const Verdict main = judge(paragraph, {&*whole.main, 1});
  if (own.is_sure() && own.decoded >= main.decoded + kMarginOfHighShare) return own.encoding;
  const bool no_doubt = whole.alone || !paragraph.utf8;
  const bool wins = main.is_sure() || main.is_likely() || (no_doubt && main.decoded >= main.as_is);
  return wins ? whole.main : std::nullopt;
}

struct Case {
  std::size_t upper = 0;
  std::size_t lower = 0;
};

Case ascii_case(std::string_view bytes) {
  Case found;
  for (const char c : bytes) {
    found.upper += c >= 'A' && c <= 'Z';
    found.lower += c >= 'a' && c <= 'z';
  }
  return found;
}

std::string upper_case(std::string_view text) {
  std::string out;
  for (std::size_t pos = 0; pos < text.size();) {
    const Decoded decoded = decode(text, pos);
    append(out, static_cast<char32_t>(u_toupper(static_cast<UChar32>(decoded.code_point))));
    pos += decoded.length;
  }
  return out;
}

/// What matters for the words of one paragraph.
struct Manner {
  OldEncoding encoding;
  bool capitals;  ///< all its letters of ASCII are capitals
  bool mixed;     ///< some of its letters are proper Unicode
};

std::string repair_word(const Word& word, const Manner& manner) {
  std::string decoded = decode_units(manner.encoding, word.units);
  if (!is_legal_word(decoded)) {
    if (manner.mixed && is_legal_word(word.bytes)) return std::string(word.bytes);
    // Quotes around a word in ASCII.
    if (!says_something(word.units)) return decode_cp1252(word.units);
  }
  if (manner.encoding != OldEncoding::tcvn3) return decoded;
  const Case letters = ascii_case(word.bytes);
  const bool capital_word = letters.lower == 0 && (letters.upper >= 2 || manner.capitals);
  return capital_word ? upper_case(decoded) : decoded;
}

void repair(const Paragraph& paragraph, OldEncoding encoding, std::string& out) {
  const Case letters = ascii_case(paragraph.bytes);
  const bool mixed =
      std::any_of(paragraph.words.begin(), paragraph.words.end(), [](const Word& word) {
        return std::any_of(word.units.begin(), word.units.end(),
                           [](char32_t unit) { return unit >= 0x100 && !is_common_sign(unit); });
      });
  const Manner manner{encoding, letters.lower == 0 && letters.upper >= 2, mixed};
  std::size_t done = 0;
  for (const std::string_view word : split_words(paragraph.bytes)) {
    const auto begin = static_cast<std::size_t>(word.data() - paragraph.bytes.data());
    out += paragraph.bytes.substr(done, begin - done);
    done = begin + word.size();
    if (is_ascii_word(word)) {
      out += word;
    } else {
      out += repair_word({word, paragraph.units_of(word)}, manner);
    }
  }
  out += paragraph.bytes.substr(done);
}

void insert(std::vector<OldEncoding>& encodings, OldEncoding encoding) {
  const auto at = std::lower_bound(encodings.begin(), encodings.end(), encoding);
  if (at == encodings.end() || *at != encoding) encodings.insert(at, encoding);
}

}  // namespace

Repaired repair_encoding(std::string_view bytes) {
  if (is_all_well(bytes)) return {std::string(bytes), {}};
  std::vector<Paragraph> paragraphs;
  std::vector<Verdict> verdicts;
  for (std::size_t begin = 0; begin < bytes.size();) {
    const std::size_t end = line_end(bytes, begin);
    const std::string_view line = bytes.substr(begin, end - begin);
    const Kind kind = kind_of(line);
    if (kind == Kind::ascii || kind == Kind::proper) {
      paragraphs.push_back({line, true, kind, {}});
      verdicts.emplace_back();
    } else {
      paragraphs.push_back(take_apart(line, kind, is_valid(line)));
      verdicts.push_back(judge(paragraphs.back(), old_encodings()));
    }
    begin = end;
  }
  const Whole whole = survey(paragraphs, verdicts);
  Repaired repaired;
  repaired.text.reserve(bytes.size());
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    if (const auto encoding = choose(paragraphs[i], verdicts[i], whole)) {
      insert(repaired.found, *encoding);
      repair(paragraphs[i], *encoding, repaired.text);
    } else {
      repaired.text += paragraphs[i].bytes;
    }
  }
  return repaired;
}

}  // namespace timtin::text
