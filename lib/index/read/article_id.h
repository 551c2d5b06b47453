// The id of an article as the index compares it: by its hash.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace timtin::index {

/// XXH3-128 of an id, so that long URLs cost no memory. That two of 10^9 ids fall together has a
/// chance of 10^-21.
struct IdHash {
  std::uint64_t high = 0;
  std::uint64_t low = 0;
  auto operator<=>(const IdHash&) const = default;
};

/// The same for an address with http and with https: sites moved from one to the other, and an
/// archive must not hold them twice.
IdHash hash_id(std::string_view id) noexcept;

/// 32 lower-case hex digits, and back; nothing if the text is something else.
std::string to_hex(const IdHash& hash);
std::optional<IdHash> id_hash_from_hex(std::string_view text);

}  // namespace timtin::index
