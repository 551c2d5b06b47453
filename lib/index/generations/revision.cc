#include "index/generations/revision.h"

#include <algorithm>
#include <system_error>
#include <utility>

#include "error.h"
#include "index/clock.h"
#include "index/files/files.h"
#include "index/files/flat_file.h"
#include "index/generations/generations.h"
#include "index/generations/merge.h"
#include "index/generations/near_duplicates.h"
#include "index/read/postings.h"
#include "places/date.h"

namespace timtin::index {
namespace {

/// True if it was not there before.
bool make_folders(const std::filesystem::path& folder) {
  std::error_code error;
  const bool made = std::filesystem::create_directories(folder, error);
  if (error) throw io_error("cannot make folder", folder, error.value());
  return made;
}

/// Makes the folder ready to be locked. True if it was not there before.
bool prepare(const std::filesystem::path& folder, Base base) {
  if (base == Base::current) {
    static_cast<void>(current_manifest(folder));  // says that there is no index, makes no folder
    return false;
  }
  const bool made = make_folders(folder);
  if (!may_hold_index(folder)) {
    throw Error(Status::usage, folder.string() + " holds other files and is no index",
                "name a new or an empty folder");
  }
  return made;
}

std::uint64_t next_generation(const std::filesystem::path& folder) {
  const std::vector<std::uint64_t> generations = list_generations(folder);
  return generations.empty() ? 1 : generations.back() + 1;
}

std::set<IdHash> takedowns_of(const Manifest& manifest, const std::filesystem::path& folder) {
  std::set<IdHash> hashes;
  for (const std::string& text : manifest.takedowns) {
    const std::optional<IdHash> hash = id_hash_from_hex(text);
    if (!hash) throw damaged_error(folder / manifest_name(manifest.generation), "a bad takedown");
    hashes.insert(*hash);
  }
  return hashes;
}

std::string random_id() { return hex64(random64()) + hex64(random64()); }

}  // namespace

std::uint64_t Part::live() const noexcept {
  return static_cast<std::uint64_t>(std::count(dead.begin(), dead.end(), false));
}

SegmentEntry Part::marked_entry() const {
  SegmentEntry marked = entry;
  marked.dead.clear();
  for (std::uint32_t number = 0; number < dead.size(); ++number) {
    if (dead[number]) marked.dead.push_back(number);
  }
  return marked;
}

Revision::Revision(const std::filesystem::path& index_folder, std::chrono::seconds lock_timeout,
                   Base base)
    : folder_(index_folder),
      made_folder_(prepare(folder_, base)),
      lock_(folder_, lock_timeout),
      generation_(next_generation(folder_)),
      build_id_(random_id()) {
  remove_all_but(folder_, list_generations(folder_));  // what killed writers left behind
  if (base == Base::current) {
    take_over(read_current(folder_));
    return;
  }
  try {
    takedowns = takedowns_of(read_current(folder_, kOldestSchema), folder_);
  } catch (const Error&) {
    gather_takedowns();  // no index yet, or a damaged one
  }
}

Revision::~Revision() {
  std::error_code ignored;  // the next writer removes what this one cannot
  for (const std::filesystem::path& path : written_) std::filesystem::remove_all(path, ignored);
  // A first build that came to nothing leaves nothing: remove() takes away empty folders alone.
  if (std::filesystem::exists(folder_ / kCurrentFile, ignored)) return;
  std::filesystem::remove(folder_ / kSegmentsFolder, ignored);
  lock_.discard();
  if (made_folder_) std::filesystem::remove(folder_, ignored);
}

void Revision::bury(ArticleRef article) {
  Part& part = parts.at(article.segment);
  part.dead.at(article.number) = true;
  if (!part.fresh) departed_.push_back(part.articles.at(article.number));
}

void Revision::gather_takedowns() {
  for (const std::uint64_t generation : list_generations(folder_)) {
    try {
      takedowns.merge(
          takedowns_of(read_manifest(folder_ / manifest_name(generation), kOldestSchema), folder_));
    } catch (const Error& error) {
      if (error.status() != Status::schema) unread.push_back(generation);
    }
  }
}

void Revision::take_over(Manifest manifest) {
  Ledger ledger = read_ledger(folder_, manifest);
  takedowns.merge(takedowns_of(manifest, folder_));
  sources = std::move(manifest.sources);
  sets = std::move(ledger.sets);
  auto state = ledger.articles.begin();
  for (SegmentEntry& entry : manifest.segments) {
    Part part;
    part.articles.assign(state, state + entry.articles);
    state += entry.articles;
    part.dead.resize(entry.articles, false);
    for (const std::uint32_t number : entry.dead) part.dead.at(number) = true;
    part.entry = std::move(entry);
    parts.push_back(std::move(part));
  }
}

Part Revision::begin_part() {
  Part part;
  part.fresh = true;
  // The first segment is named after its generation, as most generations write one.
  part.entry.id = written_.empty() ? build_id_ : random_id();
  make_folders(folder_ / kSegmentsFolder);
  written_.push_back(folder(part));
  return part;
}

std::uint32_t Revision::add_part() {
  parts.push_back(begin_part());
  return static_cast<std::uint32_t>(parts.size() - 1);
}

void Revision::merge(std::size_t first, std::size_t last, const SegmentOptions& options) {
  Part merged = begin_part();
  std::vector<std::unique_ptr<Segment>> opened;
  std::vector<const Segment*> inputs;
  for (std::size_t i = first; i < last; ++i) {
    const Part& part = parts.at(i);
    opened.push_back(std::make_unique<Segment>(folder(part), part.marked_entry()));
    inputs.push_back(opened.back().get());
    for (std::size_t number = 0; number < part.articles.size(); ++number) {
      if (!part.dead[number]) merged.add(part.articles[number]);
    }
  }
  merged.entry = merge_segments(inputs, folder(merged), merged.entry.id, options);
  parts[first] = std::move(merged);
  parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(first) + 1,
              parts.begin() + static_cast<std::ptrdiff_t>(last));
}

