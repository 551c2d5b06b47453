// The writers' lock of an index.
#pragma once

#include <chrono>
#include <filesystem>

#include "index/files/files.h"

namespace timtin::index {

/// Held from construction to destruction, released by the system if the process dies. The file
/// says who holds it; it stays, empty, when nobody does.
class WriterLock {
 public:
  /// Waits up to `timeout` for another writer. Throws Status::locked, naming the holder.
  WriterLock(const std::filesystem::path& index_folder, std::chrono::seconds timeout);
  ~WriterLock();
  WriterLock(const WriterLock&) = delete;
  WriterLock& operator=(const WriterLock&) = delete;

  /// Removes the file: for a folder that holds no index. Who waits for it makes another one.
  void discard() noexcept;

 private:
  bool is_in_place() const;

  File file_;
};

}  // namespace timtin::index
