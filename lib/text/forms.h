// The two forms of a token while it is being read.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "text/chars.h"

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
    return key_size_ + tones_size_ + kMaxLetterBytes + kMaxLetterTones <= kMaxBytes &&
           folded_size_ + kMaxLetterBytes <= kMaxBytes;
  }

  /// Appends a letter or digit; the marks added next belong to it. Needs has_room().
  void add(char32_t letter, char32_t folded, Tone tone) noexcept {
    begin_letter();
    add_code_point(key_.data(), key_size_, letter);
    add_code_point(folded_.data(), folded_size_, folded);
    last_letter_ = letter;
    if (tone != Tone::level) add_tone(tone);
  }

  /// Appends an ASCII letter, digit, dot or comma, lower-cased. Needs has_room().
  void add_ascii(char c) noexcept {
    begin_letter();
    key_[key_size_++] = c;
    folded_[folded_size_++] = c;
    last_letter_ = static_cast<unsigned char>(c);
  }

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

  void begin_letter() noexcept {
    last_key_ = key_size_;
    last_folded_ = folded_size_;
    letter_tones_ = tones_size_;
  }

  static void add_code_point(char* bytes, std::size_t& size, char32_t c) noexcept;
  static void add_long(char* bytes, std::size_t& size, char32_t c) noexcept;

  std::array<char, kMaxBytes> folded_;
  std::array<char, kMaxBytes> key_;
  std::array<char, kMaxBytes> tones_;
  std::size_t folded_size_ = 0;
  std::size_t key_size_ = 0;
  std::size_t tones_size_ = 0;
  // Where the last letter's part of each begins.
  std::size_t last_folded_ = 0;
  std::size_t last_key_ = 0;
  std::size_t letter_tones_ = 0;
  char32_t last_letter_ = 0;
};

inline void Forms::add_code_point(char* bytes, std::size_t& size, char32_t c) noexcept {
  if (c < 0x80) {
    bytes[size++] = static_cast<char>(c);
  } else if (c < 0x800) {
    bytes[size++] = static_cast<char>(0xC0U | (c >> 6));
    bytes[size++] = static_cast<char>(0x80U | (c & 0x3FU));
  } else {
    add_long(bytes, size, c);
  }
}

}  // namespace timtin::text
