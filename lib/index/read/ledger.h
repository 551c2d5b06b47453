// What a generation knows of its articles beside their text: who they are, when and from where they
// came, and which are copies of each other.
//
// Segments never change, but these facts do with every update: an article that is unchanged was
// seen once more. So they stand in one flat file per generation, beside the manifest.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "index/files/flat_file.h"
#include "index/read/article_id.h"
#include "index/read/manifest.h"
#include "index/read/shingles.h"
#include "places/date.h"

namespace timtin::index {

/// A number that stands for a set of sources; 0 = none.
using SourceSet = std::uint32_t;

/// A day as the days since 1970-01-01.
using Day = std::int32_t;

/// 0 (no day) if there is no such date.
Day to_day(const places::Date& date) noexcept;
/// "2026-11-26"; "" for 0.
std::string to_iso(Day day);

/// Cluster of an article that came in this run.
constexpr std::uint32_t kNotClustered = UINT32_MAX;

/// One article, live or dead.
struct ArticleState {
  IdHash id;
  std::uint64_t content = 0;  ///< content_hash() of the article
  std::uint64_t page = 0;     ///< hash of the page that it was found in; 0 = not known
  Day first_seen = 0;         ///< of this id, whatever its text
  Day last_seen = 0;
  SourceSet sources = 0;  ///< that delivered this id
  /// Same number = copies of one release; 0 = no copies; kNotClustered until it was compared.
  std::uint32_t cluster = 0;
  Sketch sketch{};

  bool operator==(const ArticleState&) const = default;
};

/// Sets of sources by number: few are different, and most articles share them.
class SourceSets {
 public:
  SourceSets() : sets_{{}}, numbers_{{{}, 0}} {}

  /// Indexes into Manifest::sources, ascending.
  const std::vector<std::uint32_t>& members(SourceSet set) const { return sets_.at(set); }
  SourceSet with(SourceSet set, std::uint32_t source);
  SourceSet number(std::vector<std::uint32_t> members);
  std::size_t size() const noexcept { return sets_.size(); }

 private:
  std::vector<std::vector<std::uint32_t>> sets_;
  std::map<std::vector<std::uint32_t>, SourceSet> numbers_;
};

struct Ledger {
  std::vector<ArticleState> articles;  ///< of all segments in the manifest's order, dead included
  SourceSets sets;
};

/// "ledger-000007"
std::string ledger_name(std::uint64_t generation);

/// Writes a ledger and waits for the disk. 80 bytes per article.
void write_ledger(const std::filesystem::path& path, const std::string& build_id,
                  const Ledger& ledger);

/// Opens the ledger of a generation and compares its count with the segments. Accepts schema
/// versions from `oldest` on. Throws damaged, schema, io.
std::unique_ptr<FlatFile> open_ledger_file(const std::filesystem::path& index_folder,
                                           const Manifest& manifest, int oldest = kSchemaVersion);

/// All of it; states without any fact where the generation is older than ledgers. Throws as above.
Ledger read_ledger(const std::filesystem::path& index_folder, const Manifest& manifest,
                   int oldest = kSchemaVersion);

}  // namespace timtin::index
