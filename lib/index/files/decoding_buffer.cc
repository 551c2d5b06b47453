#include "index/files/decoding_buffer.h"

#include <sys/mman.h>
#include <unistd.h>

#include <cerrno>

#include "index/files/files.h"

namespace timtin::index {

DecodingBuffer::DecodingBuffer(const std::filesystem::path& path, std::uint64_t begin,
                               std::uint64_t bytes)
    : bytes_(bytes) {
  const File file(path, File::Mode::read);
  const auto page = static_cast<std::uint64_t>(::sysconf(_SC_PAGESIZE));
  const std::uint64_t before = begin % page;  // in the first page
  mapped_ = before + bytes + kRoom;
  map_ = ::mmap(nullptr, mapped_, PROT_READ | PROT_WRITE,
                MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (map_ == MAP_FAILED) throw io_error("cannot find room to unpack", path, errno);
  room_ = static_cast<char*>(map_) + before + bytes;
  if (bytes == 0) return;
  // Private: what is written into the last page, behind the part, stays out of the file.
  if (::mmap(map_, before + bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_FIXED,
             file.descriptor(), static_cast<off_t>(begin - before)) == MAP_FAILED) {
    const int reason = errno;
    ::munmap(map_, mapped_);
    throw io_error("cannot map", path, reason);
  }
}

DecodingBuffer::~DecodingBuffer() { ::munmap(map_, mapped_); }

}  // namespace timtin::index
