// The manifest of a generation, and how a generation is published.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "index/terms.h"

namespace timtin::index {

/// One file of a segment.
struct FileEntry {
  std::string path;  ///< relative to the segment's folder: "postings/postlist.glass"
  std::uint64_t bytes = 0;
  std::string checksum;  ///< XXH3-64 of the whole file, 16 hex digits

  bool operator==(const FileEntry&) const = default;
};

/// One segment.
struct SegmentEntry {
  std::string id;                   ///< folder name under segments/
  std::uint32_t articles = 0;       ///< dead ones included
  std::vector<std::uint32_t> dead;  ///< article numbers, ascending
  std::uint64_t syllables = 0;      ///< of all articles
  std::uint64_t text_bytes = 0;     ///< UTF-8 bytes of all titles and bodies
  std::vector<FileEntry> files;

  bool operator==(const SegmentEntry&) const = default;
};

/// One input of a build or update; its numbers are of the last run that read it.
struct SourceEntry {
  std::string name;  ///< as given on the command line, "-" for standard input
  std::uint64_t articles = 0;
  std::uint64_t rejected = 0;

  bool operator==(const SourceEntry&) const = default;
};

/// What manifest-NNNNNN.json says.
struct Manifest {
  int schema = 0;
  std::uint64_t generation = 0;  ///< 1, 2, 3 …
  std::string build_id;          ///< 32 hex digits, random
  std::string created;           ///< ISO 8601, UTC
  std::vector<SegmentEntry> segments;
  std::vector<SourceEntry> sources;    ///< the ledger's sets of sources name them by place
  std::vector<std::string> takedowns;  ///< hashes of ids that must not come back, ascending
  FileEntry ledger;                    ///< in the index folder

  std::uint64_t articles() const;  ///< live articles of all segments

  bool operator==(const Manifest&) const = default;
};

/// Names in an index folder.
constexpr const char* kCurrentFile = "CURRENT";
constexpr const char* kLockFile = "lock";
constexpr const char* kSegmentsFolder = "segments";

/// Names of a segment's parts in its folder.
constexpr const char* kPostingsFolder = "postings";
constexpr const char* kColumnsFile = "columns";
constexpr const char* kTokensFile = "tokens";
constexpr const char* kHeadsFile = "heads";
constexpr const char* kTextsFile = "texts";

/// "manifest-000007.json"
std::string manifest_name(std::uint64_t generation);

/// The manifest file that CURRENT names. CURRENT is one line: the name, a space, and the checksum
/// that stands in that manifest, so that a flipped bit in it cannot name another generation.
/// Throws Error: damaged, io.
std::filesystem::path current_manifest(const std::filesystem::path& index_folder);

/// Reads the manifest that CURRENT names. Accepts schema versions from `oldest` on. Throws Error
/// (damaged, schema, io).
Manifest read_current(const std::filesystem::path& index_folder, int oldest = kSchemaVersion);

/// Reads one manifest file and compares it with the checksum inside: key "checksum", XXH3-64 of
/// the file with sixteen zeros in the place of those digits. Throws Error (damaged, schema, io).
Manifest read_manifest(const std::filesystem::path& file, int oldest = kSchemaVersion);

/// Writes the manifest beside the old ones and swaps CURRENT to it: write, fsync,
/// rename, fsync of the directory. After an error the old generation stands.
void publish(const std::filesystem::path& index_folder, const Manifest& manifest);

/// Swaps CURRENT to a manifest that stands in the folder.
void make_current(const std::filesystem::path& index_folder, std::uint64_t generation);

}  // namespace timtin::index
