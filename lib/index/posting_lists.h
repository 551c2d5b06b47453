// The posting lists that were asked for last, kept in memory.
#pragma once

#include <cstddef>
#include <list>
#include <memory>
#include <string>
#include <unordered_map>
#include <utility>

#include "index/posting_list.h"

namespace timtin::index {

/// Reads posting lists from a database that never changes, and keeps those used last: a few
/// thousand syllables make up all queries, and reading a list from Xapian takes ten times as long
/// as going through it in memory. Not thread-safe.
class PostingLists {
 public:
  /// Keeps at most this much for an article of the database, and at most kMaxBytes. All lists of
  /// news take about 750 bytes an article.
  static constexpr std::size_t kBytesPerArticle = 256;
  static constexpr std::size_t kMaxBytes = std::size_t{128} << 20;

  /// `database` must outlive this.
  explicit PostingLists(const Xapian::Database& database);
  /// Keeps at most `most_bytes`, but always the list read last.
  PostingLists(const Xapian::Database& database, std::size_t most_bytes);

  /// What the lists kept take.
  std::size_t bytes() const noexcept { return bytes_; }

  /// A list that keep() was given, null if it was none or is forgotten.
  std::shared_ptr<const PostingList> kept(const std::string& name);
  /// Keeps a list that was worked out rather than read, under a name that is no term.
  void keep(const std::string& name, PostingList list);

  /// The list of a term; stays whole as long as the pointer is held.
  std::shared_ptr<const PostingList> list(const std::string& term);

 private:
  struct Entry {
    std::string term;
    std::shared_ptr<const PostingList> list;
  };
  std::shared_ptr<const PostingList> insert(const std::string& name, PostingList list);
  void forget_oldest();

  const Xapian::Database& database_;
  std::size_t most_bytes_;
  std::size_t bytes_ = 0;
  std::list<Entry> entries_;  ///< used last first
  std::unordered_map<std::string, std::list<Entry>::iterator> by_term_;
};

}  // namespace timtin::index
