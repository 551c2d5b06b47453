// Open syllables with i or y at their end: kĩ and kỹ, quí and quý are one word. For looking words
// up in the tables; what the index is asked for is decided pair by pair (data/iy_pairs.tsv).
#pragma once

#include <cstddef>
#include <string_view>

#include "text/syllable.h"

namespace timtin::query {

/// The onsets behind which many write i and many y.
constexpr std::string_view kOnsetsOfIAndY[] = {"h", "k", "l", "m", "qu", "s", "t", "v"};

/// Where the i or y of such a syllable stands in its folded form; 0 for other words.
constexpr std::size_t place_of_i_or_y(std::string_view folded) noexcept {
  for (const std::string_view onset : kOnsetsOfIAndY) {
    if (folded.size() == onset.size() + 1 && folded.starts_with(onset) &&
        (folded.back() == 'i' || folded.back() == 'y')) {
      return onset.size();
    }
  }
  return 0;
}

/// True if two folded forms are the same but for i and y.
constexpr bool same_but_for_i(std::string_view a, std::string_view b) noexcept {
  if (a == b) return true;
  const std::size_t place = place_of_i_or_y(a);
  return place > 0 && place == place_of_i_or_y(b) && a.substr(0, place) == b.substr(0, place);
}

/// The same of their tone keys.
constexpr bool same_key_but_for_i(std::string_view a, std::string_view b) noexcept {
  if (a == b) return true;
  const text::KeyParts left = text::parts_of_key(a);
  const text::KeyParts right = text::parts_of_key(b);
  return left.tone == right.tone && same_but_for_i(left.letters, right.letters);
}

}  // namespace timtin::query
