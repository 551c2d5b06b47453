#include "index/read/posting_lists.h"

#include <algorithm>
#include <utility>

namespace timtin::index {

PostingLists::PostingLists(const GlassReader& table, ArticleNo articles)
    : PostingLists(table, articles, std::min(kMaxBytes, kBytesPerArticle * std::size_t{articles})) {
}

PostingLists::PostingLists(const GlassReader& table, ArticleNo articles, std::size_t most_bytes)
    : table_(table), articles_(articles), lists_(most_bytes) {}

std::shared_ptr<const PostingList> PostingLists::list(const std::string& term) {
  if (std::shared_ptr<const PostingList> known = kept(term)) return known;
  return keep(term, PostingList(table_.list(term), articles_));
}

std::shared_ptr<const PostingList> PostingLists::keep(const std::string& name, PostingList list) {
  return lists_.keep(name, std::make_shared<const PostingList>(std::move(list)));
}

}  // namespace timtin::index
