// Several segments into one, without their dead articles.
#pragma once

#include <filesystem>
#include <span>
#include <string>

#include "index/read/index.h"
#include "index/read/manifest.h"
#include "index/write/segment_writer.h"

namespace timtin::index {

/// Writes the live articles of `inputs`, in their order, as the new segment `folder`. It is the
/// segment that a build of the stored articles would write: what was removed is gone from all its
/// files, and how often it was merged before leaves no trace. Costs what a build costs without
/// reading and extraction, in options.threads threads.
///
/// Throws Status::damaged if an input is; then `folder` is incomplete and to be removed.
SegmentEntry merge_segments(std::span<const Segment* const> inputs,
                            const std::filesystem::path& folder, const std::string& id,
                            const SegmentOptions& options);

}  // namespace timtin::index
