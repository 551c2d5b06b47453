// Asking all queries of a test set in one form, and judging the answers.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>

#include "quality/retrieval/asking.h"
#include "quality/retrieval/query_forms.h"
#include "quality/retrieval/test_set.h"

namespace timtin::quality {

struct Evaluation {
  std::string set;
  std::string match;
  Form form = Form::typed;
  std::size_t queries = 0;
  Measures mean;
  /// Queries without a right hit whose first suggestion finds a right article first.
  std::size_t helped = 0;
  double seconds = 0;      ///< wall clock, all searches together
  std::map<std::string, std::size_t> stages;  ///< queries answered in each, see Response::stage
};

/// A query in the form it was asked in, and its answer.
struct Asked {
  const JudgedQuery& query;
  const std::string& text;
  const Response& response;
};

/// Called after every query.
using Watch = std::function<void(const Asked&)>;

/// The form of one query of a set: the same for the same id, text and seed, whatever else is asked.
std::string form_of(const JudgedQuery& query, Form form, std::uint64_t seed);

Evaluation evaluate(const TestSet& set, Asking& index, const Match& match, Form form,
                    std::uint64_t seed, const Watch& watch = {});

}  // namespace timtin::quality
