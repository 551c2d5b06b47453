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

/// A block is closed when it has this many bytes of records: larger blocks compress better, smaller
/// ones are faster to open for one hit.
constexpr std::size_t kTextBlockBytes = std::size_t{64} << 10;
constexpr int kTextLevel = 6;  ///< of zstd

/// Streams the file of kind "texts": section "blocks", each block a zstd frame of
/// varint lengths of its records, then the records (article_fields.h).
class TextWriter {
 public:
  explicit TextWriter(FlatWriter& out);

  void add(const article::Article& article);
  /// Writes what is left and the tables. Called once.
  void finish();

 private:
  void end_block();

  struct Free {
    void operator()(ZSTD_CCtx* context) const { ZSTD_freeCCtx(context); }
  };

  FlatWriter* out_;
  std::unique_ptr<ZSTD_CCtx, Free> context_;
  std::string lengths_;  ///< of the block being filled
  std::string records_;  ///< of the block being filled
  std::string compressed_;
  std::uint32_t articles_ = 0;
  std::uint64_t bytes_ = 0;
  std::vector<std::uint32_t> first_articles_;  ///< by block
  OffsetTableWriter edges_;
};

}  // namespace timtin::index
