// Writing the stored articles of a segment, compressed in blocks: their bodies in one file, all
// other fields in another, so that a list of hits is read without unpacking what it does not show.
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
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
  // Parameters of zstd's greedy search for matches, besides those of its level.
  int hash_log;
  int min_match;
  int search_log;
};

/// Bodies. Measured on 60 MB of news, bytes per byte (dictionary included) and MB/s of CPU, with a
/// dictionary of 512 KiB: level 5 as it is, which takes matches of 5 bytes and 2^19 hashes, 0.288
/// at 77; matches of 6 bytes 0.283 at 90, and of 2^18 hashes 0.285 at 115; searches twice as deep
/// 0.283 at 99, lazy ones half as deep 0.281 at 76. Vietnamese syllables have 3 to 9 bytes: a match
/// of 5 saves little, and keeps from longer ones. Dictionary of 256 KiB, 2^17 hashes, twice as
/// deep: 0.288 at 118; without dictionary 0.33 to 0.36. Blocks of 64 KiB take 1 % less and 70 µs to
/// unpack a hit, of 32 KiB 1 % more and 43 µs; these 56 µs.
constexpr TextPacking kTextPacking = {.block_bytes = std::size_t{48} << 10,
                                      .dictionary_bytes = std::size_t{512} << 10,
                                      .hash_log = 18,
                                      .min_match = 6,
                                      .search_log = 3};
/// All other fields, read for every hit.
constexpr TextPacking kHeadPacking = {.block_bytes = std::size_t{8} << 10,
                                      .dictionary_bytes = std::size_t{64} << 10,
                                      .hash_log = 16,
                                      .min_match = 5,
                                      .search_log = 4};

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
/// the records. Many threads may pack at once.
class TextPacker {
 public:
  /// The dictionary is made of the first records.
  TextPacker(std::span<const std::string_view> first, const TextPacking& packing);

  TextBlocks pack(std::span<const std::string_view> records);

  /// What all blocks repeat from. It is stored as it is: unpacking it would be half of the work of
  /// a program that asks one question.
  const std::string& dictionary() const noexcept { return dictionary_; }

 private:
  struct Free {
    void operator()(ZSTD_CCtx* context) const { ZSTD_freeCCtx(context); }
  };
  using Context = std::unique_ptr<ZSTD_CCtx, Free>;

  Context take_context();
  Context make_context() const;

  TextPacking packing_;
  std::string dictionary_;
  std::mutex mutex_;
  std::vector<Context>
      idle_;  ///< each has the dictionary; as many as pack() ran in threads at once
};

/// Streams a file of kind "heads" or "texts". Section "blocks"; section "plain_dictionary": what
/// blocks repeat from, perhaps nothing. Until schema version 7 there was a section "dictionary"
/// instead, packed as a zstd frame.
class TextWriter {
 public:
  explicit TextWriter(FlatWriter& out);

  void add(const TextBlocks& blocks);
  /// Writes tables and dictionary ("" = there is none). Called once.
  void finish(std::string_view dictionary);

 private:
  FlatWriter* out_;
  std::uint32_t articles_ = 0;
  std::uint64_t bytes_ = 0;
  std::vector<std::uint32_t> first_articles_;  ///< by block
  OffsetTableWriter edges_;
};

}  // namespace timtin::index
