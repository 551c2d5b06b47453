// Writing the token streams of a segment.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "index/article_terms.h"
#include "index/files.h"
#include "index/flat_writer.h"
#include "index/phrase_table.h"

namespace timtin::index {

/// Term ids by code of the temporary file (a special, or kFirstTerm + spelling), for articles with
/// and without marks.
struct TermIds {
  std::vector<std::uint32_t> marked;
  std::vector<std::uint32_t> bare;
};

/// Terms are numbered and phrases known only at the end. Until then streams go to a temporary file
/// with spellings numbered by first appearance; write() turns them into codes. Memory does not grow
/// with the articles but for 4 bytes each at the end.
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
  /// Calls `visit(number, term ids)` for every article of the temporary file.
  template <class Visit>
  void each_article(const TermIds& term_ids, Visit visit) const;
  /// The streams of about `tokens` tokens, every so many articles one, with barriers between them.
  std::vector<std::uint32_t> sample(const TermIds& term_ids, std::uint64_t tokens) const;

  File file_;
  std::string buffer_;
  std::uint64_t articles_ = 0;
  std::uint64_t tokens_ = 0;  ///< kBreak and kTitleEnd included
};

}  // namespace timtin::index
