#include "search/spelling/respell.h"

#include <algorithm>

#include "query/abbreviations.h"
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

/// By word in their order: whether the archive lacks it, and it is no abbreviation, which stands
/// for words that it may have.
void collect_unknown(const index::Index& index, const query::Node& node, std::vector<bool>& out) {
  for (std::size_t i = 0; i < node.words.size(); ++i) {
    const Word& word = node.words[i];
    out.push_back(is_plain(word) && spellings(index, word.folded).empty() &&
                  query::longest_abbreviation_at(node.words, i) == 0);
  }
  for (const query::Node& child : node.children) collect_unknown(index, child, out);
}

}  // namespace

std::vector<Respelled> respell_unknown(const index::Index& index, const std::string& text,
                                       query::Query& query) {
  std::vector<bool> unknown;
  collect_unknown(index, query.root, unknown);
  if (std::ranges::count(unknown, true) == 0) return {};
  std::vector<Word*> words;
  collect_words(query.root, words);
  const std::vector<CloseQuery> close = close_queries(index, text, query, 1);
  if (close.empty()) return {};
  query::Query read = query::parse(close.front().text);
  std::vector<Word*> meant;
  collect_words(read.root, meant);
  if (meant.size() != words.size()) return {};  // other spaces
  std::vector<Respelled> out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!unknown[i] || spellings(index, meant[i]->folded).empty()) continue;
    words[i]->alike.push_back({meant[i]->folded, meant[i]->key, {}, 1});
    out.push_back({words[i]->text, meant[i]->text});
  }
  return out;
}

}  // namespace timtin::search
