#include "index/read/manifest.h"

#include <algorithm>
#include <cstdio>
#include <string_view>
#include <utility>

#include <nlohmann/json.hpp>

#include "error.h"
#include "index/files/files.h"
#include "index/terms.h"

namespace timtin::index {
namespace {

using nlohmann::ordered_json;

constexpr std::string_view kNoChecksum = "0000000000000000";

/// Schema version since which a generation has a ledger and takedowns.
constexpr int kFirstWithLedger = 6;

/// Where the sixteen digits of the manifest's own checksum stand, or npos.
std::size_t checksum_place(std::string_view json) {
  constexpr std::string_view kKey = "\"checksum\": \"";
  // Files have checksums too; the manifest's own comes first of all.
  const std::size_t key = json.find(kKey);
  if (key == std::string_view::npos) return key;
  const std::size_t place = key + kKey.size();
  return place + kNoChecksum.size() <= json.size() ? place : std::string_view::npos;
}

ordered_json file_to_json(const FileEntry& file) {
  return {{"path", file.path}, {"bytes", file.bytes}, {"checksum", file.checksum}};
}

FileEntry file_from_json(const ordered_json& json) {
  return {.path = json.at("path").get<std::string>(),
          .bytes = json.at("bytes").get<std::uint64_t>(),
          .checksum = json.at("checksum").get<std::string>()};
}

std::string to_json(const Manifest& manifest) {
  ordered_json segments = ordered_json::array();
  for (const SegmentEntry& segment : manifest.segments) {
    ordered_json files = ordered_json::array();
    for (const FileEntry& file : segment.files) files.push_back(file_to_json(file));
    segments.push_back({{"id", segment.id},
                        {"articles", segment.articles},
                        {"syllables", segment.syllables},
                        {"text_bytes", segment.text_bytes},
                        {"files", std::move(files)},
                        {"dead", segment.dead}});
  }
  ordered_json sources = ordered_json::array();
  for (const SourceEntry& source : manifest.sources) {
    sources.push_back(
        {{"name", source.name}, {"articles", source.articles}, {"rejected", source.rejected}});
  }
  const ordered_json json{
      {"checksum", kNoChecksum},           {"schema", manifest.schema},
      {"generation", manifest.generation}, {"build_id", manifest.build_id},
      {"created", manifest.created},       {"sources", std::move(sources)},
      {"takedowns", manifest.takedowns},   {"ledger", file_to_json(manifest.ledger)},
      {"segments", std::move(segments)}};
  // Names come from the command line and may be any bytes.
  std::string text = json.dump(1, ' ', false, ordered_json::error_handler_t::replace) + '\n';
  text.replace(checksum_place(text), kNoChecksum.size(), hex64(checksum(text)));
  return text;
}

Manifest from_json(const ordered_json& json) {
  Manifest manifest;
  manifest.schema = json.at("schema").get<int>();
  manifest.generation = json.at("generation").get<std::uint64_t>();
  manifest.build_id = json.at("build_id").get<std::string>();
  manifest.created = json.at("created").get<std::string>();
  for (const auto& source : json.at("sources")) {
    manifest.sources.push_back({.name = source.at("name").get<std::string>(),
                                .articles = source.at("articles").get<std::uint64_t>(),
                                .rejected = source.at("rejected").get<std::uint64_t>()});
  }
  if (manifest.schema >= kFirstWithLedger) {
    manifest.takedowns = json.at("takedowns").get<std::vector<std::string>>();
    manifest.ledger = file_from_json(json.at("ledger"));
  }
  for (const auto& segment : json.at("segments")) {
    SegmentEntry entry;
    entry.id = segment.at("id").get<std::string>();
    entry.articles = segment.at("articles").get<std::uint32_t>();
    entry.syllables = segment.at("syllables").get<std::uint64_t>();
    entry.text_bytes = segment.at("text_bytes").get<std::uint64_t>();
    entry.dead = segment.at("dead").get<std::vector<std::uint32_t>>();
    for (const auto& file : segment.at("files")) {
      entry.files.push_back(file_from_json(file));
    }
    manifest.segments.push_back(std::move(entry));
  }
  return manifest;
}

/// The line of CURRENT, taken apart.
struct Current {
  std::string manifest;
  std::string checksum;
};

Current read_current_line(const std::filesystem::path& index_folder) {
  const std::filesystem::path file = index_folder / kCurrentFile;
  std::error_code ignored;
  if (!std::filesystem::exists(file, ignored)) {
    throw Error(Status::damaged, index_folder.string() + " is not an index: it has no CURRENT",
                "`timtin-index build " + index_folder.string() + " INPUT...` makes one");
  }
  const std::string line = read_file(file);
  const std::size_t space = line.find(' ');
  if (space == std::string::npos || line.size() != space + 1 + kNoChecksum.size() + 1 ||
      line.back() != '\n' || line.find('/') != std::string::npos) {
    throw damaged_error(file, "it is not the name and checksum of a manifest");
  }
  return {line.substr(0, space), line.substr(space + 1, kNoChecksum.size())};
}

/// The manifest's text, compared with its own checksum, which is returned in `found`.
std::string read_checked(const std::filesystem::path& file, std::string& found) {
  std::string text = read_file(file);
  const std::size_t place = checksum_place(text);
  if (place == std::string::npos) throw damaged_error(file, "it has no checksum");
  found = text.substr(place, kNoChecksum.size());
  text.replace(place, kNoChecksum.size(), kNoChecksum);
  if (hex64(checksum(text)) != found) throw damaged_error(file, "it does not match its checksum");
  return text;
}

Manifest parse(const std::filesystem::path& file, const std::string& text, int oldest) {
  try {
    const ordered_json json = ordered_json::parse(text);
    const int schema = json.at("schema").get<int>();
    if (schema < oldest || schema > kSchemaVersion) throw schema_error(file, schema);
    return from_json(json);
  } catch (const nlohmann::json::exception& error) {
    throw damaged_error(file, error.what());
  }
}

}  // namespace

std::uint64_t Manifest::articles() const {
  std::uint64_t live = 0;
  for (const SegmentEntry& segment : segments) live += segment.articles - segment.dead.size();
  return live;
}

std::string manifest_name(std::uint64_t generation) {
  char name[48];
  std::snprintf(name, sizeof name, "manifest-%06llu.json",
                static_cast<unsigned long long>(generation));
  return name;
}

std::filesystem::path current_manifest(const std::filesystem::path& index_folder) {
  return index_folder / read_current_line(index_folder).manifest;
}

Manifest read_current(const std::filesystem::path& index_folder, int oldest) {
  const Current current = read_current_line(index_folder);
  const std::filesystem::path file = index_folder / current.manifest;
  std::error_code ignored;
  if (!std::filesystem::exists(file, ignored)) {
    throw damaged_error(index_folder / kCurrentFile,
                        "it names " + current.manifest + ", which is missing");
  }
  std::string found;
  const std::string text = read_checked(file, found);
  if (found != current.checksum) {
    throw damaged_error(index_folder / kCurrentFile,
                        "its checksum is not that of " + current.manifest);
  }
  return parse(file, text, oldest);
}

Manifest read_manifest(const std::filesystem::path& file, int oldest) {
  std::string found;
  return parse(file, read_checked(file, found), oldest);
}

void publish(const std::filesystem::path& index_folder, const Manifest& manifest) {
  const std::string name = manifest_name(manifest.generation);
  replace_file(index_folder / name, to_json(manifest));
  make_current(index_folder, manifest.generation);
}

void make_current(const std::filesystem::path& index_folder, std::uint64_t generation) {
  const std::string name = manifest_name(generation);
  std::string found;
  read_checked(index_folder / name, found);
  replace_file(index_folder / kCurrentFile, name + ' ' + found + '\n');
}

}  // namespace timtin::index
