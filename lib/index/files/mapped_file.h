// A file in memory, read as it is touched.
#pragma once

#include <cstdint>
#include <filesystem>

namespace timtin::index {

/// Mapped read-only. The files of an index never change once they are published.
class MappedFile {
 public:
  /// Throws Status::io. An empty file has no data.
  explicit MappedFile(const std::filesystem::path& path);
  ~MappedFile();
  MappedFile(const MappedFile&) = delete;
  MappedFile& operator=(const MappedFile&) = delete;

  const std::filesystem::path& path() const noexcept { return path_; }
  const std::uint8_t* data() const noexcept { return data_; }
  std::uint64_t size() const noexcept { return size_; }

 private:
  std::filesystem::path path_;
  const std::uint8_t* data_ = nullptr;
  std::uint64_t size_ = 0;
};

}  // namespace timtin::index
