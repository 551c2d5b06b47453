#include "text/forms.h"

#include <bit>
#include <cstring>
#include <string>

#include "text/chars_table.h"
#include "text/cluster.h"
#include "text/utf8.h"

namespace timtin::text {

namespace {

constexpr std::size_t kWord = sizeof(std::uint64_t);

/// How many of the first eight bytes at `bytes` are a..z before one is not.
std::size_t small_letters(std::uint64_t bytes) noexcept {
  constexpr std::uint64_t kEach = 0x0101010101010101;
  constexpr std::uint64_t kHigh = 0x80 * kEach;
  // The high bit of each byte tells: at least 'a', at most 'z', ASCII. No carry leaves a byte.
  const std::uint64_t from_a = (bytes | kHigh) - 'a' * kEach;
  const std::uint64_t to_z = ('z' * kEach | kHigh) - (bytes & ~kHigh);
  const std::uint64_t others = ~(from_a & to_z & ~bytes) & kHigh;
  return static_cast<std::size_t>(std::countr_zero(others)) / 8;
}

/// find_table_char() without a branch between two bytes and three, which come in no order that a
/// processor could foretell. Needs three bytes from `pos` on.
TableChar find_marked_letter(std::string_view text, std::size_t pos) noexcept {
  const auto byte = [text, pos](std::size_t i) {
    return std::uint32_t{static_cast<std::uint8_t>(text[pos + i])};
  };
  const std::uint32_t lead = byte(0);
  const std::uint32_t second = byte(1);
  const std::uint32_t third = byte(2);
  const std::uint32_t three = lead == 0xE1;
  const bool two_valid = (lead - 0xC2 < 0xE0 - 0xC2) & ((second & 0xC0) == 0x80);
  const bool three_valid = three & ((second & 0xFC) == 0xB8) & ((third & 0xC0) == 0x80);
  if (!(two_valid | three_valid)) return {nullptr, 1};
  const std::uint32_t of_two = (lead & 0x1F) << 6 | (second & 0x3F);
  const std::uint32_t of_three = 0x1000 | (second & 0x3F) << 6 | (third & 0x3F);
  return {&kCharTable[three != 0 ? of_three : of_two], 2 + three};
}

}  // namespace

Forms::Letters Forms::add_plain_letters(std::string_view text, std::size_t pos) noexcept {
  Letters letters;
  std::size_t marked_end = pos;  // behind the last letter that came on its own
  // Sizes live in locals: a store to a byte array could alias the members.
  std::size_t key = key_size_;
  std::size_t folded = folded_size_;
  std::size_t tones = tones_size_;
  while (pos < text.size() && key + tones <= kMaxKeyBefore && folded <= kMaxFoldedBefore) {
    if constexpr (std::endian::native == std::endian::little) {
      // Small letters of ASCII, up to eight at once: more than half of Vietnamese text.
      if (pos + kWord <= text.size() && key + tones + kWord <= kMaxKeyBefore &&
          folded + kWord <= kMaxFoldedBefore) {
        std::uint64_t bytes = 0;
        std::memcpy(&bytes, text.data() + pos, kWord);
        const std::size_t run = small_letters(bytes);
        std::memcpy(key_.data() + key, &bytes, kWord);
        std::memcpy(folded_.data() + folded, &bytes, kWord);
        key += run;
        folded += run;
        pos += run;
        letters.count += run;
        if (run == kWord) continue;
      }
    }
    if (pos >= text.size()) break;
    const auto lead = static_cast<std::uint8_t>(text[pos]);
    const TableChar c = lead < 0x80              ? TableChar{&kCharTable[lead], 1}
                        : pos + 3 <= text.size() ? find_marked_letter(text, pos)
                                                 : find_table_char(text, pos);
    if (c.entry == nullptr || c.entry->cls != CharClass::letter || c.entry->compound) break;
    ++letters.count;
    letters.upper += c.entry->upper;
    last_key_ = key;
    last_folded_ = folded;
    letter_tones_ = tones;
    last_letter_ = c.entry->letter;
    letters.last_begin = pos;
    key = add_code_point(key_, key, c.entry->letter);
    folded = add_code_point(folded_, folded, c.entry->folded);
    tones_[tones] = digit_of(c.entry->tone);
    tones += c.entry->tone != Tone::level;
    pos += c.length;
    marked_end = pos;
  }
  if (pos != marked_end) {  // the last letter came with a run
    letters.last_begin = pos - 1;
    last_key_ = key - 1;
    last_folded_ = folded - 1;
    letter_tones_ = tones;
    last_letter_ = static_cast<std::uint8_t>(text[pos - 1]);
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
