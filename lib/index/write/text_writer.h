// Writing the stored articles of a segment, compressed in blocks: their bodies in one file, all
// other fields in another, so that a list of hits is read without unpacking what it does not show.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <zstd.h>

#include "article/article.h"
#include "index/files/flat_writer.h"
#include "index/files/offset_table.h"

namespace timtin::index {

/// How the records of a file are packed.
struct TextPacking {
  std::size_t block_bytes;  ///< a block is closed when it has this many bytes of records
  /// Largest size of the dictionary: the first records, which all blocks repeat from.
  std::size_t dictionary_bytes;
};

/// Bodies. Measured on 190 MB of news, bytes per byte and MB/s of CPU, for blocks of 32 and 48 KiB:
/// dictionary of 256 KiB, level 5: 0.301 at 93, 0.298 at 106; level 6: 0.292 at 68, 0.288 at 74;
/// dictionary of 512 KiB, level 5: 0.298 at 97, 0.295 at 98. Larger dictionaries gain nothing.
/// Without dictionary 0.33 to 0.36. Blocks of 64 KiB make up for the dictionary that is stored
/// plain: together with the heads 0.310, of 48 KiB 0.312, for a third more work to unpack a hit.
constexpr TextPacking kTextPacking = {std::size_t{64} << 10, std::size_t{512} << 10};
/// All other fields, read for every hit.
constexpr TextPacking kHeadPacking = {std::size_t{8} << 10, std::size_t{64} << 10};
constexpr int kTextLevel = 5;  ///< of zstd

/// What all blocks of a file repeat from. Many threads may compress with it at once.
class TextDictionary {
 public:
  /// Made of the first records.
  TextDictionary(std::span<const std::string> records, const TextPacking& packing);

  const ZSTD_CDict* get() const noexcept { return dictionary_.get(); }
  /// What they repeat from. It is stored as it is: unpacking it would be half of the work of a
  /// program that asks one question.
  const std::string& content() const noexcept { return content_; }

 private:
  struct Free {
    void operator()(ZSTD_CDict* dictionary) const { ZSTD_freeCDict(dictionary); }
  };
  std::string content_;
  std::unique_ptr<ZSTD_CDict, Free> dictionary_;
};

/// Compressed blocks in a row.
struct TextBlocks {
  struct Block {
    std::uint32_t articles;
    std::uint32_t bytes;
  };
  std::string bytes;
  std::vector<Block> blocks;
};

/// Compresses records, any bytes: each block a zstd frame of varint lengths of its records, then
/// the records.
TextBlocks compress_texts(std::span<const std::string> records, const TextDictionary& dictionary,
                          const TextPacking& packing);

/// Streams a file of kind "heads" or "texts". Section "blocks"; section "plain_dictionary": what
/// blocks repeat from, perhaps nothing. Until schema version 7 there was a section "dictionary"
/// instead, packed as a zstd frame.
class TextWriter {
 public:
  explicit TextWriter(FlatWriter& out);

  void add(const TextBlocks& blocks);
  /// Writes dictionary (null = there is none) and tables. Called once.
  void finish(const TextDictionary* dictionary);

 private:
  FlatWriter* out_;
  std::uint32_t articles_ = 0;
  std::uint64_t bytes_ = 0;
  std::vector<std::uint32_t> first_articles_;  ///< by block
  OffsetTableWriter edges_;
};

}  // namespace timtin::index
