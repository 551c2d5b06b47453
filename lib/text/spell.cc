#include "text/spell.h"

#include <unicode/uchar.h>

#include "text/chars.h"
#include "text/cluster.h"
#include "text/nucleus.h"
#include "text/utf8.h"

namespace timtin::text {
namespace {

/// Combining marks of the tones, by their numbers 1..5.
constexpr char32_t kToneMarks[] = {0, 0x0301, 0x0300, 0x0309, 0x0303, 0x0323};

bool has_quality(char32_t vowel) {
  return vowel != U'a' && vowel != U'e' && vowel != U'i' && vowel != U'o' && vowel != U'u' &&
         vowel != U'y';
}

/// The letter that bears the tone.
std::size_t tone_place(std::u32string_view letters, const Nucleus& nucleus) {
  for (std::size_t i = nucleus.end; i > nucleus.begin; --i) {
    if (has_quality(letters[i - 1])) return i - 1;
  }
  if (nucleus.size() == 1) return nucleus.begin;
  const bool open = nucleus.end == letters.size();
  return nucleus.size() == 2 && open ? nucleus.begin : nucleus.begin + 1;
}

}  // namespace

std::string spell(std::string_view key) {
  if (key.empty() || key.back() < '1' || key.back() > '5') return std::string(key);
  std::u32string letters;
  const std::string_view word = key.substr(0, key.size() - 1);
  for (std::size_t pos = 0; pos < word.size();) {
    const Decoded decoded = decode(word, pos);
    pos += decoded.length;
    if (char_info(decoded.code_point).cls != CharClass::letter) return std::string(key);
    letters += decoded.code_point;
  }
  const Nucleus nucleus = find_nucleus(letters);
  if (nucleus.size() == 0) return std::string(key);
  const std::size_t place = tone_place(letters, nucleus);
  std::string spelling;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    if (i == place) {
      const char32_t parts[] = {letters[i], kToneMarks[key.back() - '0']};
      append_composed(spelling, parts);
    } else {
      append(spelling, letters[i]);
    }
  }
  return spelling;
}

std::string capitalized(std::string_view text) {
  if (text.empty()) return {};
  const Decoded first = decode(text, 0);
  std::string out;
  append(out, static_cast<char32_t>(u_toupper(static_cast<UChar32>(first.code_point))));
  return out.append(text.substr(first.length));
}

}  // namespace timtin::text
