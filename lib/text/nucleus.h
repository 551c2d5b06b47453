// The vowels of a syllable.
#pragma once

#include <cstddef>
#include <string_view>

namespace timtin::text {

/// Letters [begin, end) of a syllable; empty if it has no vowel.
struct Nucleus {
  std::size_t begin = 0;
  std::size_t end = 0;

  std::size_t size() const noexcept { return end - begin; }
};

/// True for a vowel of quốc ngữ: a lower-case letter with its quality, without a tone.
bool is_vowel(char32_t letter) noexcept;

/// The first run of vowels. The u of qu and the i of gi belong to the onset where another vowel
/// follows (quả, già, but gì, cung).
Nucleus find_nucleus(std::u32string_view letters) noexcept;

}  // namespace timtin::text
