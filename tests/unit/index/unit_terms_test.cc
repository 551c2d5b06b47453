#include "index/read/unit_terms.h"

#include <gtest/gtest.h>

#include <random>

#include "index/read/token_streams.h"

namespace timtin::index {
namespace {

TEST(UnitTerms, AreThoseThatReadingAllUnitsFinds) {
  std::mt19937 random(7);
  std::vector<std::uint32_t> begins{0};
  std::vector<std::uint32_t> ids;
  for (int unit = 0; unit < 3000; ++unit) {
    for (unsigned i = 0; i <= random() % 5; ++i)
      ids.push_back(static_cast<std::uint32_t>(random() % 2000));
    begins.push_back(static_cast<std::uint32_t>(ids.size()));
  }
  const UnitTable table{begins.data(), ids.data(), 3000};
  UnitTerms terms(table);
  for (int turn = 0; turn < 200; ++turn) {
    const auto least = static_cast<std::uint32_t>(random() % 2100);
    const auto span = static_cast<std::uint32_t>(1 + random() % 40);
    std::vector<std::uint32_t> expected;
    for (std::uint32_t unit = 0; unit < table.size; ++unit) {
      bool has = false;
      for (std::uint32_t i = begins[unit]; i < begins[unit + 1]; ++i) {
        has = has || (ids[i] >= least && ids[i] < least + span);
      }
      if (has) expected.push_back(unit);
    }
    EXPECT_EQ(terms.with(least, span), expected) << least << " " << span;
    EXPECT_EQ(terms.with(least, span), expected) << "remembered";
  }
}

TEST(UnitTerms, LengthsLeaveBreaksOut) {
  const std::vector<std::uint32_t> ids{kBreak, kFirstTerm, kTitleEnd, 7, 8, 9};
  const std::vector<std::uint32_t> begins{0, 1, 2, 4, 6};
  const UnitTerms terms(UnitTable{begins.data(), ids.data(), 4});
  EXPECT_EQ(terms.lengths(),
            (std::vector<std::uint8_t>{UnitTerms::kHasBreak, 1, UnitTerms::kHasBreak | 1, 2}));
}

}  // namespace
}  // namespace timtin::index
