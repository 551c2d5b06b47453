// Bytes read front to back, from memory or from a file, through a small window.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "error.h"
#include "index/files/files.h"
#include "index/files/varint.h"

namespace timtin::index {

/// For temporary files that this process wrote: that they end early is an error of the machine.
class ByteStream {
 public:
  /// All of `bytes`.
  explicit ByteStream(std::string bytes) : window_(std::move(bytes)) {}
  /// Bytes [begin, end) of a file that outlives this.
  ByteStream(const File& file, std::uint64_t begin, std::uint64_t end)
      : file_(&file), offset_(begin), end_(end) {}

  /// At least `size` bytes from here on; fewer only at the end. Valid until the next call.
  std::string_view peek(std::size_t size) {
    if (window_.size() - at_ < size && offset_ < end_) refill(size);
    return std::string_view(window_).substr(at_);
  }
  void skip(std::size_t size) noexcept { at_ += size; }
  bool at_end() { return peek(1).empty(); }

  /// `size` bytes, which end the call's validity at the next call. Throws Status::io.
  std::string_view take(std::size_t size) {
    const std::string_view bytes = peek(size);
    if (bytes.size() < size) fail();
    skip(size);
    return bytes.substr(0, size);
  }

  std::uint64_t take_integer() {
    std::string_view rest = peek(kMaxVarintBytes);
    const std::size_t before = rest.size();
    std::uint64_t value = 0;
    if (!take_varint(rest, value)) fail();
    skip(before - rest.size());
    return value;
  }

 private:
  static constexpr std::size_t kMaxVarintBytes = 10;
  static constexpr std::size_t kWindowBytes = std::size_t{1} << 16;

  void refill(std::size_t size) {
    window_.erase(0, at_);
    at_ = 0;
    const std::size_t kept = window_.size();
    const std::uint64_t wanted = std::max<std::uint64_t>(kWindowBytes, size - kept);
    window_.resize(kept + static_cast<std::size_t>(std::min(wanted, end_ - offset_)));
    const std::size_t got = file_->read_at(offset_, window_.data() + kept, window_.size() - kept);
    if (kept + got != window_.size()) fail();
    offset_ += got;
  }

  [[noreturn]] void fail() const {
    throw Error(Status::io,
                (file_ != nullptr ? file_->path().string() : std::string("a temporary file")) +
                    " was cut short by another program");
  }

  const File* file_ = nullptr;
  std::uint64_t offset_ = 0;  ///< of the byte after the window
  std::uint64_t end_ = 0;
  std::string window_;
  std::size_t at_ = 0;
};

}  // namespace timtin::index
