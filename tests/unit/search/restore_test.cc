#include "search/spelling/restore.h"

#include <gtest/gtest.h>

#include "query/parser.h"
#include "small_index.h"
#include "text/spell.h"

namespace timtin::search {
namespace {

// The words of a query with the marks that are clear; a word that is not is shown as typed.
std::string restored(const test::SmallIndex& small, const std::string& text) {
  const index::Index index = small.open();
  query::Query query = query::parse(text);
  restore_marks(index, query.root);
  std::string out;
  query::for_each_word(query.root, [&](const query::Word& word) {
    if (!out.empty()) out += ' ';
    out += word.likely.empty() ? word.text : text::spell(word.likely);
  });
  return out;
}

const test::SmallIndex& archive() {
  static const test::SmallIndex small(
      {{"Nông thôn mới đẹp, xây dựng nông thôn mới, nông dân vui."},
       {"Nóng quá; mời khách đến thôn. Ba bà mua rau, bà vì con."},
       {"Đã nâng cao, đã nâng chất; năm nay đã nâng. Đà Nẵng vui."},
       {"Năm nay tỉnh Quảng Nam mưa, Quảng Nam ngập; năm nào cũng mưa."}});
  return small;
}

TEST(Restore, NeighboursDecide) {
  EXPECT_EQ(restored(archive(), "nong thon moi"), "nông thôn mới");
  EXPECT_EQ(restored(archive(), "quang nam"), "quảng nam");
  EXPECT_EQ(restored(archive(), "nam nay"), "năm nay");
}

TEST(Restore, PlacesComeFirst) { EXPECT_EQ(restored(archive(), "da nang"), "đà nẵng"); }

// Tĩnh Gia, Phổ Yên and Nha Trang are places too.
TEST(Restore, OfNamesThatOverlapTheLongerAndTheMoreFrequent) {
  const test::SmallIndex small(
      {{"Đường ở tỉnh Gia Lai; Gia Lai mưa, Gia Lai nắng, huyện Tĩnh Gia."},
       {"Thành phố Yên Bái và Phổ Yên; Yên Bái, Yên Bái, Thành Phố."}});
  EXPECT_EQ(restored(small, "tinh gia lai"), "tỉnh gia lai");
  EXPECT_EQ(restored(small, "thanh pho yen bai"), "thành phố yên bái");
  EXPECT_EQ(restored(small, "huyen tinh gia"), "huyện tĩnh gia");
}

TEST(Restore, MarksThatWereTypedStay) {
  EXPECT_EQ(restored(archive(), "đã nang"), "đã nâng");
  EXPECT_EQ(restored(archive(), "Quảng nam"), "Quảng nam");
  EXPECT_EQ(restored(archive(), "nồng thôn"), "nồng thôn");
}

std::string corrected(const std::string& text) {
  const index::Index index = archive().open();
  query::Query query = query::parse(text);
  correct_marks(index, query.root);
  std::string out;
  query::for_each_word(query.root, [&](const query::Word& word) {
    if (!out.empty()) out += ' ';
    out += word.likely.empty() ? word.text : text::spell(word.likely);
  });
  return out;
}

TEST(Restore, WrongMarksAreCorrectedWhereNeighboursSaySo) {
  EXPECT_EQ(corrected("nồng thôn mới"), "nông thôn mới");
  EXPECT_EQ(corrected("nông thốn mời"), "nông thôn mới");
  EXPECT_EQ(corrected("đã nẫng"), "đã nâng");
}

TEST(Restore, RightMarksAreLeftAlone) {
  for (const char* text : {"nông thôn mới", "đã nâng", "đà nẵng", "mời khách", "nong thon"}) {
    EXPECT_EQ(corrected(text), text);
  }
}

TEST(Restore, WhatIsNotClearStays) {
  EXPECT_EQ(restored(archive(), "xyzzy 1090 n*"), "xyzzy 1090 n");
  EXPECT_EQ(restored(archive(), "ba"), "ba");
}

}  // namespace
}  // namespace timtin::search
