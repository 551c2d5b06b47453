#include "index/files/files.h"

#include <fcntl.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xxhash.h>

#include <cerrno>
#include <memory>
#include <new>
#include <system_error>
#include <utility>
#include <vector>

#include "index/terms.h"

namespace timtin::index {
namespace {

constexpr std::size_t kReadBytes = std::size_t{1} << 20;

std::string reason(int error_number) { return std::generic_category().message(error_number); }

std::string hint_for(int error_number) {
  switch (error_number) {
    case ENOSPC:
    case EDQUOT:
      return "free some space on that disk and run the command again; what was published before is "
             "untouched";
    case EACCES:
    case EPERM:
    case EROFS:
      return "check who owns the file and its folder";
    case EMFILE:
    case ENFILE:
      return "too many files are open: raise the limit (ulimit -n) or close some";
    default:
      return "check the path and the disk";
  }
}

}  // namespace

Error io_error(std::string_view action, const std::filesystem::path& path, int error_number) {
  return Error(Status::io, std::string(action) + " " + path.string() + ": " + reason(error_number),
               hint_for(error_number));
}

Error damaged_error(const std::filesystem::path& file, std::string_view problem) {
  return Error(
      Status::damaged, file.string() + " is damaged: " + std::string(problem),
      "`timtin-index check INDEX` lists all damage; `timtin-index rollback INDEX` goes back "
      "to the generation before, `timtin-index build INDEX INPUT...` writes a new one");
}

Error schema_error(const std::filesystem::path& file, int found) {
  return Error(
      Status::schema,
      file.string() + " has schema version " + std::to_string(found) +
          ", this program reads version " + std::to_string(kSchemaVersion),
      "`timtin-index reindex INDEX` rewrites it from its stored texts, `timtin-index build "
      "INDEX INPUT...` from the crawl");
}

File::File(const std::filesystem::path& path, Mode mode) : path_(path) {
  int flags = O_CLOEXEC;
  switch (mode) {
    case Mode::read:
      flags |= O_RDONLY;
      break;
    case Mode::create:
      flags |= O_RDWR | O_CREAT | O_TRUNC;
      break;
    case Mode::append:
      flags |= O_RDWR | O_CREAT;
      break;
  }
  do {
    descriptor_ = ::open(path.c_str(), flags, 0666);
  } while (descriptor_ < 0 && errno == EINTR);
  if (descriptor_ < 0) throw io_error("cannot open", path, errno);
}

File::~File() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

File::File(File&& other) noexcept
    : path_(std::move(other.path_)), descriptor_(std::exchange(other.descriptor_, -1)) {}

File& File::operator=(File&& other) noexcept {
  std::swap(path_, other.path_);
  std::swap(descriptor_, other.descriptor_);
  return *this;
}

std::uint64_t File::size() const {
  struct stat status {};
  if (::fstat(descriptor_, &status) != 0) throw io_error("cannot examine", path_, errno);
  return static_cast<std::uint64_t>(status.st_size);
}

void File::write(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor_, bytes.data(), bytes.size());
    if (written < 0) {
      if (errno == EINTR) continue;
      throw io_error("cannot write", path_, errno);
    }
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

void File::write_at(std::uint64_t offset, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written =
        ::pwrite(descriptor_, bytes.data(), bytes.size(), static_cast<off_t>(offset));
    if (written < 0) {
      if (errno == EINTR) continue;
      throw io_error("cannot write", path_, errno);
    }
    offset += static_cast<std::uint64_t>(written);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

std::size_t File::read_at(std::uint64_t offset, char* out, std::size_t size) const {
  std::size_t done = 0;
  while (done < size) {
    const ssize_t got =
        ::pread(descriptor_, out + done, size - done, static_cast<off_t>(offset + done));
    if (got < 0) {
      if (errno == EINTR) continue;
      throw io_error("cannot read", path_, errno);
    }
    if (got == 0) break;
    done += static_cast<std::size_t>(got);
  }
  return done;
}

void File::sync() {
  if (::fsync(descriptor_) != 0) throw io_error("cannot write to disk", path_, errno);
}

void make_folder(const std::filesystem::path& folder) {
  std::error_code error;
  std::filesystem::create_directory(folder, error);
  if (error) throw io_error("cannot make folder", folder, error.value());
}

std::string read_file(const std::filesystem::path& path) {
  const File file(path, File::Mode::read);
  std::string content(static_cast<std::size_t>(file.size()), '\0');
  content.resize(file.read_at(0, content.data(), content.size()));
  return content;
}

void replace_file(const std::filesystem::path& path, std::string_view content) {
  std::filesystem::path temporary = path;
  temporary += ".tmp";
  {
    File file(temporary, File::Mode::create);
    file.write(content);
    file.sync();
  }
  if (::rename(temporary.c_str(), path.c_str()) != 0) {
    throw io_error("cannot replace", path, errno);
  }
  sync_folder(path.parent_path());
}

void sync_folder(const std::filesystem::path& folder) {
  File file(folder.empty() ? std::filesystem::path(".") : folder, File::Mode::read);
  file.sync();
}

std::string file_checksum(const std::filesystem::path& path) {
  const File file(path, File::Mode::read);
  const std::unique_ptr<XXH3_state_t, decltype(&XXH3_freeState)> state(XXH3_createState(),
                                                                       &XXH3_freeState);
  if (state == nullptr) throw std::bad_alloc();
  XXH3_64bits_reset(state.get());
  std::vector<char> buffer(kReadBytes);
  std::uint64_t offset = 0;
  for (;;) {
    const std::size_t got = file.read_at(offset, buffer.data(), buffer.size());
    if (got == 0) break;
    XXH3_64bits_update(state.get(), buffer.data(), got);
    offset += got;
  }
  return hex64(XXH3_64bits_digest(state.get()));
}

std::uint64_t checksum(std::string_view bytes) noexcept {
  return XXH3_64bits(bytes.data(), bytes.size());
}

std::string hex64(std::uint64_t value) {
  static constexpr char kDigits[] = "0123456789abcdef";
  std::string out(16, '0');
  for (std::size_t i = 16; i-- > 0; value >>= 4) out[i] = kDigits[value & 0xF];
  return out;
}

std::uint64_t random64() {
  std::uint64_t value = 0;
  // Up to 256 bytes are never cut short once the pool is ready (getrandom(2)).
  if (::getrandom(&value, sizeof value, 0) != static_cast<ssize_t>(sizeof value)) {
    throw Error(Status::io, "the operating system gives no random bytes: " + reason(errno));
  }
  return value;
}

}  // namespace timtin::index
