// Writing a Xapian database whose content is known in the order of its keys.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "index/files/glass_table.h"

namespace timtin::index {

/// A value of each document; "" where it has none.
struct GlassValues {
  std::uint32_t slot;
  std::function<std::string(std::uint32_t document)> value;
};

/// Writes documents 1 to `documents`: their values and lengths, then every term with its posting
/// list; no document data, term lists or positions. The result is what Xapian::WritableDatabase
/// and compact() would make, chunk borders apart; any Xapian 1.4 reads it.
class GlassWriter {
 public:
  /// Makes `folder`. `values` by ascending slot; document d has length lengths[d - 1].
  GlassWriter(const std::filesystem::path& folder, std::span<const std::uint32_t> lengths,
              std::span<const GlassValues> values);

  /// Begins a term's posting list; terms ascend (bytewise), have 1 to 245 bytes and no NUL.
  /// `occurrences`: in all documents together (32 bits in Xapian's format).
  void begin_term(std::string_view term, std::uint32_t documents, std::uint64_t occurrences);
  /// The next posting; documents ascend.
  void posting(std::uint32_t document, std::uint32_t occurrences);

  /// Writes the rest and waits for the disk. `uuid`: 16 bytes, the database's own. Called once.
  /// Returns what GlassReader needs.
  GlassRoot finish(std::string_view uuid);

 private:
  void write_value_bounds(const GlassValues& values);
  void write_values(const GlassValues& values);
  void write_lengths();
  void end_chunk(bool last);
  void end_term();

  std::filesystem::path folder_;
  GlassTable postlist_;
  std::span<const std::uint32_t> lengths_;
  std::string key_;     ///< of the list's first chunk
  std::string prefix_;  ///< of the keys of its other chunks; the first document follows
  std::string head_;    ///< what stands before its first chunk, but for the first document
  std::string chunk_;
  std::uint32_t first_ = 0;  ///< document of the chunk; 0 = the list has no posting yet
  std::uint32_t last_ = 0;
  bool first_chunk_ = true;
  std::uint32_t most_occurrences_ = 0;
};

}  // namespace timtin::index
