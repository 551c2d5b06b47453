#include "index/read/index.h"

#include <string>
#include <system_error>

#include "error.h"
#include "index/files/files.h"
#include "index/read/ledger.h"

namespace timtin::index {
namespace {

/// A reader that is overtaken by two publications between reading CURRENT and opening the files
/// finds them gone; it then begins again with the new CURRENT.
constexpr int kAttempts = 5;

/// CURRENT's content, or "" if it cannot be read.
std::string current_line(const std::filesystem::path& folder) {
  try {
    return read_file(folder / kCurrentFile);
  } catch (const Error&) {
    return {};
  }
}

}  // namespace

Index Index::open(const std::filesystem::path& folder) {
  std::error_code error;
  if (!std::filesystem::is_directory(folder, error)) {
    throw Error(Status::damaged, folder.string() + " is not an index: there is no such folder",
                "`timtin-index build " + folder.string() + " INPUT...` makes one");
  }
  for (int attempt = 1;; ++attempt) {
    const std::string current = current_line(folder);
    try {
      Index index;
      index.folder_ = folder;
      index.manifest_ = read_current(folder);
      index.ledger_ = open_ledger_file(folder, index.manifest_);
      for (const SegmentEntry& entry : index.manifest_.segments) {
        index.segments_.push_back(
            std::make_unique<Segment>(folder / kSegmentsFolder / entry.id, entry));
      }
      return index;
    } catch (const Error&) {
      if (attempt == kAttempts || current_line(folder) == current) throw;
    }
  }
}

}  // namespace timtin::index
