// What a fuzz target does when a promise is broken.
#pragma once

#include <cstdio>
#include <cstdlib>

namespace timtin::fuzz {

/// Stops the program where the fuzzer and the replay both see it.
inline void require(bool holds, const char* promise) {
  if (holds) return;
  std::fprintf(stderr, "broken promise: %s\n", promise);
  std::abort();
}

}  // namespace timtin::fuzz
