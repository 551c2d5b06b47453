#include "text/repair.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <utility>

#include "text/legal_word.h"
#include "text/lost_bytes.h"
#include "text/paragraph.h"
#include "text/tokens.h"
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

bool is_all_well(std::string_view text) {
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = line_end(text, begin);
    if (kind_of(text.substr(begin, end - begin)) == LineKind::open) return false;
    begin = end;
  }
  return true;
}

std::string decode_word(OldEncoding encoding, const Units& units) {
  return encoding == OldEncoding::utf8_twice ? decode_mojibake(units)
                                             : decode_units(encoding, units);
}

/// How a paragraph looks as it stands and when decoded.
struct Verdict {
  OldEncoding encoding = OldEncoding::utf8_twice;
  std::size_t words = 0;
  double as_is = 0;  ///< share of legal words
  double decoded = 0;
  std::size_t changed = 0;       ///< words that are not the same when decoded
  bool changes_a_legal = false;  ///< one of them is legal as it stands

  double words_gained() const { return (decoded - as_is) * static_cast<double>(words); }

  bool is_sure() const {
    return words_gained() > kEnoughWords - 0.5 &&
           ((decoded >= kMinShare && decoded - as_is >= kMargin) ||
            (decoded >= kHighShare && decoded - as_is >= kMarginOfHighShare));
  }

  /// Too few words to be sure, but they gain by the decoding.
  bool is_likely() const { return decoded > as_is && decoded >= kMinShare; }

  /// Few words, and none speaks against it.
  bool is_unanimous() const { return changed > 0 && !changes_a_legal && decoded == 1; }
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
        share([encoding](const Word& word) { return decode_word(encoding, word.units); });
    if (decoded <= verdict.decoded) continue;
    verdict.encoding = encoding;
    verdict.decoded = decoded;
  }
  for (std::size_t i = 0; i < verdict.words; ++i) {
    const Word& word = paragraph.words[i];
    if (decode_word(verdict.encoding, word.units) == word.bytes) continue;
    ++verdict.changed;
    verdict.changes_a_legal = verdict.changes_a_legal || is_legal_word(word.bytes);
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
    if (paragraphs[i].kind == LineKind::proper) whole.alone = false;
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
  if (paragraph.kind == LineKind::proper || paragraph.kind == LineKind::ascii) return std::nullopt;
  if (!whole.main) {
    const bool wins =
        own.is_unanimous() && (own.changed > 1 || is_vietnamese_around(paragraph.bytes));
    return wins ? std::optional(own.encoding) : std::nullopt;
  }
  if (whole.bytes && paragraph.utf8) {
    // A short line of old bytes may be well-formed UTF-8 by accident: DC A7 is a Syriac letter.
    Paragraph as_bytes = take_apart(paragraph.bytes, paragraph.kind, false);
    if (judge(as_bytes, {&*whole.main, 1}).is_likely()) paragraph = std::move(as_bytes);
  }
  // A text is in one encoding as a rule; another must be better by a margin of its own.
  if (own.is_sure() && own.encoding == *whole.main) return whole.main;
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
  std::string decoded = decode_word(manner.encoding, word.units);
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
  std::optional<OldEncoding> last;
  for (std::size_t begin = 0; begin < bytes.size();) {
    const std::size_t end = line_end(bytes, begin);
    const std::string_view line = bytes.substr(begin, end - begin);
    const LineKind kind = kind_of(line);
    if (kind == LineKind::ascii || kind == LineKind::proper) {
      paragraphs.push_back({line, true, kind, {}});
      verdicts.emplace_back();
    } else {
      paragraphs.push_back(take_apart(line, kind, is_valid(line)));
      // Most paragraphs are in the encoding of the one before: a clear case needs no other tried.
      Verdict verdict;
      if (last) verdict = judge(paragraphs.back(), {&*last, 1});
      if (!verdict.is_sure() || verdict.decoded < kHighShare) {
        verdict = judge(paragraphs.back(), old_encodings());
      }
      if (verdict.is_sure()) last = verdict.encoding;
      verdicts.push_back(verdict);
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
