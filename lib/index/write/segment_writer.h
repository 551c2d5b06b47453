// Writing one segment: its postings, columns, tokens and texts side by side.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>

#include "article/article.h"
#include "index/read/columns.h"
#include "index/read/manifest.h"
#include "index/write/batch.h"

namespace timtin::index {

struct SegmentOptions {
  /// Bytes of posting lists that may wait in memory; the rest waits on disk. Besides, a writer
  /// holds the vocabulary and some 25 bytes per article.
  std::size_t memory = std::size_t{64} << 20;
  unsigned threads = 1;  ///< for the work at the end
};

/// Takes batches of articles in order. The files depend on the articles and on how they were
/// batched, on nothing else.
class SegmentWriter {
 public:
  /// Makes `folder`, which must not exist. `id`: the segment's, at most 32 bytes.
  SegmentWriter(const std::filesystem::path& folder, const std::string& id,
                const SegmentOptions& options);
  ~SegmentWriter();
  SegmentWriter(const SegmentWriter&) = delete;
  SegmentWriter& operator=(const SegmentWriter&) = delete;

  /// Makes a batch. The first call makes the dictionaries that all texts are compressed with; after
  /// it has returned, many threads may call at once, also while add() runs.
  Batch prepare(std::span<const article::Article> articles);

  /// Appends what prepare() made. Returns the number of its first article; the others follow.
  ArticleNo add(const Batch& batch);

  /// Writes everything out and waits for the disk. Called once. The entry has no dead articles.
  SegmentEntry finish();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// All files below a segment's folder with sizes and checksums, ordered by path.
std::vector<FileEntry> list_files(const std::filesystem::path& folder);

}  // namespace timtin::index
