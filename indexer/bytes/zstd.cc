#include <zstd.h>

#include <new>
#include <string_view>

#include "indexer/bytes/decoders.h"
#include "indexer/bytes/member_input.h"

namespace timtin::indexer {
namespace {

struct StreamDeleter {
  void operator()(ZSTD_DStream* stream) const noexcept { ZSTD_freeDStream(stream); }
};

constexpr std::string_view kFrame = "\x28\xB5\x2F\xFD";

class ZstdDecoder final : public ByteSource {
 public:
  explicit ZstdDecoder(Buffer stored) : stored_(std::move(stored)), stream_(ZSTD_createDStream()) {
    if (!stream_) throw std::bad_alloc();
  }

  std::size_t read(char* out, std::size_t capacity) override {
    ZSTD_outBuffer output = {out, capacity, 0};
    while (output.pos == 0 && !ended_) {
      const std::string_view stored = stored_.peek(1);
      if (stored.empty()) {
        ended_ = true;
        if (in_frame_) damage_ = {stored_.offset(), "zstd data end in the middle of a frame"};
        break;
      }
      ZSTD_inBuffer input = {stored.data(), stored.size(), 0};
      const std::size_t result = ZSTD_decompressStream(stream_.get(), &output, &input);
      stored_.feed(input.pos);
      if (ZSTD_isError(result) != 0) {
        ended_ = true;
        damage_ = {stored_.offset(),
                   std::string("zstd data are corrupt: ") + ZSTD_getErrorName(result)};
      }
      in_frame_ = result != 0;  // 0 = a frame ended here
      if (!in_frame_) stored_.end_member();
    }
    return output.pos;
  }

  const Damage* damage() const noexcept override {
    return damage_.reason.empty() ? stored_.damage() : &damage_;
  }

  bool resume() override {
    if (damage_.reason.empty() || !stored_.skip_to(kFrame, 0)) return false;
    damage_ = {};
    ended_ = false;
    ZSTD_initDStream(stream_.get());
    return true;
  }
  std::uint64_t stored() const noexcept override { return stored_.stored(); }

 private:
  MemberInput stored_;
  std::unique_ptr<ZSTD_DStream, StreamDeleter> stream_;
  bool in_frame_ = false;
  bool ended_ = false;
  Damage damage_;
};

}  // namespace

std::unique_ptr<ByteSource> make_zstd_decoder(Buffer stored) {
  return std::make_unique<ZstdDecoder>(std::move(stored));
}

}  // namespace timtin::indexer
