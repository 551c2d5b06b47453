// The byte code of token streams.
//
// A code stands for a unit: one term, or a phrase of several terms in a row that the segment
// writes often («thành phố», «cho biết»); units are numbered by frequency, and a table in the
// file gives the terms of each. First byte:
//   below kTwoBytes     the unit
//   below kThreeBytes   opens a unit of two bytes
//   below kFiveBytes    opens a term id of three bytes: terms too rare to be units
//   kFiveBytes          followed by a term id of four bytes
// An article's record is the number of its codes (varint.h), then the first bytes of all codes,
// then the other bytes of all codes. Units of two bytes are numbered by their first term, and terms
// are in alphabetical order: so the units that begin with a syllable, however it is spelled, share
// one or two first bytes, and a phrase is looked for among the first bytes alone. On 34 million
// tokens of news this takes 1.07 bytes a token, single terms alone 1.47; 96 to 160 one-byte units
// differ by less than 3 %.
#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string>

#include "index/files/varint.h"

namespace timtin::index {

constexpr std::uint32_t kTwoBytes = 112;
constexpr std::uint32_t kThreeBytes = 249;
constexpr std::uint32_t kFiveBytes = 255;

/// Units below this have codes.
constexpr std::uint32_t kMaxUnits = kTwoBytes + ((kThreeBytes - kTwoBytes) << 8);
/// Term ids below this fit three bytes.
constexpr std::uint32_t kMaxThreeByteTerm = (kFiveBytes - kThreeBytes) << 16;

/// The first byte of a unit's code.
constexpr std::uint8_t first_byte_of_unit(std::uint32_t unit) noexcept {
  return static_cast<std::uint8_t>(unit < kTwoBytes ? unit : kTwoBytes + ((unit - kTwoBytes) >> 8));
}
/// The first unit whose code opens with a byte from kTwoBytes on, below kThreeBytes.
constexpr std::uint32_t first_unit_of(std::uint32_t first) noexcept {
  return kTwoBytes + ((first - kTwoBytes) << 8);
}
/// The first byte of the code of a term that is no unit.
constexpr std::uint8_t first_byte_of_term(std::uint32_t id) noexcept {
  return static_cast<std::uint8_t>(id < kMaxThreeByteTerm ? kThreeBytes + (id >> 16) : kFiveBytes);
}

/// Collects the codes of one article.
class TokenRecordWriter {
 public:
  /// For at most so many codes.
  explicit TokenRecordWriter(std::size_t codes)
      : first_(std::make_unique_for_overwrite<char[]>(codes)),
        other_(std::make_unique_for_overwrite<char[]>(codes * kMostOther)) {}

  /// The code of a unit (< kMaxUnits).
  void add_unit(std::uint32_t unit) noexcept {
    add_first(first_byte_of_unit(unit));
    if (unit >= kTwoBytes) add_other(unit - kTwoBytes);
  }

  /// The code of a term that is no unit.
  void add_term(std::uint32_t id) noexcept {
    add_first(first_byte_of_term(id));
    if (id < kMaxThreeByteTerm) {
      add_other(id >> 8);
      add_other(id);
    } else {
      for (unsigned shift = 0; shift < 32; shift += 8) add_other(id >> shift);
    }
  }

  /// Appends the record.
  void finish(std::string& out) const {
    append_varint(out, first_size_);
    out.append(first_.get(), first_size_);
    out.append(other_.get(), other_size_);
  }

 private:
  static constexpr std::size_t kMostOther = 4;  ///< bytes of a code behind its first

  void add_first(std::uint8_t byte) noexcept { first_[first_size_++] = static_cast<char>(byte); }
  void add_other(std::uint32_t byte) noexcept { other_[other_size_++] = static_cast<char>(byte); }

  std::unique_ptr<char[]> first_;
  std::unique_ptr<char[]> other_;
  std::size_t first_size_ = 0;
  std::size_t other_size_ = 0;
};

/// How many other bytes the code with this first byte has.
constexpr std::uint32_t other_bytes(std::uint8_t first) noexcept {
  return (first >= kTwoBytes ? 1U : 0U) + (first >= kThreeBytes ? 1U : 0U) +
         (first == kFiveBytes ? 2U : 0U);
}

/// What the first byte of a code says of it.
struct CodeHead {
  std::uint16_t unit;        ///< its number if the other byte is 0; kMaxUnits for a term
  std::uint8_t other_mask;   ///< of the other byte's bits that are part of the number
  std::uint8_t other_bytes;  ///< how many it has

