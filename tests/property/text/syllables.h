// Vietnamese syllables for property tests: every onset, rhyme and tone, and every way to type one.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "text/syllable.h"

namespace timtin::text::test {

/// Letters of a syllable one by one: base, mark of quality or 0, tone or 0.
struct Letter {
  char32_t base;
  char32_t quality;
  char32_t tone;
};
using Letters = std::vector<Letter>;

inline constexpr std::array<char32_t, 6> kTones = {0, 0x0301, 0x0300, 0x0309, 0x0303, 0x0323};

inline constexpr std::string_view kOnsets[] = {
    "",  "b",  "c",   "ch", "d", "đ",  "g", "gh", "gi", "h", "k",  "kh", "l", "m",
    "n", "ng", "ngh", "nh", "p", "ph", "q", "r",  "s",  "t", "th", "tr", "v", "x"};

/// All strings of one to three vowels, and all finals: more than Vietnamese has; those that it has
/// are picked by is_legal_syllable().
inline constexpr std::string_view kVowels[] = {"a", "ă", "â", "e", "ê", "i",
                                               "o", "ô", "ơ", "u", "ư", "y"};
inline constexpr std::string_view kFinals[] = {"", "c", "ch", "m", "n", "ng", "nh", "p", "t"};

/// Every legal syllable without its tone, with the number of its tones: "hoa", "đương", "quyêt".
inline std::vector<std::string> legal_bodies() {
  std::vector<std::string> nuclei;
  for (const std::string_view first : kVowels) {
    nuclei.emplace_back(first);
    for (const std::string_view second : kVowels) {
      nuclei.push_back(std::string(first).append(second));
      for (const std::string_view third : kVowels) {
        nuclei.push_back(std::string(first).append(second).append(third));
      }
    }
  }
  std::vector<std::string> bodies;
  for (const std::string_view onset : kOnsets) {
    for (const std::string& nucleus : nuclei) {
      for (const std::string_view final : kFinals) {
        std::string body = std::string(onset) + nucleus + std::string(final);
        if (is_legal_syllable(body + "1")) bodies.push_back(std::move(body));
      }
    }
  }
  bodies.emplace_back("gi");
  bodies.emplace_back("gin");
  std::sort(bodies.begin(), bodies.end());
  bodies.erase(std::unique(bodies.begin(), bodies.end()), bodies.end());
  return bodies;
}

/// Takes a body apart into base letters and marks of quality.
Letters letters_of(std::string_view body);

/// The ways to write one letter. All are one to the reader.
enum class Order { composed, decomposed, quality_composed, tone_first, tone_composed };
inline constexpr std::array<Order, 5> kOrders = {Order::composed, Order::decomposed,
                                                 Order::quality_composed, Order::tone_first,
                                                 Order::tone_composed};

/// Writes the letters in UTF-8.
std::string written(const Letters& letters, Order order);

/// Positions that the tone may stand at: every vowel letter.
std::vector<std::size_t> vowel_positions(const Letters& letters);

}  // namespace timtin::text::test
