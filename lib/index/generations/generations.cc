#include "index/generations/generations.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <system_error>

#include "index/files/files.h"
#include "index/read/manifest.h"

namespace timtin::index {
namespace {

constexpr std::string_view kTemporaryEnding = ".tmp";

/// The number in a name of begin, number, end; nothing for any other name.
std::optional<std::uint64_t> number_in(std::string_view name, std::string_view begin,
                                       std::string_view ending) {
  if (!name.starts_with(begin) || !name.ends_with(ending)) return std::nullopt;
  if (name.size() <= begin.size() + ending.size()) return std::nullopt;
  name = name.substr(begin.size(), name.size() - begin.size() - ending.size());
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), number);
  if (error != std::errc() || end != name.data() + name.size()) return std::nullopt;
  return number;
}

std::optional<std::uint64_t> generation_of(std::string_view name) {
  return number_in(name, "manifest-", ".json");
}

bool is_ledger(std::string_view name) { return number_in(name, "ledger-", "").has_value(); }

/// What replace_file() leaves when it is killed.
bool is_temporary(std::string_view name) {
  if (!name.ends_with(kTemporaryEnding)) return false;
  name.remove_suffix(kTemporaryEnding.size());
  return name == kCurrentFile || generation_of(name);
}

bool is_ours(const std::string& name) {
  return name == kCurrentFile || name == kLockFile || name == kSegmentsFolder ||
         generation_of(name) || is_ledger(name) || is_temporary(name);
}

std::vector<std::string> names_in(const std::filesystem::path& folder) {
  std::vector<std::string> names;
  std::error_code error;
  for (std::filesystem::directory_iterator entry(folder, error), end; !error && entry != end;
       entry.increment(error)) {
    names.push_back(entry->path().filename().string());
  }
  if (error) throw io_error("cannot read folder", folder, error.value());
  return names;
}

void remove_tree(const std::filesystem::path& path) {
  std::error_code error;
  std::filesystem::remove_all(path, error);
  if (error) throw io_error("cannot remove", path, error.value());
}

}  // namespace

std::vector<std::uint64_t> list_generations(const std::filesystem::path& index_folder) {
  std::vector<std::uint64_t> generations;
  for (const std::string& name : names_in(index_folder)) {
    if (const auto number = generation_of(name)) generations.push_back(*number);
  }
  std::sort(generations.begin(), generations.end());
  return generations;
}

std::optional<std::uint64_t> current_generation(const std::filesystem::path& index_folder) {
  try {
    return generation_of(current_manifest(index_folder).filename().string());
  } catch (const Error&) {
    return std::nullopt;
  }
}

bool may_hold_index(const std::filesystem::path& index_folder) {
  const std::vector<std::string> names = names_in(index_folder);
  return std::find(names.begin(), names.end(), kCurrentFile) != names.end() ||
         std::all_of(names.begin(), names.end(), is_ours);
}

void remove_all_but(const std::filesystem::path& index_folder,
                    const std::vector<std::uint64_t>& keep) {
  std::set<std::string> needed;  // segments and ledgers
  bool all_readable = true;
  for (const std::uint64_t generation : list_generations(index_folder)) {
    const std::filesystem::path file = index_folder / manifest_name(generation);
    if (std::find(keep.begin(), keep.end(), generation) == keep.end()) {
      remove_tree(file);
      continue;
    }
    try {
      const Manifest manifest = read_manifest(file, kOldestSchema);
      for (const SegmentEntry& segment : manifest.segments) needed.insert(segment.id);
      needed.insert(manifest.ledger.path);
    } catch (const Error&) {
      all_readable = false;
    }
  }
  for (const std::string& name : names_in(index_folder)) {
    const bool leftover = all_readable && is_ledger(name) && !needed.contains(name);
    if (is_temporary(name) || leftover) remove_tree(index_folder / name);
  }
  const std::filesystem::path segments = index_folder / kSegmentsFolder;
  if (!all_readable || !std::filesystem::exists(segments)) return;
  for (const std::string& id : names_in(segments)) {
    if (!needed.contains(id)) remove_tree(segments / id);
  }
}

}  // namespace timtin::index
