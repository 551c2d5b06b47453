// Posting lists, decoded into memory.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "index/files/glass_reader.h"
#include "index/read/article_set.h"

namespace timtin::index {

/// Past the last article.
constexpr ArticleNo kEnd = std::numeric_limits<ArticleNo>::max();

/// How often each article of a window has something, up to kMany.
using WindowCounts = std::array<std::uint8_t, kWindow>;

/// So often or more: the list knows how often.
constexpr std::uint8_t kMany = 255;

/// The articles of a segment that have any of several terms, and how often. Some of the terms may
/// be what is looked for exactly: their occurrences are counted apart as well.
///
/// A list that an eighth of the articles are in is *dense*: a bit and a byte for every article of
/// the segment (two bytes where exact ones are apart), so that a window of it is there to be looked
/// into. Any other one has five or six bytes for each of its own articles.
class PostingList {
 public:
  /// The list of a term, and whether the term is an exact one.
  struct Part {
    GlassReader::List postings;
    bool exact;
  };

  PostingList() = default;
  /// Some terms' lists of a segment of `articles` as one; document n is article n - 1. Exact
  /// occurrences are apart unless all parts are of one kind. Throws Status::damaged.
  PostingList(std::span<Part> parts, ArticleNo articles);
  /// The articles given, ascending; each with one occurrence.
  PostingList(std::span<const ArticleNo> found, ArticleNo articles);

  /// How many articles are in it.
  std::size_t size() const noexcept { return size_; }
  /// What it takes in memory.
  std::size_t bytes() const noexcept;
  /// True if exact occurrences are counted apart.
  bool has_exact() const noexcept { return apart_; }

  /// A place in the list from which to look on; only forward.
  using Place = std::size_t;

  /// The first article >= `from`, kEnd if there is none.
  ArticleNo next(ArticleNo from, Place& place) const noexcept;

  /// Sets in `out` the articles of the window that begins at `begin`.
  void load(ArticleNo begin, Place& place, ArticleSet& out) const noexcept;

  /// Occurrences in the articles of the window that begins at `begin`, 0 for those that are not in
  /// the list; `scratch` may be used for the answer.
  const std::uint8_t* occurrences(ArticleNo begin, Place& place,
                                  WindowCounts& scratch) const noexcept {
    return window_of(all_, begin, place, scratch);
  }
  /// The same of exact occurrences; only if has_exact().
  const std::uint8_t* exact(ArticleNo begin, Place& place, WindowCounts& scratch) const noexcept {
    return window_of(exact_, begin, place, scratch);
  }
  /// How often an article has it that does so kMany times or more.
  std::uint32_t many_occurrences(ArticleNo article) const noexcept { return many(all_, article); }
  std::uint32_t many_exact(ArticleNo article) const noexcept { return many(exact_, article); }

  /// Calls `visit(place in the window, occurrences)` for the articles of the window that begins at
  /// `begin`, ascending.
  template <class Visit>
  void each(ArticleNo begin, Place& place, Visit visit) const;

 private:
  struct Counts {
    /// By article in a dense list, else in the order of sparse_.
    std::vector<std::uint8_t> small;
    std::vector<std::pair<ArticleNo, std::uint32_t>> many;  ///< where small is kMany; ascending
  };

  bool dense() const noexcept { return !bits_.empty(); }
  void make_dense(ArticleNo articles);
  void read_dense(std::span<Part> parts);
  void read_sparse(std::span<Part> parts, std::size_t postings);
  /// Adds to what counts has at `at`, which is of the article.
  static void add(Counts& counts, std::size_t at, ArticleNo article, std::uint32_t number) {
    const std::uint32_t sum = counts.small[at] + number;
    if (sum < kMany) [[likely]] {
      counts.small[at] = static_cast<std::uint8_t>(sum);
    } else {
      add_many(counts, at, article, number);
    }
  }
  static void add_many(Counts& counts, std::size_t at, ArticleNo article, std::uint32_t number);
  static std::uint32_t many(const Counts& counts, ArticleNo article) noexcept;
  static std::uint32_t count(const Counts& counts, std::size_t at, ArticleNo article) noexcept {
    return counts.small[at] != kMany ? counts.small[at] : many(counts, article);
  }
  /// First entry of a sparse list whose article is at least `article`, from `from` on.
  Place find(ArticleNo article, Place from) const noexcept;
  const std::uint8_t* window_of(const Counts& counts, ArticleNo begin, Place& place,
                                WindowCounts& scratch) const noexcept;

  bool apart_ = false;
  std::size_t size_ = 0;
  std::vector<std::uint64_t> bits_;  ///< dense: by article, whole windows
  std::vector<ArticleNo> sparse_;    ///< else: the articles
  Counts all_;
  Counts exact_;  ///< only if apart_
};

template <class Visit>
void PostingList::each(ArticleNo begin, Place& place, Visit visit) const {
  if (dense()) {
    ArticleSet set;
    load(begin, place, set);
    set.each([&](ArticleNo at) { visit(at, count(all_, begin + at, begin + at)); });
    return;
  }
  place = find(begin, place);
  for (Place at = place; at < sparse_.size() && sparse_[at] - begin < kWindow; ++at) {
    visit(sparse_[at] - begin, count(all_, at, sparse_[at]));
  }
}

}  // namespace timtin::index
