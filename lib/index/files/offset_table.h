// Where each record of a stream begins, in four bytes a record.
#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "error.h"
#include "index/files/flat_file.h"
#include "index/files/flat_writer.h"

namespace timtin::index {

/// One 64-bit base per group of this many records, and a 32-bit distance to it per record: a
/// group may span 4 GiB, the stream any length.
constexpr std::uint64_t kOffsetGroup = 256;

/// Collects the edges of records: n records have n + 1 edges.
class OffsetTableWriter {
 public:
  /// The next edge; edges ascend.
  void add(std::uint64_t offset) {
    if (distances_.size() % kOffsetGroup == 0) bases_.push_back(offset);
    const std::uint64_t distance = offset - bases_.back();
    if (distance > std::numeric_limits<std::uint32_t>::max()) {
      throw Error(Status::io, "256 articles in a row have more than 4 GiB of text",
                  "split the input record that is so large");
    }
    distances_.push_back(static_cast<std::uint32_t>(distance));
  }

  /// Writes sections `<name>_bases` and `<name>_distances`.
  void write(FlatWriter& out, const std::string& name) const {
    out.section<std::uint64_t>(name + "_bases", bases_);
    out.section<std::uint32_t>(name + "_distances", distances_);
  }

 private:
  std::vector<std::uint64_t> bases_;
  std::vector<std::uint32_t> distances_;
};

/// Reads what OffsetTableWriter wrote.
class OffsetTable {
 public:
  OffsetTable(const FlatFile& file, const std::string& name)
      : bases_(file, name + "_bases"), distances_(file, name + "_distances") {}

  /// Records.
  std::uint64_t size() const noexcept { return distances_.size() == 0 ? 0 : distances_.size() - 1; }
  /// Edge `index`, at most size(): where record `index` begins and the one before ends.
  std::uint64_t operator[](std::uint64_t index) const {
    return bases_[index / kOffsetGroup] + distances_[index];
  }

 private:
  FlatArray<std::uint64_t> bases_;
  FlatArray<std::uint32_t> distances_;
};

}  // namespace timtin::index
