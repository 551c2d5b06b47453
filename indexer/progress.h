// The line that counts along while a build runs.
#pragma once

#include <chrono>
#include <cstdint>

#include "indexer/options.h"

namespace timtin::indexer {

/// How far a run has come.
struct Step {
  std::uint64_t articles = 0;
  std::uint64_t bytes = 0;  ///< of content (decompressed)
  std::uint64_t rejected = 0;
};

/// Writes to standard error: on a terminal one line that is rewritten, elsewhere (with
/// ProgressMode::always) a plain line now and then.
class Progress {
 public:
  explicit Progress(ProgressMode mode);
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
  bool live_ = false;     ///< one line rewritten
  bool visible_ = false;  ///< such a line stands on the terminal now
  Clock::time_point started_;
  Clock::time_point next_;
};

}  // namespace timtin::indexer
