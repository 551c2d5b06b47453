#include "search/spelling/respell.h"

#include <algorithm>

#include "query/parser.h"
#include "search/spelling/close_queries.h"
#include "search/spelling/lattice.h"
#include "search/spelling/spacings.h"

namespace timtin::search {
namespace {

using query::Word;

void collect_words(query::Node& node, std::vector<Word*>& out) {
  for (Word& word : node.words) out.push_back(&word);
  for (query::Node& child : node.children) collect_words(child, out);
}

}  // namespace

std::vector<Respelled> respell_unknown(const index::Index& index, const std::string& text,
                                       query::Query& query) {
  const auto is_unknown = [&](const Word& word) {
    return is_plain(word) && spellings(index, word.folded).empty();
  };
  std::vector<Word*> words;
  collect_words(query.root, words);
  if (std::ranges::none_of(words, [&](const Word* word) { return is_unknown(*word); })) return {};
  const std::vector<CloseQuery> close = close_queries(index, text, query, 1);
  if (close.empty()) return {};
  query::Query read = query::parse(close.front().text);
  std::vector<Word*> meant;
  collect_words(read.root, meant);
  if (meant.size() != words.size()) return {};  // other spaces
  std::vector<Respelled> out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!is_unknown(*words[i]) || is_unknown(*meant[i])) continue;
    words[i]->alike.push_back({meant[i]->folded, meant[i]->key, {}, 1});
    out.push_back({words[i]->text, meant[i]->text});
  }
  return out;
}

}  // namespace timtin::search
