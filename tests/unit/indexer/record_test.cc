#include "indexer/readers/record.h"

#include <gtest/gtest.h>

namespace timtin::indexer {
namespace {

const FieldTable kUsual;

article::Page page_of(const std::string& json, const FieldTable& fields = kUsual) {
  RecordParser parser(fields);
  article::Page page;
  const auto problem = parser.parse(json, "f.jsonl:1", page);
  EXPECT_FALSE(problem) << json << ": " << (problem ? problem->detail : "");
  return page;
}

RecordProblem problem_of(const std::string& json) {
  RecordParser parser(kUsual);
  article::Page page;
  const auto problem = parser.parse(json, "f.jsonl:1", page);
  EXPECT_TRUE(problem) << json;
  return problem.value_or(RecordProblem{});
}

TEST(Record, EveryFieldHasItsPlaceInThePage) {
  const article::Page page = page_of(
      R"({"id":"a1","url":" https://Hanoi.gov.vn/a?utm_source=x ","title":" Hội nghị ","text":"Nội dung",)"
      R"("date":"2020-01-02","timestamp":"2024-03-05","author":"Kim Cúc","source":"Báo Hà Nội Mới"})");
  EXPECT_EQ(page.id, "https://hanoi.gov.vn/a");
  EXPECT_EQ(page.url, "https://Hanoi.gov.vn/a?utm_source=x");
  EXPECT_EQ(page.title, "Hội nghị");
  EXPECT_EQ(page.text, "Nội dung");
  EXPECT_EQ(page.published, "2020-01-02");
  EXPECT_EQ(page.crawled, "2024-03-05");
  EXPECT_EQ(page.author, "Kim Cúc");
  EXPECT_EQ(page.publisher, "Báo Hà Nội Mới");
  EXPECT_TRUE(page.text_is_body);
}

TEST(Record, TextsOfWordPressAreWrapped) {
  const article::Page page = page_of(
      R"({"id":7,"date":"2021-05-06T07:08:09","link":"https://a.vn/tin/7","author":3,)"
      R"("title":{"rendered":"Xã họp bàn"},"content":{"rendered":"<p>Nội dung</p>","protected":false}})");
  EXPECT_EQ(page.id, "https://a.vn/tin/7");
  EXPECT_EQ(page.title, "Xã họp bàn");
  EXPECT_EQ(page.text, "<p>Nội dung</p>");
  EXPECT_TRUE(page.html);
  EXPECT_TRUE(page.text_is_body);
  EXPECT_EQ(problem_of(R"({"text":{"rendered":7}})").reason, Reason::wrong_type);
}

// The shapes that crawlers and corpora are known to write.
TEST(Record, ShapesOfKnownSources) {
  struct {
    const char* what;
    const char* json;
    const char *id, *text, *title, *published, *crawled, *author, *publisher;
    bool body;
  } const cases[] = {
      {"CulturaX",
       R"({"text":"Trang chủ\nTin","timestamp":"2019/10/22 14:00:01","url":"http://a.vn/1","source":"mC4"})",
       "http://a.vn/1", "Trang chủ\nTin", "", "", "2019/10/22 14:00:01", "", "", false},
      {"OSCAR",
       R"({"content":"Trang chủ","warc_headers":{"warc-record-id":"<urn:uuid:7>","warc-date":"2021-09-16T12:42:02Z","warc-target-uri":"https://a.vn/2","content-length":9},"metadata":{}})",
       "https://a.vn/2", "Trang chủ", "", "", "2021-09-16T12:42:02Z", "", "", false},
      {"HPLT",
       R"({"f":"x.warc","o":12,"u":"http://a.vn/3","ts":"2023-01-02T03:04:05Z","text":"T"})",
       "http://a.vn/3", "T", "", "", "2023-01-02T03:04:05Z", "", "", false},
      {"news-please",
       R"({"authors":["A","B"],"date_download":"2020-05-06 07:08:09","date_publish":"2020-05-05 01:02:03","title":"Tin","maintext":"T","source_domain":"a.vn","url":"http://a.vn/4","description":null})",
       "http://a.vn/4", "T", "Tin", "2020-05-05 01:02:03", "2020-05-06 07:08:09", "A, B", "a.vn",
       true},
      {"trafilatura",
       R"({"title":null,"author":null,"hostname":"a.vn","date":"2022-02-03","id":null,"text":"T","source":"https://a.vn/5"})",
       "https://a.vn/5", "T", "", "2022-02-03", "", "", "a.vn", true},
      {"scrapy with lists",
       R"({"link":["http://a.vn/6"],"headline":["Tin"," mới"],"body":["Đoạn 1","","Đoạn 2"],"published_at":"2021-01-01"})",
       "http://a.vn/6", "Đoạn 1\nĐoạn 2", "Tin  mới", "2021-01-01", "", "", "", true},
      {"schema.org",
       R"({"headline":"Tin","articleBody":"T","datePublished":"2021-01-01T00:00:00+07:00","author":[{"@type":"Person","name":"A"}],"publisher":{"name":"Báo B"}})",
       "f.jsonl:1", "T", "Tin", "2021-01-01T00:00:00+07:00", "", "A", "Báo B", true},
      {"retrieval set", R"({"_id":"d1","title":"","text":"T"})", "d1", "T", "", "", "", "", "",
       true},
      {"CCNet",
       R"({"url":"http://a.vn/7","date_download":"2020-01-02","source_domain":"a.vn","title":"A - B","raw_content":"T"})",
       "http://a.vn/7", "T", "A - B", "", "2020-01-02", "", "a.vn", false},
      {"Vietnamese names",
       R"({"tieu_de":"Tin","noi_dung":"T","ngay_dang":"2/9/2020","tac_gia":"A","nguon":"Báo B","duong_dan":"http://a.vn/8"})",
       "http://a.vn/8", "T", "Tin", "2/9/2020", "", "A", "Báo B", true},
      {"article_text without a title", R"({"id":5,"article_text":"T"})", "5", "T", "", "", "", "",
       "", true},
      {"seconds", R"({"text":"T","date":1588640523,"ts":1588640523000})", "f.jsonl:1", "T", "",
       "2020-05-05T01:02:03Z", "2020-05-05T01:02:03Z", "", "", false},
      {"upper case", R"({"ID":"x","TEXT":"T","Title":"Tin"})", "x", "T", "Tin", "", "", "", "",
       true},
  };
  for (const auto& c : cases) {
    const article::Page page = page_of(c.json);
    EXPECT_EQ(page.id, c.id) << c.what;
    EXPECT_EQ(page.text, c.text) << c.what;
    EXPECT_EQ(page.title, c.title) << c.what;
    EXPECT_EQ(page.published, c.published) << c.what;
    EXPECT_EQ(page.crawled, c.crawled) << c.what;
    EXPECT_EQ(page.author, c.author) << c.what;
    EXPECT_EQ(page.publisher, c.publisher) << c.what;
    EXPECT_EQ(page.text_is_body, c.body) << c.what;
  }
}

TEST(Record, TheEarlierNameInTheTableWins) {
  const char* const both[] = {R"({"maintext":"B","text":"A"})", R"({"text":"A","maintext":"B"})"};
  for (const char* json : both) EXPECT_EQ(page_of(json).text, "A") << json;
  EXPECT_EQ(page_of(R"({"text":" ","maintext":"B"})").text, "B") << "a blank value is no value";
  EXPECT_EQ(page_of(R"({"text":"A","url":"about:blank","id":"7"})").id, "7");
}

TEST(Record, NothingStaysFromTheRecordBefore) {
  RecordParser parser(kUsual);
  article::Page page;
  ASSERT_FALSE(parser.parse(
      R"({"url":"http://a.vn/1","title":"T","text":"X","date":"2020","ts":"2021","author":"A","source":"S"})",
      "1", page));
  ASSERT_FALSE(parser.parse(R"({"text":"Y"})", "2", page));
  EXPECT_EQ(page.id, "2");
  EXPECT_EQ(page.url + page.title + page.published + page.crawled + page.author + page.publisher,
            "");
  EXPECT_FALSE(page.text_is_body);
}

TEST(Record, WhatCannotBeAPageIsAProblem) {
  struct {
    const char* json;
    Reason reason;
  } const cases[] = {
      {"{", Reason::invalid_json},
      {R"({"text":"cắt giữa chừ)", Reason::invalid_json},
      {R"({"text":"T"} thừa)", Reason::invalid_json},
      {R"({'text':'T'})", Reason::invalid_json},
      {R"([{"text":"T"}])", Reason::not_object},
      {"\"text\"", Reason::not_object},
      {"12", Reason::not_object},
      {"null", Reason::not_object},
      {"{}", Reason::no_text},
      {R"({"title":"T"})", Reason::no_text},
      {R"({"text":""})", Reason::no_text},
      {R"({"text":" \n\t "})", Reason::no_text},
      {R"({"text":null})", Reason::no_text},
      {R"({"text":[]})", Reason::no_text},
      {R"({"text":5})", Reason::wrong_type},
      {R"({"text":{"vi":"T"}})", Reason::wrong_type},
      {R"({"text":["A",["B"]]})", Reason::wrong_type},
      {R"({"text":"T","title":7})", Reason::wrong_type},
      {R"({"text":"T","url":{}})", Reason::wrong_type},
      {R"({"text":"T","id":true})", Reason::wrong_type},
      {R"({"text":"T","id":1.5})", Reason::wrong_type},
  };
  for (const auto& [json, reason] : cases) {
    const RecordProblem problem = problem_of(json);
    EXPECT_EQ(info(problem.reason).code, std::string(info(reason).code)) << json;
    EXPECT_FALSE(problem.detail.empty()) << json;
  }
}

TEST(Record, TextThatIsHtmlIsReadAsHtml) {
  EXPECT_TRUE(page_of(R"({"text":"<!DOCTYPE html><html><body>T"})").html);
  EXPECT_TRUE(page_of(R"({"title":"T","content":"<p>Sáng 6/11, <b>UBND</b> xã"})").html);
  EXPECT_FALSE(page_of(R"({"text":"T <b>"})").html);
}

TEST(Record, HtmlIsTakenWhereThereIsNoArticleText) {
  const article::Page whole =
      page_of(R"({"url":"http://a.vn/1","title":"T","html":"<!DOCTYPE html><html><body>T"})");
  EXPECT_TRUE(whole.html);
  EXPECT_FALSE(whole.text_is_body) << "a whole page has menus, whatever title it was given";
  EXPECT_EQ(whole.title, "T");
  const article::Page body = page_of(R"({"title":"T","body_html":"Sáng 6/11 <b>UBND</b> xã"})");
  EXPECT_TRUE(body.html);
  EXPECT_TRUE(body.text_is_body);
  EXPECT_EQ(page_of(R"({"title":"T","text":"A","html":"<p>B</p>"})").text, "A");
  EXPECT_EQ(page_of(R"({"text":"Trang chủ A","html":"<p>B</p>"})").text, "<p>B</p>");
  EXPECT_EQ(page_of(R"({"maintext":"A","raw_html":"<html><p>B</p>"})").text, "A");
  EXPECT_TRUE(page_of(R"({"title":"","body":"<html><body>T"})").html);
  EXPECT_FALSE(page_of(R"({"title":"","body":"<html><body>T"})").text_is_body);
  EXPECT_EQ(problem_of(R"({"html":7})").reason, Reason::wrong_type);
}

TEST(Record, NamesGivenByTheUserComeFirst) {
  const FieldTable fields("title=Tên,text=story.full,publisher=source,html=trang");
  const article::Page page =
      page_of(R"({"title":"A","Tên":"B","text":"C","story":{"FULL":"D"},"source":"E"})", fields);
  EXPECT_EQ(page.title, "B");
  EXPECT_EQ(page.text, "D");
  EXPECT_EQ(page.publisher, "E");
  EXPECT_EQ(page_of(R"({"text":"C","source":"E"})", fields).publisher, "E");
  EXPECT_EQ(page_of(R"({"headline":"A","text":"C"})", fields).title, "A");
  EXPECT_TRUE(page_of(R"({"trang":"T"})", fields).html);
}

TEST(Record, OddValuesOfSecondaryFieldsDoNotLoseTheArticle) {
  const article::Page page =
      page_of(R"({"text":"T","date":{"y":2020},"author":5,"publisher":[[1]],"source":true})");
  EXPECT_EQ(page.published + page.author + page.publisher, "");
}

TEST(Record, JsonThatIsNearlyRightIsRepaired) {
  EXPECT_EQ(page_of("{\"text\":\"a\xFF\xFE b\"}").text, "a\uFFFD\uFFFD b");
  EXPECT_EQ(page_of("{\"text\":\"cắt \xE1\xBB\"}").text, "cắt \uFFFD");
  EXPECT_EQ(page_of("{\"text\":\"a\tb\x01 c\"}").text, "a b  c");
  EXPECT_EQ(page_of(R"({"text":"a\ud83db"})").text, "a\uFFFDb");
  EXPECT_EQ(page_of(R"({"text":"a\ude00"})").text, "a\uFFFD");
  EXPECT_EQ(page_of(R"({"text":"\ud83d\ude00"})").text, "\xF0\x9F\x98\x80");
  EXPECT_EQ(page_of("{\"text\":\"\\\\ud83d \xFF\"}").text, "\\ud83d \uFFFD");
}

TEST(Record, RepairLeavesGoodJsonAlone) {
  for (const char* json : {"", R"({"a":"\ud83d\ude00 \\ud800 \" \u0111","b":"đường \\"})", "\\",
                           R"(\u)", R"(\u12)", R"(\uzzzz)"}) {
    EXPECT_EQ(repair_json(json), json);
  }
}

}  // namespace
}  // namespace timtin::indexer
