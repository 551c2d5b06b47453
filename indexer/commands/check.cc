#include "index/generations/check.h"

#include <cstdio>

#include "index/read/manifest.h"
#include "indexer/commands/run.h"
#include "indexer/format.h"
#include "indexer/output.h"

namespace timtin::indexer {

Status check(const Request& request) {
  const std::vector<index::Finding> findings = index::check(request.index);
  if (findings.empty()) {
    const index::Manifest manifest = index::read_current(request.index);
    print(request.index + ": whole (generation " + grouped(manifest.generation) + ", " +
          counted(manifest.articles(), "article", "articles") + ")\n");
    return Status::ok;
  }
  std::string out;
  for (const index::Finding& finding : findings)
    out += finding.file + ": " + finding.problem + "\n";
  print(out);
  throw Error(Status::damaged,
              request.index + " is damaged: " + counted(findings.size(), "finding", "findings") +
                  " on standard output",
              "build it again: timtin-index build " + shell_word(request.index) + " INPUT...");
}

}  // namespace timtin::indexer
