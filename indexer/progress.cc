#include "indexer/progress.h"

#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "indexer/format.h"

namespace timtin::indexer {
namespace {

using namespace std::chrono_literals;

bool on_terminal() {
  const char* terminal = std::getenv("TERM");
  return isatty(STDERR_FILENO) == 1 &&
         (terminal == nullptr || terminal != std::string_view("dumb"));
}

}  // namespace

Progress::Progress(ProgressMode mode)
    : on_(mode == ProgressMode::always || (mode == ProgressMode::automatic && on_terminal())),
      live_(on_terminal()),
      started_(Clock::now()),
      next_(started_ + 200ms) {}

void Progress::show(const Step& step) {
  if (!on_) return;
  const Clock::time_point now = Clock::now();
  if (now < next_) return;
  next_ = now + (live_ ? Clock::duration(200ms) : Clock::duration(10s));
  const double seconds = std::chrono::duration<double>(now - started_).count();
  const double megabytes = static_cast<double>(step.bytes) / 1e6;
  std::string line = counted(step.articles, "article", "articles") + ", " +
                     human_bytes(step.bytes) + ", " + one_decimal(megabytes / seconds) + " MB/s";
  if (step.rejected > 0) line += ", " + grouped(step.rejected) + " rejected";
  clear();
  std::fputs((line + (live_ ? "" : "\n")).c_str(), stderr);
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
