// How the files `columns`, `tokens`, `heads` and `texts` of a segment are laid out.
//
//   header     FlatHeader, 128 bytes
//   payload    sections one after the other, each beginning on a multiple of 64 bytes; the whole
//              padded to a multiple of 8 with at least 8 bytes of zero at its end
//   table      one XXH3-64 per block of kFlatBlockBytes of the payload (the last may be short)
//   directory  FlatSection, one per section
//   top        one XXH3-64 per kFlatGroup entries of the table (the last may have fewer)
//
// Integers are little-endian. Every byte is covered by a checksum: the header by its own, the
// payload by the table, the table by the top, directory and top by `tail_checksum`. So a flipped
// byte is noticed when its block is read for the first time, and opening costs no work per article.
//
// Until schema version 7 blocks had 16 KiB, the directory came before the table, there was no top,
// and `tail_checksum` was of directory and table.
#pragma once

#include <bit>
#include <cstdint>
#include <type_traits>

namespace timtin::index {

static_assert(std::endian::native == std::endian::little,
              "the flat files are little-endian and read in place");

/// Small: a query reads here and there, and each block that it touches is checked as a whole.
constexpr std::uint64_t kFlatBlockBytes = std::uint64_t{1} << 12;  // 4 KiB
constexpr std::uint64_t kFlatBlockBytesWithoutTop = std::uint64_t{1} << 14;
constexpr std::uint64_t kFlatGroup = 512;
constexpr std::uint64_t kFlatAlignment = 64;
/// Zero bytes after the last section: a decoder may look this far past its end.
constexpr std::uint64_t kFlatGuardBytes = 8;

/// LF and CR LF show a file that went through a text conversion.
constexpr char kFlatMagic[8] = {'T', 'i', 'm', 't', 'i', 'n', '\n', '\r'};

struct FlatHeader {
  char magic[8];
  std::uint32_t version;      ///< kSchemaVersion
  std::uint32_t block_bytes;  ///< kFlatBlockBytes, or kFlatBlockBytesWithoutTop
  char kind[16];              ///< "columns", "tokens", "heads", "texts"; zero-padded
  char segment[32];           ///< id of the segment that the file belongs to, zero-padded
  std::uint64_t count;        ///< articles
  std::uint64_t payload_bytes;
  std::uint64_t sections;       ///< entries of the directory
  std::uint64_t tail_checksum;  ///< XXH3-64 of directory and top
  char reserved[24];            ///< zero
  std::uint64_t checksum;       ///< XXH3-64 of all bytes before
};
static_assert(sizeof(FlatHeader) == 128 && std::is_trivially_copyable_v<FlatHeader>);

struct FlatSection {
  char name[24];        ///< zero-padded
  std::uint64_t begin;  ///< byte in the payload
  std::uint64_t bytes;
};
static_assert(sizeof(FlatSection) == 40 && std::is_trivially_copyable_v<FlatSection>);

}  // namespace timtin::index
