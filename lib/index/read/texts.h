// Reading records of a segment: the bodies of its articles, or their other fields.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <zstd.h>

#include "index/files/decoding_buffer.h"
#include "index/files/flat_file.h"
#include "index/files/offset_table.h"
#include "index/read/columns.h"

namespace timtin::index {

/// Keeps the block read last, and the last few records. Not thread-safe.
class Texts {
 public:
  /// `file`: a file of kind "heads" or "texts" that outlives this. Throws Status::damaged.
  explicit Texts(const FlatFile& file);

  /// Valid until the next call. Throws Status::damaged.
  std::string_view record(ArticleNo number) const;

 private:
  struct Free {
    void operator()(ZSTD_DCtx* context) const { ZSTD_freeDCtx(context); }
  };

  std::uint64_t block_of(ArticleNo number) const;
  void read_block(std::uint64_t number) const;
  /// The zstd frame in [begin, begin + length) of the payload. Valid until the next call.
  std::string_view decompress(std::uint64_t begin, std::uint64_t length) const;
  void open_dictionary() const;

  const FlatFile* file_;
  FlatFile::Section blocks_;
  OffsetTable edges_;
  FlatArray<std::uint32_t> first_articles_;
  std::unique_ptr<ZSTD_DCtx, Free> context_;
  mutable std::string_view dictionary_;       ///< empty if the file has none
  mutable std::vector<std::uint8_t> packed_;  ///< a block, as it was read
  mutable std::unique_ptr<DecodingBuffer> buffer_;
  mutable std::string large_;               ///< a block that does not fit there
  mutable std::string unpacked_;            ///< the dictionary where it is packed
  mutable bool dictionary_opened_ = false;  ///< by the first record()
  /// Decompressed.
  struct Block {
    std::uint64_t number = UINT64_MAX;
    std::string_view bytes;
    std::vector<std::size_t> edges;  ///< where its records begin in `bytes`, and the end
  };
  mutable Block block_;

  struct Record {
    ArticleNo number = 0;
    std::string bytes;
  };
  /// The hits of some pages of answers: who turns a page or adds a filter sees many of them again.
  static constexpr std::size_t kMostRecords = 64;
  mutable std::vector<Record> records_;
  mutable std::size_t oldest_ = 0;
};

}  // namespace timtin::index
