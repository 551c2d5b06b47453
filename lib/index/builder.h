// Building a new generation.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "article/article.h"
#include "index/batch.h"
#include "index/manifest.h"

namespace timtin::index {

struct BuildOptions {
  std::chrono::seconds lock_timeout{0};        ///< how long to wait for another writer
  unsigned threads = 1;                        ///< for the work at the end
  std::size_t memory = std::size_t{64} << 20;  ///< SegmentOptions::memory
};

/// Writes a generation from scratch beside the published one. Until publish()
/// nothing that a reader sees changes; destroyed without it, the builder removes
/// what it wrote.
class Builder {
 public:
  /// Makes the folder if it is missing; refuses a folder that holds other things
  /// (Status::usage); takes the writers' lock (Status::locked, names the holder).
  Builder(const std::filesystem::path& index_folder, const BuildOptions& options);
  ~Builder();
  Builder(const Builder&) = delete;
  Builder& operator=(const Builder&) = delete;

  /// The work on some articles that may be done in many threads at once, once the first call has
  /// returned: see SegmentWriter::prepare.
  Batch prepare(std::span<const article::Article> articles);

  /// Adds what prepare() made; an article with an id seen before in this build replaces the earlier
  /// one. Returns how many did.
  std::uint64_t add(const Batch& batch);

  /// Adds one article. Returns false if it replaced one.
  bool add(const article::Article& article) { return add(prepare({&article, 1})) == 0; }

  std::uint64_t articles() const noexcept;  ///< live articles so far

  /// Writes everything out, checks it, publishes it. Returns the new manifest.
  Manifest publish(std::vector<SourceEntry> sources);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace timtin::index
