// Random strings, Vietnamese and broken: the invariants of cleaning and tokenising.
#include <gtest/gtest.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <random>
#include <string>

#include "syllables.h"
#include "text/clean.h"
#include "text/document_number.h"
#include "text/syllable.h"
#include "text/tokens.h"
#include "text/utf8.h"

namespace timtin::text::test {
namespace {

constexpr int kRounds = 3000;

using Random = std::mt19937;

std::size_t pick(Random& random, std::size_t size) { return random() % size; }

/// The forms and flags of the tokens, without their places.
std::string forms(std::string_view text) {
  std::string out;
  for (const OwnedToken& token : tokenize(text)) {
    if (token.break_before) out += "| ";
    out += token.folded + ':' + token.key + (token.number ? "#" : "") + (token.upper ? "^" : "") +
           (token.all_upper ? "^" : "") + ' ';
  }
  return out;
}

std::string normalized(const icu::Normalizer2* form, std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  std::string out;
  form->normalize(icu::UnicodeString::fromUTF8(
                      icu::StringPiece(text.data(), static_cast<int32_t>(text.size()))),
                  status)
      .toUTF8String(out);
  return out;
}

std::string nfc(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  return normalized(icu::Normalizer2::getNFCInstance(status), text);
}

std::string nfd(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  return normalized(icu::Normalizer2::getNFDInstance(status), text);
}

void check_spans(const std::string& text) {
  std::size_t end = 0;
  for (const OwnedToken& token : tokenize(text)) {
    ASSERT_LE(end, token.begin);
    ASSERT_LT(token.begin, token.end);
    ASSERT_LE(token.end, text.size());
    ASSERT_FALSE(token.folded.empty());
    ASSERT_LE(token.folded.size(), Tokenizer::kMaxTokenBytes);
    ASSERT_LE(token.key.size(), Tokenizer::kMaxTokenBytes);
    ASSERT_TRUE(is_valid(token.folded));
    ASSERT_TRUE(is_valid(token.key));
    ASSERT_EQ(token.marked, token.folded != token.key);
    // On edges: decoding from the end of the last token arrives at both.
    while (end < token.begin) end += decode(text, end).length;
    ASSERT_EQ(end, token.begin);
    while (end < token.end) end += decode(text, end).length;
    ASSERT_EQ(end, token.end);
  }
}

/// Reads the text with a cache that has seen all texts before: the same tokens.
void check_cache(const std::string& text) {
  static WordCache<OwnedToken> cache;
  const auto owned = [](const Token& token) {
    return OwnedToken{0,
                      0,
                      std::string(token.folded),
                      std::string(token.key),
                      token.marked,
                      token.number,
                      token.upper,
                      token.all_upper,
                      false};
  };
  Tokenizer tokenizer(text);
  KnownToken<OwnedToken> known;
  for (const OwnedToken& token : tokenize(text)) {
    ASSERT_TRUE(tokenizer.next(cache, known, owned));
    known.value.begin = known.begin;
    known.value.end = known.end;
    known.value.break_before = known.break_before;
    ASSERT_EQ(known.value, token) << text.substr(token.begin, token.end - token.begin);
  }
  ASSERT_FALSE(tokenizer.next(cache, known, owned));
}

void check(const std::string& text) {
  check_cache(text);
  check_spans(text);
  const std::string cleaned = clean(text);
  ASSERT_TRUE(is_valid(cleaned));
  ASSERT_EQ(clean(cleaned), cleaned);
  ASSERT_EQ(nfc(cleaned), cleaned);
  ASSERT_EQ(forms(cleaned), forms(text));
  ASSERT_EQ(forms(nfd(cleaned)), forms(text));
  ASSERT_EQ(fold(cleaned), fold(nfd(cleaned)));
  for (const DocumentNumber& number : find_document_numbers(text)) {
    ASSERT_LT(number.begin, number.end);
    ASSERT_LE(number.end, text.size());
    ASSERT_FALSE(number.whole().empty());
  }
}

/// Not for Hangul, whose letters compose once the marks between them are dropped.
void check_folding(const std::string& text) { ASSERT_EQ(fold(fold(text)), fold(text)); }

TEST(VietnameseText, HasTheSameTokensInEveryOrderOfMarks) {
  const std::vector<std::string> bodies = legal_bodies();
  const std::string_view between[] = {" ", ", ", ". ", " - ", "\n", "; ", "/", " (", ") ", "! "};
  Random random(1);
  for (int round = 0; round < kRounds; ++round) {
    std::array<std::string, kOrders.size()> texts;
    std::string mixed;
    for (int i = 0; i < 20; ++i) {
      Letters letters = letters_of(bodies[pick(random, bodies.size())]);
      const std::vector<std::size_t> vowels = vowel_positions(letters);
      letters[vowels[pick(random, vowels.size())]].tone = kTones[pick(random, kTones.size())];
      if (pick(random, 4) == 0 && letters[0].base < 0x80) letters[0].base -= 0x20;  // a capital
      const std::string_view gap = between[pick(random, std::size(between))];
      for (std::size_t k = 0; k < kOrders.size(); ++k) {
        texts[k] += written(letters, kOrders[k]).append(gap);
      }
      mixed += written(letters, kOrders[pick(random, kOrders.size())]).append(gap);
    }
    const std::string expected = forms(texts[0]);
    for (const std::string& text : texts) {
      ASSERT_EQ(forms(text), expected) << texts[0];
      ASSERT_EQ(clean(text), texts[0]);
    }
    ASSERT_EQ(forms(mixed), expected);
    ASSERT_EQ(clean(texts[0]), texts[0]);
    ASSERT_NO_FATAL_FAILURE(check(mixed)) << mixed;
    ASSERT_NO_FATAL_FAILURE(check_folding(mixed)) << mixed;
  }
}

TEST(RandomBytes, AreTokenisedAndCleaned) {
  Random random(2);
  for (int round = 0; round < kRounds; ++round) {
    std::string text;
    for (std::size_t size = pick(random, 200); size > 0; --size) {
      text += static_cast<char>(random() & 0xFFU);
    }
    ASSERT_NO_FATAL_FAILURE(check(text)) << testing::PrintToString(text);
  }
}

TEST(RandomCodePoints, AreTokenisedAndCleaned) {
  // Marks, invisible characters, Hangul letters and signs with a meaning come often.
  constexpr char32_t kOften[] = {
      0x0300, 0x0301, 0x0302, 0x0303, 0x0306, 0x0308, 0x0309, 0x031B, 0x0323, 0x0331, 0x0340,
      0x0344, 0x034F, 0x00AD, 0x200B, 0x200D, 0x00A0, 0x1100, 0x1161, 0x11A8, 0xAC00, 0x0958,
      0x0130, 0x00D0, 0x02BC, 0x1E4D, 0x0374, 0x037E, 0x2028, U'a',   U'o',   U'u',   U'Ơ',
      U'ậ',   U'Đ',   U'.',   U',',   U'\'',  U'1',   U'0',   U' ',   U'\n',  U'\r',  U'/',
      U'-',   U'K',   U'…',   U';',   0x00B2, 0x0660, 0x1F600};
  Random random(3);
  for (int round = 0; round < 5 * kRounds; ++round) {
    std::string text;
    for (std::size_t size = pick(random, 40); size > 0; --size) {
      char32_t c = kOften[pick(random, std::size(kOften))];
      if (pick(random, 4) == 0) c = static_cast<char32_t>(pick(random, 0x2200));
      if (pick(random, 16) == 0) c = static_cast<char32_t>(pick(random, 0x110000));
      if (c >= 0xD800 && c <= 0xDFFF) continue;
      append(text, c);
    }
    ASSERT_NO_FATAL_FAILURE(check(text)) << testing::PrintToString(text);
  }
}

TEST(MutatedText, IsTokenisedAndCleaned) {
  const std::string original =
      "Ngày 28/10/2022, UBND tỉnh ban hành Kế hoạch số 219/KH-SLĐTBXH; 12-NQ/TW, 30a/2008/NQ-CP. "
      "TP.Hồ Chí Minh có 1.090 hộ, M'Đrắk\u00A0và Ea H’đinh\u00AD: hoà/hòa «thủy lợi»… "
      "Ðà Nẵng\r\n• Huế, ph\u00F4\u0301, pho\u0301\u0302";
  Random random(4);
  for (int round = 0; round < kRounds; ++round) {
    std::string text = original;
    for (std::size_t changes = 1 + pick(random, 8); changes > 0; --changes) {
      const std::size_t at = pick(random, text.size());
      switch (pick(random, 4)) {
        case 0:
          text[at] = static_cast<char>(random() & 0xFFU);
          break;
        case 1:
          text.erase(at, 1 + pick(random, 3));
          break;
        case 2:
          text.insert(at, original, pick(random, original.size()), 1 + pick(random, 6));
          break;
        default:
          std::swap(text[at], text[pick(random, text.size())]);
      }
      if (text.empty()) text = "a";
    }
    ASSERT_NO_FATAL_FAILURE(check_folding(text)) << testing::PrintToString(text);
    ASSERT_NO_FATAL_FAILURE(check(text)) << testing::PrintToString(text);
  }
}

/// Words that come again with other signs behind them: what a word is may depend on these.
TEST(WordCache, TellsWordsByWhatFollowsToo) {
  constexpr std::string_view kWords[] = {"M",
                                         "Đrắk",
                                         "1",
                                         "090",
                                         "28",
                                         "9",
                                         "TP",
                                         "Q",
                                         "hoà",
                                         "Ngày",
                                         "12a",
                                         "’",
                                         "H5",
                                         "cố\u0323",
                                         "nghiêng",
                                         "Cường",
                                         "phường",
                                         "x²",
                                         "dài-quá-đi-thôi",
                                         "·"};
  constexpr std::string_view kSigns[] = {" ",      " ",      " ",  ".",  ",",  "'", ". ",
                                         ", ",     " .",     "\n", "`",  ":",  "(", "/",
                                         "\u00A0", "\u00AD", "…",  "; ", "! ", ""};
  Random random(5);
  for (int round = 0; round < 5 * kRounds; ++round) {
    std::string text;
    for (std::size_t words = pick(random, 12); words > 0; --words) {
      text += kWords[pick(random, std::size(kWords))];
      text += kSigns[pick(random, std::size(kSigns))];
    }
    ASSERT_NO_FATAL_FAILURE(check_cache(text)) << testing::PrintToString(text);
  }
}

TEST(PiledMarks, TakeLinearTime) {
  std::string text = "a";
  for (int i = 0; i < 300000; ++i) text += i % 2 == 0 ? "\u0301" : "\u0323";
  for (int i = 0; i < 300000; ++i) text += "\u00AD";
  for (int i = 0; i < 300000; ++i) text += "'\u200D";
  for (int i = 0; i < 300000; ++i) text += "1.\u00AD";
  check(text);
}

}  // namespace
}  // namespace timtin::text::test
