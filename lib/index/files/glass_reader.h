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
  /// `sums` has what write_glass_root() wrote, counts the documents, and must outlive this. Throws
  /// Status::damaged, io.
  GlassReader(const std::filesystem::path& postlist, const FlatFile& sums);

  /// One term's posting list.
  class List {
   public:
    std::uint32_t documents() const noexcept { return documents_; }

    /// Calls `visit(document, occurrences)` for all postings, documents ascending. To be called
    /// once. Throws Status::damaged.
    template <class Visit>
    void each(Visit visit) {
      if (documents_ == 0) return;
      do {
        std::uint32_t document = first_;
        const std::uint8_t* at = begin_;
        for (bool first = true; at != end_; first = false) {
          std::uint32_t distance = 0;
          std::uint32_t occurrences = 0;
          if (!first) {
            at = read_number(at, distance);
            document += distance + 1;
          }
          at = read_number(at, occurrences);
          if (document > last_) fail_beyond();
          visit(document, occurrences);
        }
      } while (next_chunk());
    }

   private:
    friend class GlassReader;
    List(const GlassReader& table, std::string_view term) : table_(&table), term_(term) {}
    void open(std::string_view tag);
    bool next_chunk();
    void begin_chunk(std::string_view rest, std::uint32_t first);
    [[noreturn]] void fail_beyond() const;

    /// Takes a number of the chunk; most have one byte.
    const std::uint8_t* read_number(const std::uint8_t* at, std::uint32_t& number) const {
      if (at != end_ && *at < 0x80) {
        number = *at;
        return at + 1;
      }
      return read_long_number(at, number);
    }
    const std::uint8_t* read_long_number(const std::uint8_t* at, std::uint32_t& number) const;

    const GlassReader* table_;
    std::string term_;
    std::uint32_t documents_ = 0;
    std::uint32_t block_ = 0;  ///< of the chunk's last item
    unsigned item_ = 0;        ///< its place in the block
    std::string split_;        ///< the chunk, if it lies in more than one block
    bool last_chunk_ = true;   ///< none follows
    // Of the chunk: its first and last document, its postings.
    std::uint32_t first_ = 0;
    std::uint32_t last_ = 0;
    const std::uint8_t* begin_ = nullptr;
    const std::uint8_t* end_ = nullptr;
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
  std::uint32_t documents_;  ///< numbers of documents are at most this
  std::uint32_t root_ = 0;
  std::uint32_t level_ = 0;  ///< of the root
  mutable std::vector<bool> checked_;
};

}  // namespace timtin::index
