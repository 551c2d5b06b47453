#include "index/generations/lock.h"

#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <string>
#include <system_error>
#include <thread>

#include "index/clock.h"
#include "index/read/manifest.h"

namespace timtin::index {
namespace {

constexpr std::chrono::milliseconds kPoll{50};

/// "process 1234 on may-chu since 2026-04-30T07:15:02Z", or less if the holder has not written it
/// yet.
std::string holder(const File& file) {
  char text[512];
  std::string line(text, file.read_at(0, text, sizeof text));
  line = line.substr(0, line.find('\n'));
  return line.empty() ? "another process" : line;
}

/// The name of this machine: on a shared disk the holder may run on another one.
std::string host_name() {
  char name[256] = {};
  return ::gethostname(name, sizeof name - 1) == 0 && *name != '\0' ? name : "an unnamed machine";
}

}  // namespace

WriterLock::WriterLock(const std::filesystem::path& index_folder, std::chrono::seconds timeout)
    : file_(index_folder / kLockFile, File::Mode::append) {
  const auto deadline = std::chrono::steady_clock::now() + timeout;
  for (;;) {
    if (::flock(file_.descriptor(), LOCK_EX | LOCK_NB) == 0) {
      if (is_in_place()) break;
      file_ = File(index_folder / kLockFile, File::Mode::append);
      continue;
    }
    if (errno == EINTR) continue;
    if (errno != EWOULDBLOCK) throw io_error("cannot lock", file_.path(), errno);
    const auto now = std::chrono::steady_clock::now();
    if (now >= deadline) {
      throw Error(Status::locked, index_folder.string() + " is being written by " + holder(file_),
                  "wait for it to end, or give --lock-timeout SEC to wait for it");
    }
    std::this_thread::sleep_for(
        std::min(kPoll, std::chrono::ceil<std::chrono::milliseconds>(deadline - now)));
  }
  if (::ftruncate(file_.descriptor(), 0) != 0) throw io_error("cannot write", file_.path(), errno);
  file_.write_at(0, "process " + std::to_string(::getpid()) + " on " + host_name() + " since " +
                        utc_now() + '\n');
}

/// False if who held the lock before has removed its file.
bool WriterLock::is_in_place() const {
  struct stat ours = {};
  struct stat there = {};
  return ::fstat(file_.descriptor(), &ours) == 0 && ::stat(file_.path().c_str(), &there) == 0 &&
         ours.st_dev == there.st_dev && ours.st_ino == there.st_ino;
}

void WriterLock::discard() noexcept {
  std::error_code ignored;  // then it stays, empty
  std::filesystem::remove(file_.path(), ignored);
}

WriterLock::~WriterLock() {
  // Closing the file releases the lock; an empty one says that nobody holds it.
  [[maybe_unused]] const int ignored = ::ftruncate(file_.descriptor(), 0);
}

}  // namespace timtin::index
