// Opening a published index: one generation, read-only.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "article/article.h"
#include "index/files/flat_file.h"
#include "index/read/columns.h"
#include "index/read/known_phrase.h"
#include "index/read/manifest.h"
#include "index/read/posting_lists.h"
#include "index/read/token_streams.h"

namespace timtin::index {

/// One segment of an open index. Not thread-safe (Xapian is not).
class Segment {
 public:
  /// Opens the parts and compares their sizes with the entry. Throws Error: damaged, schema, io.
  Segment(const std::filesystem::path& folder, const SegmentEntry& entry);
  ~Segment();
  Segment(const Segment&) = delete;
  Segment& operator=(const Segment&) = delete;

  const std::filesystem::path& folder() const noexcept;
  ArticleNo size() const noexcept;           ///< articles, dead ones included
  std::uint64_t syllables() const noexcept;  ///< of all articles
  bool has_dead() const noexcept;
  bool dead(ArticleNo number) const noexcept;  ///< replaced or removed: must not be shown
  /// Throws damaged, also where a column is first looked at.
  const ColumnView& columns() const;
  /// By article, up to the end of the last window: its length in steps of kLengthStep syllables,
  /// rounded down, at most 255. Worked out at the first call.
  const std::vector<std::uint8_t>& length_steps() const;
  const TokenStreams& tokens() const;
  /// The posting lists, checked, and kept in memory once they were read. Throws Status::damaged.
  PostingLists& lists() const;
  /// Where words stand side by side, as far as was found out, by names that searching gives.
  RecentlyUsed<KnownPhrase>& phrases() const;
  /// The stored article (decompresses one block). Throws Status::damaged.
  article::Article article(ArticleNo number) const;
  /// The same with an empty body: a block of the heads is an eighth of one of the bodies.
  article::Article head(ArticleNo number) const;

  /// Compares the counts of columns, tokens and texts with each other and with the manifest. Throws
  /// Status::damaged.
  void check_flat_counts() const;
  /// Compares a count of a part of the segment. Throws Status::damaged, naming the part.
  void check_count(const char* part, const char* what, std::uint64_t found,
                   std::uint64_t expected) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// An open generation. It keeps answering from the files it opened, whatever is
/// published after.
class Index {
 public:
  /// Opens what CURRENT names. Throws Error: damaged (no index there, or broken),
  /// schema, io; each with the next step.
  static Index open(const std::filesystem::path& folder);

  const std::filesystem::path& folder() const noexcept { return folder_; }
  const Manifest& manifest() const noexcept { return manifest_; }
  const std::vector<std::unique_ptr<Segment>>& segments() const noexcept { return segments_; }
  /// Live articles of all segments.
  std::uint64_t size() const noexcept { return manifest_.articles(); }
  /// What the generation knows of its articles beside their text (ledger.h).
  const FlatFile& ledger() const noexcept { return *ledger_; }
  article::Article article(ArticleRef ref) const {
    return segments_.at(ref.segment)->article(ref.number);
  }
  article::Article head(ArticleRef ref) const {
    return segments_.at(ref.segment)->head(ref.number);
  }

 private:
  std::filesystem::path folder_;
  Manifest manifest_;
  std::unique_ptr<FlatFile> ledger_;
  std::vector<std::unique_ptr<Segment>> segments_;
};

}  // namespace timtin::index
