#include "index/read/posting_list.h"

#include <algorithm>
#include <bit>

namespace timtin::index {
namespace {

// A list of at least this part of the articles is dense.
constexpr std::size_t kDenseShare = 8;

}  // namespace

PostingList::PostingList(ArticleNo articles, std::size_t expected, bool with_exact)
    : apart_(with_exact) {
  if (is_dense(expected, articles)) {
    const ArticleNo all = (articles + kWindow - 1) / kWindow * kWindow;
    bits_.resize(all / 64);
    all_.small.resize(all);
    if (apart_) exact_.small.resize(all);
  } else {
    sparse_.reserve(expected);
    all_.small.reserve(expected);
    if (apart_) exact_.small.reserve(expected);
  }
}

PostingList::PostingList(GlassReader::List postings, ArticleNo articles)
    : PostingList(articles, postings.documents(), false) {
  while (postings.next()) add(postings.document() - 1, postings.occurrences(), 0);
}

PostingList::PostingList(std::span<const ArticleNo> found, ArticleNo articles)
    : PostingList(articles, found.size(), false) {
  for (const ArticleNo article : found) add(article, 1, 0);
}

PostingList::PostingList(std::span<const Part> parts, ArticleNo articles) {
  std::size_t largest = 0;
  std::size_t exact_parts = 0;
  for (const Part& part : parts) {
    largest = std::max(largest, part.list->size());
    exact_parts += part.exact ? 1 : 0;
  }
  *this = PostingList(articles, largest, exact_parts > 0 && exact_parts < parts.size());
  std::vector<Place> places(parts.size());
  std::vector<std::uint32_t> all(kWindow);
  std::vector<std::uint32_t> exact(kWindow);
  for (ArticleNo begin = 0; begin < articles; begin += kWindow) {
    ArticleSet set;
    for (std::size_t i = 0; i < parts.size(); ++i) {
      const std::uint32_t of_exact = parts[i].exact ? ~std::uint32_t{0} : 0;
      parts[i].list->each(begin, places[i], [&](ArticleNo place, std::uint32_t count) {
        set.set(place);
        all[place] += count;
        exact[place] += count & of_exact;
      });
    }
    set.each([&](ArticleNo place) {
      add(begin + place, std::exchange(all[place], 0), std::exchange(exact[place], 0));
    });
  }
  // Together they may be more than the largest lets expect.
  if (!dense() && is_dense(size_, articles)) {
    PostingList other(articles, size_, apart_);
    for (std::size_t i = 0; i < sparse_.size(); ++i) {
      other.add(sparse_[i], count(all_, i, sparse_[i]), apart_ ? count(exact_, i, sparse_[i]) : 0);
    }
    *this = std::move(other);
  }
}

bool PostingList::is_dense(std::size_t size, ArticleNo articles) noexcept {
  return size > 0 && size >= articles / kDenseShare;
}

void PostingList::add(ArticleNo article, std::uint32_t all, std::uint32_t exact) {
  if (dense()) {
    bits_[article / 64] |= std::uint64_t{1} << article % 64;
    all_.small[article] = small(all_, article, all);
    if (apart_) exact_.small[article] = small(exact_, article, exact);
  } else {
    sparse_.push_back(article);
    all_.small.push_back(small(all_, article, all));
    if (apart_) exact_.small.push_back(small(exact_, article, exact));
  }
  ++size_;
}

std::uint8_t PostingList::small(Counts& counts, ArticleNo article, std::uint32_t number) {
  if (number < kMany) return static_cast<std::uint8_t>(number);
  counts.many.emplace_back(article, number);
  return kMany;
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
