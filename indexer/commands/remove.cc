#include <cstdio>

#include "index/generations/takedown.h"
#include "indexer/commands/run.h"
#include "indexer/format.h"
#include "indexer/url.h"

namespace timtin::indexer {

Status remove(const Request& request) {
  std::vector<std::string> ids;
  for (const std::string& word : request.inputs) {
    const std::string url = normalise_url(word);
    ids.push_back(url.empty() ? word : url);
  }
  const index::TakedownReport report =
      request.undo ? index::allow_again(request.index, ids, request.lock_timeout)
                   : index::take_down(request.index, ids, request.lock_timeout);
  std::string out = request.index + ": generation " + grouped(report.generation) + ", ";
  if (request.undo) {
    out += counted(report.changed, "id", "ids") +
           " allowed again: the next crawl that has it brings it back\n";
  } else {
    out += counted(report.changed, "article", "articles") + " removed";
    if (report.as_before > 0) out += ", " + grouped(report.as_before) + " removed before";
    out += "\nThe text is on disk until: timtin-index gc " + shell_word(request.index) + "\n";
  }
  std::fputs(out.c_str(), stderr);
  return Status::ok;
}

}  // namespace timtin::indexer
