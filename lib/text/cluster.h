// One character with the combining marks that follow it, in canonical order: the slow, complete
// way to read a letter, for whatever the table's fast path does not cover.
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace timtin::text {

/// A base character and its marks, fully decomposed, in canonical order but for the marks of
/// quality before the tones.
class Cluster {
 public:
  /// Parts beyond this number are dropped. No script needs as many (the Stream-Safe Text Format of
  /// UAX #15 allows 30 marks); the bound keeps every step linear on text that piles up marks.
  static constexpr std::size_t kMaxParts = 32;

  /// Reads the cluster that begins at byte `pos` (< text.size()): one character, cleaned by
  /// clean_char(), then marks with invisible characters between them left out.
  Cluster(std::string_view text, std::size_t pos);

  std::span<const char32_t> parts() const noexcept { return {parts_.data(), size_}; }
  std::size_t end() const noexcept { return end_; }  ///< one past its last byte

 private:
  void add(char32_t code_point);
  void order_marks();

  std::array<char32_t, kMaxParts> parts_;
  std::size_t size_ = 0;
  std::size_t end_;
};

/// What cleaning makes of one character that stays a character: eth and Ɖ -> Đ, any white space
/// but LF -> space, any line or page end -> LF, other controls -> space, everything else -> itself.
char32_t clean_char(char32_t code_point) noexcept;

/// Appends the NFC form of decomposed characters as UTF-8.
void append_composed(std::string& out, std::span<const char32_t> parts);

}  // namespace timtin::text
