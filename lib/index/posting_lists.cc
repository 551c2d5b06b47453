#include "index/posting_lists.h"

#include <algorithm>

namespace timtin::index {

PostingLists::PostingLists(const Xapian::Database& database)
    : PostingLists(database, std::min(kMaxBytes, kBytesPerArticle * database.get_doccount())) {}

PostingLists::PostingLists(const Xapian::Database& database, std::size_t most_bytes)
    : database_(database), most_bytes_(most_bytes) {}

std::shared_ptr<const PostingList> PostingLists::kept(const std::string& name) {
  const auto known = by_term_.find(name);
  if (known == by_term_.end()) return nullptr;
  entries_.splice(entries_.begin(), entries_, known->second);
  return entries_.front().list;
}

void PostingLists::keep(const std::string& name, PostingList list) {
  if (kept(name) == nullptr) insert(name, std::move(list));
}

std::shared_ptr<const PostingList> PostingLists::list(const std::string& term) {
  if (std::shared_ptr<const PostingList> known = kept(term)) return known;
  return insert(term, PostingList(database_, term));
}

std::shared_ptr<const PostingList> PostingLists::insert(const std::string& name, PostingList read) {
  auto list = std::make_shared<const PostingList>(std::move(read));
  entries_.push_front({name, list});
  by_term_.emplace(name, entries_.begin());
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
