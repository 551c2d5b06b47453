#include "search/spelling/spelling.h"

#include <gtest/gtest.h>

#include "query/parser.h"

namespace timtin::search {
namespace {

TEST(LacksMarks, HatHornBreveAndToneMayBeLeftOut) {
  struct Case {
    const char* key;
    const char* form;
    bool lacks;
  };
  const Case cases[] = {
      {"tê1", "tê", true},       {"tê1", "te1", true},       {"tê1", "te", true},
      {"tê1", "tê1", true},      {"tê1", "tê2", false},      {"tê1", "tể", false},
      {"te", "tê", false},       {"đương2", "duong", true},  {"đương2", "dương2", true},
      {"đương2", "đuong", true}, {"đương2", "đượng", false}, {"nong2", "nông2", false},
      {"nông2", "nong2", true},  {"nông2", "nơng2", false},
  };
  for (const Case& test : cases) {
    EXPECT_EQ(lacks_marks(test.key, test.form), test.lacks) << test.key << " / " << test.form;
  }
}

struct StageCase {
  const char* query;  // one word
  const char* form;   // "" = bare article
  Stage stage;
  Marks marks;
  bool accepted;
};

TEST(MatchSpelling, StageByStage) {
  const StageCase cases[] = {
      // A bare query means every spelling.
      {"nam", "năm", Stage::typed, Marks::prefer, true},
      {"nam", "", Stage::typed, Marks::prefer, true},
      // A marked one its own, or an article without marks.
      {"năm", "năm", Stage::typed, Marks::prefer, true},
      {"năm", "nam", Stage::typed, Marks::prefer, false},
      {"năm", "", Stage::typed, Marks::prefer, true},
      {"năm", "nam", Stage::marks, Marks::prefer, true},
      {"năm", "nâm", Stage::marks, Marks::prefer, false},
      {"năm", "nâm", Stage::spellings, Marks::prefer, true},
      {"năm", "nam", Stage::loose, Marks::prefer, false},
      // By hand.
      {"năm", "", Stage::typed, Marks::require, false},
      {"nam", "năm", Stage::typed, Marks::require, false},
      {"nam", "nam", Stage::typed, Marks::require, true},
      {"năm", "nâm", Stage::typed, Marks::ignore, true},
      // Numbers: dots are marks.
      {"1090", "1.090", Stage::typed, Marks::prefer, true},
      {"1.090", "", Stage::typed, Marks::prefer, true},
      {"1.090", "1.090", Stage::typed, Marks::prefer, true},
  };
  for (const StageCase& test : cases) {
    const query::Query query = query::parse(test.query);
    const query::Word& word = query.root.children.at(0).words.at(0);
    EXPECT_EQ(match_spelling(word, test.form, test.stage, test.marks, query::is_bare(query.root))
                  .accepted,
              test.accepted)
        << test.query << " / " << test.form << " in stage " << name(test.stage);
  }
}

}  // namespace
}  // namespace timtin::search
