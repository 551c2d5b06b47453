// The records that `dump` prints and build and update read back.
#pragma once

#include <string_view>

/// Key of a dump record whose value is the version of its form, and that version. All other keys
/// are the names of index::article_fields(), with their texts; and first_seen, last_seen (days)
/// and sources (names).
namespace timtin::indexer {
constexpr std::string_view kDumpKey = "timtin_dump";
constexpr int kDumpVersion = 1;
}  // namespace timtin::indexer
