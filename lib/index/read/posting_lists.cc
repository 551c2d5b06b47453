#include "index/read/posting_lists.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace timtin::index {
namespace {

// One term's list has its name. Else different for different terms, and if others of them are
// exact; no term has a space.
std::string name_of(std::span<const PostingLists::Term> terms) {
  if (terms.size() == 1) return terms.front().name;
  std::string name;
  for (const PostingLists::Term& term : terms) name += (term.exact ? " =" : " ~") + term.name;
  return name;
}

}  // namespace

PostingLists::PostingLists(const GlassReader& table, ArticleNo articles)
    : PostingLists(table, articles, std::min(kMaxBytes, kBytesPerArticle * std::size_t{articles})) {
}

PostingLists::PostingLists(const GlassReader& table, ArticleNo articles, std::size_t most_bytes)
    : table_(table), articles_(articles), lists_(most_bytes) {}

std::shared_ptr<const PostingList> PostingLists::list(std::span<const Term> terms) {
  const std::string name = name_of(terms);
  if (std::shared_ptr<const PostingList> known = kept(name)) return known;
  std::vector<PostingList::Part> parts;
  parts.reserve(terms.size());
  for (const Term& term : terms) parts.push_back({table_.list(term.name), term.exact});
  return keep(name, PostingList(parts, articles_));
}

std::shared_ptr<const PostingList> PostingLists::list(const std::string& term) {
  const Term one{term, true};
  return list({&one, 1});
}

std::shared_ptr<const PostingList> PostingLists::keep(const std::string& name, PostingList list) {
  return lists_.keep(name, std::make_shared<const PostingList>(std::move(list)));
}

}  // namespace timtin::index
