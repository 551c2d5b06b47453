// Writing the stored articles of a segment, compressed in blocks.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include <zstd.h>

#include "article/article.h"
#include "index/flat_writer.h"
#include "index/offset_table.h"

namespace timtin::index {

// Measured on 203 MB of records of news, bytes per byte and CPU: blocks of 32 KiB at level 5
// 0.296 in 2.3 s, of 64 KiB 0.290 but twice the time to open one; level 3 0.310 in 1.4 s; without
// dictionary 0.33 to 0.36.

/// A block is closed when it has this many bytes of records.
constexpr std::size_t kTextBlockBytes = std::size_t{32} << 10;
/// Size of the dictionary: the first records of the segment, which later blocks repeat from.
/// A segment smaller than this has none.
constexpr std::size_t kTextDictionaryBytes = std::size_t{256} << 10;
constexpr int kTextLevel = 5;            ///< of zstd, blocks
constexpr int kTextDictionaryLevel = 9;  ///< of zstd, the dictionary itself

/// Streams the file of kind "texts". Section "blocks": each block a zstd frame of varint lengths
/// of its records, then the records (article_fields.h). Section "dictionary": a zstd frame, or
/// nothing.
class TextWriter {
 public:
  explicit TextWriter(FlatWriter& out);

  void add(const article::Article& article);
  /// Writes what is left and the tables. Called once.
  void finish();

 private:
  struct Free {
    void operator()(ZSTD_CCtx* context) const { ZSTD_freeCCtx(context); }
    void operator()(ZSTD_CDict* dictionary) const { ZSTD_freeCDict(dictionary); }
  };

  void add_record(std::string_view record);
  void end_block();
  /// Takes the first records as dictionary and sends them on into blocks.
  void end_head();

  FlatWriter* out_;
  std::unique_ptr<ZSTD_CCtx, Free> context_;
  std::unique_ptr<ZSTD_CDict, Free> dictionary_;
  std::string record_;
  std::string head_;  ///< the first records, while they are collected
  std::vector<std::size_t> head_lengths_;
  bool head_ended_ = false;
  std::string dictionary_frame_;
  std::string lengths_;  ///< of the block being filled
  std::string records_;  ///< of the block being filled
  std::string compressed_;
  std::uint32_t articles_ = 0;
  std::uint64_t bytes_ = 0;
  std::vector<std::uint32_t> first_articles_;  ///< by block
  OffsetTableWriter edges_;
};

}  // namespace timtin::index
