#define ZLIB_CONST  // input is const, as it should be
#include <zlib.h>

#include <algorithm>
#include <limits>
#include <new>
#include <string_view>

#include "indexer/bytes/decoders.h"
#include "indexer/bytes/member_input.h"

namespace timtin::indexer {
namespace {

/// Window bits that tell zlib what is around the compressed data.
constexpr int kGzipHeader = MAX_WBITS + 16;
constexpr int kZlibHeader = MAX_WBITS;
constexpr int kNoHeader = -MAX_WBITS;

/// The first bytes of a member: magic number, and deflate as the method.
constexpr std::string_view kMember = "\x1f\x8b\x08";

class GzipDecoder final : public ByteSource {
 public:
  GzipDecoder(Buffer stored, int window_bits)
      : stored_(std::move(stored)), has_members_(window_bits == kGzipHeader) {
    if (inflateInit2(&stream_, window_bits) != Z_OK) throw std::bad_alloc();
  }
  ~GzipDecoder() override { inflateEnd(&stream_); }

  std::size_t read(char* out, std::size_t capacity) override {
    capacity = std::min<std::size_t>(capacity, std::numeric_limits<uInt>::max());
    stream_.next_out = reinterpret_cast<Bytef*>(out);
    stream_.avail_out = static_cast<uInt>(capacity);
    while (stream_.avail_out == capacity && !ended_) step();
    return capacity - stream_.avail_out;
  }

  const Damage* damage() const noexcept override {
    return damage_.reason.empty() ? stored_.damage() : &damage_;
  }

  bool resume() override {
    constexpr unsigned char kReservedFlags = 0xE0;
    if (!has_members_ || damage_.reason.empty()) return false;
    if (!stored_.skip_to(kMember, kReservedFlags)) return false;
    damage_ = {};
    ended_ = false;
    between_members_ = true;
    return true;
  }
  std::uint64_t stored() const noexcept override { return stored_.stored(); }

 private:
  /// Decompresses what the buffer holds, or finds the end.
  void step() {
    if (between_members_ && !starts_member()) return;
    const std::string_view input = stored_.peek(1);
    if (input.empty()) return fail("gzip data end in the middle of a member");
    stream_.next_in = reinterpret_cast<const Bytef*>(input.data());
    const std::size_t given = std::min<std::size_t>(input.size(), std::numeric_limits<uInt>::max());
    stream_.avail_in = static_cast<uInt>(given);
    const int result = inflate(&stream_, Z_NO_FLUSH);
    stored_.feed(given - stream_.avail_in);
    if (result == Z_STREAM_END) {
      stored_.end_member();
      between_members_ = true;
    } else if (result != Z_OK && result != Z_BUF_ERROR) {
      fail(std::string("gzip data are corrupt: ") +
           (stream_.msg != nullptr ? stream_.msg : zError(result)));
    }
  }

  /// After a member: begins the next one, or sets the end.
  bool starts_member() {
    const std::string_view input = stored_.peek(2);
    if (input.empty() || !has_members_) {
      ended_ = true;
      return false;
    }
    if (input.front() == '\0') {  // padding to a block of a tape or disk
      stored_.feed(std::min(input.find_first_not_of('\0'), input.size()));
      stored_.end_member();
      return false;
    }
    if (!input.starts_with("\x1f\x8b")) {
      fail("bytes that are no gzip follow the last gzip member");
      return false;
    }
    inflateReset(&stream_);
    between_members_ = false;
    return true;
  }

  void fail(std::string reason) {
    ended_ = true;
    damage_ = {stored_.offset(), std::move(reason)};
  }

  MemberInput stored_;
  bool has_members_;
  z_stream stream_ = {};
  bool between_members_ = false;
  bool ended_ = false;
  Damage damage_;
};

}  // namespace

std::unique_ptr<ByteSource> make_gzip_decoder(Buffer stored) {
  return std::make_unique<GzipDecoder>(std::move(stored), kGzipHeader);
}

std::unique_ptr<ByteSource> make_deflate_decoder(Buffer stored) {
  // A zlib header is a multiple of 31 and names deflate as the method (RFC 1950, 2.2).
  const std::string_view head = stored.peek(2);
  const auto byte = [head](std::size_t i) { return static_cast<unsigned char>(head[i]); };
  const bool zlib =
      head.size() >= 2 && (byte(0) & 0x0F) == 8 && (byte(0) * 256 + byte(1)) % 31 == 0;
  return std::make_unique<GzipDecoder>(std::move(stored), zlib ? kZlibHeader : kNoHeader);
}

}  // namespace timtin::indexer
