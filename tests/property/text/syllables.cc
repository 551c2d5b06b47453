#include "syllables.h"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include "text/utf8.h"

namespace timtin::text::test {
namespace {

std::string nfc(std::u32string_view letters) {
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString utf16;
  for (const char32_t c : letters) utf16.append(static_cast<UChar32>(c));
  std::string out;
  return icu::Normalizer2::getNFCInstance(status)->normalize(utf16, status).toUTF8String(out);
}

}  // namespace

Letters letters_of(std::string_view body) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString parts = icu::Normalizer2::getNFDInstance(status)->normalize(
      icu::UnicodeString::fromUTF8(std::string(body)), status);
  Letters letters;
  for (int32_t i = 0; i < parts.length(); ++i) {
    const char32_t c = parts[i];
    if (c == 0x0302 || c == 0x0306 || c == 0x031B) {
      letters.back().quality = c;
    } else {
      letters.push_back({c, 0, 0});
    }
  }
  return letters;
}

std::string written(const Letters& letters, Order order) {
  std::string out;
  const auto add = [&out](char32_t c) {
    if (c != 0) append(out, c);
  };
  for (const auto& [base, quality, tone] : letters) {
    std::u32string with_quality{base};
    if (quality != 0) with_quality += quality;
    std::u32string with_tone{base};
    if (tone != 0) with_tone += tone;
    switch (order) {
      case Order::composed:
        if (tone != 0) with_quality += tone;
        out += nfc(with_quality);
        break;
      case Order::decomposed:
        add(base);
        add(quality);
        add(tone);
        break;
      case Order::quality_composed:
        out += nfc(with_quality);
        add(tone);
        break;
      case Order::tone_first:
        add(base);
        add(tone);
        add(quality);
        break;
      case Order::tone_composed:
        out += nfc(with_tone);
        add(quality);
        break;
    }
  }
  return out;
}

std::vector<std::size_t> vowel_positions(const Letters& letters) {
  std::vector<std::size_t> positions;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    if (std::u32string_view(U"aeiouy").find(letters[i].base) != std::u32string_view::npos) {
      positions.push_back(i);
    }
  }
  return positions;
}

}  // namespace timtin::text::test
