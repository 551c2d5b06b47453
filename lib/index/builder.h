// Building a new generation.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "article/article.h"
#include "index/manifest.h"

namespace timtin::index {

struct BuildOptions {
  std::chrono::seconds lock_timeout{0};  ///< how long to wait for another writer
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

  /// Adds an article; one with an id seen before in this build replaces it.
  /// Returns false if it replaced one.
  bool add(const article::Article& article);

  std::uint64_t articles() const noexcept;  ///< live articles so far

  /// Writes everything out, checks it, publishes it. Returns the new manifest.
  Manifest publish(std::vector<SourceEntry> sources);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace timtin::index
