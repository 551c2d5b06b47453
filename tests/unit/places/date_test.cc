#include "places/date.h"

#include <gtest/gtest.h>

namespace timtin::places {
namespace {

TEST(Date, IsValidKnowsMonthsAndLeapYears) {
  EXPECT_TRUE(is_valid({2024, 2, 29}));
  EXPECT_FALSE(is_valid({2023, 2, 29}));
  EXPECT_FALSE(is_valid({1900, 2, 29}));
  EXPECT_TRUE(is_valid({2000, 2, 29}));
  EXPECT_FALSE(is_valid({2022, 4, 31}));
  EXPECT_FALSE(is_valid({2022, 13, 1}));
  EXPECT_FALSE(is_valid({2022, 1, 0}));
  EXPECT_FALSE(is_valid({0, 1, 1}));
  EXPECT_FALSE(is_valid({2022, -1, 1}));
}

TEST(Date, WritesIso) {
  EXPECT_EQ(to_iso({{2022, 10, 30}, 21 * 60 + 4}), "2022-10-30T21:04");
  EXPECT_EQ(to_iso({{2022, 12, 26}, {}}), "2022-12-26");
  EXPECT_EQ(to_iso({{987, 1, 2}, 0}), "0987-01-02T00:00");
  EXPECT_EQ(to_iso({}), "");
}

struct IsoCase {
  const char* text;
  const char* meaning;  ///< as to_iso writes it; null = not ISO 8601
};

TEST(Date, ReadsIso) {
  const IsoCase cases[] = {
      {"2022-12-26", "2022-12-26"},
      {"2022-10-30T21:04", "2022-10-30T21:04"},
      {"2022-10-30 21:04:05", "2022-10-30T21:04"},
      {"2022-10-30T21:04:05.123", "2022-10-30T21:04"},
      {"2022-10-30T21:04:05+07:00", "2022-10-30T21:04"},
      {"2022-10-30T21:04:05+0700", "2022-10-30T21:04"},
      {"2022-10-30T21:04+07", "2022-10-30T21:04"},
      {"2022-10-30T14:04:05Z", "2022-10-30T21:04"},
      {"2022-10-30 21:04:05Z", "2022-10-31T04:04"},
      {"2022-12-31T18:00:00Z", "2023-01-01T01:00"},
      {"2024-03-01T03:30+09:00", "2024-03-01T01:30"},
      {"2024-03-01T01:30+09:00", "2024-02-29T23:30"},
      {"2024-02-29T20:00:00-05:00", "2024-03-01T08:00"},
      {"", nullptr},
      {"2022", nullptr},
      {"2022-12", nullptr},
      {"2022-1-5", nullptr},
      {"2022-02-30", nullptr},
      {"2022-12-26T", nullptr},
      {"2022-12-26T24:00", nullptr},
      {"2022-12-26T21:60", nullptr},
      {"2022-12-26T21:04:61", nullptr},
      {"2022-12-26T21:04:05.", nullptr},
      {"2022-12-26T21:04+", nullptr},
      {"2022-12-26T21:04+7", nullptr},
      {"2022-12-26T21:04+25:00", nullptr},
      {"2022-12-26T21:04Zx", nullptr},
      {"2022-12-26x", nullptr},
      {"26/12/2022", nullptr},
      {"9999-12-31T23:00Z", nullptr},
  };
  for (const IsoCase& c : cases) {
    const auto when = parse_iso(c.text);
    if (c.meaning == nullptr) {
      EXPECT_FALSE(when.has_value()) << c.text;
    } else {
      ASSERT_TRUE(when.has_value()) << c.text;
      EXPECT_EQ(to_iso(*when), c.meaning) << c.text;
    }
  }
}

}  // namespace
}  // namespace timtin::places
