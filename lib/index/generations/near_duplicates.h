// Republished releases: articles that are nearly the same (shingles.h) get one cluster.
//
// Articles are looked at in an order of their own: by the day of publication, those without one
// last, then by the hash of the id. Each that is a copy of none before it leads a cluster; each
// other one belongs to that leader before it which it is most like. So the first publisher leads,
// clusters do not drift from text to text, and they depend on the articles that there are, not on
// the order in which crawls brought them: an update ends with the clusters of a build.
//
// Leaders to compare with are those of articles whose sketch agrees in two neighbouring bins and in
// kLeastAgreeing of all. Of pairs with resemblance 0.5 this finds 99 of 100, with 0.7 all but 3 of
// 100,000. Lists of articles and spam are no releases, and in no cluster.
#pragma once

#include <filesystem>
#include <vector>

#include "index/read/ledger.h"

namespace timtin::index {

struct Part;

/// Gives all live articles of the parts their clusters, numbered in the order of their leaders.
/// Only what may have changed is compared: new articles, and what is like them or like one of the
/// `departed`, which have left since the clusters were made. `index_folder` has the segments of all
/// parts.
void assign_clusters(const std::filesystem::path& index_folder, std::vector<Part>& parts,
                     const std::vector<ArticleState>& departed);

}  // namespace timtin::index
