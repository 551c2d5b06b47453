#include "paths.h"

#include <cstdlib>

namespace timtin::test {

std::filesystem::path source_dir() { return TIMTIN_SOURCE_DIR; }

std::filesystem::path data_dir() {
  const char* given = std::getenv("TIMTIN_DATA");
  return given != nullptr ? std::filesystem::path(given) : source_dir().parent_path() / "shared";
}

}  // namespace timtin::test
