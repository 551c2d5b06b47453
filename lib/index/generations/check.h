// Reading every byte of an index to see that it is whole.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace timtin::index {

struct Finding {
  std::string file;     ///< relative to the index folder
  std::string problem;  ///< one line, with the byte where it is known

  bool operator==(const Finding&) const = default;
};

/// Compares CURRENT, every manifest and every file that a manifest names with their checksums,
/// runs Xapian's own check over the postings, and compares postings, columns, tokens and texts
/// with each other, article by article. Generations kept to go back to are checked too. Empty =
/// whole. Throws Error only where there is nothing to check: no index there (damaged), another
/// schema version (schema), or a file that cannot be read (io).
std::vector<Finding> check(const std::filesystem::path& index_folder);

}  // namespace timtin::index
