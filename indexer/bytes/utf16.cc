#include <algorithm>
#include <cstring>
#include <string_view>

#include "indexer/bytes/decoders.h"
#include "text/utf8.h"

namespace timtin::indexer {
namespace {

class Utf16Decoder final : public ByteSource {
 public:
  explicit Utf16Decoder(Buffer utf16) : utf16_(std::move(utf16)) {
    big_endian_ = utf16_.peek(2).starts_with("\xFE\xFF");
    utf16_.consume(2);
  }

  std::size_t read(char* out, std::size_t capacity) override {
    if (ready_.size() == taken_) {
      ready_.clear();
      taken_ = 0;
      decode_chunk();
    }
    const std::size_t count = std::min(capacity, ready_.size() - taken_);
    std::memcpy(out, ready_.data() + taken_, count);
    taken_ += count;
    return count;
  }

  const Damage* damage() const noexcept override { return utf16_.damage(); }
  std::uint64_t stored() const noexcept override { return utf16_.stored(); }

 private:
  void decode_chunk() {
    const std::string_view bytes = utf16_.peek(4);
    std::size_t pos = 0;
    // Four bytes ahead, so that a pair of surrogates is never cut; the last ones singly.
    while (pos < bytes.size() && (pos + 4 <= bytes.size() || bytes.size() < 4)) {
      pos += decode_one(bytes.substr(pos));
    }
    utf16_.consume(pos);
  }

  char32_t unit(std::string_view bytes) const {
    const auto first = static_cast<unsigned char>(bytes[0]);
    const auto second = static_cast<unsigned char>(bytes[1]);
    return big_endian_ ? static_cast<char32_t>((first << 8) | second)
                       : static_cast<char32_t>((second << 8) | first);
  }

  /// Decodes one code point; returns the bytes it took.
  std::size_t decode_one(std::string_view bytes) {
    if (bytes.size() < 2) {
      text::append(ready_, text::kReplacement);
      return bytes.size();
    }
    const char32_t high = unit(bytes);
    const bool is_high = high >= 0xD800 && high < 0xDC00;
    if (is_high && bytes.size() >= 4) {
      const char32_t low = unit(bytes.substr(2));
      if (low >= 0xDC00 && low < 0xE000) {
        text::append(ready_, 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00));
        return 4;
      }
    }
    const bool surrogate = high >= 0xD800 && high < 0xE000;
    text::append(ready_, surrogate ? text::kReplacement : high);
    return 2;
  }

  Buffer utf16_;
  bool big_endian_ = false;
  std::string ready_;
  std::size_t taken_ = 0;
};

}  // namespace

std::unique_ptr<ByteSource> make_utf16_decoder(Buffer utf16) {
  return std::make_unique<Utf16Decoder>(std::move(utf16));
}

}  // namespace timtin::indexer
