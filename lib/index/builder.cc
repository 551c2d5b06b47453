#include "index/builder.h"

#include <algorithm>
#include <optional>
#include <system_error>

#include "index/clock.h"
#include "index/files.h"
#include "index/generations.h"
#include "index/id_map.h"
#include "index/index.h"
#include "index/lock.h"
#include "index/segment_writer.h"
#include "index/terms.h"

namespace timtin::index {
namespace {

void make_folders(const std::filesystem::path& folder) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error) throw io_error("cannot make folder", folder, error.value());
}

/// The folder, ready to be locked.
const std::filesystem::path& ready(const std::filesystem::path& folder) {
  make_folders(folder);
  if (!may_hold_index(folder)) {
    throw Error(Status::usage, folder.string() + " holds other files and is no index",
                "name a new or an empty folder");
  }
  return folder;
}

std::uint64_t next_generation(const std::filesystem::path& folder) {
  const std::vector<std::uint64_t> generations = list_generations(folder);
  return generations.empty() ? 1 : generations.back() + 1;
}

}  // namespace

struct Builder::Impl {
  Impl(const std::filesystem::path& index_folder, const BuildOptions& options)
      : folder(ready(index_folder)),
        lock(folder, options.lock_timeout),
        generation(next_generation(folder)),
        build_id(hex64(random64()) + hex64(random64())),
        segment_folder(folder / kSegmentsFolder / build_id) {
    remove_all_but(folder, list_generations(folder));  // what killed builds left behind
    make_folders(folder / kSegmentsFolder);
    segment.emplace(segment_folder, build_id,
                    SegmentOptions{.memory = options.memory, .threads = options.threads});
  }

  ~Impl() {
    if (published) return;
    segment.reset();
    std::error_code ignored;  // the next build removes what this one cannot
    std::filesystem::remove_all(segment_folder, ignored);
  }

  std::filesystem::path folder;
  WriterLock lock;
  std::uint64_t generation;
  std::string build_id;
  std::filesystem::path segment_folder;
  std::optional<SegmentWriter> segment;
  IdMap ids;
  std::vector<ArticleNo> dead;
  bool published = false;
};

Builder::Builder(const std::filesystem::path& index_folder, const BuildOptions& options)
    : impl_(std::make_unique<Impl>(index_folder, options)) {}

Builder::~Builder() = default;

Batch Builder::prepare(std::span<const article::Article> articles) {
  return impl_->segment->prepare(articles);
}

std::uint64_t Builder::add(const Batch& batch) {
  ArticleNo number = impl_->segment->add(batch);
  std::uint64_t replaced = 0;
  for (const IdHash& id : batch.ids) {
    const std::optional<ArticleNo> earlier = impl_->ids.put(id, number++);
    if (!earlier) continue;
    impl_->dead.push_back(*earlier);
    ++replaced;
  }
  return replaced;
}

std::uint64_t Builder::articles() const noexcept { return impl_->ids.size(); }

Manifest Builder::publish(std::vector<SourceEntry> sources) {
  Manifest manifest;
  manifest.schema = kSchemaVersion;
  manifest.generation = impl_->generation;
  manifest.build_id = impl_->build_id;
  manifest.sources = std::move(sources);
  manifest.segments.push_back(impl_->segment->finish());
  std::sort(impl_->dead.begin(), impl_->dead.end());
  manifest.segments.back().dead = std::move(impl_->dead);
  sync_folder(impl_->folder / kSegmentsFolder);
  manifest.created = utc_now();
  // Opening compares the parts with each other and with the manifest.
  Segment(impl_->segment_folder, manifest.segments.back()).check_counts();

  // The generation before stays, to go back to; all of them where that is not known.
  const std::optional<std::uint64_t> before = current_generation(impl_->folder);
  std::vector<std::uint64_t> keep = before ? std::vector{*before} : list_generations(impl_->folder);
  keep.push_back(manifest.generation);
  index::publish(impl_->folder, manifest);
  impl_->published = true;
  remove_all_but(impl_->folder, keep);
  return manifest;
}

}  // namespace timtin::index
