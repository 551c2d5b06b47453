#include "index/generations/collect.h"

#include <algorithm>
#include <set>
#include <vector>

#include "error.h"
#include "index/files/flat_file.h"
#include "index/generations/generations.h"
#include "index/generations/revision.h"

namespace timtin::index {
namespace {

std::uint64_t bytes_below(const std::filesystem::path& folder) {
  std::uint64_t bytes = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) bytes += entry.file_size();
  }
  return bytes;
}

/// Those of the articles that were taken down are added to `found`. True if there is any.
bool find_taken_down(const std::vector<ArticleState>& articles, const std::set<IdHash>& takedowns,
                     std::set<IdHash>& found) {
  bool any = false;
  for (const ArticleState& article : articles) {
    if (!takedowns.contains(article.id)) continue;
    found.insert(article.id);
    any = true;
  }
  return any;
}

/// True if a segment of the generation holds an article that was taken down, or if nobody can tell.
bool may_hold(const std::filesystem::path& folder, std::uint64_t generation,
              const std::set<IdHash>& takedowns, std::set<IdHash>& found) {
  if (takedowns.empty()) return false;
  try {
    const Manifest manifest = read_manifest(folder / manifest_name(generation));
    return find_taken_down(read_ledger(folder, manifest).articles, takedowns, found);
  } catch (const Error&) {
    return true;
  }
}

}  // namespace

CollectReport collect_garbage(const std::filesystem::path& index_folder,
                              const CollectOptions& options) {
  CollectReport report;
  Revision revision(index_folder, options.lock_timeout, Base::current);
  const std::uint64_t bytes_before = bytes_below(index_folder);
  const std::vector<std::uint64_t> before = list_generations(index_folder);
  std::set<IdHash> erased;
  for (std::size_t i = 0; i < revision.parts.size(); ++i) {
    if (!find_taken_down(revision.parts[i].articles, revision.takedowns, erased)) continue;
    ++report.rewritten_segments;
    revision.merge(i, i + 1, {});
  }
  const std::uint64_t current = report.rewritten_segments > 0
                                    ? revision.publish().generation
                                    : read_current(index_folder).generation;
  std::vector<std::uint64_t> keep{current};
  std::uint64_t looked_at = 0;
  for (auto older = before.rbegin(); older != before.rend(); ++older) {
    if (*older == current) continue;
    const bool wanted = *older < current && looked_at++ < options.keep;
    const bool holds = may_hold(index_folder, *older, revision.takedowns, erased);
    if (wanted && !holds) {
      keep.push_back(*older);
    } else {
      report.removed_generations.push_back(*older);
      if (wanted) report.removed_for_takedowns.push_back(*older);
    }
  }
  remove_all_but(index_folder, keep);
  report.erased_articles = erased.size();
  for (auto* list : {&keep, &report.removed_generations, &report.removed_for_takedowns}) {
    std::sort(list->begin(), list->end());
  }
  report.kept_generations = std::move(keep);
  const std::uint64_t bytes_after = bytes_below(index_folder);
  report.freed_bytes = bytes_before - std::min(bytes_before, bytes_after);
  return report;
}

}  // namespace timtin::index
