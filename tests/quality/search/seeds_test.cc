// Five real pages from extraction to answer: what a person would expect of them.
#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "paths.h"
#include "search/search.h"
#include "small_index.h"

namespace timtin::search {
namespace {

// The seeds indexed once.
class Seeds {
 public:
  Seeds() {
    index::Builder builder(folder_.path() / "index", {});
    for (const auto& entry :
         std::filesystem::directory_iterator(test::data_dir() / "seeds" / "pages")) {
      std::ifstream file(entry.path());
      std::ostringstream text;
      text << file.rdbuf();
      article::Page page;
      page.id = entry.path().filename().string();
      page.text = text.str();
      builder.add(article::extract(page));
    }
    builder.publish({});
  }

  Answer ask(const std::string& query, Request request = {}) const {
    const index::Index index = index::Index::open(folder_.path() / "index");
    request.query = query;
    return search(index, request);
  }

 private:
  test::TempFolder folder_;
};

const Seeds& seeds() {
  static const Seeds all;
  return all;
}

std::string ids(const Answer& answer) {
  std::set<std::string> numbers;
  for (const Hit& hit : answer.hits) numbers.insert(hit.article.id.substr(0, 3));
  std::string out;
  for (const std::string& number : numbers) out += (out.empty() ? "" : " ") + number;
  return out;
}

std::map<std::string, std::uint64_t> counts(const Answer& answer, std::size_t facet) {
  std::map<std::string, std::uint64_t> out;
  for (const FacetValue& value : answer.facets.at(facet).values) {
    if (value.count > 0) out[value.value] = value.count;
  }
  return out;
}

class SeedSearch : public testing::Test {
 protected:
  void SetUp() override { TIMTIN_NEED_DATA("seeds/pages"); }
};

TEST_F(SeedSearch, EverySpellingFindsTheSameFiveWithExactFacets) {
  const std::string nfd = "bi\u0300nh đa\u0306\u0309ng gio\u031B\u0301i";
  const std::string tone_first = "bi\u0300nh đa\u0309\u0306ng gio\u0301\u031Bi";
  for (const std::string& query :
       {std::string("binh dang gioi"), std::string("bình đẳng giới"), std::string("BÌNH ĐẲNG GIỚI"),
        std::string("Bình Ðẳng giới"), nfd, tone_first}) {
    const Answer answer = seeds().ask(query);
    EXPECT_EQ(answer.total, 5U) << query;
    EXPECT_EQ(answer.stage, Stage::typed) << query;
    EXPECT_EQ(counts(answer, 0), (std::map<std::string, std::uint64_t>{{"binh-duong", 1},
                                                                       {"ha-noi", 1},
                                                                       {"hoa-binh", 1},
                                                                       {"thanh-hoa", 1},
                                                                       {"thua-thien-hue", 1}}))
        << query;
    EXPECT_EQ(counts(answer, 1),
              (std::map<std::string, std::uint64_t>{{"2019", 1}, {"2022", 3}, {"2023", 1}}))
        << query;
  }
}

TEST_F(SeedSearch, ProvincesInEverySpelling) {
  for (const char* name : {"Thanh Hóa", "Thanh Hoá", "thanhhoa", "tỉnh Thanh Hóa", "thanh-hoa"}) {
    Request request;
    request.provinces = {name};
    request.years = {{2019, 2019}};
    EXPECT_EQ(ids(seeds().ask("bình đẳng giới", request)), "003") << name;
    EXPECT_EQ(ids(seeds().ask("", request)), "003") << name;
  }
  EXPECT_EQ(ids(seeds().ask("tinh:thanh-hoa nam:2019")), "003");
}

struct Case {
  const char* query;
  const char* ids;
  Stage stage;
};

TEST_F(SeedSearch, StagesAndWidgets) {
  const Case cases[] = {
      {"Hương Trà", "002", Stage::typed},
      {"Lạc Thủy", "004", Stage::typed},
      {"y tế", "000", Stage::marks},
      {"nòng cốt", "002", Stage::spellings},
      {"1090", "004", Stage::typed},
      {"1.090", "004", Stage::typed},
      {"219/KH-SLĐTBXH", "000", Stage::typed},
      {"252/KH-UBND", "001", Stage::typed},
      {"so:219", "000", Stage::typed},
      {"so:252", "001", Stage::typed},
      {"so:KH-UBND", "001", Stage::typed},
      {"so:*/2020/NQ-HĐND", "002", Stage::typed},
      {"219/kh-sldtbxh", "000", Stage::typed},
      {"219 KH SLDTBXH", "000", Stage::typed},
      {"06/2020/NQ-HĐND", "002", Stage::typed},
      {"15/2022/TT-BTC", "002", Stage::typed},
      {"UBND", "000 001 002 004", Stage::typed},
      {"Ủy ban nhân dân", "000 001 002 004", Stage::typed},
      {"Uỷ ban nhân dân", "000 001 002 004", Stage::typed},
      {"LĐTBXH", "000 001 002 003 004", Stage::typed},
      {"LĐTB&XH", "000 001 002 003 004", Stage::typed},
      {"Lao động - Thương binh và Xã hội", "000 001 002 003 004", Stage::typed},
  };
  for (const Case& test : cases) {
    const Answer answer = seeds().ask(test.query);
    EXPECT_EQ(ids(answer), test.ids) << test.query;
    EXPECT_EQ(name(answer.stage), name(test.stage)) << test.query;
  }
  for (const char* query :
       {"Đà Nẵng", "8627271", "Thời tiết", "DetailController", "\"bán đảo Tha La\"", "xyzzy"}) {
    EXPECT_EQ(seeds().ask(query).total, 0U) << query;
  }
}

TEST_F(SeedSearch, RawKeystrokesAreReadWithANote) {
  const Answer answer = seeds().ask("binhf ddawngr gioiws");
  EXPECT_EQ(answer.total, 5U);
  EXPECT_EQ(answer.read_as, "[bình đẳng giới]");
  ASSERT_FALSE(answer.notes.empty());
  EXPECT_EQ(answer.notes[0].code, "keystrokes");
}

TEST_F(SeedSearch, ARelaxedAnswerSaysSo) {
  const auto codes = [](const Answer& answer) {
    std::set<std::string> out;
    for (const Note& note : answer.notes) out.insert(note.code);
    return out;
  };
  EXPECT_TRUE(codes(seeds().ask("y tế")).contains("marks_relaxed"));
  EXPECT_TRUE(codes(seeds().ask("nòng cốt")).contains("spellings_relaxed"));
}

}  // namespace
}  // namespace timtin::search
