// An index that is gone when it is no longer needed.
#pragma once

#include <filesystem>

namespace timtin::quality {

/// Built by the program timtin-index from pages or records, in a temporary folder.
class TemporaryIndex {
 public:
  /// Throws Error (Status::io) with what the program said if it fails.
  TemporaryIndex(const std::filesystem::path& index_program, const std::filesystem::path& input);
  ~TemporaryIndex();
  TemporaryIndex(const TemporaryIndex&) = delete;
  TemporaryIndex& operator=(const TemporaryIndex&) = delete;

  std::filesystem::path path() const { return folder_ / "index"; }

 private:
  std::filesystem::path folder_;
};

}  // namespace timtin::quality
