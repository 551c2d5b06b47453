// A merged segment is what a build of the live articles makes.

#include "index/generations/merge.h"

#include <gtest/gtest.h>

#include <set>
#include <vector>

#include "index/files/files.h"
#include "index/generations/check.h"
#include "index/read/postings.h"
#include "random_articles.h"
#include "small_index.h"

namespace timtin::index {
namespace {

/// The bytes of a segment's files behind the header, which has the segment's id.
std::vector<std::string> contents(const std::filesystem::path& folder) {
  std::vector<std::string> files;
  for (const char* name : {kColumnsFile, kTokensFile, kHeadsFile, kTextsFile}) {
    files.push_back(read_file(folder / name).substr(128));
  }
  files.push_back(read_file(folder / kPostingsFolder / "postlist.glass"));
  return files;
}

std::unique_ptr<Segment> write(const std::filesystem::path& folder,
                               const std::vector<article::Article>& articles,
                               const std::set<ArticleNo>& dead) {
  SegmentWriter writer(folder, folder.filename().string(), {});
  if (!articles.empty()) writer.add(writer.prepare(articles));
  SegmentEntry entry = writer.finish();
  entry.dead.assign(dead.begin(), dead.end());
  return std::make_unique<Segment>(folder, entry);
}

TEST(Merge, IsABuildOfTheLiveArticles) {
  for (std::uint32_t seed = 0; seed < 6; ++seed) {
    test::RandomArticles random(seed);
    const test::TempFolder folder;
    std::vector<std::unique_ptr<Segment>> segments;
    std::vector<article::Article> live;
    for (int s = 0; s < 1 + static_cast<int>(seed); ++s) {
      std::vector<article::Article> articles;
      std::set<ArticleNo> dead;
      for (int i = random.below(300); i > 0; --i) {
        articles.push_back(random.next());
        if (random.below(4) == 0) {
          dead.insert(static_cast<ArticleNo>(articles.size() - 1));
        } else {
          live.push_back(articles.back());
        }
      }
      segments.push_back(write(folder.path() / ("s" + std::to_string(s)), articles, dead));
    }
    std::vector<const Segment*> inputs;
    for (const auto& segment : segments) inputs.push_back(segment.get());
    const SegmentEntry entry =
        merge_segments(inputs, folder.path() / "merged", "merged", {.threads = 1 + seed % 3});
    EXPECT_EQ(entry.articles, live.size());
    EXPECT_TRUE(entry.dead.empty());
    check_counts(Segment(folder.path() / "merged", entry));
    write(folder.path() / "built", live, {});
    EXPECT_EQ(contents(folder.path() / "merged"), contents(folder.path() / "built")) << seed;
  }
}

TEST(Merge, OfNothingIsAnEmptySegment) {
  const test::TempFolder folder;
  const SegmentEntry entry = merge_segments({}, folder.path() / "merged", "merged", {});
  EXPECT_EQ(entry.articles, 0u);
  check_counts(Segment(folder.path() / "merged", entry));
}

}  // namespace
}  // namespace timtin::index
