// Reading every byte of an index to see that it is whole.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace timtin::index {

struct Finding {
  std::string file;     ///< relative to the index folder
  std::string problem;  ///< one line, with the byte where it is known
};

/// Compares every file that the current manifest names with its checksum, runs
/// Xapian's own check over the postings, and compares the counts of postings,
/// columns, tokens and texts. Empty = whole. Throws only if there is no manifest.
std::vector<Finding> check(const std::filesystem::path& index_folder);

}  // namespace timtin::index
