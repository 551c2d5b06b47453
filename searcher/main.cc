// timtin-search: asks an index and prints the answer.
#include <csignal>
#include <cstdio>
#include <exception>
#include <string>
#include <vector>

#include <malloc.h>
#include <unistd.h>

#include <timtin/timtin.h>

#include "searcher/client.h"
#include "searcher/failure.h"
#include "searcher/failure_text.h"
#include "searcher/formats.h"
#include "searcher/options.h"
#include "searcher/terminal.h"

namespace timtin::searcher {
namespace {

/// One question, and the end: memory that is freed is kept and used again, as each page that the
/// system hands out anew costs as much as reading it.
void keep_memory() noexcept {
  constexpr int kKeptBytes = 32 << 20;
  constexpr int kStepBytes = 1 << 20;
  static_cast<void>(mallopt(M_TRIM_THRESHOLD, kKeptBytes));
  static_cast<void>(mallopt(M_MMAP_THRESHOLD, kKeptBytes));
  static_cast<void>(mallopt(M_TOP_PAD, kStepBytes));
}

std::string output(const timtin_answer* answer, const Options& options) {
  if (options.count) return std::to_string(timtin_answer_total(answer)) + "\n";
  switch (options.format) {
    case Format::text:
      return as_text(answer, options, screen_of(STDOUT_FILENO, options.color));
    case Format::jsonl:
      return as_jsonl(answer, options);
    case Format::tsv:
      return as_tsv(answer);
    case Format::ids:
      return as_ids(answer);
  }
  return {};
}

timtin_status run(const Options& options) {
  if (options.action == Action::help) {
    write_all(STDOUT_FILENO, help());
    return TIMTIN_OK;
  }
  if (options.action == Action::version) {
    write_all(STDOUT_FILENO, std::string("timtin-search ") + timtin_version() + "\n");
    return TIMTIN_OK;
  }
  const Answer answer = ask(options);
  write_all(STDOUT_FILENO, output(answer.get(), options));
  return timtin_answer_status(answer.get());
}

/// The wall: whatever went wrong is told on standard error, and is the exit code.
int guarded(const std::vector<std::string>& words) noexcept {
  try {
    Options options;
    try {
      options = parse_command_line(words);
      return run(options);
    } catch (const Failure& failure) {
      const Screen screen = screen_of(STDERR_FILENO, options.color);
      write_all(STDERR_FILENO, failure_text(failure, options.query, screen));
      return failure.status();
    }
  } catch (const Failure&) {
    return TIMTIN_IO;  // standard error cannot be written either
  } catch (const std::exception& error) {
    static_cast<void>(std::fprintf(stderr, "timtin-search: %s\n", error.what()));
    return TIMTIN_INTERNAL;
  }
}

}  // namespace
}  // namespace timtin::searcher

int main(int argc, char** argv) {
  timtin::searcher::keep_memory();
  // A closed pipe is seen where it is written to, and ends the program quietly.
  static_cast<void>(std::signal(SIGPIPE, SIG_IGN));
  return timtin::searcher::guarded(
      std::vector<std::string>(argv + (argc > 0 ? 1 : 0), argv + argc));
}
