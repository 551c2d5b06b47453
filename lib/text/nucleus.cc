#include "text/nucleus.h"

namespace timtin::text {

bool is_vowel(char32_t letter) noexcept {
  return std::u32string_view(U"aăâeêioôơuưy").find(letter) != std::u32string_view::npos;
}

Nucleus find_nucleus(std::u32string_view letters) noexcept {
  Nucleus nucleus;
  while (nucleus.begin < letters.size() && !is_vowel(letters[nucleus.begin])) ++nucleus.begin;
  nucleus.end = nucleus.begin;
  while (nucleus.end < letters.size() && is_vowel(letters[nucleus.end])) ++nucleus.end;
  const bool glide = letters.starts_with(U"qu") || letters.starts_with(U"gi");
  if (glide && nucleus.size() > 1) ++nucleus.begin;
  return nucleus;
}

}  // namespace timtin::text
