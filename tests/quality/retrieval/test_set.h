// Queries whose answers are known.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "quality/retrieval/measures.h"

namespace timtin::quality {

struct JudgedQuery {
  std::string id;
  std::string text;
  Grades grades;  ///< at least one above 0
};

/// A folder with
///   corpus.jsonl    articles, one a line, as timtin-index reads them; or else
///   corpus.path     one line, the path of a folder of pages, relative to the set's own
///   queries.jsonl   `id` and `text`; further keys are left alone
///   qrels.tsv       a header line, then query id, article id, grade (0, 1, 2)
/// Queries for which nothing is relevant are left out.
struct TestSet {
  std::string name;  ///< the folder's
  std::filesystem::path corpus;
  std::vector<JudgedQuery> queries;  ///< in the order of the file
};

/// Throws Error (Status::io, or rejected with file and line for what is not as above).
TestSet read_test_set(const std::filesystem::path& folder);

/// Throws out all but `most` queries, which are chosen by id and seed alone.
void sample(TestSet& set, std::size_t most, std::uint64_t seed);

/// The same number for the same text and seed on every machine (FNV-1a, seeded).
std::uint64_t hash(std::string_view text, std::uint64_t seed) noexcept;

}  // namespace timtin::quality
