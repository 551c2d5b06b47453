// From a query's tree to the plan of one stage.
#pragma once

#include "query/units.h"
#include "search/plan/attempts.h"
#include "search/plan/plan.h"
#include "search/request.h"

namespace timtin::search {

/// Makes plans of one request against one index.
class Planner {
 public:
  Planner(const index::Index& index, const query::Query& query, const Request& request,
          query::Cohesion cohesion);

  Plan plan(const Attempt& attempt) const;

  /// The query as read: units in brackets, phrases in quotes, filters as fields.
  std::string read_as(Segmentation segmentation) const;

  /// The units of a run when cut; of a phrase, all of it.
  std::vector<query::Cut> units(const query::Node& node) const;

  /// No word of the query carries a mark, or marks are to be ignored.
  bool bare() const noexcept { return bare_; }
  /// Some words carry marks, and some none that most likely should.
  bool half_marked() const noexcept { return half_marked_; }
  /// Words in runs (not phrases), the longest run's length, and whether cutting
  /// such runs differs from keeping them whole.
  std::size_t longest_run() const noexcept { return longest_run_; }
  bool cutting_matters() const noexcept { return cutting_matters_; }
  /// Some unit is a name with the word that says what it is: «thị xã Đông Triều».
  bool has_typed_names() const noexcept { return has_typed_names_; }
  /// Units of all runs when cut.
  std::size_t cut_units() const noexcept { return cut_units_; }
  bool has_words() const noexcept { return has_words_; }
  /// Some words stay together in every stage: phrases, NEAR, the parts of a number.
  bool keeps_together() const noexcept { return keeps_together_; }

  /// How a run is cut.
  std::vector<query::Cut> cuts(const query::Node& run, Segmentation segmentation) const;
  /// To be called when the query's words have got other likely spellings, which runs are cut by.
  void cut_anew();

  const index::Index& index() const noexcept { return index_; }
  const query::Query& query() const noexcept { return query_; }
  const Request& request() const noexcept { return request_; }

 private:
  void look_at_runs(const query::Node& node);
  std::vector<query::Cut> best_cut(const query::Node& run) const;

  const index::Index& index_;
  const query::Query& query_;
  const Request& request_;
  query::Cohesion cohesion_;
  bool bare_ = false;
  bool half_marked_ = false;
  bool has_words_ = false;
  bool keeps_together_ = false;
  std::size_t longest_run_ = 0;
  bool cutting_matters_ = false;
  bool has_typed_names_ = false;
  std::size_t cut_units_ = 0;
  mutable std::vector<std::pair<const query::Node*, std::vector<query::Cut>>> cut_cache_;
};

}  // namespace timtin::search
