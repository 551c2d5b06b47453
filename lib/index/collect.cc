#include "index/collect.h"

#include <algorithm>

#include "error.h"
#include "index/flat_file.h"
#include "index/generations.h"
#include "index/revision.h"

namespace timtin::index {
namespace {

std::uint64_t bytes_below(const std::filesystem::path& folder) {
  std::uint64_t bytes = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) bytes += entry.file_size();
  }
  return bytes;
}

std::uint64_t taken_down_in(const Part& part, const std::set<IdHash>& takedowns) {
  return static_cast<std::uint64_t>(
      std::count_if(part.articles.begin(), part.articles.end(),
                    [&](const ArticleState& article) { return takedowns.contains(article.id); }));
}

/// True if a segment of the generation holds an article that was taken down, or if nobody can tell.
bool may_hold(const std::filesystem::path& folder, std::uint64_t generation,
              const std::set<IdHash>& takedowns) {
  if (takedowns.empty()) return false;
  try {
    const Manifest manifest = read_manifest(folder / manifest_name(generation));
    const Ledger ledger = read_ledger(folder, manifest);
    return std::any_of(ledger.articles.begin(), ledger.articles.end(),
                       [&](const ArticleState& article) { return takedowns.contains(article.id); });
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
  for (std::size_t i = 0; i < revision.parts.size(); ++i) {
    const std::uint64_t found = taken_down_in(revision.parts[i], revision.takedowns);
    if (found == 0) continue;
    report.erased_articles += found;
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
    const bool holds = may_hold(index_folder, *older, revision.takedowns);
    if (wanted && !holds) {
      keep.push_back(*older);
    } else {
      report.removed_generations.push_back(*older);
      if (wanted) report.removed_for_takedowns.push_back(*older);
    }
  }
  remove_all_but(index_folder, keep);
  for (auto* list : {&keep, &report.removed_generations, &report.removed_for_takedowns}) {
    std::sort(list->begin(), list->end());
  }
  report.kept_generations = std::move(keep);
  const std::uint64_t bytes_after = bytes_below(index_folder);
  report.freed_bytes = bytes_before - std::min(bytes_before, bytes_after);
  return report;
}

}  // namespace timtin::index
