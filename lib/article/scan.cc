#include "article/scan.h"

#include <cstdint>
#include <cstring>

#include "text/chars.h"
#include "text/utf8.h"

namespace timtin::article {

using text::CharClass;

namespace {

// A byte that begins or is an ASCII letter or digit, or a letter beyond ASCII: not the first byte
// of Latin-1 signs (U+0080..U+00BF) or of punctuation and symbols (U+2000..U+2FFF).
bool is_letter_byte(char c) noexcept {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x80 ? is_word_byte(c) : byte >= 0xC3 && byte != 0xE2;
}

}  // namespace

std::string_view trim(std::string_view text) noexcept {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

std::size_t find_digit(std::string_view text, std::size_t pos) noexcept {
  constexpr std::uint64_t kOnes = 0x0101010101010101U;
  for (std::uint64_t bytes = 0; pos + sizeof bytes <= text.size(); pos += sizeof bytes) {
    std::memcpy(&bytes, text.data() + pos, sizeof bytes);
    bytes ^= kOnes * '0';  // makes digits numbers below 10
    if (((bytes - kOnes * 10) & ~bytes & (kOnes << 7)) != 0) break;
  }
  while (pos < text.size() && !is_digit(text[pos])) ++pos;
  return pos;
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
    if (static_cast<unsigned char>(text[pos]) < 0x80) {  // most of the text: no need to look it up
      const char c = text[pos];
      if (is_word_byte(c)) {
        if (!open) words.push_back({{}, pos, pos});
        words.back().folded += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        words.back().end = pos + 1;
        open = true;
      } else {
        open = false;
      }
      ++pos;
      continue;
    }
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

std::size_t count_words(std::string_view text, std::size_t most) noexcept {
  std::size_t count = 0;
  bool counted = false;  // the run we are in has been counted
  for (const char c : text) {
    if (c == ' ' || c == '\t' || c == '\n') {
      counted = false;
    } else if (!counted && is_letter_byte(c)) {
      counted = true;
      if (++count == most) break;
    }
  }
  return count;
}

bool is_unmarked(std::string_view text) noexcept {
  constexpr std::size_t kBytesPerMark = 100;  // marked Vietnamese has one in four or five
  std::size_t marked = 0;
  for (const char c : text) {
    // First bytes of Latin letters with marks: U+00C0..U+01BF, U+1E80..U+1EFF.
    const auto byte = static_cast<unsigned char>(c);
    const bool mark = (byte >= 0xC3 && byte <= 0xC6) || byte == 0xE1;
    // Marked text is told after a few words.
    if (mark && ++marked * kBytesPerMark >= text.size()) return false;
  }
  return !text.empty();
}

bool is_all_capitals(std::string_view text) noexcept {
  for (std::size_t pos = 0; pos < text.size();) {
    const text::Decoded decoded = text::decode(text, pos);
    const text::CharInfo info = text::char_info(decoded.code_point);
    if (info.cls == text::CharClass::letter && !info.upper) return false;
    pos += decoded.length;
  }
  return true;
}

std::string squeeze(std::string_view text) {
  text = trim(text);
  // Most lines are so already, and a loop without an early end takes many bytes at once.
  unsigned to_squeeze = 0;
  for (std::size_t i = 1; i < text.size(); ++i) {
    const unsigned tab = text[i] == '\t' ? 1 : 0;
    const unsigned blank = text[i] == ' ' ? 1 : 0;
    const unsigned blank_before = text[i - 1] == ' ' ? 1 : 0;
    to_squeeze |= tab | (blank & blank_before);
  }
  if (to_squeeze == 0) return std::string(text);
  std::string line;
  line.reserve(text.size());
  for (const char c : text) {
    if (!is_blank(c)) {
      line += c;
    } else if (line.back() != ' ') {
      line += ' ';
    }
  }
  return line;
}

bool begins_upper(std::string_view text, bool if_none) noexcept {
  for (std::size_t pos = 0; pos < text.size();) {
    const char c = text[pos];
    if (c >= 'a' && c <= 'z') return false;
    if (c >= 'A' && c <= 'Z') return true;
    const text::Decoded decoded = text::decode(text, pos);
    const text::CharInfo info = text::char_info(decoded.code_point);
    if (info.cls == CharClass::letter) return info.upper;
    pos += decoded.length;
  }
  return if_none;
}

}  // namespace timtin::article
