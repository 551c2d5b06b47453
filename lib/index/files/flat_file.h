// Reading a flat file: memory-mapped, each block checked the first time it is touched.
//
// Where a program looks at a page of a mapping for the first time, the system maps some sixteen:
// that takes 6 µs with their later unmapping, reading a block 0.5 µs (measured on Linux 6.18). So
// what is looked at here and there is read until it is used a second time.
#pragma once

#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "index/files/files.h"
#include "index/files/flat_format.h"
#include "index/files/mapped_file.h"
#include "index/terms.h"

namespace timtin::index {

/// A flat file, open for reading. Not thread-safe: it remembers which blocks were checked.
class FlatFile {
 public:
  /// Where a section lies in the payload.
  struct Section {
    std::uint64_t begin = 0;
    std::uint64_t bytes = 0;
  };

  /// Opens and checks header and directory, not the payload nor the table of its checksums. Throws
  /// Error: io, schema, damaged (also when kind or segment are not the expected ones). Accepts
  /// schema versions from `oldest` on.
  FlatFile(const std::filesystem::path& path, std::string_view kind, std::string_view segment,
           int oldest = kSchemaVersion);
  FlatFile(const FlatFile&) = delete;
  FlatFile& operator=(const FlatFile&) = delete;

  const std::filesystem::path& path() const noexcept { return file_.path(); }
  std::uint64_t count() const noexcept { return count_; }

  bool has(std::string_view name) const noexcept { return find(name) != nullptr; }
  /// Throws damaged if the file has no such section.
  Section section(std::string_view name) const;

  /// `length` bytes of the payload from `begin` on, checked. Throws Status::damaged, naming file
  /// and byte. Behind them kFlatGuardBytes more may be looked at (unchecked).
  const std::uint8_t* bytes(std::uint64_t begin, std::uint64_t length) const {
    if (begin > payload_bytes_ || length > payload_bytes_ - begin) fail_outside(begin, length);
    if (length != 0) {
      const std::uint64_t last = (begin + length - 1) >> block_shift_;
      for (std::uint64_t block = begin >> block_shift_; block <= last; ++block) {
        if (checked_[block] == 0) check_block(block);
      }
    }
    return payload_ + begin;
  }

  /// The same for what is looked at here and there. Valid until `buffer` changes. Throws damaged.
  const std::uint8_t* peek(std::uint64_t begin, std::uint64_t length,
                           std::vector<std::uint8_t>& buffer) const;

  /// A whole section as an array, checked.
  template <class T>
  std::span<const T> array(std::string_view name) const {
    const Section where = section(name);
    return {reinterpret_cast<const T*>(bytes(where.begin, where.bytes)), where.bytes / sizeof(T)};
  }

  /// Checks every block.
  void check_all() const;

  /// Throws Status::damaged for this file.
  [[noreturn]] void fail(std::string_view problem) const;

 private:
  const FlatSection* find(std::string_view name) const noexcept;
  void open_header(std::string_view kind, std::string_view segment, int oldest);
  bool read(std::uint64_t begin, std::uint64_t end, std::vector<std::uint8_t>& buffer) const;
  void check_block(std::uint64_t block) const;
  void check_block(std::uint64_t block, const std::uint8_t* bytes) const;
  std::uint64_t block_end(std::uint64_t block) const noexcept;
  void check_group(std::uint64_t group) const;
  [[noreturn]] void fail_outside(std::uint64_t begin, std::uint64_t length) const;

  MappedFile file_;
  const std::uint8_t* payload_ = nullptr;
  std::uint64_t payload_bytes_ = 0;
  std::uint64_t count_ = 0;
  unsigned block_shift_ = 0;
  std::span<const FlatSection> sections_;
  const std::uint8_t* table_ = nullptr;
  std::uint64_t table_entries_ = 0;
  const std::uint8_t* top_ = nullptr;

  /// Zeros that take no memory where nobody looks.
  struct Free {
    void operator()(std::uint8_t* bytes) const noexcept { std::free(bytes); }
  };
  using Flags = std::unique_ptr<std::uint8_t[], Free>;
  static Flags flags(std::uint64_t count);
  Flags checked_;         ///< by block
  Flags groups_checked_;  ///< by group of the table

  /// So many blocks are read: a program that asks much has the mapping, and the descriptor back.
  static constexpr std::uint64_t kMostRead = 4096;
  mutable std::uint64_t blocks_read_ = 0;
  mutable File opened_;  ///< from the first peek() on, until kMostRead
};

/// An array in a section whose entries are checked as they are read: for tables that are looked
/// into here and there.
template <class T>
class FlatArray {
 public:
  FlatArray(const FlatFile& file, std::string_view name)
      : file_(&file),
        begin_(file.section(name).begin),
        size_(file.section(name).bytes / sizeof(T)) {}

  std::uint64_t size() const noexcept { return size_; }
  T operator[](std::uint64_t index) const {
    return *reinterpret_cast<const T*>(file_->bytes(begin_ + index * sizeof(T), sizeof(T)));
  }

 private:
  const FlatFile* file_;
  std::uint64_t begin_;
  std::uint64_t size_;
};

}  // namespace timtin::index
