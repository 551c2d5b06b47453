// Going back to the generation before.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <vector>

namespace timtin::index {

struct RollbackReport {
  std::uint64_t from = 0;  ///< the generation that was current; 0 if CURRENT did not say
  std::uint64_t to = 0;    ///< the generation whose articles are current now
  std::uint64_t current =
      0;  ///< what it is called: `to`, or a new number if takedowns since hold on
  std::uint64_t hidden = 0;    ///< articles of `to` that were taken down since: they stay hidden
  std::uint64_t articles = 0;  ///< live ones now
  std::vector<std::uint64_t> unread;  ///< damaged generations: takedowns of theirs may be lost
};

/// Makes the newest whole generation before the current one current. Works when the current one is
/// damaged. Throws Status::usage if there is none before.
RollbackReport roll_back(const std::filesystem::path& index_folder,
                         std::chrono::seconds lock_timeout);

}  // namespace timtin::index
