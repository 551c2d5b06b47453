#include "query/parser.h"

#include <gtest/gtest.h>

#include <string>

#include "error.h"

namespace timtin::query {
namespace {

// The tree as text: easy to read in a table.
std::string show(const Node& node) {
  std::string words;
  for (const Word& word : node.words) {
    if (!words.empty()) words += word.glued ? "+" : " ";
    words += word.text;
    if (word.prefix) words += "*";
  }
  const auto children = [&](const std::string& separator) {
    std::string out;
    for (const Node& child : node.children) {
      if (!out.empty()) out += separator;
      out += show(child);
    }
    return out;
  };
  switch (node.kind) {
    case Kind::words:
      return words;
    case Kind::phrase:
      return "\"" + words + "\"";
    case Kind::near:
      return "near" + std::to_string(node.distance) + "(" + children(", ") + ")";
    case Kind::all:
      return "{" + children("; ") + "}";
    case Kind::any:
      return "any(" + children(" | ") + ")";
    case Kind::none:
      return "not " + show(node.children.front());
    case Kind::province:
      return "province=" + node.value;
    case Kind::date:
      return "date=" + (node.from.known() ? places::to_iso({node.from, std::nullopt}) : "") + ".." +
             places::to_iso({node.until, std::nullopt});
    case Kind::number:
      return "number=" + node.value;
    case Kind::source:
      return "source=" + node.value;
  }
  return "?";
}

struct Case {
  const char* query;
  const char* tree;
};

TEST(Parser, ReadsQueries) {
  const Case cases[] = {
      {"bình đẳng giới", "{bình đẳng giới}"},
      {"  bình   đẳng\tgiới ", "{bình đẳng giới}"},
      {"\"bình đẳng\" giới", "{\"bình đẳng\"; giới}"},
      {"“bình đẳng” giới", "{\"bình đẳng\"; giới}"},
      {"lũ -Huế", "{lũ; not Huế}"},
      {"lũ NOT Huế", "{lũ; not Huế}"},
      {"lũ -\"thành phố Huế\"", "{lũ; not \"thành phố Huế\"}"},
      {"Lao động - Thương binh", "{Lao động Thương binh}"},
      {"kinh tế-xã hội", "{kinh tế xã hội}"},
      {"lũ OR lụt", "{any({lũ} | {lụt})}"},
      {"lũ lụt OR hạn hán Huế", "{any({lũ lụt} | {hạn hán Huế})}"},
      {"(lũ OR lụt) Huế", "{any({lũ} | {lụt}); Huế}"},
      {"lũ AND lụt", "{lũ lụt}"},
      {"tuyên* truy*", "{tuyên* truy*}"},
      {"lũ NEAR/5 Huế", "{near5(\"lũ\", \"Huế\")}"},
      {"mưa lũ NEAR/5 Huế bão", "{mưa; near5(\"lũ\", \"Huế\"); bão}"},
      {"\"mưa lũ\" NEAR Huế", "{near10(\"mưa lũ\", \"Huế\")}"},
      {"tinh:thanh-hoa nam:2019", "{province=thanh-hoa; date=2019-01-01..2020-01-01}"},
      {"tỉnh:\"Thanh Hoá\" lũ", "{province=thanh-hoa; lũ}"},
      {"PROVINCE:hue", "{province=hue}"},
      {"nam:2019..2021", "{date=2019-01-01..2022-01-01}"},
      {"2019-01..2019-06 lũ", "{date=2019-01-01..2019-07-01; lũ}"},
      {"ngay:08/04/2019", "{date=2019-04-08..2019-04-09}"},
      {"ngày:31/12/2019", "{date=2019-12-31..2020-01-01}"},
      {"nam:2019-2021", "{date=2019-01-01..2022-01-01}"},
      {"nam:2019–2021", "{date=2019-01-01..2022-01-01}"},
      {"ngay:2019-2021", "{date=2019-01-01..2022-01-01}"},
      {"2019-2021", "{2019+2021}"},  // without a field a number of something
      {"nam:2019..", "{date=2019-01-01..10000-01-01}"},
      {"so:219/KH-UBND", "{number=219/KH-UBND}"},
      {"nguon:hue.gov.vn", "{source=hue.gov.vn}"},
      {"Số: 219", "{Số 219}"},
      {"chủ đề:abc", "{chủ đề abc}"},
      {"-", "{}"},
      {"...", "{}"},
      {"", "{}"},
      {"\"\"", "{}"},
      {"219/KH-SLĐTBXH", "{219+KH+SLĐTBXH}"},
      {"10/10 huyện", "{10+10 huyện}"},
  };
  for (const Case& test : cases) {
    EXPECT_EQ(show(parse(test.query).root), test.tree) << test.query;
  }
}

TEST(Parser, RemarksNameTheByte) {
  const Query unclosed = parse("lũ \"bình đẳng");
  EXPECT_EQ(show(unclosed.root), "{lũ; \"bình đẳng\"}");
  ASSERT_EQ(unclosed.remarks.size(), 1U);
  EXPECT_EQ(unclosed.remarks[0].code, "unclosed_quote");
  EXPECT_EQ(unclosed.remarks[0].offset, std::string("lũ ").size());

  const Query stray = parse("lũ) lụt");
  EXPECT_EQ(show(stray.root), "{lũ lụt}");
  ASSERT_EQ(stray.remarks.size(), 1U);
  EXPECT_EQ(stray.remarks[0].offset, std::string("lũ").size());
}

struct BadCase {
  const char* query;
  std::size_t offset;
};

TEST(Parser, RefusesWithTheByte) {
  const BadCase cases[] = {
      {"lũ OR", 4},        {"OR lũ", 0},          {"lũ NOT", 4},   {"lũ AND", 4},
      {"lũ NEAR/5", 4},    {"lũ NEAR/0 a", 4},    {"nam:abcd", 4}, {"ngay:31/02/2019", 5},
      {"tinh:khongco", 5}, {"nam:2021..2019", 4},
  };
  for (const BadCase& test : cases) {
    try {
      parse(test.query);
      ADD_FAILURE() << test.query << " was read";
    } catch (const Error& error) {
      EXPECT_EQ(error.status(), Status::usage) << test.query;
      EXPECT_EQ(error.offset(), test.offset) << test.query;
      EXPECT_FALSE(error.hint().empty()) << test.query;
    }
  }
}

TEST(Parser, DeepNestingIsRefused) { EXPECT_THROW(parse(std::string(10000, '(') + "a"), Error); }

TEST(Parser, LongQueriesAreCutWithARemark) {
  std::string query;
  for (int i = 0; i < 1000; ++i) query += "lũ ";
  const Query parsed = parse(query);
  EXPECT_EQ(parsed.root.children.front().words.size(), kMaxWords);
  ASSERT_EQ(parsed.remarks.size(), 1U);
  EXPECT_EQ(parsed.remarks.front().code, "too_many_words");
}

TEST(Parser, OffsetsAreThoseOfTheQueryAsTyped) {
  const std::string query = "lũ \"bình đẳng\"";
  const Node root = parse(query).root;
  for_each_word(root, [&](const Word& word) {
    EXPECT_EQ(query.substr(word.begin, word.end - word.begin), word.text);
  });
}

TEST(Parser, BareMeansNoMarkAnywhere) {
  EXPECT_TRUE(is_bare(parse("binh dang gioi 1.090").root));
  EXPECT_FALSE(is_bare(parse("binh đang gioi").root));
}

}  // namespace
}  // namespace timtin::query
