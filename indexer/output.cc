#include "indexer/output.h"

#include <unistd.h>

#include <cerrno>
#include <string_view>
#include <system_error>

#include "error.h"

namespace timtin::indexer {

void print(const std::string& text) {
  std::string_view rest = text;
  while (!rest.empty()) {
    const ssize_t count = ::write(STDOUT_FILENO, rest.data(), rest.size());
    if (count >= 0) {
      rest.remove_prefix(static_cast<std::size_t>(count));
    } else if (errno == EPIPE) {
      return;
    } else if (errno != EINTR) {
      throw Error(Status::io,
                  "standard output cannot be written: " + std::generic_category().message(errno),
                  "see where it goes, and that the disk is not full");
    }
  }
}

}  // namespace timtin::indexer
