// Every legal syllable in every tone, with the mark on every vowel, in every order of marks.
#include <gtest/gtest.h>

#include <string>

#include "syllables.h"
#include "text/clean.h"
#include "text/syllable.h"
#include "text/tokens.h"

namespace timtin::text::test {
namespace {

TEST(EverySyllable, HasOneKeyHoweverItIsTyped) {
  const std::vector<std::string> bodies = legal_bodies();
  ASSERT_GT(bodies.size(), 3000U);
  for (const std::string& body : bodies) {
    const Letters plain = letters_of(body);
    for (std::size_t tone = 0; tone < kTones.size(); ++tone) {
      const std::string key = tone == 0 ? body : body + std::to_string(tone);
      for (const std::size_t position : vowel_positions(plain)) {
        Letters letters = plain;
        letters[position].tone = kTones[tone];
        const std::string stored = written(letters, Order::composed);
        for (const Order order : kOrders) {
          const std::string typed = written(letters, order);
          const std::vector<OwnedToken> tokens = tokenize(typed);
          ASSERT_EQ(tokens.size(), 1U) << typed;
          ASSERT_EQ(tokens[0].key, key) << typed;
          ASSERT_EQ(tokens[0].folded, fold(body)) << typed;
          ASSERT_EQ(tokens[0].end, typed.size());
          ASSERT_EQ(tone_key(typed), key);
          ASSERT_EQ(clean(typed), stored);
          ASSERT_EQ(fold(typed), fold(body));
        }
      }
    }
  }
}

TEST(EverySyllable, FoldsOnce) {
  for (const std::string& body : legal_bodies()) {
    ASSERT_EQ(fold(fold(body)), fold(body));
    ASSERT_EQ(tone_key(fold(body)), fold(body));
  }
}

TEST(EverySyllable, WithAFinalStopHasTwoTones) {
  for (const std::string& body : legal_bodies()) {
    int tones = 0;
    for (std::size_t tone = 0; tone < kTones.size(); ++tone) {
      tones += is_legal_syllable(tone == 0 ? body : body + std::to_string(tone));
    }
    const bool stop =
        body.ends_with("p") || body.ends_with("t") || body.ends_with("c") || body.ends_with("ch");
    ASSERT_EQ(tones, stop ? 2 : 6) << body;
  }
}

}  // namespace
}  // namespace timtin::text::test
