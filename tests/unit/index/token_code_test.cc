#include "index/read/token_code.h"

#include <gtest/gtest.h>

#include <random>
#include <vector>

#include "index/files/flat_format.h"
#include "index/read/phrase_table.h"

namespace timtin::index {
namespace {

std::vector<std::uint32_t> decode(const std::string& code, const PhraseTable& table) {
  const std::string guarded = code + std::string(kFlatGuardBytes, '\0');
  TokenCursor cursor(TokenRecord(std::string_view(guarded).substr(0, code.size())),
                     {table.unit_begins().data(), table.unit_ids().data(),
                      static_cast<std::uint32_t>(table.unit_begins().size()) - 1});
  std::vector<std::uint32_t> ids;
  for (std::uint32_t id = 0; cursor.next(id);) ids.push_back(id);
  return ids;
}

std::string encode(const std::vector<std::uint32_t>& ids, const PhraseTable& table) {
  std::string code;
  table.encode(ids, code);
  return code;
}

TEST(TokenCode, TermsThatAreNoUnitsTakeThreeOrFiveBytes) {
  const PhraseTable none({}, 2'000'000, 1);
  const std::vector<std::uint32_t> ids{0, 5, kMaxThreeByteTerm - 1, kMaxThreeByteTerm, 1'999'999};
  const std::string code = encode(ids, none);
  EXPECT_EQ(code.size(), 1u + 3 + 3 + 3 + 5 + 5);  // and one for the number of codes
  EXPECT_EQ(decode(code, none), ids);
  EXPECT_EQ(encode({}, none).size(), 1u);
  EXPECT_TRUE(decode(encode({}, none), none).empty());
}

TEST(TokenCode, FrequentTermsAndPhrasesTakeOneByte) {
  std::vector<std::uint32_t> sample;
  for (int i = 0; i < 200; ++i) sample.insert(sample.end(), {10, 11, 12, PhraseTable::kBarrier});
  const PhraseTable table(sample, 1000, 1);
  EXPECT_EQ(encode({10, 11, 12}, table).size(), 1u + 1);
  EXPECT_EQ(decode(encode({10, 11, 12}, table), table), (std::vector<std::uint32_t>{10, 11, 12}));
  // Cut short, begun late, unknown: still the same tokens.
  for (const std::vector<std::uint32_t>& ids : std::vector<std::vector<std::uint32_t>>{
           {10, 11}, {11, 12}, {10, 12, 11}, {10, 11, 12, 10, 11, 12, 999}, {}}) {
    EXPECT_EQ(decode(encode(ids, table), table), ids);
  }
}

TEST(TokenCode, UnitsOfTwoBytesAreOrderedByTheirTerms) {
  std::vector<std::uint32_t> sample;
  for (std::uint32_t i = 0; i < 6000; ++i) {
    sample.insert(sample.end(), {i * 7919 % 1000, i * 104729 % 1000, PhraseTable::kBarrier});
  }
  const PhraseTable table(sample, 1000, 1);
  const auto terms = [&](std::size_t unit) {
    return std::vector<std::uint32_t>(table.unit_ids().begin() + table.unit_begins()[unit],
                                      table.unit_ids().begin() + table.unit_begins()[unit + 1]);
  };
  ASSERT_GT(table.unit_begins().size(), kTwoBytes + 100u);
  for (std::size_t unit = kTwoBytes; unit + 2 < table.unit_begins().size(); ++unit) {
    EXPECT_LT(terms(unit), terms(unit + 1));
  }
}

TEST(TokenCode, ABarrierIsNoPartOfAPhrase) {
  std::vector<std::uint32_t> sample;
  for (int i = 0; i < 200; ++i) sample.insert(sample.end(), {10, PhraseTable::kBarrier, 11});
  const PhraseTable table(sample, 1000, 1);
  for (const std::uint32_t id : table.unit_ids()) EXPECT_LT(id, 1000u);
}

TEST(TokenCode, RandomStreamsComeBackForEverySampleShare) {
  std::mt19937 random(20260430);
  for (const std::uint32_t terms : {3u, 50u, 5'000u, 60'000u}) {
    std::vector<std::uint32_t> stream;
    for (int i = 0; i < 60'000; ++i) {
      // The sum of squares of chances: few frequent terms, many rare ones.
      const double x = static_cast<double>(random()) / 4294967296.0;
      stream.push_back(static_cast<std::uint32_t>(x * x * x * terms));
    }
    for (const std::uint64_t share : {1u, 8u}) {
      const std::vector<std::uint32_t> sample(
          stream.begin(), stream.begin() + static_cast<std::ptrdiff_t>(stream.size() / share));
      const PhraseTable table(sample, terms, share);
      EXPECT_LE(table.unit_begins().size(), kMaxUnits + 1);
      const std::string code = encode(stream, table);
      ASSERT_EQ(decode(code, table), stream) << terms << " terms, share " << share;
    }
  }
}

TEST(PairMap, CountsPairs) {
  PairMap map(4);
  for (std::uint32_t i = 0; i < 1000; ++i) {
    for (std::uint32_t j = 0; j <= i % 3; ++j) ++map.value(i, i * 7);
  }
  for (std::uint32_t i = 0; i < 1000; ++i) ASSERT_EQ(map.find(i, i * 7), i % 3 + 1);
  EXPECT_EQ(map.find(5, 6), 0u);
  std::size_t pairs = 0;
  map.each([&](std::uint32_t, std::uint32_t, std::uint32_t) { ++pairs; });
  EXPECT_EQ(pairs, 1000u);
}

}  // namespace
}  // namespace timtin::index
