#include "search/answer/shown_words.h"

#include <algorithm>

#include "query/names.h"
#include "search/answer/written.h"
#include "text/spell.h"

namespace timtin::search {

void show_likely(query::Node& node, const Planner& planner,
                 std::span<const article::Article> articles) {
  for (query::Node& child : node.children) show_likely(child, planner, articles);
  if (node.kind != query::Kind::words && node.kind != query::Kind::phrase) return;
  for (const query::Cut& cut : planner.units(node)) {
    std::vector<std::string> keys;
    bool more = false;  // something that was not typed
    for (std::size_t i = cut.begin; i < cut.end; ++i) {
      const query::Word& word = node.words[i];
      keys.push_back(word.number || word.marked ? word.key : word.likely);
      more = more || (!word.likely.empty() && word.likely != word.key);
    }
    if (!more || std::ranges::count(keys, "") > 0) continue;
    const std::vector<std::string> written = words_as_written(keys, articles);
    const bool place = query::is_place(node.words, cut.begin, cut.end);
    for (std::size_t i = cut.begin; i < cut.end; ++i) {
      query::Word& word = node.words[i];
      if (!written.empty()) {
        word.text = written[i - cut.begin];
      } else if (planner.bare() && !word.number && !place) {
        word.text = text::spell(word.likely);
      }
    }
  }
}

std::string in_capitals(const std::string& text, const query::Node& root, const Planner& planner,
                        std::span<const article::Article> articles) {
  std::string out;
  std::size_t done = 0;
  const auto visit = [&](const auto& self, const query::Node& node) -> void {
    for (const query::Cut& cut :
         node.words.empty() ? std::vector<query::Cut>{} : planner.units(node)) {
      std::vector<std::string> keys;
      for (std::size_t i = cut.begin; i < cut.end; ++i) keys.push_back(node.words[i].key);
      const std::vector<std::string> written = words_as_written(keys, articles);
      for (std::size_t i = 0; i < written.size(); ++i) {
        const query::Word& word = node.words[cut.begin + i];
        out += text.substr(done, word.begin - done) + written[i];
        done = word.end;
      }
    }
    for (const query::Node& child : node.children) self(self, child);
  };
  visit(visit, root);
  return out + text.substr(done);
}

}  // namespace timtin::search
