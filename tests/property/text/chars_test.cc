// The table against ICU, for every code point, by other functions of ICU than those that fill it:
// sets and transforms instead of character properties and normalizers.
#include "text/chars.h"

#include <gtest/gtest.h>
#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/uniset.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "text/clean.h"
#include "text/tokens.h"
#include "text/utf8.h"

namespace timtin::text {
namespace {

constexpr char32_t kLast = 0x10FFFF;

icu::UnicodeSet set_of(const char* pattern) {
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeSet set(icu::UnicodeString::fromUTF8(pattern), status);
  EXPECT_TRUE(U_SUCCESS(status)) << pattern;
  set.freeze();
  return set;
}

std::unique_ptr<icu::Transliterator> transform(const char* id) {
  UErrorCode status = U_ZERO_ERROR;
  UParseError error;
  std::unique_ptr<icu::Transliterator> made(icu::Transliterator::createFromRules(
      "test", icu::UnicodeString::fromUTF8(id), UTRANS_FORWARD, error, status));
  EXPECT_TRUE(U_SUCCESS(status)) << id;
  return made;
}

std::string utf8(char32_t c) {
  std::string bytes;
  append(bytes, c);
  return bytes;
}

std::string transformed(const icu::Transliterator& by, const std::string& text) {
  icu::UnicodeString utf16 = icu::UnicodeString::fromUTF8(text);
  by.transliterate(utf16);
  std::string out;
  return utf16.toUTF8String(out);
}

bool is_surrogate(char32_t c) { return c >= 0xD800 && c <= 0xDFFF; }

/// The characters of the table's Unicode version.
const icu::UnicodeSet& known() {
  static const icu::UnicodeSet set = set_of("[:Age=15.0:]");
  return set;
}

TEST(EveryCodePoint, HasTheClassThatUnicodeSays) {
  const std::array<std::pair<CharClass, icu::UnicodeSet>, 7> classes = {{
      {CharClass::space, set_of("[[:White_Space:][:Cc:]\\u200B]")},
      {CharClass::invisible, set_of("[\\u00AD\\u200C\\u200D\\u2060\\uFEFF]")},
      {CharClass::quality, set_of("[\\u0302\\u0306\\u031B]")},
      {CharClass::tone, set_of("[\\u0300\\u0301\\u0303\\u0309\\u0323\\u0340\\u0341]")},
      {CharClass::mark,
       set_of("[[:M:]-[\\u0300\\u0301\\u0303\\u0309\\u0323\\u0340\\u0341\\u0302\\u0306\\u031B]]")},
      {CharClass::digit, set_of("[[:Nd:][[:dt=super:][:dt=sub:]&[:nt=digit:]]]")},
      {CharClass::letter, set_of("[[:L:][:Nl:]-[\\u02BC]]")},
  }};
  for (char32_t c = 0; c <= kLast; ++c) {
    const auto icu_c = static_cast<UChar32>(c);
    if (!known().contains(icu_c)) continue;
    CharClass expected = CharClass::separator;
    for (const auto& [cls, set] : classes) {
      if (!set.contains(icu_c)) continue;
      ASSERT_EQ(expected, CharClass::separator) << std::hex << std::uint32_t{c};
      expected = cls;
    }
    ASSERT_EQ(char_info(c).cls, expected) << std::hex << std::uint32_t{c};
  }
}

TEST(EveryLetter, HasTheLowerCaseBaseAndToneThatUnicodeSays) {
  const icu::UnicodeSet letters = set_of("[[:L:][:Nl:]-[\\u02BC\\u00D0\\u00F0\\u0189\\u0256]]");
  const icu::UnicodeSet upper = set_of("[[:Uppercase:][:Lt:]]");
  // Lower-casing is by single characters (İ has two in full), after taking apart.
  const auto key = transform(
      ":: NFD; \\u0130 > i\\u0307; :: Lower; [\\u0300\\u0301\\u0303\\u0309\\u0323] > ; :: NFC;");
  const auto folded = transform(":: NFD; :: Lower; :: [:M:] Remove; \\u0111 > d; :: NFC;");
  const auto tones = transform(
      ":: NFD; \\u0301 > 1; \\u0300 > 2; \\u0309 > 3; \\u0303 > 4; \\u0323 > 5; [^1-5] > ;");
  for (char32_t c = 0; c <= kLast; ++c) {
    const auto icu_c = static_cast<UChar32>(c);
    if (!known().contains(icu_c) || !letters.contains(icu_c)) continue;
    const std::string bytes = utf8(c);
    const std::vector<OwnedToken> tokens = tokenize(bytes);
    ASSERT_EQ(tokens.size(), 1U) << std::hex << std::uint32_t{c};
    std::string digits = transformed(*tones, bytes);
    std::sort(digits.begin(), digits.end());
    ASSERT_EQ(tokens[0].key, transformed(*key, bytes) + digits) << std::hex << std::uint32_t{c};
    ASSERT_EQ(tokens[0].folded, transformed(*folded, bytes)) << std::hex << std::uint32_t{c};
    ASSERT_EQ(tokens[0].upper, upper.contains(icu_c)) << std::hex << std::uint32_t{c};

    const CharInfo info = char_info(c);
    if (info.compound) continue;
    ASSERT_EQ(utf8(info.letter), transformed(*key, bytes)) << std::hex << std::uint32_t{c};
    ASSERT_EQ(utf8(info.folded), transformed(*folded, bytes)) << std::hex << std::uint32_t{c};
    ASSERT_EQ(info.tone == Tone::level, digits.empty()) << std::hex << std::uint32_t{c};
  }
}

TEST(EveryLetter, FoldsToSomethingThatFoldsToItself) {
  for (char32_t c = 0; c <= kLast; ++c) {
    const CharInfo info = char_info(c);
    if (info.cls != CharClass::letter) continue;
    ASSERT_EQ(char_info(info.folded).folded, info.folded) << std::hex << std::uint32_t{c};
    if (!info.compound) {
      ASSERT_EQ(char_info(info.letter).letter, info.letter) << std::hex << std::uint32_t{c};
    }
  }
}

TEST(EveryDigit, HasItsValue) {
  for (int value = 0; value <= 9; ++value) {
    const std::string pattern =
        "[[:Nd:][[:dt=super:][:dt=sub:]&[:nt=digit:]]&[:nv=" + std::to_string(value) + ":]]";
    const icu::UnicodeSet digits = set_of(pattern.c_str());
    ASSERT_GE(digits.size(), 60);
    for (int32_t i = 0; i < digits.size(); ++i) {
      const auto c = static_cast<char32_t>(digits.charAt(i));
      if (!known().contains(digits.charAt(i))) continue;
      ASSERT_EQ(char_info(c).folded, U'0' + static_cast<char32_t>(value))
          << std::hex << std::uint32_t{c};
    }
  }
}

TEST(EveryEth, IsReadAsD) {
  for (const char32_t c : std::u32string_view(U"ÐðƉɖĐđ")) {
    const CharInfo info = char_info(c);
    EXPECT_EQ(info.letter, U'đ');
    EXPECT_EQ(info.folded, U'd');
    EXPECT_EQ(info.upper, c == 0x00D0 || c == 0x0189 || c == 0x0110);
  }
}

TEST(EveryMark, OfVietnameseHasTheCombiningClassThatTheOrderRestsOn) {
  for (const char32_t c : std::u32string_view(U"\u0302\u0306\u0300\u0301\u0303\u0309")) {
    EXPECT_EQ(u_getCombiningClass(static_cast<UChar32>(c)), 230);
  }
  EXPECT_EQ(u_getCombiningClass(0x031B), 216);
  EXPECT_EQ(u_getCombiningClass(0x0323), 220);
}

TEST(EveryCodePoint, IsCleanedToNfcOnce) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2& nfc = *icu::Normalizer2::getNFCInstance(status);
  const icu::UnicodeSet changed = set_of(
      "[[:White_Space:]\\u200B[:Cc:]\\u00AD\\u200C\\u200D\\u2060\\uFEFF"
      "\\u00D0\\u00F0\\u0189\\u0256]");
  for (char32_t c = 0; c <= kLast; ++c) {
    if (is_surrogate(c)) continue;
    const std::string bytes = utf8(c);
    const std::string cleaned = clean(bytes);
    ASSERT_EQ(clean(cleaned), cleaned) << std::hex << std::uint32_t{c};
    if (changed.contains(static_cast<UChar32>(c))) continue;
    std::string expected;
    nfc.normalize(icu::UnicodeString(static_cast<UChar32>(c)), status).toUTF8String(expected);
    ASSERT_EQ(cleaned, expected) << std::hex << std::uint32_t{c};
  }
}

}  // namespace
}  // namespace timtin::text
