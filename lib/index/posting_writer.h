// Writing the postings of a segment: a plain Xapian database.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include <xapian.h>

#include "article/article.h"
#include "index/article_terms.h"

namespace timtin::index {

/// Articles between two commits. Xapian inverts in memory, in a tree whose walks grow with it:
/// 125 to 500 articles at a time cost the same, 1,000 a third more. What a commit costs grows
/// slowly with the database: 86 µs per article up to 62,000 articles, 114 µs at 400,000.
constexpr std::uint64_t kArticlesPerCommit = 500;

/// Adds articles in order: article n gets document id n + 1. No term lists (a published database
/// never changes), no positions (token_streams.h), no document data (texts.h).
class PostingWriter {
 public:
  /// `temporary`: folder of the database being written.
  explicit PostingWriter(const std::filesystem::path& temporary);

  void add(const article::Article& article, const ArticleTerms& terms,
           const Vocabulary& vocabulary);

  /// Commits what is left and compacts it into the database `folder` (0.58 of the size, for 10 ms
  /// per 10,000 articles); removes the temporary one. The disk may not have it yet. Called once.
  void finish(const std::filesystem::path& folder);

 private:
  std::filesystem::path folder_;
  Xapian::WritableDatabase database_;
  std::string term_;
  std::uint64_t uncommitted_ = 0;
};

}  // namespace timtin::index
