// Posting lists of some articles in a row: what is sorted in memory, spilled to disk and merged.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "article/article.h"
#include "index/files/byte_stream.h"
#include "index/read/columns.h"
#include "index/write/article_terms.h"

namespace timtin::index {

/// The posting list of one term in a run. `postings`: varints, for each article its distance to
/// the one before - 1 (not for the first) and the term's occurrences in it.
struct PostingList {
  std::string_view term;
  std::uint32_t articles = 0;
  std::uint64_t occurrences = 0;
  ArticleNo first = 0;
  ArticleNo last = 0;
  std::string_view postings;
};

/// Appends a list to a run; terms ascend (bytewise).
void append_posting_list(std::string& run, const PostingList& list);

/// Inverts articles: collects their terms one article after the other, then writes the run.
class Inverter {
 public:
  /// Article `number` has the terms; numbers ascend.
  void add(ArticleNo number, const article::Article& article, const ArticleTerms& terms,
           const Vocabulary& vocabulary);

  /// All lists, by term.
  std::string run(const Vocabulary& vocabulary) const;

 private:
  struct Posting {
    std::uint32_t term;  ///< 2 * spelling + form
    ArticleNo number;
    std::uint32_t occurrences;
  };
  std::vector<Posting> postings_;
  std::vector<std::pair<std::string, ArticleNo>> filters_;  ///< terms that are no syllables
};

/// Reads a run front to back.
class RunReader {
 public:
  /// The run's article numbers begin at `base`.
  RunReader(ByteStream stream, ArticleNo base) : stream_(std::move(stream)), base_(base) {}

  /// Moves to the next list; false at the end. What the list points to is valid until the next
  /// call. Throws Status::io.
  bool next();
  const PostingList& list() const noexcept { return list_; }

 private:
  ByteStream stream_;
  ArticleNo base_;
  std::string term_;
  PostingList list_;
};

/// Calls `visit(lists)` for every term of all runs in ascending order, with the lists that the runs
/// have for it. Numbers of a later run are above those of an earlier one.
using VisitLists = std::function<void(std::span<const PostingList>)>;
void merge_runs(std::vector<RunReader> runs, const VisitLists& visit);

}  // namespace timtin::index
