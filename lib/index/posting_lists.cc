#include "index/posting_lists.h"

#include <algorithm>
#include <utility>

namespace timtin::index {

PostingLists::PostingLists(const Xapian::Database& database)
    : PostingLists(database, std::min(kMaxBytes, kBytesPerArticle * database.get_doccount())) {}

PostingLists::PostingLists(const Xapian::Database& database, std::size_t most_bytes)
    : database_(database), articles_(database.get_lastdocid()), lists_(most_bytes) {}

std::shared_ptr<const PostingList> PostingLists::list(const std::string& term) {
  if (std::shared_ptr<const PostingList> known = kept(term)) return known;
  return keep(term, PostingList(database_, term, articles_));
}

std::shared_ptr<const PostingList> PostingLists::keep(const std::string& name, PostingList list) {
  return lists_.keep(name, std::make_shared<const PostingList>(std::move(list)));
}

}  // namespace timtin::index