  /// The number of the unit whose other byte, if it has one, is the one given.
  std::uint32_t unit_with(std::uint8_t other) const noexcept {
    return unit + static_cast<std::uint32_t>(other & other_mask);
  }
};
static_assert(kMaxUnits <= UINT16_MAX);

constexpr CodeHead make_code_head(std::uint8_t first) noexcept {
  const std::uint32_t unit = first < kTwoBytes     ? first
                             : first < kThreeBytes ? first_unit_of(first)
                                                   : kMaxUnits;
  const auto bytes = static_cast<std::uint8_t>(other_bytes(first));
  return {static_cast<std::uint16_t>(unit), static_cast<std::uint8_t>(bytes == 1 ? 0xFF : 0),
          bytes};
}

constexpr std::array<CodeHead, 256> make_code_heads() noexcept {
  std::array<CodeHead, 256> heads{};
  for (unsigned first = 0; first < heads.size(); ++first) {
    heads[first] = make_code_head(static_cast<std::uint8_t>(first));
  }
  return heads;
}

/// By first byte.
inline constexpr std::array<CodeHead, 256> kCodeHeads = make_code_heads();

/// The terms of the units: unit u is ids[begins[u]] up to ids[begins[u + 1]].
struct UnitTable {
  const std::uint32_t* begins = nullptr;
  const std::uint32_t* ids = nullptr;
  std::uint32_t size = 0;  ///< units
};

/// One article's codes.
struct TokenRecord {
  /// `bytes`: a whole record.
  explicit TokenRecord(std::string_view bytes) {
    std::uint64_t codes = 0;
    take_varint(bytes, codes);
    first = reinterpret_cast<const std::uint8_t*>(bytes.data());
    count = static_cast<std::size_t>(codes);
    other = first + count;
  }

  const std::uint8_t* first;
  const std::uint8_t* other;
  std::size_t count = 0;  ///< codes
};

/// The terms that a code stands for.
struct CodeTerms {
  const std::uint32_t* begin;
  const std::uint32_t* end;
};

/// The terms of the code whose bytes are `first` and those at `other`; a term that is no unit is
/// put into `term`.
inline CodeTerms code_terms(std::uint8_t first, const std::uint8_t* other, UnitTable units,
                            std::uint32_t& term) noexcept {
  if (first < kThreeBytes) {
    const std::uint32_t unit = first < kTwoBytes ? first : first_unit_of(first) + *other;
    return {units.ids + units.begins[unit], units.ids + units.begins[unit + 1]};
  }
  if (first < kFiveBytes) {
    term = ((first - kThreeBytes) << 16) | (static_cast<std::uint32_t>(other[0]) << 8) | other[1];
  } else {
    std::memcpy(&term, other, sizeof term);
  }
  return {&term, &term + 1};
}

/// Reads one article's terms front to back. May look four bytes behind the record's end:
/// kFlatGuardBytes keeps that inside the file.
class TokenCursor {
 public:
  TokenCursor(TokenRecord record, UnitTable units) noexcept
      : pos_(record.first), end_(record.other), other_(record.other), units_(units) {}

  /// The next term id; false at the end.
  bool next(std::uint32_t& id) noexcept {
    if (pending_ != pending_end_) {
      id = *pending_++;
      return true;
    }
    if (pos_ == end_) return false;
    const std::uint8_t first = *pos_++;
    if (first < kThreeBytes) {
      const CodeTerms terms = code_terms(first, other_, units_, id);
      other_ += first < kTwoBytes ? 0 : 1;
      pending_ = terms.begin;
      pending_end_ = terms.end;
      id = *pending_++;
    } else {
      code_terms(first, other_, units_, id);
      other_ += other_bytes(first);
    }
    return true;
  }

 private:
  const std::uint8_t* pos_;
  const std::uint8_t* end_;
  const std::uint8_t* other_;
  UnitTable units_;
  const std::uint32_t* pending_ = nullptr;
  const std::uint32_t* pending_end_ = nullptr;
};

}  // namespace timtin::index
