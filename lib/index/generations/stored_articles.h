// The live articles of an index in order, read from what every schema version keeps: manifest,
// ledger and texts. For dumping, and for writing an index of an older version anew.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>

#include "article/article.h"
#include "index/read/ledger.h"
#include "index/read/manifest.h"

namespace timtin::index {

class StoredArticles {
 public:
  /// The current generation, of any schema version from kOldestSchema on. Throws damaged, schema,
  /// io.
  explicit StoredArticles(const std::filesystem::path& index_folder);
  ~StoredArticles();
  StoredArticles(const StoredArticles&) = delete;
  StoredArticles& operator=(const StoredArticles&) = delete;

  /// The next live article; false at the end. Throws damaged.
  bool next(article::Article& article);
  /// What the ledger says of the article that next() gave.
  const ArticleState& state() const;

  const Manifest& manifest() const noexcept;
  const SourceSets& sets() const noexcept;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace timtin::index
