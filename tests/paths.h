// Where tests find the tree and the optional data folder.
#pragma once

#include <filesystem>

namespace timtin::test {

/// The top of the source tree.
std::filesystem::path source_dir();

/// The optional data folder (seeds, benchmark corpus): $TIMTIN_DATA, else `shared` beside the
/// tree. It may be absent: tests that need it skip with a message.
std::filesystem::path data_dir();

}  // namespace timtin::test

/// Skips the test, saying what is missing, when an optional data file is absent.
#define TIMTIN_NEED_DATA(relative)                                                       \
  if (!std::filesystem::exists(timtin::test::data_dir() / (relative)))                   \
  GTEST_SKIP() << "optional data is absent: " << (timtin::test::data_dir() / (relative)) \
               << " (set TIMTIN_DATA to a folder that holds it)"
