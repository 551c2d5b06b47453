#include "index/posting_lists.h"

#include <algorithm>

namespace timtin::index {

PostingLists::PostingLists(const Xapian::Database& database)
    : PostingLists(database, std::min(kMaxBytes, kBytesPerArticle * database.get_doccount())) {}

PostingLists::PostingLists(const Xapian::Database& database, std::size_t most_bytes)
    : database_(database), most_bytes_(most_bytes) {}

std::shared_ptr<const PostingList> PostingLists::list(const std::string& term) {
  const auto known = by_term_.find(term);
  if (known != by_term_.end()) {
    entries_.splice(entries_.begin(), entries_, known->second);
    return entries_.front().list;
  }
  auto list = std::make_shared<const PostingList>(database_, term);
  entries_.push_front({term, list});
  by_term_.emplace(term, entries_.begin());
  bytes_ += list->bytes();
  forget_oldest();
  return list;
}

void PostingLists::forget_oldest() {
  while (bytes_ > most_bytes_ && entries_.size() > 1) {
    bytes_ -= entries_.back().list->bytes();
    by_term_.erase(entries_.back().term);
    entries_.pop_back();
  }
}

}  // namespace timtin::index
