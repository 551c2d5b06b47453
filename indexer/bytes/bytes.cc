#include "indexer/bytes/bytes.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <system_error>

#include "error.h"
#include "indexer/interrupt.h"

namespace timtin::indexer {
namespace {

/// Large enough that system calls do not count, small enough for the processor's cache.
constexpr std::size_t kChunk = std::size_t{256} * 1024;

class FileSource final : public ByteSource {
 public:
  explicit FileSource(int descriptor) noexcept : fd_(descriptor) {}
  ~FileSource() override {
    if (fd_ != STDIN_FILENO) ::close(fd_);
  }

  std::size_t read(char* out, std::size_t capacity) override {
    for (;;) {
      throw_if_interrupted();
      const ssize_t count = ::read(fd_, out, capacity);
      if (count >= 0) {
        bytes_read_ += static_cast<std::uint64_t>(count);
        return static_cast<std::size_t>(count);
      }
      if (errno != EINTR) {
        damage_ = {bytes_read_,
                   "cannot be read further: " + std::generic_category().message(errno)};
        return 0;
      }
    }
  }
  const Damage* damage() const noexcept override {
    return damage_.reason.empty() ? nullptr : &damage_;
  }
  std::uint64_t stored() const noexcept override { return bytes_read_; }

 private:
  int fd_;
  std::uint64_t bytes_read_ = 0;
  Damage damage_;
};

class MemorySource final : public ByteSource {
 public:
  explicit MemorySource(std::string_view bytes) noexcept : rest_(bytes), size_(bytes.size()) {}

  std::size_t read(char* out, std::size_t capacity) override {
    const std::size_t count = std::min(capacity, rest_.size());
    std::memcpy(out, rest_.data(), count);
    rest_.remove_prefix(count);
    return count;
  }
  const Damage* damage() const noexcept override { return nullptr; }
  std::uint64_t stored() const noexcept override { return size_ - rest_.size(); }

 private:
  std::string_view rest_;
  std::uint64_t size_;
};

}  // namespace

std::unique_ptr<ByteSource> make_memory_source(std::string_view bytes) {
  return std::make_unique<MemorySource>(bytes);
}

std::unique_ptr<ByteSource> open_stored(const std::string& path) {
  if (path == "-") return std::make_unique<FileSource>(STDIN_FILENO);
  int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  while (fd < 0 && errno == EINTR) {  // a named pipe that nobody writes to yet
    throw_if_interrupted();
    fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  }
  if (fd < 0) {
    throw Error(Status::io, path + " cannot be opened: " + std::generic_category().message(errno),
                "see that the file exists and that you may read it");
  }
  return std::make_unique<FileSource>(fd);
}

std::string_view Buffer::peek(std::size_t wanted) {
  while (end_ - begin_ < wanted && !at_end_) {
    if (begin_ > 0) {
      std::memmove(bytes_.data(), bytes_.data() + begin_, end_ - begin_);
      end_ -= begin_;
      begin_ = 0;
    }
    // Doubling keeps the copying of a long record linear.
    if (bytes_.size() - end_ < kChunk) bytes_.resize(std::max(2 * bytes_.size(), end_ + kChunk));
    const std::size_t count = source_->read(bytes_.data() + end_, bytes_.size() - end_);
    at_end_ = count == 0;
    end_ += count;
  }
  return {bytes_.data() + begin_, end_ - begin_};
}

bool Buffer::resume() {
  if (!source_->resume()) return false;
  at_end_ = false;
  return true;
}

void Buffer::consume(std::size_t count) {
  begin_ += count;
  offset_ += count;
}

}  // namespace timtin::indexer
