#include "search/search.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "error.h"
#include "small_index.h"
#include "text/syllable.h"

namespace timtin::search {
namespace {

using test::SmallArticle;
using test::SmallIndex;

std::set<std::string> ids(const Answer& answer) {
  std::set<std::string> out;
  for (const Hit& hit : answer.hits) out.insert(hit.article.id);
  return out;
}

Answer ask(const SmallIndex& small, const std::string& query, Request request = {}) {
  const index::Index index = small.open();
  request.query = query;
  return search(index, request);
}

bool has_note(const Answer& answer, const std::string& code) {
  return std::any_of(answer.notes.begin(), answer.notes.end(),
                     [&](const Note& note) { return note.code == code; });
}

using Ids = std::set<std::string>;

const SmallIndex& town() {
  static const SmallIndex index({
      /*0*/ {"Thành phố Đà Nẵng đón khách du lịch trong mùa hè năm nay.",
             "Đà Nẵng đón khách",
             "da-nang",
             0,
             {2019, 4, 8}},
      /*1*/
      {"Các lớp tập huấn đã nâng cao nhận thức của người dân về y tê cơ sở.",
       "Tập huấn",
       "hoa-binh",
       0,
       {2020, 5, 1}},
      /*2*/
      {"Người dân Nam Định tiêm vắc xin. Kinh tế tỉnh phát triển.",
       "Tiêm chủng",
       "nam-dinh",
       0,
       {2021, 1, 2}},
      /*3*/
      {"Việt Nam có quy định mới về đất đai, nhà nước ổn định giá.", "Quy định mới", "", 2022, {}},
      /*4*/
      {"Mua lu lon, nguoi dan Da Nang so tan khoi vung lu lut.",
       "Mua lu",
       "da-nang",
       0,
       {2021, 10, 9}},
      /*5*/
      {"Lũ lụt gây thiệt hại nặng ở Huế, nhiều tuyến đường ngập sâu.",
       "Huế sau lũ",
       "thua-thien-hue",
       0,
       {2021, 10, 10}},
      /*6*/
      {"Cả tỉnh có 1.090 hộ nghèo, giảm 12 hộ so với năm trước.",
       "Giảm nghèo",
       "hoa-binh",
       0,
       {2018, 3, 3}},
  });
  return index;
}

TEST(Search, MarksThatWereTypedMeanWhatTheySay) {
  EXPECT_EQ(ids(ask(town(), "Đà Nẵng")), (Ids{"0", "4"}));  // 4 is written without marks
  EXPECT_EQ(ids(ask(town(), "đã nâng")), (Ids{"1", "4"}));
  EXPECT_EQ(ids(ask(town(), "da nang")), (Ids{"0", "1", "4"}));
  Request require;
  require.marks = Marks::require;
  EXPECT_EQ(ids(ask(town(), "Đà Nẵng", require)), (Ids{"0"}));
  Request ignore;
  ignore.marks = Marks::ignore;
  EXPECT_EQ(ids(ask(town(), "Đà Nẵng", ignore)), (Ids{"0", "1", "4"}));
}

TEST(Search, ABareQueryNamesItsReadings) {
  const Answer answer = ask(town(), "da nang");
  ASSERT_GE(answer.readings.size(), 2U);
  EXPECT_EQ(answer.readings[0].count, 1U);
}

std::string readings_of(const Answer& answer) {
  std::string out;
  for (const Alternative& one : answer.readings) {
    out += (out.empty() ? "" : ", ") + one.text + " " + std::to_string(one.count);
  }
  return out;
}

TEST(Search, NamesComeFirstAmongReadingsAndHits) {
  std::vector<SmallArticle> articles(4, {"Hội nghị đã nâng cao nhận thức cho người dân."});
  articles.push_back({"Khách đến Đà Nẵng du lịch hè, Đà Nẵng đón khách."});
  const SmallIndex index(articles);
  const Answer answer = ask(index, "da nang");
  EXPECT_EQ(readings_of(answer), "Đà Nẵng 1, đã nâng 4");
  EXPECT_EQ(answer.read_as, "[Đà Nẵng]");
  EXPECT_EQ(answer.hits.at(0).article.id, "4");
}

TEST(Search, AnArticleMayHaveSeveralReadings) {
  const SmallIndex index({{"Khách đến Đà Nẵng; hội nghị đã nâng mức."}, {"Ở Đà Nẵng có mưa."}});
  EXPECT_EQ(readings_of(ask(index, "da nang")), "Đà Nẵng 2, đã nâng 1");
}

TEST(Search, ATitleTellsHowAReadingIsWritten) {
  const SmallIndex index({{"Mưa ở đà nẵng, gió ở đà nẵng.", "Đà Nẵng: mưa"},
                          {"Mùa hè đông vui.", "Khách về Đà Nẵng"},
                          {"Hội nghị đã nâng cao nhận thức."}});
  EXPECT_EQ(readings_of(ask(index, "da nang")), "Đà Nẵng 2, đã nâng 1");
}

TEST(Search, OneSyllableHasReadingsToo) {
  const SmallIndex index(
      {{"Lũ về ở Huế."}, {"Hoa huệ nở, thêm hoa lan và hoa hồng."}, {"Ngoài phố Huế mưa."}});
  EXPECT_EQ(readings_of(ask(index, "hue")), "Huế 2, huệ 1");
  EXPECT_EQ(readings_of(ask(index, "hue -lan")), "");
  EXPECT_EQ(readings_of(ask(index, "huế")), "");
}

TEST(Search, ReadingsOfAWordAreOfArticlesThatHaveIt) {
  const SmallIndex index({{"Lũ về."}, {"Ông Lữ nói."}, {"Trời hạn, lũ cạn."}, {"Ngày hạn."}});
  EXPECT_EQ(readings_of(ask(index, "lu OR han")), "lũ 2, Lữ 1");
}

TEST(Search, HiddenPagesStayToBeFoundAfterAPhraseLeftThemOut) {
  SmallArticle spam{"Nhà cái mở ở chợ Đồng Tâm."};
  spam.spam = 100;
  const SmallIndex small({{"Chợ Đồng Tâm họp sớm."}, spam, spam});
  const index::Index index = small.open();  // one handle: phrases are remembered
  Request request;
  request.query = "\"đồng tâm\"";
  Request with_spam = request;
  with_spam.spam = true;
  for (int time = 0; time < 2; ++time) {
    const Answer answer = search(index, request);
    EXPECT_EQ(answer.total, 1U);
    EXPECT_TRUE(has_note(answer, "hidden"));
    EXPECT_EQ(search(index, with_spam).total, 3U);
  }
}

TEST(Search, ABareQueryIsShownAsTheArchiveWritesIt) {
  const SmallIndex index({{"Xây dựng nông thôn mới ở tỉnh Hưng Yên, nông thôn mới đẹp."},
                          {"Về Hưng Yên ăn nhãn; làng quê có nông thôn mới."}});
  EXPECT_EQ(ask(index, "nong thon moi hung yen").read_as, "[nông thôn mới] [Hưng Yên]");
  EXPECT_EQ(ask(index, "nông thôn mới Hưng Yên").read_as, "[nông thôn mới] [Hưng Yên]");
  EXPECT_EQ(ask(index, "nông thon mới hưng yen").read_as, "[nông thôn mới] [Hưng Yên]");
  EXPECT_EQ(ask(index, "xyzzy hung yen").read_as, "[xyzzy] [hung yen]");
}

TEST(Search, SyllablesOfAUnitStandSideBySide) {
  const Answer answer = ask(town(), "Nam Định");
  EXPECT_EQ(ids(answer), (Ids{"2"}));
  EXPECT_EQ(answer.stage, Stage::typed);
  EXPECT_EQ(answer.read_as, "[Nam Định]");
}

TEST(Search, TheLooserCountIsOffered) {
  const SmallIndex index({{"Tỉnh Nam Định."}, {"Việt Nam ổn định."}});
  const Answer answer = ask(index, "nam dinh");
  EXPECT_EQ(answer.total, 1U);
  EXPECT_TRUE(has_note(answer, "looser_loose"));
}

TEST(Search, TheLooserCountLeavesOutWhatTheQueryLeavesOut) {
  const Answer answer = ask(town(), "dân -tỉnh");
  EXPECT_GT(answer.total, 0U);
  EXPECT_FALSE(has_note(answer, "looser_loose"));
}

TEST(Search, NoUnitCrossesASentence) {
  const SmallIndex index({{"Tỉnh phía nam. Định hướng mới."}});
  const Answer answer = ask(index, "\"nam định\"");
  EXPECT_EQ(answer.total, 0U);
}

TEST(Search, StagesRelaxOneByOne) {
  const Answer marks = ask(town(), "y tế");
  EXPECT_EQ(marks.stage, Stage::marks);
  EXPECT_EQ(ids(marks), (Ids{"1"}));
  EXPECT_TRUE(has_note(marks, "marks_relaxed"));

  const SmallIndex core({{"Vai trò nồng cốt của đoàn viên."}});
  const Answer spellings = ask(core, "nòng cốt");
  EXPECT_EQ(spellings.stage, Stage::spellings);
  EXPECT_EQ(spellings.total, 1U);

  const Answer loose = ask(town(), "ngập Huế");
  EXPECT_EQ(loose.stage, Stage::loose);
  EXPECT_EQ(ids(loose), (Ids{"5"}));
}

TEST(Search, AUnitOfOtherWordsIsNeverTheAnswer) {
  const SmallIndex index({{"Lớp tập huấn đã nâng cao nhận thức."}});
  const Answer answer = ask(index, "Đà Nẵng");
  EXPECT_EQ(answer.total, 0U);
  ASSERT_EQ(answer.suggestions.size(), 1U);
  EXPECT_EQ(answer.suggestions[0].text, "đã nâng");
  EXPECT_EQ(answer.suggestions[0].count, 1U);
}

TEST(Search, ThreeWordsAreCutWhenTheyDoNotStandTogether) {
  const Answer answer = ask(town(), "lũ lụt Huế");
  EXPECT_EQ(answer.read_as, "[lũ lụt] [Huế]");
  EXPECT_EQ(answer.stage, Stage::typed);
  EXPECT_EQ(ids(answer), (Ids{"5"}));
}

TEST(Search, AbbreviationsBothWays) {
  const SmallIndex index({{"UBND tỉnh họp phiên thường kỳ."},
                          {"Ủy ban nhân dân tỉnh họp phiên thường kỳ."},
                          {"Nhân dân ủy thác ban quản lý."}});
  for (const char* query :
       {"UBND", "ubnd", "Ủy ban nhân dân", "uỷ ban nhân dân", "uy ban nhan dan"}) {
    EXPECT_EQ(ids(ask(index, query)), (Ids{"0", "1"})) << query;
  }
}

// STNMT found neither «Sở TN&MT» nor «sở TNMT», which the words in full do find.
TEST(Search, AnAbbreviationFindsWhatIsHalfAbbreviated) {
  const SmallIndex index({{"Sở Tài nguyên và Môi trường họp với các huyện."},
                          {"Sở TN&MT họp với các huyện."},
                          {"STNMT họp với các huyện."},
                          {"Viện KSND tỉnh họp với các huyện."},
                          {"VKSND tỉnh họp với các huyện."}});
  for (const char* query : {"STNMT", "Sở TNMT", "Sở Tài nguyên và Môi trường"}) {
    EXPECT_EQ(ids(ask(index, query)), (Ids{"0", "1", "2"})) << query;
  }
  for (const char* query : {"VKSND", "Viện KSND", "Viện kiểm sát nhân dân"}) {
    EXPECT_EQ(ids(ask(index, query)), (Ids{"3", "4"})) << query;
  }
}

// --match loose took every word for itself, so abbreviations and synonyms of several words were
// lost there: fewer articles than as typed, and not as many as the note had said.
TEST(Search, LooseFindsWhatTypedFindsAndWhatTheNoteSays) {
  const SmallIndex index({{"TAND huyện xét xử."},
                          {"Tòa án nhân dân huyện xét xử."},
                          {"Nhân dân vui mừng khi tòa xử án."}});
  Request loose;
  loose.match = Match::loose;
  for (const char* query : {"TAND", "Tòa án nhân dân"}) {
    const Answer typed = ask(index, query);
    EXPECT_EQ(typed.total, 2U) << query;
    EXPECT_TRUE(has_note(typed, "looser_loose")) << query;
    EXPECT_EQ(ask(index, query, loose).total, 3U) << query;
  }
}

// Quotes mean side by side in every stage: nothing looser is offered for them.
TEST(Search, QuotesHoldLooselyToo) {
  const SmallIndex index({{"Tỉnh Nam Định."}, {"Việt Nam ổn định."}});
  Request loose;
  loose.match = Match::loose;
  EXPECT_FALSE(has_note(ask(index, "\"Nam Định\""), "looser_loose"));
  EXPECT_EQ(ask(index, "\"Nam Định\"", loose).total, 1U);
  EXPECT_EQ(ask(index, "Nam Định", loose).total, 2U);
}

TEST(Search, SynonymsCountForLess) {
  const SmallIndex index({{"Hướng dẫn kĩ thuật trồng rau cho nông dân trong tỉnh."},
                          {"Hướng dẫn kỹ thuật trồng rau cho nông dân trong tỉnh."}});
  const Answer answer = ask(index, "kỹ thuật");
  ASSERT_EQ(answer.hits.size(), 2U);
  EXPECT_EQ(answer.hits[0].article.id, "1");
  EXPECT_GT(answer.hits[0].score, answer.hits[1].score);
}

TEST(Search, Numbers) {
  EXPECT_EQ(ids(ask(town(), "1090")), (Ids{"6"}));
  EXPECT_EQ(ids(ask(town(), "1.090")), (Ids{"6"}));
  EXPECT_EQ(ask(town(), "109").total, 0U);
}

// 28/09 did not find 28/9, and the answer was of loose words.
TEST(Search, DatesInEverySpelling) {
  const SmallIndex index({/*0*/ {"Ngày 28/9 các xã họp."},
                          /*1*/ {"Ngày 28/09 các xã họp."},
                          /*2*/ {"Sáng 28.9 các xã họp."},
                          /*3*/ {"Ngày 28 tháng 9 các xã họp."},
                          /*4*/ {"Ngày 28-09-2018 các xã họp."},
                          /*5*/ {"Ngày 28.09.2018 các xã họp."},
                          /*6*/ {"Ngày 28 tháng 9 năm 2018 các xã họp."},
                          /*7*/ {"Có 28 xã và 9 phường họp trong tháng 9."}});
  for (const char* query :
       {"28/9", "28/09", "28-9", "28.9", "28.09", "28 tháng 9", "28 thang 9", "ngày 28 tháng 09"}) {
    const Answer answer = ask(index, query);
    const Ids of_day = ids(answer);
    EXPECT_TRUE(std::ranges::includes(of_day, Ids{"0", "1", "2", "3", "4", "6"})) << query;
    EXPECT_FALSE(of_day.contains("7")) << query;
    EXPECT_EQ(answer.stage, Stage::typed) << query;
  }
  for (const char* query : {"28/9/2018", "28-09-2018", "28.9.2018", "ngày 28 tháng 9 năm 2018"}) {
    EXPECT_EQ(ids(ask(index, query)), (Ids{"4", "5", "6"})) << query;
  }
}

TEST(Search, MonthsOfAYearInEverySpelling) {
  const SmallIndex index({/*0*/ {"Từ 5/2020 các xã họp."},
                          /*1*/ {"Từ 05/2020 các xã họp."},
                          /*2*/ {"Từ tháng 5 năm 2020 các xã họp."},
                          /*3*/ {"Từ tháng 5 đến 2020 xã họp."}});
  for (const char* query : {"5/2020", "05/2020", "tháng 5 năm 2020", "5-2020", "05.2020"}) {
    EXPECT_EQ(ids(ask(index, query)), (Ids{"0", "1", "2"})) << query;
  }
}

TEST(Search, DatesAreShownInSnippets) {
  const SmallIndex index({{"Các xã họp ngày 28/09 tại nhà văn hóa."}});
  const Answer answer = ask(index, "28/9");
  ASSERT_EQ(answer.hits.size(), 1U);
  ASSERT_EQ(answer.hits[0].highlights.size(), 1U);
  const Highlight at = answer.hits[0].highlights[0];
  EXPECT_EQ(answer.hits[0].snippet.substr(at.begin, at.end - at.begin), "28/09");
}

// Others write them as two words, and none typed as one or the other found them.
TEST(Search, LettersAndNumbersInOneWordOrTwo) {
  const SmallIndex index({{"Tiêm vắc xin COVID-19 cho dân."},
                          {"Tiêm vắc xin COVID19 cho dân."},
                          {"Sửa quốc lộ 1A qua tỉnh."},
                          {"Sửa QL1A qua tỉnh."},
                          {"Sửa QL 1A qua tỉnh."}});
  for (const char* query : {"covid19", "covid-19", "COVID 19"}) {
    EXPECT_EQ(ids(ask(index, query)), (Ids{"0", "1"})) << query;
  }
  for (const char* query : {"QL1A", "QL 1A", "quốc lộ 1A", "ql1a"}) {
    EXPECT_EQ(ids(ask(index, query)), (Ids{"2", "3", "4"})) << query;
  }
}

TEST(Search, ALetterAndANumberInOneWordOrTwo) {
  const SmallIndex index(
      {{"Đội U23 thắng, tên lửa S400 bay."}, {"Đội U-23 thắng, tên lửa S-400 bay."}});
  for (const char* query : {"U23", "U-23", "U 23", "S400", "S-400"}) {
    EXPECT_EQ(ids(ask(index, query)), (Ids{"0", "1"})) << query;
  }
}

TEST(Search, HighlandNamesWithTheirApostropheOrNot) {
  const SmallIndex index({{"Huyện Ia H'Drai có xã mới."},
                          {"Huyện Ia H Drai có xã mới."},
                          {"Huyện Ia HDrai có xã mới."},
                          {"Huyện M’Đrắk có xã mới."},
                          {"Huyện M Đrắk có xã mới."}});
  for (const char* query : {"Ia H'Drai", "Ia H Drai", "Ia HDrai", "ia h’drai"}) {
    EXPECT_EQ(ids(ask(index, query)), (Ids{"0", "1", "2"})) << query;
  }
  for (const char* query : {"M'Đrắk", "M Đrắk", "MĐrắk", "huyện M'Đrắk"}) {
    EXPECT_EQ(ids(ask(index, query)), (Ids{"3", "4"})) << query;
  }
}

TEST(Search, NamesOfPlacesInEverySpelling) {
  const SmallIndex index({/*0*/ {"Huyện Krông Pắc, tỉnh Đắk Lắk có trường mới."},
                          /*1*/ {"Huyện Krông Pắk, tỉnh Đắc Lắc có trường mới."},
                          /*2*/ {"Thành phố Buôn Ma Thuột mở chợ."},
                          /*3*/ {"Phố núi Ban Mê Thuột mở chợ."},
                          /*4*/ {"Phở Buôn Mê Thuột; quà Daklak."}});
  for (const char* query : {"Krông Pắc", "Krông Pắk", "krông pắc", "krong pac", "krong pak"}) {
    EXPECT_EQ(ids(ask(index, query)), (Ids{"0", "1"})) << query;
  }
  for (const char* query : {"Đắk Lắk", "Đắc Lắc", "Daklak", "dak lak", "đắc lắk"}) {
    EXPECT_EQ(ids(ask(index, query)), (Ids{"0", "1", "4"})) << query;
  }
  for (const char* query : {"Buôn Ma Thuột", "Ban Mê Thuột", "buon me thuot"}) {
    EXPECT_EQ(ids(ask(index, query)), (Ids{"2", "3", "4"})) << query;
  }
}

TEST(Search, RomanNumeralsOrNot) {
  const SmallIndex index({{"Kết quả quý IV tăng."},
                          {"Kết quả quý 4 tăng."},
                          {"Quốc hội khóa XIV họp."},
                          {"Quốc hội khóa 14 họp."}});
  for (const char* query : {"quý 4", "quý IV", "quy 4"}) {
    EXPECT_EQ(ids(ask(index, query)), (Ids{"0", "1"})) << query;
  }
  for (const char* query : {"khóa XIV", "Quốc hội khóa 14", "quoc hoi khoa 14"}) {
    EXPECT_EQ(ids(ask(index, query)), (Ids{"2", "3"})) << query;
  }
}

TEST(Search, ANumberBehindLettersHasAPointOrNot) {
  const SmallIndex index(
      {{"Bụi mịn PM2.5 tăng cao."}, {"Bụi mịn PM 2.5 tăng cao."}, {"Bụi mịn PM 2,5 tăng cao."}});
  EXPECT_EQ(ids(ask(index, "PM2.5")), (Ids{"0", "1", "2"}));
  EXPECT_TRUE(ids(ask(index, "pm 2.5")).contains("0"));
  EXPECT_EQ(ids(ask(index, "bụi mịn PM2.5")), (Ids{"0", "1", "2"}));
}

TEST(Search, EachUnclearUnitHasItsReadings) {
  const SmallIndex index({{"Mua lua, năm nay mưa lúa; giá lại tăng."},
                          {"Mùa lúa ở Gia Lai."},
                          {"Mưa lũ lúa; mua lụa ở Gia Lai."},
                          {"Mùa lụa, giả lại."}});
  const Answer answer = ask(index, "\"mua lua\" \"gia lai\"");
  ASSERT_EQ(answer.total, 4U);
  EXPECT_NE(readings_of(answer).find("lua"), std::string::npos) << readings_of(answer);
  EXPECT_NE(readings_of(answer).find("Gia Lai"), std::string::npos) << readings_of(answer);
}

// The words of an abbreviation are spelled as the table has them.
TEST(Search, WhatIsWrittenOutMeansItsOwnSpelling) {
  const SmallIndex index({{"Ban chấp hành họp."}, {"Mua bàn chấp hành lệnh."}});
  for (const char* query : {"BCH", "bch đảng bộ OR BCH"}) {
    const Answer answer = ask(index, query);
    EXPECT_EQ(ids(answer), (Ids{"0"})) << query;
    EXPECT_TRUE(answer.readings.empty()) << query;
  }
}

// TX was read as X, which some article had.
TEST(Search, AnAbbreviationThatNoArticleHasIsNoSlip) {
  const SmallIndex index({{"Thị xã Hương Trà trồng thanh trà."}, {"Mỗi lô 4 x 16 m; trả tiền."}});
  Request request;
  request.query = "tx hương trà";
  request.match = Match::any;
  const Answer answer = search(index.open(), request);
  EXPECT_FALSE(has_note(answer, "respelled"));
  ASSERT_FALSE(answer.hits.empty());
  EXPECT_EQ(answer.hits[0].article.id, "0");
}

// One article has the words as they were typed, but nowhere what they are a slip for.
TEST(Search, WhatASlipCutsApartIsNotAnsweredByChance) {
  std::vector<test::SmallArticle> articles{{"Con kêt kêu. Tổng số chim, năm nay nhiều hơn."}};
  for (int i = 0; i < 30; ++i) {
    articles.push_back({"Hội nghị tổng kết năm nay; tổng kết phong trào; năm nay được mùa."});
  }
  const SmallIndex index(articles);
  const Answer answer = ask(index, "tổng kêt năm nay");
  EXPECT_EQ(answer.total, 30U);
  EXPECT_EQ(answer.stage, Stage::spellings);
  EXPECT_EQ(ids(ask(index, "\"kêt\" năm nay")), (Ids{"0"}));  // what was typed stays at hand
}

TEST(Search, DecimalsWithPointOrComma) {
  const SmallIndex index({{"Chi 1,5 triệu đồng."}, {"Chi 1.5 triệu đồng."}, {"Lễ 1.5 ở phố."}});
  for (const char* query : {"1,5 triệu", "1.5 triệu", "1.5 trieu"}) {
    EXPECT_EQ(ids(ask(index, query)), (Ids{"0", "1"})) << query;
  }
}

// «30 4 381 · 30 04 1» are no readings.
TEST(Search, DatesHaveNoReadings) {
  const SmallIndex index({{"Mít tinh ngày 30/4."}, {"Mít tinh ngày 30/04."}});
  EXPECT_EQ(readings_of(ask(index, "30/4")), "");
}

TEST(Search, NamesOfPeoplesInEverySpelling) {
  const SmallIndex index({{"Bản người Mông ở Hà Giang."},
                          {"Chợ của người H'Mông."},
                          {"Buôn của đồng bào Ê Đê."},
                          {"Lễ hội Êđê ở buôn."}});
  for (const char* query : {"người Mông", "người H'Mông", "người Hmông"}) {
    EXPECT_EQ(ids(ask(index, query)), (Ids{"0", "1"})) << query;
  }
  for (const char* query : {"Ê Đê", "Êđê", "ê-đê"}) {
    EXPECT_EQ(ids(ask(index, query)), (Ids{"2", "3"})) << query;
  }
}

TEST(Search, PlacesWithIOrY) {
  const SmallIndex index({{"Chợ nổi Mỹ Tho đông khách."}});
  EXPECT_EQ(ask(index, "Mĩ Tho").total, 1U);
}

TEST(Search, SaiGonIsNotEveryHoChiMinh) {
  const SmallIndex index({{"Học tập tư tưởng Hồ Chí Minh."}, {"Cảng Sài Gòn đón tàu."}});
  EXPECT_EQ(ids(ask(index, "Sài Gòn")), (Ids{"1"}));
}

TEST(Search, AQuestionWithoutItsMark) {
  const SmallIndex index(
      {{"Bảo hiểm xã hội bù đắp thu nhập của người lao động."}, {"Trồng lúa là nghề chính ở xã."}});
  for (const char* query : {"bảo hiểm xã hội là gì", "bao hiem xa hoi la gi"}) {
    const Answer answer = ask(index, query);
    EXPECT_EQ(answer.stage, Stage::partial) << query;
    ASSERT_FALSE(answer.hits.empty()) << query;
    EXPECT_EQ(answer.hits[0].article.id, "0") << query;
  }
  EXPECT_EQ(ask(index, "lúa là nghề").stage, Stage::typed);
}

// A word with a synonym was told twice.
TEST(Search, TheExplanationTellsEachWordOnce) {
  const SmallIndex index({{"Trung tâm kĩ thuật số của tỉnh họp ngày 30/4."}});
  Request request;
  request.explain = true;
  for (const char* query : {"kĩ thuật", "30/4"}) {
    const Answer answer = ask(index, query, request);
    ASSERT_EQ(answer.hits.size(), 1U) << query;
    const std::string& told = answer.hits[0].explanation;
    const std::string word = query[0] == 'k' ? "«kĩ»" : "«4»";
    EXPECT_NE(told.find(word), std::string::npos) << told;
    EXPECT_EQ(told.find(word), told.rfind(word)) << told;
  }
}

// A name that is part of its other name was put into it again and again.
TEST(Search, ANameInsideItsOtherName) {
  const SmallIndex index({{"Thành phố Phan Rang - Tháp Chàm mở chợ."}, {"Về Phan Rang ăn nho."}});
  EXPECT_EQ(ids(ask(index, "Phan Rang")), (Ids{"0", "1"}));
  EXPECT_EQ(ids(ask(index, "phan rang thap cham")), (Ids{"0", "1"}));
}

// «lũ 2013» was first looked for as two neighbours, and answered as words that stand apart.
TEST(Search, AYearIsNoNeighbour) {
  const SmallIndex index({{"Lũ lên nhanh.", "", "", 2013}, {"Lũ 2013 gây hại.", "", "", 2014}});
  for (const char* query : {"lũ 2013", "2013 lũ"}) {
    const Answer answer = ask(index, query);
    EXPECT_EQ(answer.total, 2U) << query;
    EXPECT_EQ(answer.stage, Stage::typed) << query;
    EXPECT_TRUE(has_note(answer, "year")) << query;
  }
}

TEST(Search, TheNoteOfAHalfMarkedQuerySaysWhatItLacked) {
  const SmallIndex index({{"Bếp ăn có bánh tráng mới."}, {"Phòng y tê mở cửa."}});
  const auto note_of = [&](const char* query) { return ask(index, query).notes.at(0).text; };
  EXPECT_NE(note_of("bếp ăn co").find("gõ không dấu"), std::string::npos);
  EXPECT_EQ(note_of("phòng y tế").find("gõ không dấu"), std::string::npos);
}

// «nguyển xuân phúc» found articles with «nguyên», and said no more.
TEST(Search, AWrongMarkHasASuggestionThoughMarksWereRelaxed) {
  std::vector<SmallArticle> articles(3, {"Thủ tướng Nguyễn Xuân Phúc thăm tỉnh."});
  articles.push_back({"Nguyên Xuân Phúc là tên viết sai."});
  const SmallIndex index(articles);
  const Answer answer = ask(index, "nguyển xuân phúc");
  EXPECT_EQ(answer.stage, Stage::marks);
  ASSERT_FALSE(answer.suggestions.empty());
  EXPECT_EQ(answer.suggestions[0].text, "Nguyễn Xuân Phúc");
}

// «sốt xuất huyêt» found what was meant, and suggested «số xuất huyết», of which there is more.
TEST(Search, OtherLettersAreNotSuggestedWhereMarksWereRelaxed) {
  std::vector<SmallArticle> articles(2, {"Bệnh sốt xuất huyết tăng."});
  articles.resize(6, {"Theo thống kê, số xuất huyết não tăng; số xuất huyết dạ dày giảm."});
  const SmallIndex index(articles);
  const Answer answer = ask(index, "sốt xuất huyêt");
  EXPECT_EQ(answer.stage, Stage::spellings);
  EXPECT_EQ(answer.total, 2U);
  EXPECT_TRUE(answer.suggestions.empty());
}

// «bảo hiểm y tê» was cut into [bảo hiểm y] [tê] and found nothing side by side.
TEST(Search, WrongMarksAreCutAsWhatWasMeant) {
  std::vector<SmallArticle> articles(20, {"Mua bảo hiểm y tế cho người nghèo ở xã."});
  articles.push_back({"Con tê giác mua y phục, bảo vệ hiểm trở."});
  articles.resize(60, {"Xã họp bàn về vụ lúa xuân."});
  const SmallIndex index(articles);
  const Answer answer = ask(index, "bảo hiểm y tê");
  EXPECT_EQ(answer.stage, Stage::spellings);
  EXPECT_EQ(answer.total, 20U);
  EXPECT_EQ(answer.read_as, "[bảo hiểm y tê]");
}

// A name of the table written with i was not found with y, nor its abbreviation.
TEST(Search, NamesOfBodiesWithIOrY) {
  const SmallIndex index({{"Cục Quản lý thị trường kiểm tra hàng."},
                          {"Cục Quản lí thị trường kiểm tra hàng."},
                          {"Cục QLTT kiểm tra hàng."}});
  for (const char* query : {"Quản lý thị trường", "Quản lí thị trường", "QLTT"}) {
    EXPECT_EQ(ids(ask(index, query)), (Ids{"0", "1", "2"})) << query;
  }
}

TEST(Search, DocumentNumbersInEverySpelling) {
  const SmallIndex index({{"Thực hiện Kế hoạch số 219/KH-SLĐTBXH và Nghị quyết 06/2020/NQ-HĐND."},
                          {"Kế hoạch 219 của Sở."}});
  for (const char* query :
       {"219/KH-SLĐTBXH", "219/kh-sldtbxh", "219 KH SLDTBXH", "219/KH-SLĐTB&XH", "219 kh slđtbxh",
        "kế hoạch 219 KH SLDTBXH", "06/2020/NQ-HĐND", "6/2020/nq-hdnd", "06 2020 NQ HDND",
        "nghị quyết 6/2020/NQ-HĐND", "so:219/KH-SLĐTBXH", "so:\"219 KH SLDTBXH\""}) {
    const Answer answer = ask(index, query);
    EXPECT_EQ(ids(answer), (Ids{"0"})) << query;
    EXPECT_EQ(answer.stage, Stage::typed) << query;
  }
  EXPECT_EQ(ask(index, "kế hoạch 219/KH-SLĐTBXH").read_as, "[kế hoạch] [219/KH-SLĐTBXH]");
}

TEST(Search, AnAbbreviationInsideAUnitIsWrittenOut) {
  const SmallIndex index(
      {{"Phòng Lao động - Thương binh và Xã hội họp."}, {"Phòng LĐTBXH họp."}, {"Sở LĐTBXH họp."}});
  EXPECT_EQ(ids(ask(index, "phòng lao động thương binh và xã hội")), (Ids{"0", "1"}));
  EXPECT_EQ(ids(ask(index, "Phòng LĐTB&XH")), (Ids{"0", "1"}));
}

TEST(Search, KeystrokesInPartOfAQuery) {
  const SmallIndex index({{"Xây dựng nông thôn mới ở Hưng Yên."}, {"Xây dựng ở nông thôn."}});
  for (const char* query : {"xây dựng nông thôn mowis", "Huwng Yeen nong thon"}) {
    const Answer answer = ask(index, query);
    EXPECT_EQ(ids(answer), (Ids{"0"})) << query;
    EXPECT_TRUE(has_note(answer, "keystrokes")) << query;
  }
}

TEST(Search, QueriesInOldEncodingsAreReadAsWhatTheyWere) {
  const SmallIndex index({{"Xây dựng nông thôn mới ở Hưng Yên."}, {"Bình đẳng giới và đề án ấy."}});
  for (const char* query :
       {"b×nh ®¼ng giíi", "bình ñaúng giôùi", "bÃ¬nh Ä‘áº³ng giá»›i", "B×nh ®¼ng giíi vµ ®Ò ¸n"}) {
    const Answer answer = ask(index, query);
    EXPECT_EQ(ids(answer), (Ids{"1"})) << query;
    EXPECT_TRUE(has_note(answer, "encoding")) << query;
  }
  EXPECT_EQ(ids(ask(index, "bi`nh dda(?ng gio+'i")), (Ids{"1"}));
  EXPECT_FALSE(has_note(ask(index, "café Hưng Yên"), "encoding"));
}

TEST(Search, ANameIsFoundUnderAnotherRank) {
  const SmallIndex index({{"Thành phố họp. Thị xã Đông Triều đón bằng."},
                          {"Thành phố đông người. Mùa thu hoạch triều cường."},
                          {"Phường ở xã Hòn Tre, quận khác."}});
  for (const char* query : {"thành phố Đông Triều", "thanh pho dong trieu"}) {
    const Answer answer = ask(index, query);
    EXPECT_EQ(ids(answer), (Ids{"0"})) << query;
    EXPECT_EQ(answer.stage, Stage::loose) << query;
    EXPECT_EQ(text::fold(answer.read_as), "[thanh pho dong trieu]") << query;
  }
  EXPECT_EQ(ask(index, "xã Hòn Tre").stage, Stage::typed);
}

TEST(Search, AnotherDocumentIsNoPartOfTheAnswer) {
  const SmallIndex index(
      {{"Quyết định 22/2019/QĐ-UBND về giá đất ở đô thị."}, {"Quyết định khác về giá nhà."}});
  EXPECT_EQ(ids(ask(index, "quyết định 22/2019/QĐ-UBND giá đất")), (Ids{"0"}));
  EXPECT_EQ(ids(ask(index, "quyết định 22/2019/QĐ-UBND cấp nước")), (Ids{"0"}));
  EXPECT_EQ(ask(index, "quyết định 1234/QĐ-UBND").total, 0U);
}

TEST(Search, DocumentsAreCalledByTheirNumbersWithOrWithoutSo) {
  const SmallIndex index({{"Theo Chỉ thị số 16 của Thủ tướng."},
                          {"Theo Chỉ thị 16 của Thủ tướng."},
                          {"Máy bay F-16 có màn hình chỉ thị mục tiêu."}});
  for (const char* query : {"chỉ thị 16", "chỉ thị số 16", "chi thi 16", "Chi thi so 16"}) {
    EXPECT_EQ(ids(ask(index, query)), (Ids{"0", "1"})) << query;
  }
}

TEST(Search, AnArticlesOwnDefinitionsCountInIt) {
  const SmallIndex index(
      {{"Hội Bảo vệ cây xanh (HBVCX) ra mắt. Nay HBVCX huyện Sông Hinh trao quà."},
       {"Nay HBVCX huyện Tuy An trao quà."},
       {"Câu lạc bộ Yêu sách (CLBYS); Câu lạc bộ Yêu sách tỉnh họp."}});
  EXPECT_EQ(ids(ask(index, "\"bảo vệ cây xanh huyện\"")), (Ids{"0"}));
  EXPECT_EQ(ids(ask(index, "\"CLBYS tỉnh\"")), (Ids{"2"}));
}

TEST(Search, ALooseAnswerShowsTheUnitsThatWereNotFound) {
  const SmallIndex index({{"Lụt lớn, sau đó là lũ. Trời mưa ở Huế."}});
  const Answer answer = ask(index, "lũ lụt Huế");
  EXPECT_EQ(answer.stage, Stage::loose);
  EXPECT_EQ(answer.read_as, "[lũ lụt] [Huế]");
}

TEST(Search, Operators) {
  EXPECT_EQ(ids(ask(town(), "\"Đà Nẵng\" -khách")), (Ids{"4"}));
  EXPECT_EQ(ids(ask(town(), "Huế OR \"Nam Định\"")), (Ids{"2", "5"}));
  EXPECT_EQ(ids(ask(town(), "(Huế OR \"Nam Định\") -\"lũ lụt\"")), (Ids{"2"}));
  EXPECT_EQ(ids(ask(town(), "lụt NEAR/6 Huế")), (Ids{"5"}));
  EXPECT_EQ(ask(town(), "lụt NEAR/2 Huế").total, 0U);
  EXPECT_EQ(ids(ask(town(), "nghè*")), (Ids{"6"}));
  EXPECT_EQ(ids(ask(town(), "tinh:hoa-binh")), (Ids{"1", "6"}));
  EXPECT_EQ(ids(ask(town(), "tinh:hoa-binh -nam:2018")), (Ids{"1"}));
  EXPECT_EQ(ids(ask(town(), "2021-10..2021-12")), (Ids{"4", "5"}));
  EXPECT_EQ(ids(ask(town(), "nam:2022")), (Ids{"3"}));  // only its year is known
  EXPECT_EQ(ask(town(), "ngay:2022-01").total, 0U);
}

TEST(Search, BySource) {
  const SmallIndex index({{"Mưa lũ ở Huế.", "", "", 0, {}, "Báo Hòa Bình"}, {"Mưa lũ ở Huế."}});
  EXPECT_EQ(ids(ask(index, "lũ nguon:\"báo hoà bình\"")), (Ids{"0"}));
  EXPECT_EQ(ask(index, "lũ nguon:bao-khac").total, 0U);
}

TEST(Search, FiltersOfTheRequest) {
  Request request;
  request.provinces = {"Hòa Bình"};
  EXPECT_EQ(ids(ask(town(), "", request)), (Ids{"1", "6"}));
  request.years = {{2018, 2018}};
  EXPECT_EQ(ids(ask(town(), "", request)), (Ids{"6"}));
  Request now;
  now.provinces = {"Phú Thọ"};
  EXPECT_EQ(ask(town(), "người", now).total, 0U);
  now.province_as = ProvinceAs::now;
  EXPECT_EQ(ids(ask(town(), "người", now)), (Ids{"1"}));
}

std::vector<std::string> sibling_notes(const Answer& answer) {
  std::vector<std::string> texts;
  for (const Note& note : answer.notes) {
    if (note.code == "province_sibling") texts.push_back(note.text);
  }
  return texts;
}

TEST(Search, AFilterSaysWhatItHidesOfSiblings) {
  const SmallIndex index({{"Lũ lớn.", "", "hoa-binh", 2019},
                          {"Lũ lớn.", "", "hoa-binh", 2020},
                          {"Lũ lớn.", "", "phu-tho", 2025},
                          {"Lũ lớn.", "", "vinh-phuc", 2018},
                          {"Lũ lớn.", "", "son-la", 2018}});
  using Texts = std::vector<std::string>;
  Request request;
  request.provinces = {"Phú Thọ"};
  EXPECT_EQ(sibling_notes(ask(index, "lũ", request)),
            (Texts{"thêm 2 bài của Hòa Bình, nay thuộc Phú Thọ: --province-as now",
                   "thêm 1 bài của Vĩnh Phúc, nay thuộc Phú Thọ: --province-as now"}));
  request.facets = false;  // the same where facets are not asked for
  EXPECT_EQ(sibling_notes(ask(index, "lũ", request)).size(), 2U);
  request = {};
  EXPECT_EQ(sibling_notes(ask(index, "lũ tinh:hoa-binh", request)),
            (Texts{"thêm 1 bài của Phú Thọ, nay gồm cả Hòa Bình, Vĩnh Phúc: --province-as now",
                   "thêm 1 bài của Vĩnh Phúc, nay thuộc Phú Thọ: --province-as now"}));
  EXPECT_TRUE(sibling_notes(ask(index, "lũ tinh:son-la", request)).empty());
  EXPECT_TRUE(sibling_notes(ask(index, "lũ -tinh:hoa-binh", request)).empty());
  EXPECT_TRUE(sibling_notes(ask(index, "lũ", request)).empty());
  request.provinces = {"Phú Thọ"};
  request.years = {{2019, 2019}};  // nothing shown, one hidden
  const Answer none = ask(index, "lũ", request);
  EXPECT_EQ(none.total, 0U);
  EXPECT_EQ(sibling_notes(none),
            (Texts{"thêm 1 bài của Hòa Bình, nay thuộc Phú Thọ: --province-as now"}));
  request.province_as = ProvinceAs::now;
  EXPECT_TRUE(sibling_notes(ask(index, "lũ", request)).empty());
}

TEST(Search, FacetsSumToTheTotal) {
  for (const char* query : {"người", "năm", "nam", "tinh:hoa-binh", "Đà Nẵng", "xyzzy"}) {
    const Answer answer = ask(town(), query);
    ASSERT_EQ(answer.facets.size(), 2U) << query;
    for (const Facet& facet : answer.facets) {
      std::uint64_t sum = 0;
      for (const FacetValue& value : facet.values) sum += value.count;
      EXPECT_EQ(sum, answer.total) << query << " " << facet.name;
      EXPECT_EQ(facet.values.back().value, "");
    }
  }
}

TEST(Search, SortedByDate) {
  Request request;
  request.sort = Sort::newest;
  const Answer answer = ask(town(), "nam:1000..3000", request);
  ASSERT_EQ(answer.hits.size(), 7U);
  EXPECT_EQ(answer.hits.front().article.id, "3");  // 2022, day unknown
  EXPECT_EQ(answer.hits.back().article.id, "6");
  EXPECT_EQ(answer.hits[1].article.id, "5");
}

TEST(Search, OffsetAndLimit) {
  Request request;
  request.limit = 1;
  const Answer first = ask(town(), "da nang", request);
  request.offset = 1;
  const Answer second = ask(town(), "da nang", request);
  ASSERT_EQ(first.hits.size(), 1U);
  ASSERT_EQ(second.hits.size(), 1U);
  EXPECT_EQ(second.hits[0].rank, 2U);
  EXPECT_NE(first.hits[0].article.id, second.hits[0].article.id);
  EXPECT_EQ(first.total, second.total);
}

TEST(Search, SnippetsHighlightTheArticlesOwnText) {
  const Answer answer = ask(town(), "nam dinh");
  ASSERT_EQ(answer.hits.size(), 1U);
  const Hit& hit = answer.hits[0];
  ASSERT_EQ(hit.highlights.size(), 1U);
  const Highlight mark = hit.highlights[0];
  EXPECT_EQ(hit.snippet.substr(mark.begin, mark.end - mark.begin), "Nam Định");
}

TEST(Search, WhatCannotBeAskedIsRefused) {
  for (const char* query : {"", "-lũ", "...", "tinh:atlantis lũ"}) {
    try {
      ask(town(), query);
      ADD_FAILURE() << query;
    } catch (const Error& error) {
      EXPECT_EQ(error.status(), Status::usage) << query;
      EXPECT_FALSE(error.hint().empty()) << query;
    }
  }
  Request request;
  request.provinces = {"Atlantis"};
  EXPECT_THROW(ask(town(), "lũ", request), Error);
}

TEST(Search, AnUnclosedQuoteIsToldOrRefusedWithItsByte) {
  const Answer answer = ask(town(), "tỉnh \"kinh tế");
  EXPECT_EQ(answer.total, 0U + ask(town(), "tỉnh \"kinh tế\"").total);
  EXPECT_TRUE(has_note(answer, "unclosed_quote"));
  try {
    ask(town(), "\"kinh tế vũ trụ");
    ADD_FAILURE();
  } catch (const Error& error) {
    EXPECT_EQ(error.offset(), 0U);
  }
}

TEST(Search, ExplanationsNameFormsPlaceAndDate) {
  Request request;
  request.explain = true;
  const Answer answer = ask(town(), "Nam Định", request);
  ASSERT_EQ(answer.hits.size(), 1U);
  EXPECT_NE(answer.hits[0].explanation.find("«Nam»: nam × 1"), std::string::npos)
      << answer.hits[0].explanation;
}

// A number of four digits beside other words is a year too: regression of «lũ 2013».
TEST(Search, ANumberIsReadAsTheArticlesYearToo) {
  const SmallIndex small({
      /*0*/ {"Lũ lên nhanh trong đêm.", "Lũ lên", "", 0, {2013, 11, 16}},
      /*1*/ {"Lũ năm nay lớn hơn lũ năm 2013.", "Lũ lớn", "", 0, {2020, 10, 12}},
      /*2*/ {"Lũ rút dần.", "Lũ rút", "", 0, {2020, 10, 20}},
  });
  const Answer answer = ask(small, "lũ 2013");
  EXPECT_EQ(ids(answer), (Ids{"0", "1"}));
  EXPECT_EQ(answer.read_as, "[lũ] [2013]");
  EXPECT_TRUE(has_note(answer, "year"));
  EXPECT_EQ(ids(ask(small, "lũ \"2013\"")), (Ids{"1"})) << "quotes mean the number";
  EXPECT_EQ(ids(ask(small, "2013")), (Ids{"1"})) << "a lone number is a number";
}

TEST(Search, ArticlesOfAProvinceComeBeforeStreetsThatBearItsName) {
  const SmallIndex small({
      /*0*/ {"Quận sửa vỉa hè đường Thái Nguyên.", "Đường Thái Nguyên cấm xe", "khanh-hoa"},
      /*1*/ {"Nước sông dâng cao, Thái Nguyên di dời dân.", "Nước dâng", "thai-nguyen"},
  });
  EXPECT_EQ(ask(small, "Thái Nguyên").hits.at(0).article.id, "1");
}

TEST(Search, AQuestionIsAnsweredByAThirdOfWhatItSays) {
  const SmallIndex small({
      /*0*/ {"Vi khuẩn Salmonella gây ngộ độc sau bữa cỗ."},
      /*1*/ {"Hội nghị bàn về chăn nuôi và thú y."},
  });
  const Answer answer = ask(small, "Salmonella là gì?");
  EXPECT_EQ(ids(answer), (Ids{"0"}));
  EXPECT_EQ(answer.stage, Stage::partial);
}

// An article without marks may mean another word: those that spell the words as typed come first.
TEST(Search, ABareArticleComesAfterThoseWithMarks) {
  const SmallIndex small({
      /*0*/ {"Le hoi den Hung nam Dinh Hoi dong nghit nguoi, nam Dinh Hoi khong chen lan."},
      /*1*/ {"Đoàn khách về chợ làng ở Nam Định để xem rối nước và nghe hát chèo trong ba ngày."},
  });
  EXPECT_EQ(ask(small, "Nam Định").hits.at(0).article.id, "1");
}

TEST(Search, OneWordIsRankedByItsFrequencyAndTitle) {
  const SmallIndex small({
      /*0*/ {"Hôm nay xã họp bàn về lúa.", "Họp xã"},
      /*1*/ {"Hôm nay xã họp bàn về lúa.", "Lúa được mùa"},
      /*2*/ {"Lúa chín, lúa đổ, lúa mới.", "Tin đồng"},
  });
  const Answer answer = ask(small, "lúa");
  ASSERT_EQ(answer.hits.size(), 3U);
  EXPECT_EQ(answer.hits[2].article.id, "0");
}

// A long list of keywords, or a headline, is found as it is: all of its units, and no more.
TEST(Search, AHeadlineIsFoundAsItIs) {
  const SmallIndex small({
      /*0*/ {"Công an huyện bắt nhóm trộm chó, thu giữ xe máy và súng điện tự chế."},
      /*1*/ {"Công an huyện họp với bảo vệ chợ về xe máy, súng và trộm cắp."},
  });
  const std::string headline = "công an huyện bắt nhóm trộm chó thu giữ xe máy";
  const Answer answer = ask(small, headline);
  EXPECT_EQ(answer.stage, Stage::typed);
  EXPECT_EQ(ids(answer), (Ids{"0"}));
  EXPECT_EQ(ask(small, headline + " ở chợ nào").stage, Stage::partial) << "but a question is not";
}

TEST(Search, OfCopiesTheBestIsAHit) {
  const std::string release =
      "Sở Nông nghiệp đề nghị các huyện kiểm tra hồ đập trước mùa mưa lũ, bố trí lực lượng canh "
      "gác ngày đêm, sửa chữa cống lấy nước và dọn sạch cây cối trên mái đập trong tháng này.";
  std::vector<SmallArticle> articles;
  for (int i = 0; i < 150; ++i) {  // more than are looked at again at once
    articles.push_back({release, "Kiểm tra hồ đập", "hue", 0, {2020, 1 + i % 12, 3}, "Báo in lại"});
  }
  articles.push_back({release, "Hồ đập", "hue", 0, {2019, 5, 4}, "Cổng tỉnh"});
  articles.push_back({"Hồ đập ở Huế.", "", "hue", 0, {2021, 5, 4}});
  articles.push_back({release, "Hồ đập", "nghe-an", 0, {}, "Không rõ ngày"});
  const SmallIndex small(articles);

  const Answer answer = ask(small, "hồ đập");
  EXPECT_EQ(answer.total, 153U) << "articles, not hits";
  ASSERT_EQ(answer.hits.size(), 2U) << "all candidates are looked through for the second hit";
  EXPECT_FALSE(answer.more);
  EXPECT_EQ(answer.hits[0].copies + answer.hits[1].copies, 151U);
  for (const Hit& hit : answer.hits) {
    EXPECT_EQ(hit.first_publisher, hit.copies > 0 ? "Cổng tỉnh" : "");
  }
  EXPECT_EQ(answer.facets[0].values[0].count, 152U) << "facets count articles";

  Request one;
  one.limit = 1;
  EXPECT_TRUE(ask(small, "hồ đập", one).more);
  one.offset = 1;
  const Answer second = ask(small, "hồ đập", one);
  ASSERT_EQ(second.hits.size(), 1U);
  EXPECT_EQ(second.hits[0].rank, 2U);
  EXPECT_EQ(second.hits[0].article.id, answer.hits[1].article.id);

  Request each;
  each.duplicates = Duplicates::show;
  each.limit = 200;
  const Answer all = ask(small, "hồ đập", each);
  EXPECT_EQ(all.hits.size(), 153U);
  EXPECT_FALSE(all.more);
  Request elsewhere;
  elsewhere.provinces = {"nghe-an"};
  const Answer filtered = ask(small, "hồ đập", elsewhere);
  ASSERT_EQ(filtered.hits.size(), 1U) << "the best of those that match";
  EXPECT_EQ(filtered.hits[0].copies, 151U) << "others of the index";
}

}  // namespace
}  // namespace timtin::search
