// Writing the postings of a segment: a plain Xapian database.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "index/files/byte_stream.h"
#include "index/files/files.h"
#include "index/files/glass_table.h"
#include "index/write/column_writer.h"

namespace timtin::index {

/// Collects runs of posting lists (posting_run.h) and merges them at the end. Article n becomes
/// document n + 1. No term lists (a published database never changes), no positions
/// (token_streams.h), no document data (texts.h).
class PostingWriter {
 public:
  /// `temporary`: path of a temporary file, removed at the end of this object's life.
  /// `memory`: bytes of runs to keep before they go there.
  PostingWriter(const std::filesystem::path& temporary, std::size_t memory);
  ~PostingWriter();
  PostingWriter(const PostingWriter&) = delete;
  PostingWriter& operator=(const PostingWriter&) = delete;

  /// A run (Inverter) whose first article has the number `base`; bases ascend.
  void add(std::string run, ArticleNo base);

  /// Writes the database `folder`. `uuid` and what it returns: see GlassWriter. Called once.
  GlassRoot finish(const std::filesystem::path& folder, const ColumnWriter& columns,
                   std::string_view uuid);

 private:
  /// Merges the runs in memory into one on disk.
  void spill();

  File file_;
  std::size_t memory_;
  std::vector<std::pair<std::string, ArticleNo>> runs_;
  std::size_t bytes_ = 0;            ///< of runs_
  std::vector<std::uint64_t> ends_;  ///< of the runs in the file
};

}  // namespace timtin::index
