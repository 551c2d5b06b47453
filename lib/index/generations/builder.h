// Taking articles in: a new generation from scratch, or an update of the current one.
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "article/article.h"
#include "index/read/ledger.h"
#include "index/read/manifest.h"
#include "index/write/batch.h"

namespace timtin::index {

/// What a run does with the articles of the current generation.
enum class BuildMode : unsigned char {
  anew,     ///< leaves them behind; their takedowns hold on
  update,   ///< begins with them
  reindex,  ///< gets them once more, and keeps when and from where they came
};

struct BuildOptions {
  std::chrono::seconds lock_timeout{0};  ///< how long to wait for another writer
  BuildMode mode = BuildMode::anew;
  bool remove_missing = false;  ///< update: drop the articles that this run does not see
  bool dry_run = false;         ///< only count: writes nothing, publish() throws
  unsigned threads = 1;         ///< for the work at the end
  std::size_t memory = std::size_t{64} << 20;  ///< SegmentOptions::memory
};

/// What came of an article that was delivered, measured by the current generation.
enum class Taken : unsigned char {
  added,       ///< its id is new
  replaced,    ///< the id was known with another text
  unchanged,   ///< the id was known with this very text, or came in this run with it
  superseded,  ///< a later one of this run has the same id and another text
  withheld,    ///< the id was taken down
};

/// Number of outcomes of each kind, by Taken.
using TakenCounts = std::array<std::uint64_t, 5>;

/// How an article came.
struct Delivery {
  std::uint64_t page = 0;    ///< hash of the page that it was found in; 0 = not known
  std::uint32_t source = 0;  ///< place in the list that publish() gets
  Day first_seen = 0;        ///< 0 = as last_seen
  Day last_seen = 0;         ///< 0 = today
};

/// What is to be done with an article.
enum class Standing : unsigned char {
  fresh,     ///< it is in the batch
  known,     ///< the current generation has it as it is
  withheld,  ///< its id was taken down
};

/// One article that came.
struct Arrival {
  IdHash id;
  Delivery delivery = {};
  std::uint64_t content = 0;  ///< content_hash(); 0 = not known
  bool partial = false;       ///< a damaged text: better than none, but it replaces nothing
  Standing standing = Standing::fresh;
};

/// Writes a generation beside the published one. Until publish() nothing that a reader sees
/// changes; destroyed without it, the builder removes what it wrote.
class Builder {
 public:
  /// Makes the folder if it is missing; refuses a folder that holds other things (Status::usage).
  /// But update and reindex need an index (damaged, schema). Takes the writers' lock
  /// (Status::locked, names the holder).
  Builder(const std::filesystem::path& index_folder, const BuildOptions& options);
  ~Builder();
  Builder(const Builder&) = delete;
  Builder& operator=(const Builder&) = delete;

  /// Any thread: how the arrival stands to the current generation. It is known there if its
  /// content is the same, or its page: then the article needs no extraction. An unchanged page
  /// thus keeps what an earlier version of this program found in it, until a build.
  Standing standing(const Arrival& arrival) const;

  /// The work on some articles that may be done in many threads at once, once the first call has
  /// returned: see SegmentWriter::prepare. Nothing in a dry run.
  Batch prepare(std::span<const article::Article> articles);

  /// Takes arrivals in their order; `batch` has those that are fresh.
  void add(const Batch& batch, std::span<const Arrival> arrivals);

  /// All of that for one article.
  Taken add(const article::Article& article, const Delivery& delivery = {});

  /// Notes that an id was seen though its page was not delivered (a crawler's "not modified");
  /// false if no article has it.
  bool seen(std::string_view id, const Delivery& delivery);

  /// Damaged generations of which takedowns may be lost.
  const std::vector<std::uint64_t>& unread() const noexcept;
  /// Takes back BuildOptions::remove_missing.
  void keep_missing() noexcept;
  /// What has come of the arrivals so far; a later one may yet change it.
  const TakenCounts& outcomes() const noexcept;
  std::uint64_t articles() const noexcept;  ///< live articles so far
  std::uint64_t missing() const noexcept;   ///< of those before this run, not seen in it

  /// Writes everything out, checks it, publishes it. `sources`: of this run. Returns the new
  /// manifest.
  Manifest publish(const std::vector<SourceEntry>& sources);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace timtin::index
