#include "indexer/commands/progress.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/format.h"

namespace timtin::indexer {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

bool on_terminal() {
  const char* terminal = std::getenv("TERM");
  return isatty(STDERR_FILENO) == 1 &&
         (terminal == nullptr || terminal != std::string_view("dumb"));
}

/// Width of the terminal; 80 where it does not say.
std::size_t columns() {
  struct winsize size = {};
  const bool known = ::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 1;
  return known ? size.ws_col : 80;
}

/// "40 s", "3 min", "2 h 5 min": rounded as people would.
std::string duration(double seconds) {
  const auto whole = static_cast<std::uint64_t>(std::llround(seconds));
  if (whole < 60) return std::to_string(whole) + " s";
  const std::uint64_t minutes = (whole + 30) / 60;
  if (minutes < 60) return std::to_string(minutes) + " min";
  return grouped(minutes / 60) + " h " + std::to_string(minutes % 60) + " min";
}

/// Size of one input; nothing if it has none that is known.
std::optional<std::uint64_t> size_of(const fs::path& input) {
  std::error_code error;
  const fs::file_status status = fs::status(input, error);
  if (fs::is_regular_file(status)) return fs::file_size(input, error);
  if (!fs::is_directory(status)) return std::nullopt;
  std::uint64_t total = 0;
  for (fs::recursive_directory_iterator entry(input, error), end; !error && entry != end;
       entry.increment(error)) {
    std::error_code gone;
    if (entry->is_regular_file(gone)) total += entry->file_size(gone);
  }
  return total;
}

}  // namespace

std::string describe(const Step& step, double seconds, std::uint64_t total) {
  const double megabytes = static_cast<double>(step.bytes) / 1e6;
  std::string line = counted(step.articles, "article", "articles") + ", " +
                     human_bytes(step.bytes) + ", " +
                     one_decimal(megabytes / std::max(seconds, 1e-3)) + " MB/s";
  if (step.rejected > 0) line += ", " + grouped(step.rejected) + " rejected";
  // What was linked into a folder is not in its size.
  if (step.stored == 0 || step.stored > total) return line;
  const double done = static_cast<double>(step.stored) / static_cast<double>(total);
  line += ", " + std::to_string(static_cast<int>(100 * done)) + " %";
  // The first seconds foretell little.
  if (seconds >= 2) line += ", " + duration(seconds * (1 - done) / done) + " left";
  return line;
}

std::uint64_t total_size(const std::vector<std::string>& inputs) {
  std::uint64_t total = 0;
  for (const std::string& input : inputs) {
    const std::optional<std::uint64_t> size = input == "-" ? std::nullopt : size_of(input);
    if (!size) return 0;
    total += *size;
  }
  return total;
}

Progress::Progress(ProgressMode mode, const std::vector<std::string>& inputs)
    : on_(mode == ProgressMode::always || (mode == ProgressMode::automatic && on_terminal())),
      live_(on_terminal()),
      total_(on_ ? total_size(inputs) : 0),
      started_(Clock::now()),
      next_(started_ + 200ms) {}

void Progress::show(const Step& step) {
  if (!on_) return;
  const Clock::time_point now = Clock::now();
  if (now < next_) return;
  next_ = now + (live_ ? Clock::duration(200ms) : Clock::duration(10s));
  const std::string line =
      describe(step, std::chrono::duration<double>(now - started_).count(), total_);
  clear();
  // A line that wraps could not be taken away again.
  std::fputs((live_ ? line.substr(0, columns() - 1) : line + "\n").c_str(), stderr);
  visible_ = live_;
}

void Progress::show(const char* doing) {
  if (!on_ || !live_) return;
  clear();
  std::fputs(doing, stderr);
  visible_ = true;
}

void Progress::clear() {
  // Carriage return, then "erase to the end of the line" (ECMA-48 EL).
  if (visible_) std::fputs("\r\x1b[K", stderr);
  visible_ = false;
}

}  // namespace timtin::indexer
