#include "text/keystrokes.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace timtin::text {
namespace {

using Cases = std::vector<std::pair<std::string, std::string>>;

// "" stands for nothing.
void expect_decoded(const Cases& cases) {
  for (const auto& [word, syllable] : cases) {
    EXPECT_EQ(decode_keystrokes(word).value_or(""), syllable) << word;
  }
}

TEST(Telex, Words) {
  expect_decoded({{"binhf", "bình"},
                  {"ddawngr", "đẳng"},
                  {"gioiws", "giới"},
                  {"giowsi", "giới"},
                  {"giowis", "giới"},
                  {"uyr", "ủy"},
                  {"hoaf", "hòa"},
                  {"gif", "gì"},
                  {"giuwx", "giữ"},
                  {"giwx", "giữ"},
                  {"quys", "quý"},
                  {"nghieengs", "nghiếng"}});
}

TEST(Telex, KeysOfMarksComeAnywhereBehindTheirLetter) {
  expect_decoded({{"dduwowngf", "đường"},
                  {"dduongwf", "đường"},
                  {"duongwfd", "đường"},
                  {"ddfuowng", ""},
                  {"duwfongd", "đường"},
                  {"tieengs", "tiếng"},
                  {"tiesneg", "tiếng"},
                  {"chaanr", "chẩn"},
                  {"charan", "chẩn"},
                  {"chieuef", "chiều"},
                  {"cuoiso", "cuối"},
                  {"ngoeo", ""}});
}

TEST(Telex, TheHornTakesThePair) {
  expect_decoded({{"uowcs", "ước"},
                  {"nuowc", ""},
                  {"nuowcs", "nước"},
                  {"ruwouj", "rượu"},
                  {"thuowr", "thuở"},
                  {"quowf", "quờ"},
                  {"muaw", "mưa"},
                  {"mwa", "mưa"},
                  {"quawng", "quăng"},
                  {"hoawcj", "hoặc"},
                  {"luuw", "lưu"},
                  {"tw", "tư"},
                  {"nhwng", "nhưng"}});
}

TEST(Telex, ALaterToneReplacesAnEarlierOneAndZTakesItAway) {
  expect_decoded(
      {{"hoafs", "hóa"}, {"nawmsz", "năm"}, {"nawmz", ""}, {"namsz", "nam"}, {"namz", ""}});
}

TEST(Telex, AKeyOnceMoreGivesItself) {
  expect_decoded({{"xooong", "xoong"}, {"xoong", "xông"}, {"ass", ""}, {"ddd", ""}, {"aaa", ""}});
}

TEST(Vni, Words) {
  expect_decoded({{"bi2nh", "bình"},
                  {"binh2", "bình"},
                  {"d9a84ng3", "đẳng"},
                  {"d9a8ng3", "đẳng"},
                  {"d9u7o7ng2", "đường"},
                  {"duong972", "đường"},
                  {"gio7i1", "giới"},
                  {"thuo73", "thuở"},
                  {"mu7a", "mưa"},
                  {"mua7", "mưa"},
                  {"luu7", "lưu"},
                  {"hoa85c", "hoặc"},
                  {"tie61ng", "tiếng"},
                  {"nam10", "nam"},
                  {"nam0", ""},
                  {"nam11", ""},
                  {"h5n1", ""},
                  {"2021", ""},
                  {"", ""}});
}

TEST(Keystrokes, CapitalsStay) {
  expect_decoded({{"Binhf", "Bình"},
                  {"DDawngr", "Đẳng"},
                  {"DDAWNGR", "ĐẲNG"},
                  {"UYR", "ỦY"},
                  {"Ys", "Ý"},
                  {"A2u", "Àu"}});
}

TEST(Keystrokes, NothingWhereNoSyllableComesOut) {
  expect_decoded({{"nam", ""},
                  {"binhfx1", ""},
                  {"facebook", ""},
                  {"bình", ""},
                  {"binh-f", ""},
                  {std::string(1000, 'a'), ""},
                  {"\xff", ""}});
}

TEST(Keystrokes, SomeEnglishDecodesToo) {
  expect_decoded({{"does", "dóe"}, {"too", "tô"}, {"for", ""}, {"this", "thí"}});
}

TEST(KeystrokeQuery, DecodesWordByWord) {
  const Cases cases{
      {"binhf ddawngr gioiws", "bình đẳng giới"},
      {"binh2 d9a8ng3 gio7i1", "bình đẳng giới"},
      {"  \"lux luts\"  Hue61 ", "  \"lũ lút\"  Huế "},
      {"tinh:hue OR luxx luts", ""},
      {"luts AND baox tinh:hue", "lút AND bão tinh:hue"},
      {"baox OR luts", "bão OR lút"},
      {"UBND tinhr Nam DDinhj", "UBND tỉnh Nam Định"},
      {"HDDND tinhr", "HĐND tỉnh"},
      {"dichj COVID-19", "dịch COVID-19"},
      {"TP.HCM nawm 2021", "TP.HCM năm 2021"},
      {"nawm nam nam", ""},
      {"xây dựng nông thôn mowis", "xây dựng nông thôn mới"},
      {"nawm nam", "năm nam"},
      {"nawm facebook", ""},
      {"nam", ""},
      {"UBND", ""},
      {"", ""},
  };
  for (const auto& [query, decoded] : cases) {
    EXPECT_EQ(decode_query(query).value_or(""), decoded) << query;
  }
}

TEST(DecodeQuery, Viqr) {
  const Cases cases{
      {"bi`nh dda(?ng gio+'i", "bình đẳng giới"},
      {"Nguye^~n Xua^n Phu'c", "Nguyễn Xuân Phúc"},
      {"thu? tu+o+'ng", "thủ tướng"},
      {"UBND ti?nh Ddo^`ng Nai", "UBND tỉnh Đồng Nai"},
      {"kinh te^'", "kinh tế"},
      {"gia'o vie^n gio?i.", "giáo viên giỏi."},
      // Signs of other kinds.
      {"M'Drak", ""},
      {"the nao?", ""},
      {"lu lut o Hue.", ""},
      {"google+ facebook", ""},
      {"(lu OR han) Hue", ""},
  };
  for (const auto& [query, meant] : cases)
    EXPECT_EQ(decode_query(query).value_or(""), meant) << query;
}

}  // namespace
}  // namespace timtin::text
