#include "search/readings.h"

#include <algorithm>
#include <map>

#include "text/tokens.h"

namespace timtin::search {
namespace {

// Where the keys stand side by side in a text, as written there; empty if nowhere.
std::string as_written(const std::string& text, const std::string& keys) {
  const std::vector<text::OwnedToken> tokens = text::tokenize(text);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    std::string sequence;
    for (std::size_t k = i; k < tokens.size() && sequence.size() < keys.size(); ++k) {
      if (!sequence.empty()) sequence += ' ';
      sequence += tokens[k].key;
      if (sequence == keys) {
        std::string words;  // without punctuation between the words
        for (std::size_t w = i; w <= k; ++w) {
          if (w > i) words += ' ';
          words += text.substr(tokens[w].begin, tokens[w].end - tokens[w].begin);
        }
        return words;
      }
    }
  }
  return {};
}

}  // namespace

std::vector<Alternative> readings(const index::Index& index, const Matches& matches,
                                  std::size_t limit) {
  std::vector<std::pair<std::string, const Spelling*>> order;
  for (const auto& [keys, spelling] : matches.spellings) order.emplace_back(keys, &spelling);
  std::stable_sort(order.begin(), order.end(), [](const auto& a, const auto& b) {
    return a.second->articles > b.second->articles;
  });
  if (order.size() > limit) order.resize(limit);
  std::vector<Alternative> out;
  for (const auto& [keys, spelling] : order) {
    std::map<std::string, int> written;
    for (const index::ArticleRef ref : spelling->examples) {
      const article::Article article = index.article(ref);
      std::string words = as_written(article.body, keys);
      if (words.empty()) words = as_written(article.title, keys);
      if (!words.empty()) ++written[words];
    }
    const auto most =
        std::max_element(written.begin(), written.end(),
                         [](const auto& a, const auto& b) { return a.second < b.second; });
    if (most != written.end()) out.push_back({most->first, spelling->articles});
  }
  return out;
}

}  // namespace timtin::search
