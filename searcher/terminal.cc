#include "searcher/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <cstdlib>
#include <cstring>
#include <string>

#include "searcher/failure.h"

namespace timtin::searcher {
namespace {

std::string_view environment(const char* name) {
  const char* value = std::getenv(name);
  return value != nullptr ? value : "";
}

std::size_t width_of(int descriptor) {
  const std::string_view columns = environment("COLUMNS");
  std::size_t width = 0;
  const auto [stop, error] =
      std::from_chars(columns.data(), columns.data() + columns.size(), width);
  if (error == std::errc() && stop == columns.data() + columns.size()) return width;
  winsize size{};
  if (::ioctl(descriptor, TIOCGWINSZ, &size) == 0) return size.ws_col;
  return 0;
}

}  // namespace

Screen screen_of(int descriptor, Color color) {
  const bool automatic =
      ::isatty(descriptor) == 1 && environment("NO_COLOR").empty() && environment("TERM") != "dumb";
  return {width_of(descriptor), color == Color::always || (color == Color::automatic && automatic)};
}

void write_all(int descriptor, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(descriptor, text.data(), text.size());
    if (written >= 0) {
      text.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno == EPIPE) {
      return;
    } else if (errno != EINTR) {
      throw Failure(TIMTIN_IO, std::string("the answer cannot be written: ") + std::strerror(errno),
                    "check where standard output goes, and the free space there");
    }
  }
}

}  // namespace timtin::searcher
