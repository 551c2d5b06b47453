// The input of a decoder of data in members (gzip) or frames (zstd).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "indexer/bytes/bytes.h"

namespace timtin::indexer {

/// Keeps the last 256 KiB that were fed of the present member: a decoder that damage has misled may
/// have taken the beginnings of the next ones for data of this one, and they are found again there.
class MemberInput {
 public:
  explicit MemberInput(Buffer stored) : stored_(std::move(stored)) {}

  /// The next bytes to be fed, at least `wanted` of them, fewer only if the data end before.
  std::string_view peek(std::size_t wanted);
  /// So many of them were fed to the decoder.
  void feed(std::size_t count);
  /// The member ended where feeding has come to.
  void end_member();
  /// After damage: goes to the next place behind the beginning of this member where `magic` stands,
  /// and after it a byte without any of the bits of `reserved`. False if the data end before.
  bool skip_to(std::string_view magic, unsigned char reserved);

  /// Offset of what peek() shows, in the file as it is stored.
  std::uint64_t offset() const noexcept { return stored_.offset() + fed_; }
  const Damage* damage() const noexcept { return stored_.damage(); }
  std::uint64_t stored() const noexcept { return stored_.stored(); }

 private:
  Buffer stored_;
  std::size_t fed_ = 0;  ///< bytes at the front of the buffer that were fed
};

}  // namespace timtin::indexer
