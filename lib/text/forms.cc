#include "text/forms.h"

#include <string>

#include "text/chars_table.h"
#include "text/cluster.h"
#include "text/utf8.h"

namespace timtin::text {

Forms::Letters Forms::add_plain_letters(std::string_view text, std::size_t pos) noexcept {
  Letters letters;
  letters.last_begin = pos;
  // Sizes live in locals: a store to a byte array could alias the members.
  std::size_t key = key_size_;
  std::size_t folded = folded_size_;
  std::size_t tones = tones_size_;
  while (pos < text.size() && key + tones <= kMaxKeyBefore && folded <= kMaxFoldedBefore) {
    const TableChar c = find_table_char(text, pos);
    if (c.entry == nullptr || c.entry->cls != CharClass::letter || c.entry->compound) break;
    letters.last_begin = pos;
    ++letters.count;
    letters.upper += c.entry->upper;
    last_key_ = key;
    last_folded_ = folded;
    letter_tones_ = tones;
    last_letter_ = c.entry->letter;
    key = add_code_point(key_, key, c.entry->letter);
    folded = add_code_point(folded_, folded, c.entry->folded);
    tones_[tones] = digit_of(c.entry->tone);
    tones += c.entry->tone != Tone::level;
    pos += c.length;
  }
  key_size_ = key;
  folded_size_ = folded;
  tones_size_ = tones;
  letters.end = pos;
  return letters;
}

void Forms::add_tone(Tone tone) noexcept {
  const char digit = digit_of(tone);
  std::size_t at = tones_size_;
  while (at > letter_tones_ && tones_[at - 1] > digit) --at;
  if (at > letter_tones_ && tones_[at - 1] == digit) return;
  for (std::size_t i = tones_size_; i > at; --i) tones_[i] = tones_[i - 1];
  tones_[at] = digit;
  ++tones_size_;
}

bool Forms::add_quality(char32_t mark) noexcept {
  constexpr char32_t kCircumflex = 0x0302;
  constexpr char32_t kBreve = 0x0306;
  constexpr char32_t kHorn = 0x031B;
  char32_t letter = 0;
  switch (last_letter_) {
    case U'a':
      letter = mark == kCircumflex ? U'â' : mark == kBreve ? U'ă' : 0;
      break;
    case U'e':
      letter = mark == kCircumflex ? U'ê' : 0;
      break;
    case U'o':
      letter = mark == kCircumflex ? U'ô' : mark == kHorn ? U'ơ' : 0;
      break;
    case U'u':
      letter = mark == kHorn ? U'ư' : 0;
      break;
    default:
      break;
  }
  if (letter == 0) return false;
  key_size_ = last_key_;
  key_size_ = add_code_point(key_, key_size_, letter);
  last_letter_ = letter;
  return true;
}

void Forms::replace_last(std::span<const char32_t> parts) {
  key_size_ = last_key_;
  folded_size_ = last_folded_;
  tones_size_ = letter_tones_;
  add_parts(parts);
}

void Forms::add_parts(std::span<const char32_t> parts) {
  begin_letter();
  last_letter_ = 0;
  std::array<char32_t, Cluster::kMaxParts> rest;  // lower-cased, without tones
  std::size_t count = 0;
  for (const char32_t part : parts) {
    const CharInfo info = char_info(part);
    if (info.cls == CharClass::tone) {
      add_tone(info.tone);
    } else {
      rest[count++] = info.letter;
    }
  }
  std::string composed;
  append_composed(composed, {rest.data(), count});
  const std::size_t key_limit = kMaxBytes - letter_tones_ - kMaxLetterTones;
  for (std::size_t pos = 0; pos < composed.size();) {
    const Decoded decoded = decode(composed, pos);
    const CharInfo info = char_info(decoded.code_point);
    if (key_size_ + decoded.length > key_limit || folded_size_ + kMaxLetterBytes > kMaxBytes) break;
    key_size_ = add_code_point(key_, key_size_, decoded.code_point);
    if (info.cls == CharClass::letter || info.cls == CharClass::digit) {
      folded_size_ = add_code_point(folded_, folded_size_, info.folded);
    }
    pos += decoded.length;
  }
}

void Forms::drop_thousands(std::size_t prefix, char separator) noexcept {
  std::size_t to = 0;
  for (std::size_t from = 0; from < folded_size_; ++from) {
    if (from < prefix && folded_[from] == separator) continue;
    folded_[to++] = folded_[from];
  }
  folded_size_ = to;
}

}  // namespace timtin::text
