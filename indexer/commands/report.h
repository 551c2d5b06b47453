// What a build says when it is done.
#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "index/generations/builder.h"
#include "indexer/readers/reject.h"

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
  bool update = false;
  bool dry_run = false;
  std::uint64_t generation = 0;    ///< published; 0 for a dry run
  std::uint64_t articles = 0;      ///< live articles after the run
  index::TakenCounts outcomes{};   ///< articles delivered, by index::Taken
  std::uint64_t removed = 0;       ///< update --remove-missing: not delivered any more
  std::uint64_t kept = 0;          ///< not delivered either, but perhaps among the unidentified
  std::uint64_t unidentified = 0;  ///< rejects that may hide any page, as their address is unknown
  std::uint64_t bytes = 0;         ///< content read (decompressed)
  std::map<Reason, std::uint64_t> rejected;
  std::map<Reason, std::uint64_t> skipped;  ///< see ReasonInfo::skipped
  std::uint64_t rejects_not_shown = 0;      ///< of them, not named one by one
  std::vector<std::uint64_t> unread;        ///< damaged generations: takedowns may be lost
  std::string rejects_file;                 ///< of --rejects, or empty
  double seconds = 0;

  std::uint64_t& of(index::Taken outcome) { return outcomes.at(static_cast<std::size_t>(outcome)); }
  std::uint64_t of(index::Taken outcome) const {
    return outcomes.at(static_cast<std::size_t>(outcome));
  }
};

/// A line for each generation that is damaged, so that nobody knows what was removed in it.
std::string lost_takedowns(const std::vector<std::uint64_t>& generations);

/// The final report: what was taken in and what was not, what the index covers (read from the
/// published index), and the command to try next.
std::string describe(const BuildReport& report);

}  // namespace timtin::indexer
