// Taking articles out of an index for good.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace timtin::index {

struct TakedownReport {
  std::uint64_t changed = 0;     ///< ids taken down, or allowed again
  std::uint64_t as_before = 0;   ///< ids that were so already
  std::uint64_t generation = 0;  ///< the current one after it
};

/// Publishes a generation without these articles, into which no update or build takes them again.
/// Their text stays on disk until collect_garbage(). Throws Status::usage, changing nothing, if no
/// live article has one of the ids.
TakedownReport take_down(const std::filesystem::path& index_folder,
                         const std::vector<std::string>& ids, std::chrono::seconds lock_timeout);

/// Lets updates and builds take in articles with these ids again. Throws Status::usage if one was
/// not taken down.
TakedownReport allow_again(const std::filesystem::path& index_folder,
                           const std::vector<std::string>& ids, std::chrono::seconds lock_timeout);

}  // namespace timtin::index
