#include "indexer/program.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstdio>
#include <cstdlib>  // defines __GLIBC__
#include <exception>
#include <new>
#include <system_error>

#ifdef __GLIBC__
#include <malloc.h>
#endif

#include "error.h"
#include "indexer/commands/options.h"
#include "indexer/commands/run.h"
#include "indexer/interrupt.h"
#include "indexer/output.h"

namespace timtin::indexer {
namespace {

Status run(const Request& request) {
  switch (request.action) {
    case Request::Action::help:
      print(help(request.command));
      return Status::ok;
    case Request::Action::version:
      print("timtin-index " TIMTIN_VERSION "\n");
      return Status::ok;
    case Request::Action::run:
      break;
  }
  switch (request.command.value()) {
    case CommandId::build:
    case CommandId::update:
    case CommandId::reindex:
      return build(request);
    case CommandId::remove:
      return remove(request);
    case CommandId::rollback:
      return rollback(request);
    case CommandId::gc:
      return gc(request);
    case CommandId::check:
      return check(request);
    case CommandId::stats:
      return stats(request);
    case CommandId::dump:
      return dump(request);
    case CommandId::explain:
      return explain(request);
  }
  return Status::internal;
}

/// Large blocks are to go back to the system as soon as they are freed. By itself glibc keeps
/// blocks of up to 32 MB once it has seen one freed: tables that double leave holes of all their
/// former sizes.
void free_large_blocks_at_once() noexcept {
#ifdef __GLIBC__
  constexpr int kLarge = 4 << 20;      // bytes; what comes and goes with each batch is smaller
  constexpr int kMostKept = 16 << 20;  // bytes of smaller blocks
  mallopt(M_MMAP_THRESHOLD, kLarge);
  mallopt(M_TRIM_THRESHOLD, kMostKept);
#endif
}

/// Where standard input, output or error is closed, the next file opened would take its number, and
/// a message would be written into the index. Each is opened the wrong way round, so that using it
/// fails; standard error is dropped.
void occupy_standard_descriptors() noexcept {
  constexpr std::array kModes = {O_WRONLY, O_RDONLY, O_RDWR};
  for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; ++fd) {
    // open() takes the lowest number free, and all below are taken.
    if (::fcntl(fd, F_GETFD) < 0) ::open("/dev/null", kModes[static_cast<std::size_t>(fd)]);
  }
}

int fail(Status status, const char* message, const char* hint) noexcept {
  std::fprintf(stderr, "timtin-index: %s\n", message);
  if (*hint != '\0') std::fprintf(stderr, "hint: %s\n", hint);
  return static_cast<int>(status);
}

}  // namespace

int run_program(int argc, const char* const* argv) noexcept {
  free_large_blocks_at_once();
  occupy_standard_descriptors();
  // A closed pipe is an error of write(), not the end of a build whose report nobody reads.
  std::signal(SIGPIPE, SIG_IGN);
  try {
    const Request request = parse_command_line({argv + (argc > 0 ? 1 : 0), argv + argc});
    return static_cast<int>(run(request));
  } catch (const Error& error) {
    return fail(error.status(), error.what(), error.hint().c_str());
  } catch (const Interrupted& interrupted) {
    fail(Status::ok, "interrupted: nothing is published, the index is as it was", "");
    return 128 + interrupted.signal();  // as a shell reports it
  } catch (const std::bad_alloc&) {
    return fail(Status::internal, "out of memory", "free some and run it again");
  } catch (const std::system_error& error) {
    return fail(Status::io, error.what(), "see that the file exists and that you may use it");
  } catch (const std::exception& error) {
    return fail(Status::internal, error.what(), "this is a bug in timtin-index; please report it");
  } catch (...) {
    return fail(Status::internal, "unknown error",
                "this is a bug in timtin-index; please report it");
  }
}

}  // namespace timtin::indexer
