#include <brotli/decode.h>

#include <new>
#include <string_view>

#include "indexer/bytes/decoders.h"

namespace timtin::indexer {
namespace {

struct StateDeleter {
  void operator()(BrotliDecoderState* state) const noexcept { BrotliDecoderDestroyInstance(state); }
};

class BrotliDecoder final : public ByteSource {
 public:
  explicit BrotliDecoder(Buffer stored)
      : stored_(std::move(stored)), state_(BrotliDecoderCreateInstance(nullptr, nullptr, nullptr)) {
    if (!state_) throw std::bad_alloc();
  }

  std::size_t read(char* out, std::size_t capacity) override {
    std::size_t room = capacity;
    auto* next_out = reinterpret_cast<std::uint8_t*>(out);
    while (room == capacity && !ended_) {
      const std::string_view stored = stored_.peek(1);
      std::size_t given = stored.size();
      auto* next_in = reinterpret_cast<const std::uint8_t*>(stored.data());
      const BrotliDecoderResult result =
          BrotliDecoderDecompressStream(state_.get(), &given, &next_in, &room, &next_out, nullptr);
      stored_.consume(stored.size() - given);
      if (result == BROTLI_DECODER_RESULT_SUCCESS) ended_ = true;
      if (result == BROTLI_DECODER_RESULT_ERROR) fail("brotli data are corrupt");
      if (result == BROTLI_DECODER_RESULT_NEEDS_MORE_INPUT && stored.empty()) {
        fail("brotli data end in the middle");
      }
    }
    return capacity - room;
  }

  const Damage* damage() const noexcept override {
    return damage_.reason.empty() ? stored_.damage() : &damage_;
  }
  std::uint64_t stored() const noexcept override { return stored_.stored(); }

 private:
  void fail(const char* reason) {
    ended_ = true;
    damage_ = {stored_.offset(), reason};
  }

  Buffer stored_;
  std::unique_ptr<BrotliDecoderState, StateDeleter> state_;
  bool ended_ = false;
  Damage damage_;
};

}  // namespace

std::unique_ptr<ByteSource> make_brotli_decoder(Buffer stored) {
  return std::make_unique<BrotliDecoder>(std::move(stored));
}

}  // namespace timtin::indexer
