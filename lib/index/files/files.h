// Files as an index needs them: whole writes, durable replaces, one way to report what failed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "error.h"

namespace timtin::index {

/// An open file, closed at the end of its life.
class File {
 public:
  enum class Mode : unsigned char {
    read,    ///< an existing file
    create,  ///< reading and writing; truncates what is there
    append,  ///< reading and writing; keeps what is there, makes what is not
  };

  File() noexcept = default;
  /// Throws Status::io.
  File(const std::filesystem::path& path, Mode mode);
  ~File();
  File(File&& other) noexcept;
  File& operator=(File&& other) noexcept;
  File(const File&) = delete;
  File& operator=(const File&) = delete;

  int descriptor() const noexcept { return descriptor_; }
  const std::filesystem::path& path() const noexcept { return path_; }

  std::uint64_t size() const;
  /// Writes all of it at the file's position, or throws Status::io (disk full, …).
  void write(std::string_view bytes);
  /// Writes all of it at `offset`, leaving the position where it is.
  void write_at(std::uint64_t offset, std::string_view bytes);
  /// Reads up to `size` bytes at `offset`; fewer at the end of the file.
  std::size_t read_at(std::uint64_t offset, char* out, std::size_t size) const;
  /// Waits until the disk has it.
  void sync();

 private:
  std::filesystem::path path_;
  int descriptor_ = -1;
};

/// Makes a folder; its parent exists. Throws Status::io.
void make_folder(const std::filesystem::path& folder);

/// The whole file. Throws Status::io.
std::string read_file(const std::filesystem::path& path);

/// Replaces a file so that a crash at any moment leaves the old one or the new one: writes
/// `<path>.tmp`, fsync, rename, fsync of the folder.
void replace_file(const std::filesystem::path& path, std::string_view content);

/// Waits until the disk has the entries of a folder.
void sync_folder(const std::filesystem::path& folder);

/// XXH3-64 of a whole file as 16 hex digits.
std::string file_checksum(const std::filesystem::path& path);

/// XXH3-64.
std::uint64_t checksum(std::string_view bytes) noexcept;

/// 16 lower-case hex digits.
std::string hex64(std::uint64_t value);

/// 64 random bits from the operating system.
std::uint64_t random64();

/// Status::io with what failed, the file and the system's reason; the hint fits the reason.
Error io_error(std::string_view action, const std::filesystem::path& path, int error_number);

/// Status::damaged for a file of an index; the hint names the commands that help.
Error damaged_error(const std::filesystem::path& file, std::string_view problem);

/// Status::schema for a file of another schema version; the hint names the commands that help.
Error schema_error(const std::filesystem::path& file, int found);

}  // namespace timtin::index
