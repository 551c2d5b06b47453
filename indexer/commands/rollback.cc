#include "index/generations/rollback.h"

#include <cstdio>

#include "indexer/commands/report.h"
#include "indexer/commands/run.h"
#include "indexer/format.h"

namespace timtin::indexer {

Status rollback(const Request& request) {
  const index::RollbackReport report = index::roll_back(request.index, request.lock_timeout);
  std::string out = request.index + ": back to generation " + grouped(report.to);
  if (report.from != 0) out += " from " + grouped(report.from);
  if (report.current != report.to) {
    out += ", published as " + grouped(report.current) + " (" +
           counted(report.hidden, "article", "articles") + " removed since stay removed)";
  }
  out += ", with " + counted(report.articles, "article", "articles") + "\n";
  out += lost_takedowns(report.unread);
  std::fputs(out.c_str(), stderr);
  return Status::ok;
}

}  // namespace timtin::indexer
