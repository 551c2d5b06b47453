// Every legal syllable comes back from its keystrokes, and from its tone key.
#include "text/keystrokes.h"

#include <gtest/gtest.h>

#include <array>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "syllables.h"
#include "text/spell.h"
#include "text/syllable.h"

namespace timtin::text::test {
namespace {

/// The keys that type one syllable.
struct Method {
  std::string_view hat;  ///< empty: the letter itself once more
  std::string_view breve;
  std::string_view horn;
  std::string_view stroke;
  std::array<std::string_view, 6> tones;
};
constexpr Method kTelex{"", "w", "w", "d", {"", "s", "f", "r", "x", "j"}};
constexpr Method kVni{"6", "8", "7", "9", {"", "1", "2", "3", "4", "5"}};

constexpr char32_t kCircumflex = 0x0302;
constexpr char32_t kBreve = 0x0306;

/// When the keys of the marks are typed.
enum class When { at_once, at_the_end };

std::string base_key(char32_t base) {
  return base == U'đ' ? std::string("d") : std::string(1, static_cast<char>(base));
}

std::string_view mark_key(const Method& method, const Letter& letter) {
  if (letter.base == U'đ') return method.stroke;
  if (letter.quality == 0) return {};
  if (letter.quality == kCircumflex) return method.hat;
  return letter.quality == kBreve ? method.breve : method.horn;
}

/// As the manuals of the input methods teach it: each mark behind its letter, the tone last.
/// Where Telex would read oo as ô, a third o takes that back.
std::string keystrokes(const Method& method, const Letters& letters, std::size_t tone, When when) {
  std::string keys;
  std::string later;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    const std::string base = base_key(letters[i].base);
    keys += base;
    std::string mark(mark_key(method, letters[i]));
    if (mark.empty() && letters[i].quality != 0) mark = base;
    if (when == When::at_once) {
      keys += mark;
    } else if (later.find(mark) == std::string::npos) {
      later += mark;  // one horn at the end is for both letters of ươ
    }
    const bool plain_pair = i > 0 && letters[i].base == U'o' && letters[i - 1].base == U'o';
    if (plain_pair && method.hat.empty()) keys += base;
  }
  return keys + later + std::string(method.tones[tone]);
}

/// With the tone key as soon as there is a vowel.
std::string with_early_tone(const Method& method, const Letters& letters, std::size_t tone) {
  const std::size_t vowel = vowel_positions(letters).back();
  const Letters head(letters.begin(), letters.begin() + static_cast<std::ptrdiff_t>(vowel) + 1);
  std::string keys = keystrokes(method, letters, 0, When::at_once);
  keys.insert(keystrokes(method, head, 0, When::at_once).size(), method.tones[tone]);
  return keys;
}

template <typename Check>
void for_each_syllable(const Check& check) {
  std::size_t count = 0;
  for (const std::string& body : legal_bodies()) {
    for (std::size_t tone = 0; tone < kTones.size(); ++tone) {
      const std::string key = tone == 0 ? body : body + std::to_string(tone);
      if (!is_legal_syllable(key)) continue;
      check(key, letters_of(body), tone);
      ++count;
    }
  }
  EXPECT_GT(count, 15000U);
}

void expect_back(const std::string& keys, const std::string& spelling) {
  const std::optional<std::string> expected =
      keys == spelling ? std::nullopt : std::optional<std::string>(spelling);
  ASSERT_EQ(decode_keystrokes(keys), expected) << keys;
}

TEST(EverySyllable, IsSpelledAsItsKeySays) {
  for_each_syllable([](const std::string& key, const Letters&, std::size_t) {
    ASSERT_EQ(tone_key(spell(key)), key) << spell(key);
  });
}

TEST(EverySyllable, ComesBackFromTelex) {
  for_each_syllable([](const std::string& key, const Letters& letters, std::size_t tone) {
    expect_back(keystrokes(kTelex, letters, tone, When::at_once), spell(key));
    expect_back(with_early_tone(kTelex, letters, tone), spell(key));
  });
}

TEST(EverySyllable, ComesBackFromVni) {
  for_each_syllable([](const std::string& key, const Letters& letters, std::size_t tone) {
    if (tone == 0 && fold(key) == key)
      return;  // no key of VNI: as it stands it may be Telex (xoong)
    expect_back(keystrokes(kVni, letters, tone, When::at_once), spell(key));
    expect_back(keystrokes(kVni, letters, tone, When::at_the_end), spell(key));
    expect_back(with_early_tone(kVni, letters, tone), spell(key));
  });
}

TEST(EverySyllable, ComesBackFromTelexWithItsMarksAtTheEnd) {
  for_each_syllable([](const std::string& key, const Letters& letters, std::size_t tone) {
    expect_back(keystrokes(kTelex, letters, tone, When::at_the_end), spell(key));
  });
}

TEST(AnyBytes, AreDecodedToSyllablesOrNotAtAll) {
  std::mt19937 random(1);
  const std::string_view alphabet = "abdeghinoptuywsfrxjz0123456789AD \":-\xc4\x91\xff";
  for (int i = 0; i < 200000; ++i) {
    std::string text;
    for (std::size_t size = random() % 14; size > 0; --size) {
      text += alphabet[random() % alphabet.size()];
    }
    if (const auto syllable = decode_keystrokes(text)) {
      ASSERT_TRUE(is_legal_syllable(tone_key(*syllable))) << text;
      ASSERT_NE(*syllable, text);
    }
    if (const auto query = decode_query(text)) {
      ASSERT_NE(*query, text);
    }
    ASSERT_EQ(tone_key(spell(tone_key(text))), tone_key(tone_key(text))) << text;
  }
}

}  // namespace
}  // namespace timtin::text::test
