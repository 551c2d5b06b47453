// The two forms of a token while it is being read.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "text/chars.h"
#include "text/utf8.h"

namespace timtin::text {

/// Collects the folded form and the tone key, character by character, in fixed room.
///
/// The tones stand apart until finish() hangs them on the key. All decisions about room depend on
/// the canonical letters alone, so that every normal form of a word is cut at the same letter.
class Forms {
 public:
  static constexpr std::size_t kMaxBytes = 64;  ///< of each finished form

  void clear() noexcept { folded_size_ = key_size_ = tones_size_ = letter_tones_ = 0; }

  /// True if another letter with all its tones surely fits.
  bool has_room() const noexcept {
    return key_size_ + tones_size_ <= kMaxKeyBefore && folded_size_ <= kMaxFoldedBefore;
  }

  /// Appends a letter or digit; the marks added next belong to it. Needs has_room().
  void add(char32_t letter, char32_t folded, Tone tone) noexcept {
    begin_letter();
    key_size_ = add_code_point(key_, key_size_, letter);
    folded_size_ = add_code_point(folded_, folded_size_, folded);
    last_letter_ = letter;
    tones_[tones_size_] = digit_of(tone);
    tones_size_ += tone != Tone::level;
  }

  /// What add_plain_letters() went through.
  struct Letters {
    std::size_t end = 0;         ///< one past the last byte read
    std::size_t last_begin = 0;  ///< first byte of the last letter
    std::size_t count = 0;
    std::size_t upper = 0;
  };

  /// Appends the letters from byte `pos` on as long as each is one character of the table that
  /// needs no look at its neighbours, and there is room. This is where the time goes.
  Letters add_plain_letters(std::string_view text, std::size_t pos) noexcept;

  /// Adds a tone to the last letter; a tone that it has already is left out, and two tones
  /// of one letter stand in the order of their numbers.
  void add_tone(Tone tone) noexcept;

  /// Gives the last letter a combining circumflex, breve or horn. False, with nothing done, if
  /// Vietnamese has no such letter.
  bool add_quality(char32_t mark) noexcept;

  /// Takes the last letter back and appends it anew from its decomposed parts (cluster.h).
  void replace_last(std::span<const char32_t> parts);

  /// Appends a letter from its decomposed parts. Needs has_room().
  void add_parts(std::span<const char32_t> parts);

  /// Leaves the separator of thousands out of the first `prefix` bytes of the folded form.
  void drop_thousands(std::size_t prefix, char separator) noexcept;

  void finish() noexcept {
    for (std::size_t i = 0; i < tones_size_; ++i) key_[key_size_++] = tones_[i];
    tones_size_ = 0;
  }

  std::string_view folded() const noexcept { return {folded_.data(), folded_size_}; }
  std::string_view key() const noexcept { return {key_.data(), key_size_}; }

 private:
  static constexpr std::size_t kMaxLetterBytes = 4;
  static constexpr std::size_t kMaxLetterTones = 5;
  static constexpr std::size_t kMaxKeyBefore = kMaxBytes - kMaxLetterBytes - kMaxLetterTones;
  static constexpr std::size_t kMaxFoldedBefore = kMaxBytes - kMaxLetterBytes;

  void begin_letter() noexcept {
    last_key_ = key_size_;
    last_folded_ = folded_size_;
    letter_tones_ = tones_size_;
  }

  using Bytes = std::array<char, kMaxBytes>;

  static char digit_of(Tone tone) noexcept {
    return static_cast<char>('0' + static_cast<int>(tone));
  }

  /// Writes `c` as UTF-8 behind the first `size` bytes; returns the new size.
  static std::size_t add_code_point(Bytes& bytes, std::size_t size, char32_t c) noexcept {
    if (c < 0x800) [[likely]] {
      // One byte or two without a branch: which it is cannot be foretold in Vietnamese text.
      const bool two = c >= 0x80;
      bytes[size] = static_cast<char>(two ? 0xC0U | (c >> 6) : c);
      bytes[size + 1] = static_cast<char>(0x80U | (c & 0x3FU));
      return size + 1 + two;
    }
    return size + encode(c, bytes.data() + size);
  }

  Bytes folded_;
  Bytes key_;
  Bytes tones_;
  std::size_t folded_size_ = 0;
  std::size_t key_size_ = 0;
  std::size_t tones_size_ = 0;
  // Where the last letter's part of each begins.
  std::size_t last_folded_ = 0;
  std::size_t last_key_ = 0;
  std::size_t letter_tones_ = 0;
  char32_t last_letter_ = 0;
};

}  // namespace timtin::text
