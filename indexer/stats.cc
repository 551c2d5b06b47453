#include <nlohmann/json.hpp>

#include "index/index.h"
#include "indexer/counts.h"
#include "indexer/format.h"
#include "indexer/output.h"
#include "indexer/run.h"

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

std::string text_row(const std::string& name, const std::string& value) {
  return padded(name, 24) + "  " + aligned(value, 14) + "\n";
}

std::string as_text(const index::Manifest& manifest, const Counts& counts) {
  const Totals totals = sum(manifest);
  std::string out = text_row("articles", grouped(totals.articles));
  if (totals.dead > 0) out += text_row("articles not shown", grouped(totals.dead));
  out += text_row("syllables", grouped(totals.syllables));
  out += text_row("text bytes", grouped(totals.text_bytes));
  out += text_row("index bytes", grouped(totals.bytes));
  if (totals.text_bytes > 0) {
    const double ratio = static_cast<double>(totals.bytes) / static_cast<double>(totals.text_bytes);
    std::string hundredths = std::to_string(static_cast<std::uint64_t>(ratio * 100 + 0.5));
    hundredths.insert(0, hundredths.size() < 3 ? 3 - hundredths.size() : 0, '0');
    hundredths.insert(hundredths.size() - 2, ".");
    out += text_row("index bytes / text byte", hundredths);
  }
  out += text_row("segments", grouped(manifest.segments.size()));
  out += text_row("generation", grouped(manifest.generation));
  out += text_row("schema", std::to_string(manifest.schema));
  out += "created                   " + manifest.created + "\n";
  out += "build                     " + manifest.build_id + "\n";
  out += "\nFILE                            BYTES\n";
  for (const index::SegmentEntry& segment : manifest.segments) {
    for (const index::FileEntry& file : segment.files) {
      out += text_row(manifest.segments.size() > 1 ? segment.id + "/" + file.path : file.path,
                      grouped(file.bytes));
    }
  }
  out += "\nSOURCE                       ARTICLES  REJECTED\n";
  for (const index::SourceEntry& source : manifest.sources) {
    out += padded(source.name, 24) + "  " + aligned(grouped(source.articles), 11) +
           aligned(grouped(source.rejected), 10) + "\n";
  }
  out += "\nPROVINCE                     ARTICLES\n";
  for (const auto& [slug, articles] : counts.provinces) {
    out += padded(province_name(slug), 24) + "  " + aligned(grouped(articles), 11) + "\n";
  }
  out += "\nYEAR                         ARTICLES\n";
  for (const auto& [year, articles] : counts.years) {
    out += padded(year == 0 ? "(unknown)" : std::to_string(year), 24) + "  " +
           aligned(grouped(articles), 11) + "\n";
  }
  return out;
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

}  // namespace

Status stats(const Request& request) {
  const index::Index index = index::Index::open(request.index);
  const Counts counts = count(index);
  print(request.format == StatsFormat::jsonl ? as_jsonl(index.manifest(), counts)
                                             : as_text(index.manifest(), counts));
  return Status::ok;
}

}  // namespace timtin::indexer
