// What a build says when it is done.
#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <string>

#include "index/manifest.h"
#include "indexer/reject.h"

namespace timtin::indexer {

/// Wall-clock time since it was made.
class Stopwatch {
 public:
  double seconds() const {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start_).count();
  }

 private:
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

struct BuildReport {
  std::string index;  ///< folder as given
  index::Manifest manifest;
  std::uint64_t added = 0;     ///< articles with an id that was new
  std::uint64_t replaced = 0;  ///< articles that replaced one with the same id
  std::uint64_t bytes = 0;     ///< content read (decompressed)
  std::map<Reason, std::uint64_t> rejected;
  std::map<Reason, std::uint64_t> skipped;  ///< see ReasonInfo::skipped
  std::uint64_t rejects_not_shown = 0;      ///< of them, not named one by one
  std::string rejects_file;                 ///< of --rejects, or empty
  double seconds = 0;
};

/// The final report: what was taken in and what was not, what the index covers (read from the
/// published index), and the command to try next.
std::string describe(const BuildReport& report);

}  // namespace timtin::indexer
