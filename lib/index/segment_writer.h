// Writing one segment: its postings, columns, tokens and texts side by side.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

#include "article/article.h"
#include "index/columns.h"
#include "index/manifest.h"

namespace timtin::index {

/// Names of a segment's parts in its folder.
constexpr const char* kPostingsFolder = "postings";
constexpr const char* kColumnsFile = "columns";
constexpr const char* kTokensFile = "tokens";
constexpr const char* kTextsFile = "texts";

/// Adds articles one by one; what it holds in memory is the vocabulary and some 25 bytes per
/// article.
class SegmentWriter {
 public:
  /// Makes `folder`, which must not exist. `id`: the segment's, at most 32 bytes.
  SegmentWriter(const std::filesystem::path& folder, const std::string& id);
  ~SegmentWriter();
  SegmentWriter(const SegmentWriter&) = delete;
  SegmentWriter& operator=(const SegmentWriter&) = delete;

  /// Returns the article's number.
  ArticleNo add(const article::Article& article);

  /// Writes everything out and waits for the disk. Called once. The entry has no dead articles.
  SegmentEntry finish();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// All files below a segment's folder with sizes and checksums, ordered by path.
std::vector<FileEntry> list_files(const std::filesystem::path& folder);

}  // namespace timtin::index
