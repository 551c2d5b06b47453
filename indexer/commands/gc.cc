#include <cstdio>

#include "index/generations/collect.h"
#include "indexer/commands/run.h"
#include "indexer/format.h"

namespace timtin::indexer {
namespace {

std::string list(const std::vector<std::uint64_t>& generations) {
  std::string out;
  for (const std::uint64_t generation : generations) {
    out += (out.empty() ? "" : ", ") + grouped(generation);
  }
  return out.empty() ? "none" : out;
}

}  // namespace

Status gc(const Request& request) {
  const index::CollectReport report = index::collect_garbage(
      request.index, {.lock_timeout = request.lock_timeout, .keep = request.keep});
  std::string out = request.index + ": " + human_bytes(report.freed_bytes) + " freed\n";
  if (report.erased_articles > 0) {
    out += "  erased     the text of " +
           counted(report.erased_articles, "removed article", "removed articles") + "; " +
           counted(report.rewritten_segments, "segment", "segments") + " written anew\n";
  }
  out += "  deleted    generations: " + list(report.removed_generations);
  if (!report.removed_for_takedowns.empty()) {
    out += " (" + list(report.removed_for_takedowns) + " held removed text)";
  }
  out += "\n  kept       generations: " + list(report.kept_generations) + "\n";
  std::fputs(out.c_str(), stderr);
  return Status::ok;
}

}  // namespace timtin::indexer
