#include "search/answer/copies.h"

#include <map>
#include <optional>
#include <set>
#include <string_view>

#include "index/terms.h"

namespace timtin::search {
namespace {

constexpr std::string_view kClusters = "clusters";

}  // namespace

Copies::Copies(const index::Index& index) : index_(index), clusters_(index.ledger(), kClusters) {
  std::size_t begin = 0;
  for (const auto& segment : index.segments()) {
    begins_.push_back(begin);
    begin += segment->size();
  }
  if (clusters_.size() != begin) index.ledger().fail("it has not a cluster for each article");
}

std::vector<Candidate> Copies::first_of_each(std::span<const Candidate> candidates) const {
  std::vector<Candidate> out;
  std::set<std::uint32_t> taken;
  for (const Candidate& candidate : candidates) {
    const std::uint32_t its = cluster(candidate.ref);
    if (its == 0 || taken.insert(its).second) out.push_back(candidate);
  }
  return out;
}

std::int32_t Copies::date(index::ArticleRef article) const {
  return index_.segments()[article.segment]->columns().date[article.number];
}

void Copies::describe(std::vector<Hit>& hits, std::span<const index::ArticleRef> refs) const {
  struct Group {
    std::uint64_t articles = 0;
    std::optional<index::ArticleRef> first;
  };
  std::map<std::uint32_t, Group> groups;
  for (const index::ArticleRef ref : refs) {
    if (cluster(ref) != 0) groups[cluster(ref)];
  }
  if (groups.empty()) return;
  const auto clusters = index_.ledger().array<std::uint32_t>(kClusters);
  for (std::uint32_t number = 0; number < begins_.size(); ++number) {
    const index::Segment& segment = *index_.segments()[number];
    for (index::ArticleNo article = 0; article < segment.size(); ++article) {
      const std::uint32_t its = clusters[begins_[number] + article];
      if (its == 0 || segment.dead(article)) continue;
      const auto group = groups.find(its);
      if (group == groups.end()) continue;
      ++group->second.articles;
      const index::ArticleRef ref{number, article};
      if (date(ref) == index::kNoDate) continue;
      std::optional<index::ArticleRef>& first = group->second.first;
      if (!first || date(ref) < date(*first)) first = ref;
    }
  }
  for (std::size_t i = 0; i < hits.size(); ++i) {
    const auto group = groups.find(cluster(refs[i]));
    if (group == groups.end() || group->second.articles < 2) continue;
    hits[i].copies = group->second.articles - 1;
    if (!group->second.first) continue;
    const article::Article first = index_.head(*group->second.first);
    hits[i].first_publisher =
        !first.publisher.empty() ? first.publisher : index::host_of_url(first.url);
  }
}

}  // namespace timtin::search
