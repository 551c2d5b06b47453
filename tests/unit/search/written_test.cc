#include "search/answer/written.h"

#include <gtest/gtest.h>

namespace timtin::search {
namespace {

article::Article article(const std::string& title, const std::string& body) {
  article::Article out;
  out.title = title;
  out.body = body;
  return out;
}

std::string way(std::string_view keys, const std::string& body, const std::string& title = {}) {
  Written written(keys);
  written.read(article(title, body));
  return written.most_frequent();
}

TEST(Written, CountsInsideSentencesFirst) {
  EXPECT_EQ(way("ca mau", "Ở Cà Mau có mưa."), "") << "other tone keys";
  EXPECT_EQ(way("ca2 mau", "Cà Mau mưa. Ở Cà Mau lạnh. Quả cà mau chín, cà mau ngon."), "cà mau");
  EXPECT_EQ(way("ca2 mau", "CÀ MAU CÓ MƯA. Cà Mau lạnh."), "CÀ MAU") << "nothing inside";
  EXPECT_EQ(way("ca2 mau", "Ở CÀ MAU. Cà Mau lạnh. Cà Mau ấm. Từ Cà Mau đi."), "Cà Mau");
  EXPECT_EQ(way("ca2 mau", "Có mưa.", "Tin Cà Mau"), "Cà Mau") << "in the title";
}

TEST(Written, SpelledInWhicheverWay) {
  EXPECT_EQ(way("hoa1 hoc5", "Môn\nvà hóa học\nvà hoá học, hoá học"), "hoá học");
  EXPECT_EQ(way("hoa1", "Môn hoá rất khó"), "hoá") << "the other way to place the tone";
  EXPECT_EQ(way("thuy3", "Ở\nsông Thuỷ\n"), "Thuỷ");
}

// "Quảng Nam: Tạm giữ hai người" told that the archive writes «Tạm giữ».
TEST(Written, ASentenceMayBeginBehindAColon) {
  EXPECT_EQ(way("tam5 giư4", "Tại Quảng Nam: Tạm giữ hai người. Công an tạm giữ họ."), "tạm giữ");
  EXPECT_EQ(way("tam5 giư4", "Có \"Tạm giữ\" và tạm giữ."), "tạm giữ");
  EXPECT_EQ(way("tam5 giư4", "Cảnh sát tạm: giữ hai người."), "tạm giữ") << "still side by side";
}

TEST(Written, ATitleShowsWhatStandsInsideOfIt) {
  Written written("ca2 mau");
  written.read_title("Cà Mau: Cà Mau có mưa");
  EXPECT_EQ(written.seen(), 0);
  written.read_title("Bão vào Cà Mau");
  EXPECT_EQ(written.seen(), 1);
  EXPECT_EQ(written.most_frequent(), "Cà Mau");
}

TEST(Written, SideBySideMeansInOneSentence) {
  EXPECT_EQ(way("ca2 mau", "Quả cà. Mau chín"), "");
  EXPECT_EQ(way("a a b", "Chữ a a a b"), "a a b") << "a beginning inside another one";
  EXPECT_EQ(way("a a b", "Chữ a a. A b"), "");
}

TEST(Written, AfterFiveTimesAnArticleIsDone) {
  std::string body = "Ở";
  for (int i = 0; i < 5; ++i) body += " Huế và";
  for (int i = 0; i < 9; ++i) body += " huế và";
  EXPECT_EQ(way("huê1", body), "Huế");
  Written written("huê1");
  for (int i = 0; i < 2; ++i) written.read(article("", body));
  written.read(article("", "Hoa huế, hoa huế."));
  EXPECT_EQ(written.most_frequent(), "Huế");
  EXPECT_TRUE(written.has_capital());
}

}  // namespace
}  // namespace timtin::search
