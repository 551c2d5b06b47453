// Forms of one word or of a whole string: folded, and tone key.
#pragma once

#include <string>
#include <string_view>

namespace timtin::text {

/// Lower case without any mark, đ -> d; everything that is no letter stays:
/// "Đường 3/2" -> "duong 3/2". Works on any bytes and any normal form.
std::string fold(std::string_view text);

/// The tone key of a word: its lower-cased letters with their quality, the tone
/// as a VNI digit at the end: "Đường" -> "đương2", "hòa" = "hoà" -> "hoa2",
/// "Nam" -> "nam". Two words are the same spelling exactly if their keys are
/// equal; the place of the tone mark makes no difference.
std::string tone_key(std::string_view word);

/// A tone key taken apart.
struct KeyParts {
  std::string_view letters;
  char tone = '0';  ///< VNI digit; '0' = level
};
constexpr KeyParts parts_of_key(std::string_view key) noexcept {
  if (key.size() < 2 || key.back() < '1' || key.back() > '5') return {key};
  return {key.substr(0, key.size() - 1), key.back()};
}

/// Folded words joined by `-`: "Thừa Thiên Huế" -> "thua-thien-hue"; the form of
/// slugs. Everything that is no letter or digit separates words.
std::string slug(std::string_view name);

/// True if the word could be a Vietnamese syllable: onset, rhyme and tone go
/// together by the grammar of quốc ngữ. Takes a tone key.
bool is_legal_syllable(std::string_view key);

/// The same once a tone is put on a key that has none: syllables that end in c, ch, p or t are
/// legal with one alone.
bool is_legal_with_some_tone(std::string_view key);

}  // namespace timtin::text
