// Writing a flat file front to back in little memory.
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "index/files/files.h"
#include "index/files/flat_format.h"

namespace timtin::index {

/// Streams sections to disk; keeps one block and the checksums of the blocks before (8 bytes per
/// 4 KiB) in memory.
class FlatWriter {
 public:
  /// `kind` at most 16 bytes, `segment` at most 32.
  FlatWriter(const std::filesystem::path& path, std::string_view kind, std::string_view segment);

  /// Begins a section; the one before ends. `name` at most 24 bytes, unique in the file.
  void begin_section(std::string_view name);

  /// Appends to the section.
  void append(std::string_view bytes);
  template <class T>
  void append_array(std::span<const T> values) {
    static_assert(std::is_trivially_copyable_v<T>);
    append({reinterpret_cast<const char*>(values.data()), values.size_bytes()});
  }

  /// A whole section of one array.
  template <class T>
  void section(std::string_view name, std::span<const T> values) {
    begin_section(name);
    append_array(values);
  }

  /// Writes tables, directory and header and waits for the disk. `count`: articles.
  void finish(std::uint64_t count);

 private:
  void end_section();
  void pad_to(std::uint64_t multiple);
  void end_block();

  File file_;
  std::string kind_;
  std::string segment_;
  std::vector<FlatSection> sections_;
  std::vector<std::uint64_t> table_;
  std::string block_;          ///< bytes of the block being filled
  std::uint64_t payload_ = 0;  ///< payload bytes so far, those in block_ included
};

}  // namespace timtin::index
