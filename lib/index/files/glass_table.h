// One table of a Xapian database, written front to back.
//
// Xapian's `glass` format (version 2016-03-14, the one of all of Xapian 1.4) keeps a database in
// B-trees of keys and tags. Xapian offers no way to fill one in order: its own writer takes
// documents, and spends 200 µs on an article to invert what is inverted already. The layout, as
// xapian-check verifies it:
//   block      revision (4 bytes), level (1), largest free space (2), free space (2), end of the
//              directory (2); directory: 2 bytes per item; items from the block's end downwards
//   leaf item  size of the item - 3 and three flags (2), length of the key (1), key, number of the
//              component (2; not in the first one), part of the tag
//   branch     number of the child block (4), length of the key (1), key, component (2); the first
//              item of a block has an empty key
// Integers are big-endian. A tag that does not fit goes on in the next block as another component.
// The first leaf begins with an item whose key and tag are empty.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "index/files/files.h"

namespace timtin::index {

/// Bytes of a block: Xapian's default. Larger ones save little: the lists are what fills them.
constexpr std::size_t kGlassBlockBytes = 8192;

/// How a table is found in its file.
struct GlassRoot {
  std::uint32_t block = 0;
  std::uint32_t level = 0;  ///< of the root; leaves are level 0
  std::uint64_t entries = 0;
  std::vector<std::uint64_t> checksums;  ///< XXH3-64 of each block: Xapian's format has none
};

class GlassTable {
 public:
  /// Throws Status::io.
  explicit GlassTable(const std::filesystem::path& path);

  /// Appends an entry. Keys ascend (bytewise) and have 1 to 255 bytes.
  void add(std::string_view key, std::string_view tag);

  /// Writes the rest and waits for the disk. Called once.
  GlassRoot finish();

 private:
  /// A block being filled.
  struct Block {
    std::string directory;  ///< 2 bytes per item
    std::string items;      ///< in the order of addition, which is reversed in the file
    std::string separator;  ///< key and component by which the parent finds the block
    std::size_t room() const noexcept;
    bool empty() const noexcept { return directory.empty(); }
    void add(std::string_view item);
  };

  void add_item(std::string_view key, unsigned component, std::string_view tag, bool last);
  void begin_leaf(std::string_view key, unsigned component);
  /// Writes the block and makes it a child of the level above.
  void end_block(std::uint32_t level);
  std::uint32_t write(const Block& block, std::uint32_t level);

  File file_;
  std::vector<Block> levels_;  ///< the last block of every level
  std::string last_key_;
  std::string item_;
  std::vector<std::uint64_t> checksums_;  ///< of the blocks written
  std::uint64_t entries_ = 0;
};

}  // namespace timtin::index
