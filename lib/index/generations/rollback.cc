#include "index/generations/rollback.h"

#include <optional>

#include "error.h"
#include "index/generations/generations.h"
#include "index/generations/revision.h"
#include "index/read/postings.h"

namespace timtin::index {
namespace {

/// The newest generation below `limit` whose manifest, ledger and segments can be opened.
std::optional<Manifest> newest_below(const std::filesystem::path& folder, std::uint64_t limit) {
  const std::vector<std::uint64_t> generations = list_generations(folder);
  for (auto number = generations.rbegin(); number != generations.rend(); ++number) {
    if (*number >= limit) continue;
    try {
      Manifest manifest = read_manifest(folder / manifest_name(*number));
      static_cast<void>(read_ledger(folder, manifest));
      for (const SegmentEntry& entry : manifest.segments) {
        check_counts(Segment(folder / kSegmentsFolder / entry.id, entry));
      }
      return manifest;
    } catch (const Error&) {
      // Damaged too, or of another schema version: older ones may be whole.
    }
  }
  return std::nullopt;
}

}  // namespace

RollbackReport roll_back(const std::filesystem::path& index_folder,
                         std::chrono::seconds lock_timeout) {
  Revision revision(index_folder, lock_timeout, Base::nothing);
  RollbackReport report;
  const std::optional<std::uint64_t> from = current_generation(index_folder);
  report.from = from.value_or(0);
  const std::optional<Manifest> target = newest_below(index_folder, from.value_or(UINT64_MAX));
  if (!target) {
    throw Error(Status::usage, index_folder.string() + " has no whole generation to go back to",
                "`timtin-index build " + index_folder.string() + " INPUT...` makes a new one");
  }
  report.to = report.current = target->generation;
  report.articles = target->articles();
  report.unread = revision.unread;
  const std::set<IdHash> since = revision.takedowns;
  revision.take_over(*target);
  for (std::uint32_t segment = 0; segment < revision.parts.size(); ++segment) {
    const Part& part = revision.parts[segment];
    for (ArticleNo number = 0; number < part.articles.size(); ++number) {
      if (part.dead[number] || !since.contains(part.articles[number].id)) continue;
      revision.bury({segment, number});
      ++report.hidden;
    }
  }
  // A takedown is not undone by going back: what the old generation says of it is amended. Also
  // where it has no such article, so that a later update does not bring it.
  if (revision.takedowns.size() != target->takedowns.size()) {
    const Manifest amended = revision.publish();
    report.current = amended.generation;
    report.articles = amended.articles();
  } else {
    make_current(index_folder, target->generation);
  }
  return report;
}

}  // namespace timtin::index
