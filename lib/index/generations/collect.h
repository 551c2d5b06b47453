// Collecting garbage: what no generation needs, and the text of articles that were taken down.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <vector>

namespace timtin::index {

struct CollectOptions {
  std::chrono::seconds lock_timeout{0};
  std::uint64_t keep = 1;  ///< generations before the current one that stay, to go back to
};

struct CollectReport {
  std::uint64_t rewritten_segments = 0;
  std::uint64_t erased_articles = 0;  ///< taken down ids of which any text was still there
  std::vector<std::uint64_t> removed_generations;
  /// Of those, generations that would have stayed but for the taken down text in them.
  std::vector<std::uint64_t> removed_for_takedowns;
  std::vector<std::uint64_t> kept_generations;  ///< the current one is the last
  std::uint64_t freed_bytes = 0;                ///< of files; 0 if rewriting took more
};

/// Writes segments that hold text of taken down articles anew without any dead article, publishes
/// that as a generation, and removes all generations but the current one and `keep` before it,
/// those with such text whatever `keep` says. After it no file of the index has that text. Throws
/// locked, damaged, schema, io.
CollectReport collect_garbage(const std::filesystem::path& index_folder,
                              const CollectOptions& options);

}  // namespace timtin::index
