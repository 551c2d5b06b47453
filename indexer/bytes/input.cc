#include "indexer/bytes/input.h"

#include <string_view>

#include "indexer/bytes/decoders.h"

namespace timtin::indexer {
namespace {

bool is_zstd(std::string_view head) {
  // A frame, or a skippable frame (0x184D2A50..5F, little endian), which parallel writers put
  // first.
  return head.starts_with("\x28\xB5\x2F\xFD") ||
         (head.size() >= 4 && (head[0] & 0xF0) == 0x50 && head.substr(1, 3) == "\x2A\x4D\x18");
}

}  // namespace

Buffer open_input(const std::string& path) { return decoded(Buffer(open_stored(path))); }

Buffer decoded(Buffer bytes) {
  const std::string_view stored = bytes.peek(4);
  if (stored.starts_with("\x1f\x8b")) {
    bytes = Buffer(make_gzip_decoder(std::move(bytes)));
  } else if (is_zstd(stored)) {
    bytes = Buffer(make_zstd_decoder(std::move(bytes)));
  }
  const std::string_view content = bytes.peek(2);
  if (content.starts_with("\xFF\xFE") || content.starts_with("\xFE\xFF")) {
    bytes = Buffer(make_utf16_decoder(std::move(bytes)));
  }
  return bytes;
}

}  // namespace timtin::indexer
