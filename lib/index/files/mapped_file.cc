#include "index/files/mapped_file.h"

#include <sys/mman.h>

#include <cerrno>

#include "index/files/files.h"

namespace timtin::index {

MappedFile::MappedFile(const std::filesystem::path& path) : path_(path) {
  const File file(path, File::Mode::read);
  size_ = file.size();
  if (size_ == 0) return;
  void* map = ::mmap(nullptr, size_, PROT_READ, MAP_SHARED, file.descriptor(), 0);
  if (map == MAP_FAILED) throw io_error("cannot map", path, errno);
  data_ = static_cast<const std::uint8_t*>(map);
}

MappedFile::~MappedFile() {
  if (data_ != nullptr) ::munmap(const_cast<std::uint8_t*>(data_), size_);
}

}  // namespace timtin::index
