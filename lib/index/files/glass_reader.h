// Reading posting lists from the table that GlassWriter made.
//
// Xapian's blocks have no checksums, and Xapian 1.4 believes what stands in them: a flipped bit may
// give another answer, or have it read memory that is not its own. So searches read the lists here;
// Xapian is for other programs, and for check().
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "index/files/flat_file.h"
#include "index/files/flat_writer.h"
#include "index/files/glass_table.h"
#include "index/files/mapped_file.h"

namespace timtin::index {

/// Writes what GlassReader needs to know of a table: a section with the place of its root, another
/// one with the checksums of its blocks (8 bytes for 8 KiB).
void write_glass_root(const GlassRoot& root, FlatWriter& out);

/// The table postlist.glass, open for reading: every block is compared with its checksum when it is
/// first read. Not thread-safe.
class GlassReader {
 public:
  /// `sums` has what write_glass_root() wrote, and must outlive this. Throws Status::damaged, io.
  GlassReader(const std::filesystem::path& postlist, const FlatFile& sums);

  /// One term's posting list, read from front to back.
  class List {
   public:
    std::uint32_t documents() const noexcept { return documents_; }
    /// Goes to the next posting; false at the end. Throws Status::damaged.
    bool next() {
      if (rest_.empty() && !next_chunk()) return false;
      step();
      return true;
    }
    std::uint32_t document() const noexcept { return document_; }
    std::uint32_t occurrences() const noexcept { return occurrences_; }

   private:
    friend class GlassReader;
    List(const GlassReader& table, std::string_view term) : table_(&table), term_(term) {}
    void open(std::string_view tag);
    bool next_chunk();
    void begin_chunk(std::string_view rest, std::uint32_t first);
    void step();
    std::uint64_t number();

    const GlassReader* table_;
    std::string term_;
    std::uint32_t documents_ = 0;
    std::uint32_t block_ = 0;     ///< of the chunk's last item
    unsigned item_ = 0;           ///< its place in the block
    std::string split_;           ///< the chunk, if it lies in more than one block
    std::string_view rest_;       ///< of the chunk
    bool last_ = true;            ///< no chunk follows
    bool first_in_chunk_ = true;  ///< its document is known
    std::uint32_t document_ = 0;
    std::uint32_t occurrences_ = 0;
  };

  /// The list of a term; without any document if the table does not have it. Throws damaged.
  List list(std::string_view term) const;

 private:
  struct Item {
    std::string_view key;
    unsigned component = 1;
    bool last = true;  ///< the tag ends in this item
    std::string_view tag;
  };

  std::string_view block(std::uint32_t number) const;
  unsigned items(std::string_view block) const;
  std::string_view item_at(std::string_view block, unsigned index) const;
  Item leaf_item(std::string_view block, unsigned index) const;
  std::uint32_t child(std::string_view block, std::string_view key) const;
  /// The leaf item after the one named; false at the end of the table.
  bool next_item(std::uint32_t& number, unsigned& index, Item& item) const;
  /// The tag that begins with the item, of which `number` and `index` become the place of the last
  /// item.
  std::string_view whole_tag(const Item& first, std::uint32_t& number, unsigned& index,
                             std::string& storage) const;
  [[noreturn]] void fail(std::string_view problem) const;

  MappedFile file_;
  FlatArray<std::uint64_t> sums_;
  std::uint32_t root_ = 0;
  std::uint32_t level_ = 0;  ///< of the root
  mutable std::vector<bool> checked_;
};

}  // namespace timtin::index
