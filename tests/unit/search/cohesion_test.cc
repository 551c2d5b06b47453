#include "search/spelling/cohesion.h"

#include <gtest/gtest.h>

#include "query/parser.h"
#include "small_index.h"

namespace timtin::search {
namespace {

double cohesion(const index::Index& index, const std::string& two) {
  const query::Query query = query::parse(two);
  const std::vector<query::Word>& words = query.root.children.at(0).words;
  return PairCohesion(index)(words.at(0), words.at(1));
}

TEST(Cohesion, OfNeighboursInAnyStateOfMarks) {
  const test::SmallIndex small({{"Nông thôn đẹp, nông thôn vui, người dân làm nông."},
                                {"Nông thôn đổi thay từng ngày, đường làng sạch."},
                                {"Lũ về, lũ rút; nông thôn ngập."}});
  const index::Index index = small.open();
  EXPECT_GT(cohesion(index, "nông thôn"), 0.9);
  EXPECT_GT(cohesion(index, "nong thon"), 0.9);
  EXPECT_GT(cohesion(index, "nông thon"), 0.9);
  EXPECT_EQ(cohesion(index, "nồng thôn"), 0);
  EXPECT_EQ(cohesion(index, "thôn nông"), 0);
  EXPECT_EQ(cohesion(index, "xyzzy thôn"), 0);
}

}  // namespace
}  // namespace timtin::search
