#include "index/read/posting_list.h"

#include <algorithm>
#include <bit>

namespace timtin::index {
namespace {

// A list of at least this part of the articles is dense.
constexpr std::size_t kDenseShare = 8;

bool is_dense(std::size_t size, ArticleNo articles) {
  return size > 0 && size >= articles / kDenseShare;
}

}  // namespace

PostingList::PostingList(std::span<Part> parts, ArticleNo articles) {
  std::size_t postings = 0;
  std::size_t exact_parts = 0;
  for (const Part& part : parts) {
    postings += part.postings.documents();
    exact_parts += part.exact ? 1 : 0;
  }
  apart_ = exact_parts > 0 && exact_parts < parts.size();
  if (is_dense(postings, articles)) {
    make_dense(articles);
    read_dense(parts);
  } else {
    read_sparse(parts, postings);
  }
}

PostingList::PostingList(std::span<const ArticleNo> found, ArticleNo articles)
    : size_(found.size()) {
  if (is_dense(found.size(), articles)) {
    make_dense(articles);
    for (const ArticleNo article : found) {
      bits_[article / 64] |= std::uint64_t{1} << article % 64;
      all_.small[article] = 1;
    }
  } else {
    sparse_.assign(found.begin(), found.end());
    all_.small.assign(found.size(), 1);
  }
}

void PostingList::make_dense(ArticleNo articles) {
  const ArticleNo all = (articles + kWindow - 1) / kWindow * kWindow;
  bits_.resize(all / 64);
  all_.small.resize(all);
  if (apart_) exact_.small.resize(all);
}

void PostingList::read_dense(std::span<Part> parts) {
  for (Part& part : parts) {
    const bool count_exact = apart_ && part.exact;
    part.postings.each([&](std::uint32_t document, std::uint32_t occurrences) {
      const ArticleNo article = document - 1;
      std::uint64_t& word = bits_[article / 64];
      size_ += ~word >> article % 64 & 1;
      word |= std::uint64_t{1} << article % 64;
      add(all_, article, article, occurrences);
      if (count_exact) add(exact_, article, article, occurrences);
    });
  }
}

void PostingList::read_sparse(std::span<Part> parts, std::size_t postings) {
  struct Posting {
    ArticleNo article;
    std::uint32_t all;
    std::uint32_t exact;
  };
  std::vector<Posting> read;
  read.reserve(postings);
  for (Part& part : parts) {
    const std::uint32_t of_exact = part.exact ? ~std::uint32_t{0} : 0;
    part.postings.each([&](std::uint32_t document, std::uint32_t occurrences) {
      read.push_back({document - 1, occurrences, occurrences & of_exact});
    });
  }
  if (parts.size() > 1) std::ranges::sort(read, {}, &Posting::article);
  sparse_.reserve(read.size());
  all_.small.reserve(read.size());
  if (apart_) exact_.small.reserve(read.size());
  for (const Posting& posting : read) {
    if (sparse_.empty() || sparse_.back() != posting.article) {
      sparse_.push_back(posting.article);
      all_.small.push_back(0);
      if (apart_) exact_.small.push_back(0);
    }
    const std::size_t at = sparse_.size() - 1;
    add(all_, at, posting.article, posting.all);
    if (apart_) add(exact_, at, posting.article, posting.exact);
  }
  size_ = sparse_.size();
}

void PostingList::add_many(Counts& counts, std::size_t at, ArticleNo article,
                           std::uint32_t number) {
  const auto place = std::ranges::lower_bound(counts.many, article, {},
                                              &std::pair<ArticleNo, std::uint32_t>::first);
  if (counts.small[at] == kMany) {
    place->second += number;
  } else {
    counts.many.insert(place, {article, counts.small[at] + number});
    counts.small[at] = kMany;
  }
}

std::uint32_t PostingList::many(const Counts& counts, ArticleNo article) noexcept {
  return std::lower_bound(counts.many.begin(), counts.many.end(), std::pair(article, 0U))->second;
}

std::size_t PostingList::bytes() const noexcept {
  const auto of = [](const Counts& counts) {
    return counts.small.capacity() + counts.many.capacity() * sizeof counts.many[0];
  };
  return sizeof *this + bits_.capacity() * sizeof bits_[0] +
         sparse_.capacity() * sizeof sparse_[0] + of(all_) + of(exact_);
}

PostingList::Place PostingList::find(ArticleNo article, Place from) const noexcept {
  // Doubling steps: what is asked for next is usually near.
  std::size_t step = 1;
  while (from + step < sparse_.size() && sparse_[from + step] < article) {
    from += step;
    step *= 2;
  }
  const auto at = [&](Place place) {
    return sparse_.begin() + static_cast<std::ptrdiff_t>(std::min(place, sparse_.size()));
  };
  return static_cast<Place>(std::lower_bound(at(from), at(from + step), article) - sparse_.begin());
}

ArticleNo PostingList::next(ArticleNo from, Place& place) const noexcept {
  if (!dense()) {
    place = find(from, place);
    return place < sparse_.size() ? sparse_[place] : kEnd;
  }
  std::size_t word = from / 64;
  if (word >= bits_.size()) return kEnd;
  std::uint64_t bits = bits_[word] & ~std::uint64_t{0} << from % 64;
  while (bits == 0) {
    if (++word == bits_.size()) return kEnd;
    bits = bits_[word];
  }
  return static_cast<ArticleNo>(word * 64) + static_cast<ArticleNo>(std::countr_zero(bits));
}

void PostingList::load(ArticleNo begin, Place& place, ArticleSet& out) const noexcept {
  if (dense()) {
    for (std::size_t i = 0; i < ArticleSet::kWords; ++i) out.word(i) |= bits_[begin / 64 + i];
    return;
  }
  place = find(begin, place);
  for (Place at = place; at < sparse_.size() && sparse_[at] - begin < kWindow; ++at) {
    out.set(sparse_[at] - begin);
  }
}

const std::uint8_t* PostingList::window_of(const Counts& counts, ArticleNo begin, Place& place,
                                           WindowCounts& scratch) const noexcept {
  if (dense()) return counts.small.data() + begin;
  scratch.fill(0);
  place = find(begin, place);
  for (Place at = place; at < sparse_.size() && sparse_[at] - begin < kWindow; ++at) {
    scratch[sparse_[at] - begin] = counts.small[at];
  }
  return scratch.data();
}

}  // namespace timtin::index
