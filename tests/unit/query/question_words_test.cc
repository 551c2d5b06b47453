#include "query/question_words.h"

#include <gtest/gtest.h>

#include "query/parser.h"

namespace timtin::query {
namespace {

// The words that do not ask.
std::string rest_of(const std::string& question) {
  const Query query = parse(question);
  const std::vector<Word>& words = query.root.children.at(0).words;
  const std::vector<bool> asks = question_words(words);
  std::string out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!asks[i]) out += (out.empty() ? "" : " ") + words[i].text;
  }
  return out;
}

TEST(QuestionWords, AreWhatOnlyAsks) {
  EXPECT_EQ(rest_of("Salmonella là gì?"), "Salmonella");
  EXPECT_EQ(rest_of("Có bao nhiêu xã đạt chuẩn nông thôn mới"), "Có xã đạt chuẩn nông thôn mới");
  EXPECT_EQ(rest_of("Lũ lụt gây thiệt hại như thế nào?"), "Lũ lụt gây thiệt hại");
  EXPECT_EQ(rest_of("ai là chủ tịch huyện"), "là chủ tịch huyện");
}

TEST(QuestionWords, WithoutMarksOnlyWhatMeansNothingElse) {
  EXPECT_EQ(rest_of("co bao nhieu xa dat chuan"), "co xa dat chuan");
  EXPECT_EQ(rest_of("gia xang dau tang"), "gia xang dau tang") << "dau is also dầu";
  EXPECT_EQ(rest_of("vì sao đường dau tăng"), "đường dau tăng");
}

TEST(QuestionWords, NoAtTheEndAsksElsewhereItSaysNo) {
  EXPECT_EQ(rest_of("Sinh viên có được thi lại không?"), "Sinh viên có được thi lại");
  EXPECT_EQ(rest_of("học sinh không được đến trường"), "học sinh không được đến trường");
}

TEST(QuestionWords, CapitalsAreAnAbbreviation) {
  EXPECT_EQ(rest_of("bệnh viện dùng AI"), "bệnh viện dùng AI");
}

TEST(QuestionWords, SomethingIsAlwaysLeft) { EXPECT_EQ(rest_of("là gì"), "là gì"); }

}  // namespace
}  // namespace timtin::query
