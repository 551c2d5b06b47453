// Abbreviations that a text explains itself: «Ngân hàng Chính sách xã hội (NHCSXH)».
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace timtin::text {

/// Bytes [begin, end) of a text.
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;

  bool operator==(const Span&) const = default;
};

/// One explanation. Both spans begin and end with a token (tokens.h).
struct Definition {
  Span in_full;   ///< «Ngân hàng Chính sách xã hội»
  Span in_short;  ///< «NHCSXH», without brackets

  bool operator==(const Definition&) const = default;
};

/// Finds the abbreviations that stand in round brackets behind the words whose initials they are,
/// in order. `text` may be any bytes in any normal form; linear in time.
///
/// An abbreviation has 2 to 16 capitals; they may be parted (`LĐ-TB&XH`), and the fewer small
/// letters each belong to the word of the capital before (`TTg`: Thủ tướng). Words like «sau đây
/// gọi tắt là» may stand before it in the brackets. Every word of the sentence right before the
/// brackets counts, except that «và» has no letter. Letters are compared without marks; but đ is no
/// d, unless the abbreviation is written without any mark (`HDND`).
std::vector<Definition> find_definitions(std::string_view text);

}  // namespace timtin::text
