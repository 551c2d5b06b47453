// The line that counts along while a build runs.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

#include "indexer/commands/options.h"

namespace timtin::indexer {

/// How far a run has come.
struct Step {
  std::uint64_t articles = 0;
  std::uint64_t bytes = 0;   ///< of content (decompressed)
  std::uint64_t stored = 0;  ///< of the files as they are stored
  std::uint64_t rejected = 0;
};

/// "12,345 articles, 56.7 MB, 8.1 MB/s, 3 rejected, 41 %, 2 min left". `total` is the size of all
/// files as they are stored, 0 = unknown: then nothing is said of the end.
std::string describe(const Step& step, double seconds, std::uint64_t total);

/// Size of all files that the inputs name, folders recursively; 0 if one of them has none (standard
/// input, a pipe).
std::uint64_t total_size(const std::vector<std::string>& inputs);

/// Writes to standard error: on a terminal one line that is rewritten, elsewhere (with
/// ProgressMode::always) a plain line now and then.
class Progress {
 public:
  Progress(ProgressMode mode, const std::vector<std::string>& inputs);
  ~Progress() { clear(); }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  /// To be called for every page: looks at the clock, rarely writes.
  void show(const Step& step);
  /// Says what is being done at the end, when there is nothing to count.
  void show(const char* doing);
  /// Takes the line away, for other output.
  void clear();

 private:
  using Clock = std::chrono::steady_clock;

  bool on_ = false;
  bool live_ = false;        ///< one line rewritten
  bool visible_ = false;     ///< such a line stands on the terminal now
  std::uint64_t total_ = 0;  ///< see describe()
  Clock::time_point started_;
  Clock::time_point next_;
};

}  // namespace timtin::indexer
