// The posting lists that were asked for last, kept in memory.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>

#include "index/read/posting_list.h"
#include "index/read/recently_used.h"

namespace timtin::index {

/// Reads posting lists from a table that never changes, and keeps those used last: a few thousand
/// syllables make up all queries, and decoding a list takes longer than going through it in memory.
/// Not thread-safe.
class PostingLists {
 public:
  /// Keeps at most this much for an article of the segment, and at most kMaxBytes. All lists of
  /// news take about a thousand bytes an article.
  static constexpr std::size_t kBytesPerArticle = 256;
  static constexpr std::size_t kMaxBytes = std::size_t{128} << 20;

  /// Of a segment of so many articles. `table` must outlive this.
  PostingLists(const GlassReader& table, ArticleNo articles);
  /// Keeps at most `most_bytes`, but always the list read last.
  PostingLists(const GlassReader& table, ArticleNo articles, std::size_t most_bytes);

  /// Articles of the segment.
  ArticleNo articles() const noexcept { return articles_; }

  /// A term, and whether it is an exact one.
  struct Term {
    std::string name;
    bool exact;
  };
  /// The list of some terms.
  std::shared_ptr<const PostingList> list(std::span<const Term> terms);
  /// The list of one term.
  std::shared_ptr<const PostingList> list(const std::string& term);

  /// A list that keep() was given, null if it was none or is forgotten.
  std::shared_ptr<const PostingList> kept(const std::string& name) { return lists_.find(name); }
  /// Keeps a list that was worked out rather than read, under a name that is no term.
  std::shared_ptr<const PostingList> keep(const std::string& name, PostingList list);

  /// What the lists kept take.
  std::size_t bytes() const noexcept { return lists_.bytes(); }

 private:
  const GlassReader& table_;
  ArticleNo articles_;
  RecentlyUsed<const PostingList> lists_;
};

}  // namespace timtin::index
