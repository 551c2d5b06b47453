#include "article/scan.h"

#include "text/chars.h"
#include "text/utf8.h"

namespace timtin::article {

using text::CharClass;

std::string_view trim(std::string_view text) noexcept {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

Number read_number(std::string_view text, std::size_t pos) noexcept {
  Number number;
  while (pos < text.size() && is_digit(text[pos])) {
    if (number.digits < 9) number.value = number.value * 10 + (text[pos] - '0');
    ++number.digits;
    ++pos;
  }
  return number;
}

std::size_t match_word(std::string_view text, std::size_t pos, std::string_view folded) noexcept {
  std::size_t at = pos;
  for (const char wanted : folded) {
    if (at >= text.size()) return pos;
    const text::Decoded decoded = text::decode(text, at);
    if (text::char_info(decoded.code_point).folded != static_cast<char32_t>(wanted)) return pos;
    at += decoded.length;
  }
  if (at < text.size()) {
    const text::Decoded decoded = text::decode(text, at);
    const CharClass cls = text::char_info(decoded.code_point).cls;
    if (cls == CharClass::letter || cls == CharClass::digit) return pos;
  }
  return at;
}

std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> words;
  bool open = false;
  for (std::size_t pos = 0; pos < text.size();) {
    const text::Decoded decoded = text::decode(text, pos);
    const text::CharInfo info = text::char_info(decoded.code_point);
    if (info.cls == CharClass::letter || info.cls == CharClass::digit) {
      if (!open) words.push_back({{}, pos, pos});
      open = true;
      text::append(words.back().folded, info.folded);
      words.back().end = pos + decoded.length;
    } else if (info.cls == CharClass::separator || info.cls == CharClass::space) {
      open = false;
    }
    pos += decoded.length;
  }
  return words;
}

std::size_t count_words(std::string_view text) noexcept {
  std::size_t count = 0;
  bool counted = false;  // the run we are in has been counted
  for (std::size_t pos = 0; pos < text.size();) {
    const unsigned char byte = static_cast<unsigned char>(text[pos]);
    if (byte < 0x80) {
      if (byte == ' ' || byte == '\t' || byte == '\n') {
        counted = false;
      } else if (!counted && is_word_byte(text[pos])) {
        counted = true;
        ++count;
      }
      ++pos;
      continue;
    }
    const text::Decoded decoded = text::decode(text, pos);
    if (!counted) {
      const CharClass cls = text::char_info(decoded.code_point).cls;
      if (cls == CharClass::letter || cls == CharClass::digit) {
        counted = true;
        ++count;
      }
    }
    pos += decoded.length;
  }
  return count;
}

bool begins_upper(std::string_view text, bool if_none) noexcept {
  for (std::size_t pos = 0; pos < text.size();) {
    const text::Decoded decoded = text::decode(text, pos);
    const text::CharInfo info = text::char_info(decoded.code_point);
    if (info.cls == CharClass::letter) return info.upper;
    pos += decoded.length;
  }
  return if_none;
}

}  // namespace timtin::article
