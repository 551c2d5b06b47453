#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <utility>
#include <vector>

#include "index/read/index.h"
#include "indexer/commands/counts.h"
#include "indexer/commands/coverage.h"
#include "indexer/commands/run.h"
#include "indexer/format.h"
#include "indexer/output.h"

namespace timtin::indexer {
namespace {

/// Sums over the segments.
struct Totals {
  std::uint64_t articles = 0;
  std::uint64_t dead = 0;
  std::uint64_t syllables = 0;   ///< dead articles included
  std::uint64_t text_bytes = 0;  ///< dead articles included
  std::uint64_t bytes = 0;       ///< of all files of the segments
};

Totals sum(const index::Manifest& manifest) {
  Totals totals;
  totals.articles = manifest.articles();
  for (const index::SegmentEntry& segment : manifest.segments) {
    totals.dead += segment.dead.size();
    totals.syllables += segment.syllables;
    totals.text_bytes += segment.text_bytes;
    for (const index::FileEntry& file : segment.files) totals.bytes += file.bytes;
  }
  return totals;
}

using Rows = std::vector<std::pair<std::string, std::vector<std::string>>>;

/// Names on the left, numbers in columns on the right; a first row in capitals is their head.
std::string table(const Rows& rows) {
  std::size_t width = 24;
  for (const auto& [name, numbers] : rows) width = std::max(width, characters(name));
  std::string out;
  for (const auto& [name, numbers] : rows) {
    out += padded(name, width);
    for (const std::string& number : numbers) out += "  " + aligned(number, 13);
    out += "\n";
  }
  return out;
}

/// Two decimals.
std::string ratio(std::uint64_t part, std::uint64_t whole) {
  const std::uint64_t hundredths = (part * 100 + whole / 2) / whole;
  const std::string decimals = std::to_string(hundredths % 100);
  return std::to_string(hundredths / 100) + (decimals.size() < 2 ? ".0" : ".") + decimals;
}

std::string as_text(const index::Manifest& manifest, const Counts& counts) {
  const Totals totals = sum(manifest);
  Rows rows = {{"articles", {grouped(totals.articles)}},
               {"syllables", {grouped(totals.syllables)}},
               {"text bytes", {grouped(totals.text_bytes)}},
               {"index bytes", {grouped(totals.bytes)}}};
  if (totals.dead > 0) {
    rows.insert(rows.begin() + 1, {"replaced or removed", {grouped(totals.dead)}});
  }
  if (totals.text_bytes > 0) {
    rows.push_back({"index bytes / text byte", {ratio(totals.bytes, totals.text_bytes)}});
  }
  rows.push_back({"segments", {grouped(manifest.segments.size())}});
  rows.push_back({"generation", {grouped(manifest.generation)}});
  rows.push_back({"schema", {std::to_string(manifest.schema)}});
  std::string out =
      table(rows) + "created " + manifest.created + ", build " + manifest.build_id + "\n";

  rows = {{"FILE", {"BYTES"}}};
  for (const index::SegmentEntry& segment : manifest.segments) {
    const std::string folder = manifest.segments.size() > 1 ? segment.id + "/" : "";
    for (const index::FileEntry& file : segment.files) {
      rows.push_back({folder + file.path, {grouped(file.bytes)}});
    }
  }
  out += "\n" + table(rows);
  rows = {{"SOURCE", {"ARTICLES", "REJECTED"}}};
  for (const index::SourceEntry& source : manifest.sources) {
    rows.push_back({source.name, {grouped(source.articles), grouped(source.rejected)}});
  }
  out += "\n" + table(rows);
  rows = {{"PROVINCE", {"ARTICLES"}}};
  for (const auto& [slug, articles] : counts.provinces) {
    rows.push_back({province_name(slug), {grouped(articles)}});
  }
  out += "\n" + table(rows);
  rows = {{"YEAR", {"ARTICLES"}}};
  for (const auto& [year, articles] : counts.years) {
    rows.push_back({year == 0 ? "(unknown)" : std::to_string(year), {grouped(articles)}});
  }
  return out + "\n" + table(rows);
}

using Json = nlohmann::ordered_json;

std::string json_line(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string as_jsonl(const index::Manifest& manifest, const Counts& counts) {
  const Totals totals = sum(manifest);
  std::string out = json_line({{"type", "index"},
                               {"format", 1},
                               {"schema", manifest.schema},
                               {"generation", manifest.generation},
                               {"build_id", manifest.build_id},
                               {"created", manifest.created},
                               {"articles", totals.articles},
                               {"dead", totals.dead},
                               {"syllables", totals.syllables},
                               {"text_bytes", totals.text_bytes},
                               {"bytes", totals.bytes},
                               {"segments", manifest.segments.size()}});
  for (const index::SegmentEntry& segment : manifest.segments) {
    for (const index::FileEntry& file : segment.files) {
      out += json_line(
          {{"type", "file"}, {"segment", segment.id}, {"path", file.path}, {"bytes", file.bytes}});
    }
  }
  for (const index::SourceEntry& source : manifest.sources) {
    out += json_line({{"type", "source"},
                      {"name", source.name},
                      {"articles", source.articles},
                      {"rejected", source.rejected}});
  }
  for (const auto& [slug, articles] : counts.provinces) {
    Json row = {{"type", "province"}, {"value", nullptr}, {"name", nullptr}};
    if (!slug.empty()) {
      row["value"] = slug;
      row["name"] = province_name(slug);
    }
    row["articles"] = articles;
    out += json_line(row);
  }
  for (const auto& [year, articles] : counts.years) {
    Json row = {{"type", "year"}, {"value", nullptr}};
    if (year != 0) row["value"] = year;
    row["articles"] = articles;
    out += json_line(row);
  }
  return out;
}

/// True if standard output is a terminal that shows colours and the person wants them.
bool color_wanted() {
  const char* term = std::getenv("TERM");
  const char* no_color = std::getenv("NO_COLOR");
  return ::isatty(STDOUT_FILENO) == 1 && (no_color == nullptr || *no_color == '\0') &&
         term != nullptr && std::string_view(term) != "dumb";
}

std::string as_coverage(const Coverage& table, StatsFormat format) {
  switch (format) {
    case StatsFormat::jsonl:
      return coverage_jsonl(table);
    case StatsFormat::tsv:
      return coverage_tsv(table);
    case StatsFormat::svg:
      return coverage_svg(table);
    case StatsFormat::text:
      break;
  }
  return coverage_text(table, color_wanted());
}

}  // namespace

Status stats(const Request& request) {
  const index::Index index = index::Index::open(request.index);
  if (request.coverage) {
    print(as_coverage(coverage(index), request.format));
    return Status::ok;
  }
  const Counts counts = count(index);
  print(request.format == StatsFormat::jsonl ? as_jsonl(index.manifest(), counts)
                                             : as_text(index.manifest(), counts));
  return Status::ok;
}

}  // namespace timtin::indexer
