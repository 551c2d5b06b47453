#include "index/read/article_id.h"

#include <xxhash.h>

#include <charconv>

#include "index/files/files.h"

namespace timtin::index {

IdHash hash_id(std::string_view id) noexcept {
  for (const std::string_view scheme : {"https", "http"}) {
    if (!id.starts_with(scheme) || !id.substr(scheme.size()).starts_with("://")) continue;
    id.remove_prefix(scheme.size());
    break;
  }
  const XXH128_hash_t hash = XXH3_128bits(id.data(), id.size());
  return {.high = hash.high64, .low = hash.low64};
}

std::string to_hex(const IdHash& hash) { return hex64(hash.high) + hex64(hash.low); }

std::optional<IdHash> id_hash_from_hex(std::string_view text) {
  IdHash hash;
  if (text.size() != 32) return std::nullopt;
  const auto read = [](std::string_view digits, std::uint64_t& value) {
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
    return error == std::errc() && end == digits.data() + digits.size();
  };
  if (!read(text.substr(0, 16), hash.high) || !read(text.substr(16), hash.low)) return std::nullopt;
  return hash;
}

}  // namespace timtin::index
