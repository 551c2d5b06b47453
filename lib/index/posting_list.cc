#include "index/posting_list.h"

#include <algorithm>

namespace timtin::index {

PostingList::PostingList(const Xapian::Database& database, const std::string& term) {
  const Xapian::doccount articles = database.get_termfreq(term);
  low_.reserve(articles);
  occurrences_.reserve(articles);
  const Xapian::PostingIterator end = database.postlist_end(term);
  for (Xapian::PostingIterator at = database.postlist_begin(term); at != end; ++at) {
    add(*at - 1, at.get_wdf());
  }
  chunks_.push_back(static_cast<std::uint32_t>(low_.size()));
}

PostingList::PostingList(const std::vector<ArticleNo>& articles) {
  low_.reserve(articles.size());
  occurrences_.reserve(articles.size());
  for (const ArticleNo article : articles) add(article, 1);
  chunks_.push_back(static_cast<std::uint32_t>(low_.size()));
}

void PostingList::add(ArticleNo article, std::uint32_t occurrences) {
  const auto index = static_cast<std::uint32_t>(low_.size());
  while (chunks_.size() <= article >> kChunkBits) chunks_.push_back(index);
  if (occurrences >= kMany) many_.emplace_back(index, occurrences);
  low_.push_back(static_cast<std::uint16_t>(article));
  occurrences_.push_back(static_cast<std::uint8_t>(std::min<std::uint32_t>(occurrences, kMany)));
}

std::size_t PostingList::bytes() const noexcept {
  return low_.capacity() * sizeof low_[0] + occurrences_.capacity() +
         chunks_.capacity() * sizeof chunks_[0] + many_.capacity() * sizeof many_[0];
}

std::size_t PostingList::find(ArticleNo article, std::size_t from) const noexcept {
  const std::size_t chunk = article >> kChunkBits;
  if (chunk + 1 >= chunks_.size()) return size();
  std::size_t begin = std::max<std::size_t>(from, chunks_[chunk]);
  const std::size_t end = chunks_[chunk + 1];
  const auto wanted = static_cast<std::uint16_t>(article);
  if (begin >= end || low_[begin] >= wanted) return begin;
  // Doubling steps: what is asked for next is usually near.
  std::size_t step = 1;
  while (begin + step < end && low_[begin + step] < wanted) {
    begin += step;
    step *= 2;
  }
  const auto first = low_.begin() + static_cast<std::ptrdiff_t>(begin + 1);
  const auto last = low_.begin() + static_cast<std::ptrdiff_t>(std::min(begin + step, end));
  return static_cast<std::size_t>(std::lower_bound(first, last, wanted) - low_.begin());
}

ArticleNo PostingList::article(std::size_t index) const noexcept {
  const auto chunk = std::upper_bound(chunks_.begin(), chunks_.end(), index) - chunks_.begin() - 1;
  return (static_cast<ArticleNo>(chunk) << kChunkBits) | low_[index];
}

std::uint32_t PostingList::many(std::size_t index) const noexcept {
  const auto entry = std::lower_bound(
      many_.begin(), many_.end(), index,
      [](const std::pair<std::uint32_t, std::uint32_t>& e, std::size_t i) { return e.first < i; });
  return entry->second;
}

}  // namespace timtin::index
