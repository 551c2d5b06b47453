// Whatever the updates and takedowns that led to it, an index has the clusters of a build of its
// articles, in any order.

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "index/generations/builder.h"
#include "index/generations/stored_articles.h"
#include "index/generations/takedown.h"
#include "small_index.h"

namespace timtin::index {
namespace {

using Groups = std::set<std::set<std::string>>;

Groups clusters(const std::filesystem::path& folder) {
  std::map<std::uint32_t, std::set<std::string>> members;
  StoredArticles articles(folder);
  for (article::Article article; articles.next(article); article = {}) {
    if (articles.state().cluster != 0) members[articles.state().cluster].insert(article.id);
  }
  Groups groups;
  for (auto& [cluster, ids] : members) {
    EXPECT_GT(ids.size(), 1u);
    groups.insert(std::move(ids));
  }
  return groups;
}

class Clusters : public testing::TestWithParam<std::uint32_t> {
 protected:
  unsigned below(unsigned bound) { return static_cast<unsigned>(random_() % bound); }

  static std::string word(std::uint32_t number) {
    std::string out = "t";
    for (int i = 0; i < 3; ++i, number /= 26) out += static_cast<char>('a' + number % 26);
    return out;
  }

  /// One of a few releases, cut, extended or changed, or one of a daily bulletin.
  article::Article version(unsigned id) {
    std::vector<std::string> words;
    const bool bulletin = below(4) == 0;
    std::mt19937 release(below(bulletin ? 2 : 6) + (bulletin ? 100 : 0));
    for (int i = 0; i < 90; ++i) words.push_back(word(static_cast<std::uint32_t>(release())));
    if (bulletin) {
      for (std::size_t i = 0; i < words.size(); i += 15) words[i] = std::to_string(below(40));
    }
    const std::size_t begin = below(3) == 0 ? below(45) : 0;
    const std::size_t end = words.size() - (below(3) == 0 ? below(45) : 0);
    article::Article article;
    article.id = "bai/" + std::to_string(id);
    article.title = "Tin " + word(id);
    for (std::size_t i = begin; i < end; ++i) article.body += words[i] + ' ';
    for (unsigned more = below(2) * below(30); more > 0; --more) {
      article.body += word(below(1000)) + ' ';
    }
    if (below(5) != 0) article.published.date = {2020, 1 + static_cast<int>(below(3)), 5};
    article.spam = below(12) == 0 ? 100 : 0;
    return article;
  }

  std::mt19937 random_{GetParam()};
};

TEST_P(Clusters, OfAnUpdatedIndexAreThoseOfABuild) {
  const test::TempFolder folder;
  const std::filesystem::path updated = folder.path() / "updated";
  std::map<std::string, article::Article> articles;
  const auto run = [&](BuildMode mode, unsigned count) {
    Builder builder(updated, {.mode = mode});
    for (unsigned i = 0; i < count; ++i) {
      article::Article article = version(below(60));
      const Taken taken = builder.add(article);
      if (taken != Taken::withheld) articles[article.id] = article;
    }
    builder.publish({});
  };
  run(BuildMode::anew, 25);
  std::size_t copies = 0;
  for (int round = 0; round < 14; ++round) {
    if (below(3) == 0 && articles.size() > 3) {
      std::vector<std::string> gone;
      for (unsigned i = below(3) + 1; i > 0; --i) {
        const auto which =
            std::next(articles.begin(), below(static_cast<unsigned>(articles.size())));
        gone.push_back(which->first);
        articles.erase(which);
      }
      take_down(updated, gone, {});
    } else {
      run(BuildMode::update, 1 + below(8));
    }
    std::vector<article::Article> order;
    for (const auto& [id, article] : articles) order.push_back(article);
    std::shuffle(order.begin(), order.end(), random_);
    const std::filesystem::path fresh = folder.path() / ("fresh" + std::to_string(round));
    Builder builder(fresh, {});
    for (const article::Article& article : order) builder.add(article);
    builder.publish({});
    ASSERT_EQ(clusters(updated), clusters(fresh)) << "round " << round;
    copies += clusters(fresh).size();
  }
  EXPECT_GT(copies, 14u) << "there were clusters to compare";
}

INSTANTIATE_TEST_SUITE_P(Seeds, Clusters, testing::Range(0U, 5U));

}  // namespace
}  // namespace timtin::index
