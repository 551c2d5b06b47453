// Articles in a row, made ready for a segment: what can be done to them without knowing the rest.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "article/article.h"
#include "index/read/shingles.h"
#include "index/read/vocabulary.h"
#include "index/write/column_writer.h"
#include "index/write/id_map.h"
#include "index/write/text_writer.h"
#include "index/write/token_writer.h"

namespace timtin::index {

/// How much text to put into a batch: large enough that it is worth a thread's while, small enough
/// that some per thread are no memory to speak of.
constexpr std::size_t kBatchBytes = std::size_t{2} << 20;

/// All the work that grows with the text is in here, and may be done in many threads at once; to
/// append a batch to a segment costs little more than copying it.
struct Batch {
  std::vector<IdHash> ids;       ///< of the articles
  std::vector<ColumnRow> rows;   ///< of the articles
  std::vector<Sketch> sketches;  ///< of the articles
  Vocabulary vocabulary;         ///< of this batch alone
  TokenBatch tokens;
  std::string postings;  ///< a run (posting_run.h); article numbers begin at 0
  TextBlocks heads;
  TextBlocks texts;
  std::uint64_t text_bytes = 0;  ///< of titles and bodies
};

/// What packs the heads and texts of a segment.
struct Packers {
  /// The dictionaries are made of its first articles.
  explicit Packers(std::span<const article::Article> articles);
  TextPacker heads;
  TextPacker texts;
};

Batch make_batch(std::span<const article::Article> articles, Packers& packers);

}  // namespace timtin::index
