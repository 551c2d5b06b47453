#include "index/generations/takedown.h"

#include <map>

#include "error.h"
#include "index/generations/revision.h"

namespace timtin::index {
namespace {

TakedownReport publish_if_changed(Revision& revision, std::uint64_t before, TakedownReport report) {
  report.generation = report.changed > 0 ? revision.publish().generation : before;
  return report;
}

}  // namespace

TakedownReport take_down(const std::filesystem::path& index_folder,
                         const std::vector<std::string>& ids, std::chrono::seconds lock_timeout) {
  Revision revision(index_folder, lock_timeout, Base::current);
  TakedownReport report;
  std::map<IdHash, std::string> wanted;
  for (const std::string& id : ids) {
    const IdHash hash = hash_id(id);
    if (revision.taken_down(hash)) {
      ++report.as_before;
    } else {
      wanted.emplace(hash, id);
    }
  }
  std::map<IdHash, std::string> unknown = wanted;
  for (std::uint32_t segment = 0; segment < revision.parts.size(); ++segment) {
    const Part& part = revision.parts[segment];
    for (ArticleNo number = 0; number < part.articles.size(); ++number) {
      const IdHash& id = part.articles[number].id;
      if (part.dead[number] || !wanted.contains(id)) continue;
      revision.bury({segment, number});
      revision.takedowns.insert(id);
      unknown.erase(id);
      ++report.changed;
    }
  }
  if (!unknown.empty()) {
    throw Error(Status::usage, "no article has the id " + unknown.begin()->second,
                "`timtin-search INDEX QUERY --format ids` prints ids; nothing was removed");
  }
  return publish_if_changed(revision, read_current(index_folder).generation, report);
}

TakedownReport allow_again(const std::filesystem::path& index_folder,
                           const std::vector<std::string>& ids, std::chrono::seconds lock_timeout) {
  Revision revision(index_folder, lock_timeout, Base::current);
  TakedownReport report;
  for (const std::string& id : ids) {
    if (revision.takedowns.erase(hash_id(id)) == 0) {
      throw Error(Status::usage, "the id " + id + " was not removed", "nothing was changed");
    }
    ++report.changed;
  }
  return publish_if_changed(revision, 0, report);
}

}  // namespace timtin::index
