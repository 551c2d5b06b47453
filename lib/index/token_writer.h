// Writing the token streams of a segment.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "index/article_terms.h"
#include "index/files.h"
#include "index/flat_writer.h"

namespace timtin::index {

/// Ids by frequency are known only at the end. Until then streams go to a temporary file in the
/// order of first appearance; write() renumbers them. Memory does not grow with the articles but
/// for 4 bytes each at the end.
class TokenWriter {
 public:
  /// `temporary`: path of the temporary file; removed at the end of this object's life.
  explicit TokenWriter(const std::filesystem::path& temporary);
  ~TokenWriter();
  TokenWriter(const TokenWriter&) = delete;
  TokenWriter& operator=(const TokenWriter&) = delete;

  void add(const ArticleTerms& terms);

  /// Writes all sections of a file of kind "tokens". Called once.
  void write(const Vocabulary& vocabulary, FlatWriter& out);

 private:
  void flush();

  File file_;
  std::string buffer_;
  std::uint64_t articles_ = 0;
};

}  // namespace timtin::index
