// A generation in the making: which segments it will have, which of their articles are dead, and
// what the ledger will say. Builds, updates, takedowns and gc are made of it.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "index/generations/lock.h"
#include "index/read/article_ref.h"
#include "index/read/index.h"
#include "index/read/ledger.h"
#include "index/read/manifest.h"
#include "index/write/segment_writer.h"

namespace timtin::index {

/// What a revision begins with.
enum class Base : unsigned char {
  nothing,  ///< no article; the takedowns of the current generation hold on, or, if it cannot be
            ///< read, those of all that can
  current,  ///< everything of the current generation
};

/// One segment of the coming generation.
struct Part {
  SegmentEntry entry;                  ///< its `dead` is not kept up to date: see marked_entry()
  std::vector<ArticleState> articles;  ///< live and dead
  std::vector<bool> dead;
  bool fresh = false;  ///< written by this revision

  std::uint64_t live() const noexcept;
  /// The entry with its dead articles.
  SegmentEntry marked_entry() const;
  void add(const ArticleState& state) {
    articles.push_back(state);
    dead.push_back(false);
  }
};

/// Holds the writers' lock. Nothing that a reader sees changes before publish(); destroyed without
/// it, removes what it wrote.
class Revision {
 public:
  /// Takes the lock (Status::locked), removes what killed writers left behind, and reads the
  /// current generation as `base` says (damaged, schema, io).
  Revision(const std::filesystem::path& index_folder, std::chrono::seconds lock_timeout, Base base);
  ~Revision();
  Revision(const Revision&) = delete;
  Revision& operator=(const Revision&) = delete;

  /// Appends a part for articles to come; its segment's files go to folder(part).
  std::uint32_t add_part();
  std::filesystem::path folder(const Part& part) const;

  /// Puts one fresh part in the place of those from `first` up to but not `last`, with their live
  /// articles in their order, made from the stored texts: nothing of the dead ones, not a word of
  /// the vocabulary nor of the compressor's dictionary, comes along. Throws Status::damaged, io.
  void merge(std::size_t first, std::size_t last, const SegmentOptions& options);

  ArticleState& state(ArticleRef article) {
    return parts.at(article.segment).articles.at(article.number);
  }
  void revive(ArticleRef article) { parts.at(article.segment).dead.at(article.number) = false; }
  void bury(ArticleRef article);

  /// True if an article with this id must not come back.
  bool taken_down(const IdHash& id) const { return takedowns.contains(id); }

  /// Leaves out parts without a live article; one stays if there is no other.
  void drop_empty_parts();

  /// Checks the fresh segments, writes ledger and manifest, swaps CURRENT. Keeps the generation
  /// before and removes all older ones. Empty parts are left out. Returns the new manifest.
  Manifest publish();

  /// Takes over what another generation held, beside nothing yet.
  void take_over(Manifest manifest);

  const std::filesystem::path& index_folder() const noexcept { return folder_; }
  const std::string& build_id() const noexcept { return build_id_; }

  std::vector<Part> parts;
  std::vector<SourceEntry> sources;  ///< the sets of sources name them by place
  SourceSets sets;
  std::set<IdHash> takedowns;
  /// Damaged generations of which takedowns may be lost. Empty if the current one can be read.
  std::vector<std::uint64_t> unread;

 private:
  Part begin_part();
  void gather_takedowns();

  std::filesystem::path folder_;
  bool made_folder_;
  WriterLock lock_;
  std::uint64_t generation_;
  std::string build_id_;
  std::vector<std::filesystem::path> written_;  ///< to be removed unless published
  std::vector<ArticleState> departed_;          ///< buried, of those that were there before
};

}  // namespace timtin::index
