#include "query/units.h"

#include <gtest/gtest.h>

#include <map>
#include <string>

#include "query/parser.h"

namespace timtin::query {
namespace {

// Cuts a run with made-up cohesion of pairs, and shows it in brackets.
std::string cut(const std::string& text, const std::map<std::string, double>& pairs = {}) {
  const Query query = parse(text);
  const std::vector<Word>& words = query.root.children.at(0).words;
  const Cohesion cohesion = [&](const Word& left, const Word& right) {
    const auto it = pairs.find(left.text + " " + right.text);
    return it == pairs.end() ? 0.0 : it->second;
  };
  std::string out;
  for (const Cut& unit : cut_into_units(words, cohesion)) {
    out += "[";
    for (std::size_t i = unit.begin; i < unit.end; ++i) {
      if (i > unit.begin) out += " ";
      out += words[i].text;
    }
    out += "]";
  }
  return out;
}

TEST(Units, NamesOfPlacesAndBodies) {
  EXPECT_EQ(cut("nông thôn mới Hưng Yên"), "[nông thôn mới][Hưng Yên]");
  EXPECT_EQ(cut("nong thon moi hung yen"), "[nong thon moi][hung yen]");
  EXPECT_EQ(cut("Ủy ban nhân dân Thừa Thiên Huế"), "[Ủy ban nhân dân][Thừa Thiên Huế]");
  EXPECT_EQ(cut("Uỷ ban nhân dân"), "[Uỷ ban nhân dân]");
  EXPECT_EQ(cut("đã nâng"), "[đã][nâng]");  // no place, though Đà Nẵng is one
}

TEST(Units, AMarkedWordMustBeTheNames) { EXPECT_EQ(cut("nông thốn mới"), "[nông][thốn][mới]"); }

TEST(Units, PairsThatTheArchiveWritesSideBySide) {
  EXPECT_EQ(cut("sen tím đẹp", {{"sen tím", 0.8}}), "[sen tím][đẹp]");
  EXPECT_EQ(cut("sen tím đẹp", {{"sen tím", 0.8}, {"tím đẹp", 0.05}}), "[sen tím][đẹp]");
  EXPECT_EQ(cut("a b c d", {{"a b", 0.5}, {"b c", 0.9}, {"c d", 0.5}}), "[a b c d]");
}

TEST(Units, TwoPairsAreLikelierThanOneLongUnit) {
  EXPECT_EQ(cut("a b c d", {{"a b", 0.5}, {"b c", 0.3}, {"c d", 0.5}}), "[a b][c d]");
}

TEST(Units, NoUnitOfStatisticsIsLongerThanFourWords) {
  const std::map<std::string, double> all{
      {"a b", 0.9}, {"b c", 0.9}, {"c d", 0.3}, {"d e", 0.9}, {"e f", 0.9}};
  EXPECT_EQ(cut("a b c d e f", all), "[a b c][d e f]");
}

TEST(Units, NamesWithTheWordThatSaysWhatTheyAre) {
  EXPECT_EQ(cut("UBND huyện Lệ Thủy"), "[UBND][huyện Lệ Thủy]");
  EXPECT_EQ(cut("ubnd huyen le thuy"), "[ubnd][huyen le thuy]");
  EXPECT_EQ(cut("xã Bình Dương huyện Thăng Bình"), "[xã Bình Dương][huyện Thăng Bình]");
  EXPECT_EQ(cut("thành phố Huế"), "[thành phố Huế]");
  EXPECT_EQ(cut("mở đường Hải Phòng"), "[mở][đường Hải Phòng]");
  EXPECT_EQ(cut("vỡ đê sông Kôn"), "[vỡ đê][sông Kôn]");
}

TEST(Units, NoCommuneBearsTheNameOfHaTinh) {
  EXPECT_EQ(cut("sáp nhập xã Hà Tĩnh"), "[sáp nhập][xã][Hà Tĩnh]");
  EXPECT_EQ(cut("sap nhap xa ha tinh"), "[sap nhap][xa][ha tinh]");
}

TEST(Units, ANameWithItsTypeEndsWhereAPlaceBegins) {
  EXPECT_EQ(cut("cầu Bính Hải Phòng xưa"), "[cầu Bính][Hải Phòng][xưa]");
  EXPECT_EQ(cut("huyện Thường Tín Hà Tây"), "[huyện Thường Tín][Hà Tây]");
  EXPECT_EQ(cut("cảng Hải Phòng đông"), "[cảng][Hải Phòng][đông]");
}

TEST(Units, BodiesWithTheirFieldOfWork) {
  EXPECT_EQ(cut("Sở Y tế Hà Nội"), "[Sở Y tế][Hà Nội]");
  EXPECT_EQ(cut("phong lao dong thuong binh va xa hoi"), "[phong lao dong thuong binh va xa hoi]");
}

TEST(Units, CapitalsTellNames) {
  EXPECT_EQ(cut("Nguyễn Hữu Tạo trưởng thôn"), "[Nguyễn Hữu Tạo][trưởng thôn]");
  EXPECT_EQ(cut("NGUYỄN HỮU TẠO"), "[NGUYỄN][HỮU][TẠO]");
}

TEST(Units, NamesOfPersons) {
  const std::map<std::string, double> pairs{
      {"PGS TS", 0.6},     {"TS Nguyễn", 0.5}, {"Nguyễn Quang", 0.3}, {"Thị Hiền", 0.6},
      {"ông Nguyễn", 0.6}, {"Công Sơn", 0.7},  {"Trung Quốc", 0.9},   {"Hán Trung", 0.1}};
  const std::pair<const char*, const char*> cases[] = {
      {"TS Nguyễn Quang A", "[TS][Nguyễn Quang A]"},
      {"TS. Nguyễn Quang A", "[TS][Nguyễn Quang A]"},
      {"PGS.TS Nguyễn Thị Hiền", "[PGS TS][Nguyễn Thị Hiền]"},
      {"GS Ngô Bảo Châu", "[GS][Ngô Bảo Châu]"},
      {"ông Nguyễn Đức Chung", "[ông][Nguyễn Đức Chung]"},
      {"Nguyễn Thị Kim Ngân", "[Nguyễn Thị Kim Ngân]"},
      {"Nguyễn Phú Trọng Hà Nội", "[Nguyễn Phú Trọng][Hà Nội]"},
      {"Trịnh Công Sơn Huế", "[Trịnh Công Sơn][Huế]"},
      {"Vũ Hán Trung Quốc", "[Vũ Hán][Trung Quốc]"},
      {"Nguyễn Phú Trọng Cuba", "[Nguyễn Phú Trọng][Cuba]"},
      {"Đoàn Ngọc Hải Quận 1", "[Đoàn Ngọc Hải][Quận 1]"},
      {"Phan Văn Anh Vũ", "[Phan Văn Anh Vũ]"},
      // No surname, a place, every word of a headline in capitals.
      {"Cao Bằng Lạng Sơn", "[Cao Bằng][Lạng Sơn]"},
      {"Hồ Chí Minh", "[Hồ Chí Minh]"},
      {"Lê Bị Mất Mùa Vì Mưa", "[Lê][Bị][Mất][Mùa][Vì][Mưa]"},
      {"nguyễn quang a", "[nguyễn][quang][a]"},
  };
  for (const auto& [text, units] : cases) EXPECT_EQ(cut(text, pairs), units) << text;
}

TEST(Units, DocumentsCalledByTheirNumbers) {
  EXPECT_EQ(cut("chỉ thị 16 Hà Nội"), "[chỉ thị 16][Hà Nội]");
  EXPECT_EQ(cut("thực hiện chỉ thị số 16"), "[thực hiện][chỉ thị số 16]");
  EXPECT_EQ(cut("nghi quyet 42"), "[nghi quyet 42]");
  EXPECT_EQ(cut("nghị định 100/2019/NĐ-CP"), "[nghị định][100 2019 NĐ CP]");
}

TEST(Units, NumbersBelongToTheWordThatTakesThem) {
  EXPECT_EQ(cut("bão số 3 Lào Cai", {{"bão số", 0.4}}), "[bão số 3][Lào Cai]");
  EXPECT_EQ(cut("khóa XVI"), "[khóa XVI]");
  EXPECT_EQ(cut("bình đẳng giới 2023"), "[bình đẳng giới][2023]");
}

TEST(Units, DocumentNumbersStayWhole) {
  EXPECT_EQ(cut("kế hoạch 219/KH-SLĐTBXH năm"), "[kế hoạch][219 KH SLĐTBXH][năm]");
  EXPECT_EQ(cut("10/10 huyện"), "[10 10][huyện]");
  EXPECT_EQ(cut("kế hoạch 219 KH SLĐTBXH năm"), "[kế hoạch][219 KH SLĐTBXH][năm]");
  EXPECT_EQ(cut("số 06 2020 nq hdnd"), "[số][06 2020 nq hdnd]");
  EXPECT_EQ(cut("Kế hoạch số 219/KH-SLĐTBXH"), "[Kế hoạch][số][219 KH SLĐTBXH]");
  EXPECT_EQ(cut("12 tt y te"), "[12][tt][y te]");
}

}  // namespace
}  // namespace timtin::query