std::filesystem::path Revision::folder(const Part& part) const {
  return folder_ / kSegmentsFolder / part.entry.id;
}

void Revision::drop_empty_parts() {
  // An index without any article still has a segment.
  const auto empty = [](const Part& part) { return part.live() == 0; };
  const bool all = std::all_of(parts.begin(), parts.end(), empty);
  const auto first = all && !parts.empty() ? parts.begin() + 1 : parts.begin();
  parts.erase(std::remove_if(first, parts.end(), empty), parts.end());
}

Manifest Revision::publish() {
  drop_empty_parts();
  Manifest manifest;
  manifest.schema = kSchemaVersion;
  manifest.generation = generation_;
  manifest.build_id = build_id_;
  manifest.sources = sources;
  for (const IdHash& hash : takedowns) manifest.takedowns.push_back(to_hex(hash));
  Ledger ledger;
  ledger.sets = sets;
  for (Part& part : parts) {
    part.entry = part.marked_entry();
    // Opening compares the parts with each other and with the manifest.
    if (part.fresh) check_counts(Segment(folder(part), part.entry));
    manifest.segments.push_back(part.entry);
  }
  assign_clusters(folder_, parts, departed_);
  for (Part& part : parts) {  // which are done with: at 10^6 articles a copy is 80 MB
    if (ledger.articles.empty()) {
      ledger.articles = std::move(part.articles);
    } else {
      ledger.articles.insert(ledger.articles.end(), part.articles.begin(), part.articles.end());
    }
    part.articles = {};
  }
  if (std::filesystem::exists(folder_ / kSegmentsFolder)) sync_folder(folder_ / kSegmentsFolder);

  const std::filesystem::path ledger_file = folder_ / ledger_name(generation_);
  written_.push_back(ledger_file);
  write_ledger(ledger_file, build_id_, ledger);
  manifest.ledger = {.path = ledger_name(generation_),
                     .bytes = std::filesystem::file_size(ledger_file),
                     .checksum = file_checksum(ledger_file)};
  manifest.created = utc_now();

  // The generation before stays, to go back to; all of them where that is not known.
  const std::optional<std::uint64_t> before = current_generation(folder_);
  std::vector<std::uint64_t> keep = before ? std::vector{*before} : list_generations(folder_);
  keep.push_back(manifest.generation);
  index::publish(folder_, manifest);
  written_.clear();
  remove_all_but(folder_, keep);  // segments of empty parts too
  return manifest;
}

}  // namespace timtin::index
