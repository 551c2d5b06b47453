#include "indexer/readers/reject.h"

#include <gtest/gtest.h>

#include <fstream>
#include <set>

#include "error.h"
#include "helpers.h"

namespace timtin::indexer {
namespace {

TEST(Reject, TableIsInOrderAndCodesAreDistinct) {
  std::set<std::string> codes;
  for (const ReasonInfo& row : reasons()) {
    EXPECT_EQ(&info(row.reason), &row) << row.code;
    EXPECT_TRUE(codes.insert(row.code).second) << row.code;
    EXPECT_NE(*row.hint, '\0') << row.code;
  }
}

TEST(Reject, LineAndJsonSayWhereAndWhy) {
  const Reject reject({"thư mục/a.jsonl", 3, 120}, Reason::not_object, "the line is a list");
  EXPECT_EQ(to_line(reject),
            "thư mục/a.jsonl:3: a JSON value that is no object: the line is a list");
  EXPECT_EQ(
      to_json(reject),
      R"({"file":"thư mục/a.jsonl","line":3,"byte":120,"url":null,"reason":"not-object",)"
      R"("skipped":false,"detail":"the line is a list","hint":"one JSON object a line is needed"})");
  EXPECT_EQ(to_line(Reject({"a\x1b[31m\n", 0, 0}, Reason::no_text, "")), "a?[31m?: no text");
  Reject image({"a.warc.gz", 0, 813}, Reason::not_page, "image/png");
  image.id = "http://a.vn/1.png";
  EXPECT_EQ(to_line(image), "a.warc.gz, byte 813: no page: image/png");
  EXPECT_EQ(to_json(image), R"({"file":"a.warc.gz","line":null,"byte":813,)"
                            R"("url":"http://a.vn/1.png","reason":"not-a-page","skipped":true,)"
                            R"("detail":"image/png","hint":"nothing to do"})");
  const Reject whole({"a\xFF\"b", 0, 0}, Reason::no_text, "", "do this");
  EXPECT_EQ(to_line(whole), "a\xFF\"b: no text");
  EXPECT_EQ(to_json(whole), R"({"file":"a�\"b","line":null,"byte":0,"url":null,"reason":"no-text",)"
                            R"("skipped":false,"detail":"","hint":"do this"})");
}

TEST(RejectLog, CountsAndWrites) {
  const test::Folder folder;
  RejectLog log(folder.path("rejects.jsonl"));
  log.add({{"a", 1, 0}, Reason::no_text, ""});
  log.add({{"b", 2, 0}, Reason::no_text, ""});
  log.add({{"c", 3, 0}, Reason::not_text, ""});
  log.add({{"d", 0, 9}, Reason::redirect, ""});
  log.close();
  EXPECT_EQ(log.total(), 3u);
  EXPECT_EQ(log.skipped().at(Reason::redirect), 1u);
  EXPECT_EQ(log.by_reason().count(Reason::redirect), 0u);
  EXPECT_EQ(log.by_reason().at(Reason::no_text), 2u);
  std::ifstream in(folder.path("rejects.jsonl"));
  std::size_t lines = 0;
  for (std::string line; std::getline(in, line);) lines += line.starts_with('{') ? 1U : 0U;
  EXPECT_EQ(lines, 4u);
}

TEST(RejectLog, FileThatCannotBeWrittenIsAnErrorAtOnce) {
  const test::Folder folder;
  EXPECT_THROW(RejectLog(folder.path("nowhere/rejects.jsonl")), Error);
}

}  // namespace
}  // namespace timtin::indexer
