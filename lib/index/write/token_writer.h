// Writing the token streams of a segment.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "index/files/files.h"
#include "index/files/flat_writer.h"
#include "index/read/phrase_table.h"
#include "index/write/article_terms.h"

namespace timtin::index {

/// Term ids by code (a special, or kFirstTerm + spelling), for articles with and without marks.
struct TermIds {
  std::vector<std::uint32_t> marked;
  std::vector<std::uint32_t> bare;
};

/// The streams of some articles in a row, with spellings numbered by a vocabulary of their own.
struct TokenBatch {
  struct Article {
    std::uint32_t tokens = 0;  ///< kBreak and kTitleEnd included
    std::uint32_t bare = 0;    ///< ArticleTerms::bare
  };
  std::vector<Article> articles;
  std::vector<std::uint32_t> codes;  ///< of all articles: specials, and kFirstTerm + spelling

  void add(const ArticleTerms& terms);
};

/// Terms are numbered and phrases known only at the end. Until then streams wait in a temporary
/// file; write() turns them into codes. In memory are only a sample to learn phrases from and, at
/// the end, 4 bytes per article.
class TokenWriter {
 public:
  /// `temporary`: path of the temporary file; removed at the end of this object's life.
  explicit TokenWriter(const std::filesystem::path& temporary);
  ~TokenWriter();
  TokenWriter(const TokenWriter&) = delete;
  TokenWriter& operator=(const TokenWriter&) = delete;

  /// `numbers`: the number in the segment's vocabulary of each spelling of the batch.
  void add(const TokenBatch& batch, const std::vector<SpellingNo>& numbers);

  /// Writes all sections of a file of kind "tokens", working in `threads` threads. Called once.
  void write(const Vocabulary& vocabulary, FlatWriter& out, unsigned threads);

 private:
  /// An article of the sample.
  struct Sampled {
    std::uint64_t number = 0;
    std::uint64_t tokens = 0;
    bool bare = false;
    std::string codes;  ///< varints, in the segment's spellings
  };

  void sample(const TokenBatch& batch, const std::vector<SpellingNo>& numbers);
  /// The term ids of about `tokens` tokens of the sample, with barriers between articles.
  std::vector<std::uint32_t> sample_ids(const TermIds& term_ids, std::uint64_t tokens) const;

  File file_;
  std::uint64_t bytes_ = 0;          ///< of the file
  std::vector<std::uint64_t> ends_;  ///< of the batches in the file
  std::uint64_t articles_ = 0;
  std::uint64_t tokens_ = 0;
  std::vector<Sampled> sample_;
  std::uint64_t sample_tokens_ = 0;
  std::uint64_t sample_share_ = 1;  ///< every article whose number it divides is in the sample
};

}  // namespace timtin::index
